"""Which attribution stands in which."""

from collections.abc import Sequence
from dataclasses import replace

from rejoinder.model import Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.within import around

MAX_DEPTH = 6  # attributions within attributions; what stands deeper is nobody's reported speech


def nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in order of their content, each with the position of the one whose content holds it, cue and all.

    One that stands deeper than `MAX_DEPTH` is left out.
    """
    nested: list[Attribution] = []
    depths: list[int] = []
    open_: list[int] = []
    for attribution in sorted({(a.content, a.cue, a.source): a for a in found}.values(), key=_place):
        own = _whole(attribution)
        while open_ and nested[open_[-1]].content[-1].end <= own.start:
            open_.pop()
        outer = next((i for i in reversed(open_) if _covers(nested[i].content, own)), None)
        depth = 0 if outer is None else depths[outer] + 1
        if depth <= MAX_DEPTH:
            open_.append(len(nested))
            nested.append(replace(attribution, outer=outer))
            depths.append(depth)
    return tuple(nested)


def _covers(content: Spans, span: Span) -> bool:
    holder = around(content, span.start)
    return holder is not None and holder.covers(span)


def _place(attribution: Attribution) -> tuple[int, int, int]:
    first = attribution.content[0]
    return first.start, -attribution.content[-1].end, (attribution.cue or attribution.content)[0].start


def _whole(attribution: Attribution) -> Span:
    """Content and cue together."""
    spans = [*attribution.content, *(attribution.cue or ())]
    return Span(min(s.start for s in spans), max(s.end for s in spans))
