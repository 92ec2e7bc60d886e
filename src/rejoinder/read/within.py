"""Records and spans by their place, without walking through all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rejoinder.model import Span, Spans

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


def joined(spans: Iterable[Span]) -> Spans:
    """What the spans cover together: in order, those that overlap or touch as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, which must be in order and apart, shares a code point with this one."""
    found = around(spans, span.end - 1)
    return found is not None and span.start < found.end
