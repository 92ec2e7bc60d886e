"""Which attribution stands in which."""

from collections.abc import Sequence
from dataclasses import replace

from rejoinder.model import Span
from rejoinder.read.contract import Attribution


def nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in order of their content, each with the position of the one whose content holds it, cue and all."""
    ordered = sorted({(a.content, a.cue, a.source): a for a in found}.values(), key=_place)
    nested: list[Attribution] = []
    open_: list[int] = []
    for position, attribution in enumerate(ordered):
        own = _whole(attribution)
        while open_ and max(s.end for s in ordered[open_[-1]].content) <= own.start:
            open_.pop()
        outer = next((i for i in reversed(open_) if any(s.covers(own) for s in ordered[i].content)), None)
        nested.append(replace(attribution, outer=outer))
        open_.append(position)
    return tuple(nested)


def _place(attribution: Attribution) -> tuple[int, int, int]:
    first = attribution.content[0]
    return first.start, -attribution.content[-1].end, (attribution.cue or attribution.content)[0].start


def _whole(attribution: Attribution) -> Span:
    """Content and cue together."""
    spans = [*attribution.content, *(attribution.cue or ())]
    return Span(min(s.start for s in spans), max(s.end for s in spans))
