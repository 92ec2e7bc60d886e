"""Records by their place, without walking through all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

from rejoinder.model import Span

Record = TypeVar("Record")


def within(records: Sequence[Record], span: Span, place: Callable[[Record], Span]) -> Sequence[Record]:
    """The records that start in the span; they must be in order of their start."""
    first = bisect_left(records, span.start, key=lambda r: place(r).start)
    last = bisect_left(records, span.end, key=lambda r: place(r).start)
    return records[first:last]


def around(spans: Sequence[Span], position: int) -> Span | None:
    """The last span that starts at or before the position; spans in order."""
    index = bisect_right(spans, position, key=lambda s: s.start)
    return spans[index - 1] if index else None
