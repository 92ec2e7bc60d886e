"""What the network thinks of any place of a text, whether it found a span there or not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.model import Span
from rejoinder.read.trained.spans import BEGIN, INSIDE, OUTSIDE, log_softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rejoinder.encode.scorer import Scored

SOURCE, CUE, CONTENT, INNER = range(4)
MARKS = 3  # pieces of nothing but marks that an edge may be moved over
FAR = -10.0  # the logarithm of the probability of what the network was not asked


@dataclass(frozen=True, slots=True)
class Evidence:
    """The tags of a text's pieces, each piece once; `tags` are logarithms: pieces x roles x (outside, begins, goes on)."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    lines: Sequence[int]
    tags: "NDArray[np.float32]"

    @classmethod
    def of(cls, text: str, windows: "Iterable[Scored]") -> "Evidence":
        """The evidence of a text's windows, each line from the window that reads it first."""
        places: list[tuple[int, int, int]] = []
        tags: list[NDArray[np.float32]] = []
        number = 0
        for scored in windows:
            window = scored.window
            for line, at in list(zip(window.lines, window.starts, strict=True))[window.known :]:
                kept = [k for k, (start, end) in enumerate(line.spans) if start < end]
                places += [(*line.spans[k], number) for k in kept]
                tags.append(log_softmax(scored.tags[[at + k for k in kept]]))
                number += 1
        starts, ends, lines = zip(*places, strict=True) if places else ((), (), ())
        return cls(text, starts, ends, lines, np.concatenate(tags) if places else np.zeros((0, 4, 3), np.float32))

    def pieces(self, span: Span) -> tuple[int, int]:
        """The pieces that a span touches, half-open."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.starts, span.end))

    def inside(self, spans: Iterable[Span], role: int) -> tuple[float, float]:
        """The mean and the least probability that the pieces of these spans have the role; 0 where there is no piece."""
        parts = [self.tags[slice(*self.pieces(span)), role, OUTSIDE] for span in spans]
        sure = 1 - np.exp(np.concatenate(parts)) if parts else np.zeros(0)
        return (float(sure.mean()), float(sure.min())) if sure.size else (0.0, 0.0)

    def begins(self, span: Span, role: int) -> float:
        """The logarithm of the probability that the role begins where the span does, or at a mark right before it."""
        first, last = self.pieces(span)
        if first == last:
            return FAR
        before = [k for k in range(max(0, first - MARKS), first) if self.lines[k] == self.lines[first]]
        while before and any(self._is_word(k) for k in before):
            before.pop(0)
        return float(self.tags[[*before, first], role, BEGIN].max())

    def stops(self, span: Span, role: int) -> float:
        """The logarithm of the probability that the role stops where the span does, or behind a mark right after it."""
        first, last = self.pieces(span)
        if first == last:
            return FAR
        likeliest = FAR
        for k in range(last, last + MARKS + 1):
            if k >= len(self.lines) or self.lines[k] != self.lines[last - 1]:
                return 0.0
            tags = self.tags[k, role]
            likeliest = max(likeliest, float(np.log(max(1e-9, 1 - np.exp(tags[INSIDE])))))
            if self._is_word(k):
                break
        return likeliest

    def _is_word(self, piece: int) -> bool:
        return any(letter.isalnum() for letter in self.text[self.starts[piece] : self.ends[piece]])
