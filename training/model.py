"""The reader's network: an encoder, a tagger for each role and two pointers that pair them."""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional

from training.base import Base, Shape

ROLES = ("source", "cue", "content", "inner")  # "inner" is a content that lies in another content
TAGS = 3  # outside, begin, inside
LINKS = ("cue", "source")  # what a content points at
LINK_WIDTH = 128
DROPOUT = 0.1  # of sums, not of attention, for which a processor has no quick way to drop anything


class Scores(NamedTuple):
    """`tags`: windows x pieces x roles x tags; `links`: windows x links x pieces x pieces.

    A link goes from the first piece of a content to the first piece of its cue or source, or to piece 0 where it has none.
    """

    tags: torch.Tensor
    links: torch.Tensor


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.q, self.k, self.v, self.ao = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.fi = nn.Linear(shape.width, shape.inner)
        self.fo = nn.Linear(shape.inner, shape.width)
        self.aln = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.oln = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """The next layer's input; `mask` is true where a piece may be looked at."""
        size, length, width = x.shape
        split = (size, length, self.heads, width // self.heads)
        q, k, v = (part(x).view(split).transpose(1, 2) for part in (self.q, self.k, self.v))
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.aln(x + self.drop(self.ao(seen.transpose(1, 2).reshape(size, length, width))))
        return self.oln(x + self.drop(self.fo(functional.gelu(self.fi(x)))))


class Encoder(nn.Module):
    """Pieces to vectors."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.word = nn.Embedding(shape.vocabulary, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.kind = nn.Parameter(torch.zeros(shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Vectors of the last layer."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def take(self, base: Base) -> None:
        """Copy the pretrained weights in."""
        named = {"word.weight": base.weights["word"], "position.weight": base.weights["position"], "kind": base.weights["type"]}
        for name, value in base.weights.items():
            if name not in ("word", "position", "type"):
                named[name if name.startswith("norm") else f"layers.{name}"] = value
        self.load_state_dict(named)


class Reader(nn.Module):
    """The encoder with its heads."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.tags = nn.Linear(shape.width, len(ROLES) * TAGS)
        self.ask = nn.Linear(shape.width, len(LINKS) * LINK_WIDTH)
        self.answer = nn.Linear(shape.width, len(LINKS) * LINK_WIDTH)
        self.drop = nn.Dropout(DROPOUT)

    def take(self, weights: dict[str, torch.Tensor]) -> None:
        """Copy trained weights in; word vectors that were not trained stay as they are. Raises ValueError where others lack."""
        learnt = {name: value.float() for name, value in weights.items() if self.state_dict()[name].shape == value.shape}
        lacking = set(self.load_state_dict(learnt, strict=False).missing_keys) - {"encoder.word.weight"}
        if lacking:
            raise ValueError(f"these weights lack {', '.join(sorted(lacking))}; give the reader.pt of a run of this network")

    def forward(self, ids: torch.Tensor, mask: torch.Tensor | None = None) -> Scores:
        """Scores before softmax; `mask` (windows x pieces) is true for pieces, false for padding."""
        seen = None if mask is None else mask[:, None, None, :]
        x = self.drop(self.encoder(ids, seen))
        size, length, _ = x.shape
        tags = self.tags(x).view(size, length, len(ROLES), TAGS)
        ask, answer = (part(x).view(size, length, len(LINKS), LINK_WIDTH).transpose(1, 2) for part in (self.ask, self.answer))
        links = ask @ answer.transpose(2, 3) / LINK_WIDTH**0.5
        return Scores(tags, links if mask is None else links.masked_fill(~mask[:, None, None, :], -1e4))
