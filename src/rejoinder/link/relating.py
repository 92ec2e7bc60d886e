"""What a later text does to an earlier one: supports it, contradicts it, or neither."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.comparison import Comparison, figures_of, language_of, names_of
from rejoinder.link.wording import count_sorts, opposites
from rejoinder.model.compared import Relation

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = "relation.npz"
ORDER = (Relation.CONTRADICTS, Relation.NEUTRAL, Relation.SUPPORTS)
NETWORKS = ("meaning", "named")
SUPPORT, CONTRADICTION = 0.4, 0.8  # how likely the opposite may be beside it: who cannot tell for from against says neither
FARTHEST = 4.0  # spreads from its mean beyond which a feature counts no more
SAID_AGAIN = 0.5  # share of the words that both have, from which a negation in one of the two alone decides
ALIKE, UNLIKE = 0.6, 0.3  # cosines from which two sentences are said to be alike, and below which unlike
TURNED, ALL_WORDS = 0.2, 0.9  # share of words in another order, and share of words that both have, for a change of roles


@dataclass(frozen=True, slots=True)
class Layers:
    """A network with one hidden layer: what comes in is centred and scaled first."""

    centre: "NDArray[np.float32]"
    scale: "NDArray[np.float32]"
    hidden: "NDArray[np.float32]"
    hidden_bias: "NDArray[np.float32]"
    out: "NDArray[np.float32]"
    out_bias: "NDArray[np.float32]"

    def shares(self, row: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """How likely each relation is, in the order of `ORDER`."""
        inner = np.maximum(np.clip((row - self.centre) * self.scale, -FARTHEST, FARTHEST) @ self.hidden + self.hidden_bias, 0)
        scores = inner @ self.out + self.out_bias
        raised = np.exp(scores - scores.max())
        found: NDArray[np.float32] = raised / raised.sum()
        return found


def relate(comparison: Comparison) -> tuple[Relation, tuple[str, ...]]:
    """The relation of the later text to the earlier one, with what agrees and what differs in words."""
    kind = "article" if comparison.article else "sentence"
    votes = zip(NETWORKS, rows_of(comparison), strict=True)
    shares = np.mean([layers.shares(row) for name, row in votes for layers in _networks(kind, name)], axis=0)
    return decide(shares, opposed=_is_opposed(comparison)), tuple(_reasons(comparison))


def _is_opposed(comparison: Comparison) -> bool:
    """Whether one says that it is not so in the words of the other, or rejects what holds all words of the other."""
    found = comparison.features
    if found["best opposed"] and found["same"] >= SAID_AGAIN:
        return True
    before, after = (
        "debunk" in count_sorts(text, language_of(text), "telling") for text in (comparison.earlier, comparison.later)
    )
    return before != after and found["there" if after else "back"] >= ALL_WORDS


def decide(shares: "NDArray[np.float32]", *, opposed: bool = False) -> Relation:
    """The likeliest relation, where its opposite is much less likely; else neutral. What is `opposed` is never supported."""
    against, _, supporting = (float(share) for share in shares)
    best = ORDER[int(np.argmax(shares))]
    if best is Relation.SUPPORTS and opposed:
        return Relation.CONTRADICTS
    if best is Relation.SUPPORTS and against > SUPPORT * supporting:
        return Relation.NEUTRAL
    return Relation.NEUTRAL if best is Relation.CONTRADICTS and supporting > CONTRADICTION * against else best


def rows_of(comparison: Comparison) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
    """What each of the two kinds of network reads: the first one the meanings too, the second one the named features alone."""
    named = np.array([comparison.features[name] for name in names_of(comparison)], dtype=np.float32)
    if comparison.article:
        return np.concatenate([comparison.headline, named]), named
    kinds = [comparison.language == "ja", comparison.language == "zh"]
    features = np.concatenate([named, *(named * kind for kind in kinds), np.array(kinds, dtype=np.float32)])
    left, right = comparison.left, comparison.right
    return np.concatenate([left * right, np.abs(left - right), left, right, features]), features


@cache
def _networks(kind: str, name: str) -> tuple[Layers, ...]:
    """The networks of a kind, made alike but for where they began."""
    with resources.files(__package__).joinpath("weights", WEIGHTS).open("rb") as file, np.load(file, allow_pickle=False) as kept:
        seeds = sorted({key.split()[2] for key in kept if key.startswith(f"{kind} {name} ")})
        return tuple(_layers(kept, f"{kind} {name} {seed}") for seed in seeds)


def _layers(kept: "Mapping[str, NDArray[np.float16]]", name: str) -> Layers:
    return Layers(*(kept[f"{name} {part}"].astype(np.float32) for part in Layers.__dataclass_fields__))


def _reasons(comparison: Comparison) -> Iterator[str]:
    """What agrees and what differs, the most telling first."""
    found = comparison.features
    if found["best opposed"]:
        yield "one says that it is so, the other that it is not"
    for here, there in opposites(comparison.earlier, comparison.later, comparison.language)[:2]:
        yield f"one says “{here}”, the other “{there}”"
    yield from _figures(comparison)
    if found["turned"] >= TURNED and found["same"] >= ALL_WORDS:
        yield "the same words in another order: who did what to whom may differ"
    if found["best doubts before"] and not found["best doubts after"]:
        yield "the earlier text doubts or rejects what it tells"
    if found["best doubts after"] and not found["best doubts before"]:
        yield "the later text doubts or rejects what it tells"
    if found["cosine"] >= ALIKE:
        yield f"alike in meaning ({found['cosine']:.2f})"
    else:
        yield f"{'little' if found['cosine'] < UNLIKE else 'partly'} alike in meaning ({found['cosine']:.2f})"


def _figures(comparison: Comparison) -> Iterator[str]:
    before, after = figures_of(comparison.earlier), figures_of(comparison.later)
    if before & after:
        yield f"both give {', '.join(sorted(before & after))}"
    elif before and after:
        yield f"one gives {', '.join(sorted(before))}, the other {', '.join(sorted(after))}"
