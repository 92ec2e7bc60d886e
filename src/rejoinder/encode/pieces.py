"""Words of a text, as the Universal Sentence Encoder knows them, in whatever language."""

from dataclasses import dataclass
from math import log

from rejoinder.encode.universal import fold, model


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or part of one. `weight` is its surprise: pieces are numbered by falling frequency, so it grows with that rank."""

    text: str
    weight: float


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The different pieces of a text that hold a letter or figure, in the order of their first place."""
    folded = fold(text)
    tokenizer = model()._tokenizer  # noqa: SLF001  a second one would take seconds to load
    names = tokenizer.encode(folded, out_type=str, add_bos=False, add_eos=False)
    ranks = tokenizer.encode(folded, out_type=int, add_bos=False, add_eos=False)
    found = {name.lstrip("▁"): rank for name, rank in zip(names, ranks, strict=True)}
    return tuple(Piece(name, log(2 + rank)) for name, rank in found.items() if any(c.isalnum() for c in name))
