"""Scores of pieces to statements: the best run of tags in each line, then the pairing of contents with cues and sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.data import BEGIN, INSIDE, OUTSIDE

Floats = npt.NDArray[np.float32]
Span = tuple[int, int]

NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Found:
    """A span in characters, its first and last piece (half-open) in its window, and the mean probability of its tags."""

    span: Span
    pieces: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """What belongs together; cue and source are None where the text gives none."""

    contents: tuple[Found, ...]
    cue: Found | None
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
        any_best = int(state.argmax())
        within = BEGIN if state[BEGIN] >= state[INSIDE] else INSIDE
        came.append([any_best, any_best, within])
        state = np.array([state[any_best], state[any_best], state[within]], np.float32) + row
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


def find_spans(scores: Floats, spans: Sequence[Span], first: int) -> list[Found]:
    """The spans of one role in one line; `scores` are logarithms, `first` is the place of the line in its window."""
    found = []
    for start, end in runs(best_tags(scores)):
        begin = next((i for i in range(start, end) if spans[i][0] < spans[i][1]), end)
        if begin < end:
            sure = float(np.exp(scores[begin:end, 1:]).sum(-1).mean())
            found.append(Found((spans[begin][0], spans[end - 1][1]), (first + begin, first + end), sure))
    return found


def pair(contents: Sequence[Found], cues: Sequence[Found], sources: Sequence[Found], links: Floats) -> list[Pairing]:
    """Contents with the cue and source each points at, those with one cue together; `links`: 2 x pieces x pieces, chances."""
    chosen = [(content, _aim(content, cues, links[0]), _aim(content, sources, links[1])) for content in contents]
    grouped: dict[object, list[tuple[Found, Found | None, Found | None]]] = {}
    for row in chosen:
        grouped.setdefault(row[1].pieces if row[1] else (*row[0].pieces, "alone"), []).append(row)
    return [_merge(rows, links[1]) for rows in grouped.values()]


def _merge(rows: list[tuple[Found, Found | None, Found | None]], links: Floats) -> Pairing:
    weights: dict[Found | None, float] = {}
    for content, _, source in rows:
        weights[source] = weights.get(source, 0.0) + _weight(content, source, links)
    return Pairing(tuple(row[0] for row in rows), rows[0][1], max(weights, key=lambda s: weights[s]))


def _aim(content: Found, others: Sequence[Found], links: Floats) -> Found | None:
    choices: list[Found | None] = [None, *others]
    return max(choices, key=lambda other: _weight(content, other, links))


def _weight(content: Found, other: Found | None, links: Floats) -> float:
    row = links[content.pieces[0]]
    return float(row[0] if other is None else row[other.pieces[0] : other.pieces[1]].sum())
