"""Scores of pieces to spans: the likeliest row of tags in each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

Place = tuple[int, int]
ROLES = ("source", "cue", "content", "inner")  # "inner" is a content that lies in another content
OUTSIDE, BEGIN, INSIDE = range(3)

NEVER = np.float32(-1e9)
TOUCHING = np.float32(-6.0)  # for a span that begins where another of its role ends; hardly any does


@dataclass(frozen=True, slots=True)
class Found:
    """A span in characters, its pieces (half-open) and line in its window, and the mean probability of its tags."""

    span: Place
    pieces: Place
    line: int
    confidence: float


def log_softmax(scores: "Floats") -> "Floats":
    """Logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)


def best_tags(scores: "Floats") -> list[int]:
    """The likeliest row of tags (pieces x tags, logarithms) in which nothing goes on that did not begin."""
    if (scores[:, OUTSIDE] >= scores.max(-1)).all():
        return [OUTSIDE] * len(scores)  # what follows would say the same
    rows = scores.tolist()
    outside, begin, inside = rows[0][OUTSIDE], rows[0][BEGIN], float(NEVER)
    came: list[tuple[int, int, int]] = []
    touching = float(TOUCHING)
    for row in rows[1:]:
        before, best = max((OUTSIDE, outside), (BEGIN, begin), (INSIDE, inside), key=_score)
        begun, fresh = max((OUTSIDE, outside), (BEGIN, begin + touching), (INSIDE, inside + touching), key=_score)
        within, on = (BEGIN, begin) if begin >= inside else (INSIDE, inside)
        came.append((before, begun, within))
        outside, begin, inside = best + row[OUTSIDE], fresh + row[BEGIN], on + row[INSIDE]
    tags = [max((OUTSIDE, outside), (BEGIN, begin), (INSIDE, inside), key=_score)[0]]
    for step in reversed(came):
        tags.append(step[tags[-1]])
    return tags[::-1]


def _score(state: tuple[int, float]) -> float:
    return state[1]


def runs(tags: Sequence[int]) -> Iterator[Place]:
    """The half-open runs that begin with BEGIN and go on with INSIDE."""
    begun: int | None = None
    for i, tag in enumerate([*tags, OUTSIDE]):
        if begun is not None and tag != INSIDE:
            yield begun, i
            begun = None
        if tag == BEGIN:
            begun = i


def find_spans(scores: "Floats", spans: Sequence[Place], *, first: int, line: int) -> list[Found]:
    """The spans of one role in one line; `scores` are logarithms, `first` is the line's first piece in its window."""
    found = []
    for start, end in runs(best_tags(scores)):
        begin = next((i for i in range(start, end) if spans[i][0] < spans[i][1]), end)
        if begin < end:
            sure = float(np.exp(scores[begin:end, 1:]).sum(-1).mean())
            found.append(Found((spans[begin][0], spans[end - 1][1]), (first + begin, first + end), line, sure))
    return found
