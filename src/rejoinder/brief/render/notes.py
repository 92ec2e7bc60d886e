"""The notes of a brief: everything that its sentences rest on, numbered in the order of first mention."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rejoinder.model.briefed import Brief, BriefSentence, Citation
from rejoinder.model.traced import Coverage


@dataclass(frozen=True, slots=True)
class Listed:
    """The ids that a count rests on."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Approved:
    """The judgement that a line rests on."""

    judgement: str


Basis = Citation | Listed | Coverage | Approved


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that sentences rest on, its number, and the places in the brief that lean on it."""

    number: int
    basis: Basis
    places: tuple[str, ...]


def bases_of(sentence: BriefSentence) -> tuple[Basis, ...]:
    """What a sentence rests on: the places it cites, then what it counts, what was covered, and who approved it."""
    return (
        *sentence.citations,
        *((Listed(sentence.ids),) if sentence.ids else ()),
        *((sentence.coverage,) if sentence.coverage else ()),
        *((Approved(sentence.judgement),) if sentence.judgement else ()),
    )


def number_notes(brief: Brief) -> Mapping[Basis, Note]:
    """A note for each basis; one that many sentences share has one number."""
    places: dict[Basis, dict[str, None]] = {}
    for place, basis in _leaning(brief):
        places.setdefault(basis, {})[place] = None
    return {basis: Note(number, basis, tuple(at)) for number, (basis, at) in enumerate(places.items(), 1)}


def _leaning(brief: Brief) -> Iterator[tuple[str, Basis]]:
    """Every place in a brief with each of its bases: `o2` is the second opening sentence, `i3-1` the first of the third item."""
    for number, sentence in enumerate(brief.opening, 1):
        yield from ((f"o{number}", basis) for basis in bases_of(sentence))
    for rank, item in enumerate(brief.items, 1):
        yield f"i{rank}", item.title
        for number, sentence in enumerate(item.sentences, 1):
            yield from ((f"i{rank}-{number}", basis) for basis in bases_of(sentence))
