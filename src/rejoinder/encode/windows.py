"""Pieces of a text, and the windows in which they are looked at together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Place = tuple[int, int]
SIZE = 256  # pieces a window, as in training; longer ones read worse
CONTEXT = 32  # pieces of the lines before that a window repeats


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, or a part of a long one, as pieces.

    `spans` are half-open, in code points of the whole text, without leading space; a piece of nothing but space has an empty one.
    """

    ids: Sequence[int]
    spans: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Window:
    """Lines that are read together; the first `known` were read in the window before."""

    lines: tuple[Line, ...]
    known: int

    @property
    def starts(self) -> tuple[int, ...]:
        """The place of each line's first piece: one mark stands before all lines, and one behind each."""
        places = [1]
        for line in self.lines:
            places.append(places[-1] + len(line.ids) + 1)
        return tuple(places[:-1])


def cut_windows(lines: Iterable[Line], *, size: int = SIZE, context: int = CONTEXT) -> Iterator[Window]:
    """Pack lines into windows of `size` pieces, marks counted, each with up to `context` pieces of whole lines before it.

    A line that needs a window for itself still has its context.
    """
    short = [part for line in lines for part in _split(line, size - 2)]
    at = 0
    while at < len(short):
        begin, room = at, context
        while begin and len(short[begin - 1].ids) < room:
            begin -= 1
            room -= len(short[begin].ids) + 1
        end, room = at, size - 1 - (context - room)
        while end < len(short) and (end == at or len(short[end].ids) < room):
            room -= len(short[end].ids) + 1
            end += 1
        yield Window(tuple(short[begin:end]), at - begin)
        at = end


def _split(line: Line, most: int) -> Iterator[Line]:
    for at in range(0, len(line.ids), most):
        yield Line(line.ids[at : at + most], line.spans[at : at + most])
