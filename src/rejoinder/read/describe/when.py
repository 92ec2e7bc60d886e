"""When the words were said."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from rejoinder.model import Span, Spans, TimeExpression, TimeType, TimeValue
from rejoinder.read.within import joined, touches

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def said_at(sentence: Span, aside: Spans, cue: Spans | None, times: Sequence[TimeExpression]) -> TimeValue | None:
    """The day that stands nearest to the cue in the sentence, outside the words themselves and what else is left aside."""
    near = (cue or aside)[0].start
    apart = joined(aside)
    days = [(abs(t.span.start - near), _day(t)) for t in times if sentence.covers(t.span) and not touches(apart, t.span)]
    known = [(distance, day) for distance, day in days if day]
    return min(known, key=lambda pair: pair[0])[1] if known else None


def _day(found: TimeExpression) -> TimeValue | None:
    """A date as it is, a time of day as its day; a past or future without bounds says nothing."""
    value = found.time
    if found.type is TimeType.DATE and value.start:
        return value
    day = _DAY.match(value.value)
    if found.type is not TimeType.TIME or not day or not value.start:
        return None
    start = value.start.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(value, value=day.group(), start=start, end=_next(start))


def _next(start: datetime) -> datetime:
    return start + timedelta(days=1)
