"""A text cut where citations begin and end, so that exactly the cited characters are marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rejoinder.brief.render.notes import Note
from rejoinder.model import Span, Spans
from rejoinder.model.briefed import Citation

LONGEST = 1200  # characters of one passage that a note shows; the whole of it stands in the text
CONTEXT = 90  # characters on each side of a cited passage that a note shows: about a sentence
_STOPS = ".!?。！？\n"
_CLOSING = "”’」』\"')）"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a text that are cited by the same notes. `named` are the words for who said it and how.

    `begins` are the notes whose passage starts here.
    """

    text: str
    cited: tuple[int, ...] = ()
    named: bool = False
    begins: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A cited passage with what stands round it: `parts` alternate between context and cited words, beginning with context."""

    parts: tuple[str, ...]


def stretches(text: str, notes: Sequence[Note]) -> tuple[Stretch, ...]:
    """The whole text, in pieces that join to it again. Notes may overlap one another."""
    cited = [(note, span) for note in notes if isinstance(note.basis, Citation) for span in note.basis.spans]
    named = [span for note in notes if isinstance(note.basis, Citation) for span in _naming(note.basis)]
    spans = [span for _, span in cited] + named
    edges = sorted({0, len(text), *(min(at, len(text)) for span in spans for at in (span.start, span.end))})
    starts: dict[int, list[Note]] = {}
    for note in notes:
        if isinstance(note.basis, Citation) and note.basis.spans:
            starts.setdefault(min(span.start for span in note.basis.spans), []).append(note)
    covers, names = _cover(edges, [(note.number, span) for note, span in cited]), _cover(edges, [(0, span) for span in named])
    return tuple(
        Stretch(text[start:end], covers[start], bool(names[start]), tuple(starts.get(start, ())))
        for start, end in pairwise(edges)
    )


def excerpt(text: str, spans: Spans) -> Excerpt:
    """The cited passages and their context; a long way between two passages is shown as an ellipsis."""
    ordered = _apart(spans)
    if not ordered:
        return Excerpt(("",))
    parts = [_before(text, ordered[0].start), *_ends(ordered[0].of(text))]
    for last, span in pairwise(ordered):
        between = text[last.end : span.start]
        parts += [
            between if len(between) <= CONTEXT else f"{between[: CONTEXT // 3]} … {between[-CONTEXT // 3 :]}",
            *_ends(span.of(text)),
        ]
    return Excerpt((*parts, _after(text, ordered[-1].end)))


def _ends(passage: str) -> tuple[str, ...]:
    """A passage, or beginning and end of a very long one."""
    return (passage,) if len(passage) <= LONGEST else (passage[: LONGEST // 2], " … ", passage[-LONGEST // 2 :])


def _cover(edges: Sequence[int], spans: Iterable[tuple[int, Span]]) -> dict[int, tuple[int, ...]]:
    """For each piece between two edges, by its start, the numbers of the spans that lie over it."""
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for number, span in spans:
        opens.setdefault(span.start, []).append(number)
        closes.setdefault(span.end, []).append(number)
    over: list[int] = []
    covered = {}
    for edge in edges:
        for number in closes.get(edge, ()):
            if number in over:
                over.remove(number)
        over.extend(opens.get(edge, ()))
        covered[edge] = tuple(sorted(set(over)))
    return covered


def _naming(citation: Citation) -> Spans:
    return (*(citation.source or ()), *(citation.cue or ()))


def _apart(spans: Spans) -> list[Span]:
    """The spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _before(text: str, start: int) -> str:
    """What leads to a place: from the end of the sentence before it, or as far as the context reaches."""
    near = text[max(0, start - CONTEXT) : start]
    stop = max((near.rstrip().rfind(mark) for mark in _STOPS), default=-1)
    if stop >= 0:
        return near[stop + 1 :].lstrip()
    return near if start <= CONTEXT else "… " + near.lstrip()


def _after(text: str, end: int) -> str:
    """What follows a place, to the end of its sentence or as far as the context reaches."""
    near = text[end : end + CONTEXT]
    if text[:end].endswith(tuple(_STOPS)):
        return near[: len(near) - len(near.lstrip(_CLOSING))]
    stops = [at for mark in _STOPS if (at := near.find(mark)) >= 0]
    if stops:
        return near[: min(stops) + 1].rstrip()
    return near if end + CONTEXT >= len(text) else near.rstrip() + " …"
