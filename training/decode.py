"""Scores of pieces to statements: the best run of tags in each line, then the pairing of contents with cues and sources."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.data import BEGIN, INSIDE, OUTSIDE

Floats = npt.NDArray[np.float32]
Span = tuple[int, int]

NEVER = np.float32(-1e9)
# Measured on the development files with a half-trained reader; each was worth 1 to 10 points of attribution F1 in some language.
TOUCHING = np.float32(-6.0)  # for a span that begins where another of its role ends; hardly any does
OTHER_LINE = 9.0  # against a link between lines: 1 % of contents have their cue in another line
SLOPE = 1.2  # against a link, for each factor e of its length: 84 % of cues stand within 10 characters of their content
NEAR = 10  # characters
NO_LINK = 4.0  # against a content without a cue, or without a source
SURE = 0.8  # of a content that has no cue; below it is rather no statement
GAP = 8  # characters between two pieces of one content, if no cue or source stands there


@dataclass(frozen=True, slots=True)
class Found:
    """A span in characters, its pieces (half-open) and line in its window, and the mean probability of its tags."""

    span: Span
    pieces: Span
    line: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """What belongs together; a cue may have two parts (据 … 报道) or none, and the source is None where the text gives none."""

    contents: tuple[Found, ...]
    cue: tuple[Found, ...]
    source: Found | None


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)


def best_tags(scores: Floats) -> list[int]:
    """The likeliest row of tags (pieces x tags, logarithms) in which nothing goes on that did not begin."""
    state = scores[0].copy()
    state[INSIDE] = NEVER
    came: list[list[int]] = []
    for row in scores[1:]:
        before = int(state.argmax())
        fresh = state + np.array([0, TOUCHING, TOUCHING], np.float32)
        begun = int(fresh.argmax())
        within = BEGIN if state[BEGIN] >= state[INSIDE] else INSIDE
        came.append([before, begun, within])
        state = np.array([state[before], fresh[begun], state[within]], np.float32) + row
    tags = [int(state.argmax())]
    for step in reversed(came):
        tags.append(step[tags[-1]])
    return tags[::-1]


def runs(tags: Sequence[int]) -> Iterator[Span]:
    """The half-open runs that begin with BEGIN and go on with INSIDE."""
    begun: int | None = None
    for i, tag in enumerate([*tags, OUTSIDE]):
        if begun is not None and tag != INSIDE:
            yield begun, i
            begun = None
        if tag == BEGIN:
            begun = i


def find_spans(scores: Floats, spans: Sequence[Span], *, first: int, line: int) -> list[Found]:
    """The spans of one role in one line; `scores` are logarithms, `first` is the line's first piece in its window."""
    found = []
    for start, end in runs(best_tags(scores)):
        begin = next((i for i in range(start, end) if spans[i][0] < spans[i][1]), end)
        if begin < end:
            sure = float(np.exp(scores[begin:end, 1:]).sum(-1).mean())
            found.append(Found((spans[begin][0], spans[end - 1][1]), (first + begin, first + end), line, sure))
    return found


def pair(contents: Sequence[Found], cues: Sequence[Found], sources: Sequence[Found], links: Floats) -> list[Pairing]:
    """Contents with the cue and source each points at, those with one cue together; `links`: 2 x pieces x pieces, logarithms."""
    grouped: dict[object, list[tuple[Found, Found | None]]] = {}
    for content in contents:
        weights = {
            other: _weight(content, other, links[0]) - (distance(content, other) if other else 0) for other in [None, *cues]
        }
        cue = max(weights, key=lambda other: weights[other])
        if cue or content.confidence > SURE:
            grouped.setdefault(cue.pieces if cue else (*content.pieces, "alone"), []).append((content, cue))
    taken = [*cues, *sources]
    pairings = [_join(mend([content for content, _ in rows], taken), rows[0][1], sources, links[1]) for rows in grouped.values()]
    used = {cue for pairing in pairings for cue in pairing.cue}
    return [_complete(pairing, [cue for cue in cues if cue not in used]) for pairing in pairings]


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


def _join(contents: list[Found], cue: Found | None, sources: Sequence[Found], links: Floats) -> Pairing:
    weights: dict[Found | None, float] = {
        source: sum(_weight(content, source, links) for content in contents) / len(contents) for source in [None, *sources]
    }
    for source in sources:
        weights[source] -= min(distance(source, near) for near in ([cue] if cue else contents))
    return Pairing(tuple(contents), (cue,) if cue else (), max(weights, key=lambda source: weights[source]))


def _weight(content: Found, other: Found | None, links: Floats) -> float:
    row = links[content.pieces[0]]
    return float(row[0]) - NO_LINK if other is None else float(np.logaddexp.reduce(row[other.pieces[0] : other.pieces[1]]))


def distance(one: Found, other: Found) -> float:
    """What speaks against a link between two spans because they stand apart."""
    if one.line != other.line:
        return OTHER_LINE
    gap = max(0, one.span[0] - other.span[1], other.span[0] - one.span[1])
    return SLOPE * math.log1p(gap / NEAR)
