"""Spans to statements: which cue and which source a content belongs to."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.read.trained.spans import Found

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

# Measured on the development files with a half-trained reader; each was worth 1 to 10 points of attribution F1 in some language.
OTHER_LINE = 9.0  # against a link between lines: 1 % of contents have their cue in another line
SLOPE = 1.2  # against a link, for each factor e of its length: 84 % of cues stand within 10 characters of their content
NEAR = 10  # characters
NO_LINK = 4.0  # against a content without a cue, or without a source
SURE = 0.8  # of a content that has no cue; below it is rather no statement
WITHIN = 6.0  # against a source that stands in the words it would be the source of
GAP = 8  # characters between two pieces of one content, if no cue or source stands there


@dataclass(frozen=True, slots=True)
class Pairing:
    """What belongs together; a cue may have two parts (据 … 报道) or none, and the source is None where the text gives none."""

    contents: tuple[Found, ...]
    cue: tuple[Found, ...]
    source: Found | None


def pair(contents: Sequence[Found], cues: Sequence[Found], sources: Sequence[Found], links: "Floats") -> list[Pairing]:
    """Contents with the cue and source each points at, those with one cue together; `links`: 2 x pieces x pieces, logarithms."""
    if not contents:
        return []
    pulls = _pulls(contents, cues, links[0])
    for row, content in zip(pulls, contents, strict=True):
        row[1:] -= [distance(content, cue) for cue in cues]
    chosen = pulls.argmax(1)
    grouped: dict[int, list[int]] = {}
    for i, content in enumerate(contents):
        if chosen[i] or content.confidence > SURE:
            grouped.setdefault(int(chosen[i]) or -1 - i, []).append(i)
    taken = sorted([*cues, *sources], key=lambda found: found.span)
    pulled = _pulls(contents, sources, links[1])
    pairings = []
    for at, members in grouped.items():
        cue = cues[at - 1] if at > 0 else None
        own = mend([contents[i] for i in members], taken)
        pairings.append(Pairing(tuple(own), (cue,) if cue else (), _source(pulled[members].mean(0), cue, own, sources)))
    used = {cue for pairing in pairings for cue in pairing.cue}
    return [_complete(pairing, [cue for cue in cues if cue not in used]) for pairing in pairings]


def _pulls(contents: Sequence[Found], others: Sequence[Found], links: "Floats") -> "Floats":
    """How much each content is drawn to nothing (the first column) and to each of the others."""
    rows = links[[content.pieces[0] for content in contents]]
    table = np.empty((len(contents), len(others) + 1), np.float32)
    table[:, 0] = rows[:, 0] - NO_LINK
    for i, other in enumerate(others, 1):
        table[:, i] = np.logaddexp.reduce(rows[:, other.pieces[0] : other.pieces[1]], axis=1)
    return table


def _source(pulls: "Floats", cue: Found | None, contents: Sequence[Found], sources: Sequence[Found]) -> Found | None:
    near = [cue] if cue else contents
    against = [0.0, *(min(distance(source, one) for one in near) + WITHIN * _inside(source, contents) for source in sources)]
    best = int((pulls - against).argmax())
    return sources[best - 1] if best else None


def _inside(source: Found, contents: Sequence[Found]) -> bool:
    return any(content.span[0] <= source.span[0] and source.span[1] <= content.span[1] for content in contents)


def _complete(pairing: Pairing, spare: Sequence[Found]) -> Pairing:
    """With the first part of the cue, where it stands right before the source and the second after it."""
    source = pairing.source
    if not source or not pairing.cue or pairing.cue[0].span[0] < source.span[1]:
        return pairing
    before = [cue for cue in spare if cue.line == source.line and 0 <= source.span[0] - cue.span[1] <= 1]
    return Pairing(pairing.contents, (*before, *pairing.cue), source)


def mend(contents: Sequence[Found], between: Sequence[Found]) -> list[Found]:
    """Contents of one statement, without gaps of a few characters that hold neither cue nor source."""
    mended: list[Found] = []
    for content in sorted(contents, key=lambda c: c.span):
        last = mended[-1] if mended else None
        if last and last.line == content.line and content.span[0] - last.span[1] <= GAP and not _parted(last, content, between):
            span, pieces = (last.span[0], content.span[1]), (last.pieces[0], content.pieces[1])
            mended[-1] = Found(span, pieces, last.line, min(last.confidence, content.confidence))
        else:
            mended.append(content)
    return mended


def _parted(one: Found, other: Found, between: Sequence[Found]) -> bool:
    return any(one.span[1] <= found.span[0] and found.span[1] <= other.span[0] for found in between)


def distance(one: Found, other: Found) -> float:
    """What speaks against a link between two spans because they stand apart."""
    if one.line != other.line:
        return OTHER_LINE
    gap = max(0, one.span[0] - other.span[1], other.span[0] - one.span[1])
    return SLOPE * math.log1p(gap / NEAR)
