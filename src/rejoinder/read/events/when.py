"""When an event was or will be, by the times of its own clause."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from rejoinder.model import Ground, Interval, Language, Span, TimeExpression, TimeType, TimeValue
from rejoinder.read.within import within

FARTHEST = 160  # characters between a trigger and its time
NEXT_DAY = {"en": ("day after", "day following"), "ja": ("翌日",), "zh": ("次日", "翌日", "第二天")}
LONG_AGO = timedelta(days=3653)  # what lies farther back is history that the text recalls
TOUCH = 12  # characters between “the day after” and the event it counts from: articles, adjectives
DAY_LENGTH = 10  # characters of YYYY-MM-DD


def when(trigger: Span, clause: Span, times: Sequence[TimeExpression], text: str, language: Language) -> TimeValue | None:
    """The time that stands nearest to the trigger in its clause; `times` are in order of their place."""
    inside = [t for t in within(times, clause, lambda t: t.span) if t.span.end <= clause.end and _is_point(t)]
    near = sorted(inside, key=lambda t: _distance(trigger, t.span))
    for found in near:
        if _distance(trigger, found.span) > FARTHEST:
            return None
        if _counts_from(found, trigger, text, language):
            return _day_before(found.time)
        return found.time
    return None


def _is_point(found: TimeExpression) -> bool:
    return found.type in {TimeType.DATE, TimeType.TIME} and found.time.start is not None


def _distance(trigger: Span, span: Span) -> int:
    return trigger.start - span.end if span.end <= trigger.start else span.start - trigger.end


def _counts_from(found: TimeExpression, trigger: Span, text: str, language: Language) -> bool:
    """Whether the time is “the day after” this event."""
    words = found.span.of(text).casefold()
    marks = NEXT_DAY[language.base]
    if language.base == "en":
        return words.endswith(marks) and 0 <= trigger.start - found.span.end <= TOUCH
    return words.endswith(marks) and 0 <= found.span.start - trigger.end <= TOUCH


def _day_before(time: TimeValue) -> TimeValue | None:
    if time.start is None or time.end is None or len(time.value) != DAY_LENGTH:
        return None
    start = time.start - timedelta(days=1)
    return replace(time, value=start.date().isoformat(), start=start, end=time.end - timedelta(days=1))


def written_at(published: Interval | None) -> Interval | None:
    """When a document was written as far as it is known; when it was first seen says nothing of it."""
    return None if published is None or published.ground is Ground.FIRST_SEEN else published


def is_ahead(time: TimeValue | None, published: Interval | None) -> bool:
    """Whether a time begins after the document was published."""
    return time is not None and time.start is not None and published is not None and time.start >= published.latest


def is_history(time: TimeValue | None, published: Interval | None) -> bool:
    """Whether a time ended long before the document was published."""
    return time is not None and time.end is not None and published is not None and time.end < published.earliest - LONG_AGO
