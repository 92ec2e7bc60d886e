"""Ranges of which only the hours are known, or only the days of some year: they have a value and no interval."""

import re
from datetime import UTC, datetime, timedelta

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times.clock import NOON, SECONDS_IN
from rejoinder.read.times.durations import duration_value, span_value
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.resolve import Resolved
from rejoinder.read.times.stretches import after_length

DAY = 24 * SECONDS_IN["hour"]
HALF_DAY = NOON * SECONDS_IN["hour"]
_LOOSE = re.compile(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?")


def undated(begin: Resolved, end: Resolved) -> Resolved:
    """Two times of day on no known day, or two days of no known year."""
    first, last = _seconds(begin[1].value), _seconds(end[1].value)
    if first is None or last is None:
        return begin[0], TimeValue(f"({begin[1].value},{end[1].value},PXD)")
    value = end[1].value
    if last <= first and last + HALF_DAY > first and last < HALF_DAY:
        last += HALF_DAY
        value = f"T{last // 3600:02}{value[3:]}"
    return TimeType.TIME, TimeValue(f"({begin[1].value},{value},{span_value((last - first) % DAY)})")


def undated_for(begin: Resolved, length: Meaning) -> Resolved:
    """A time of day on no known day, and so long."""
    seconds = _seconds(begin[1].value)
    if seconds is None:
        return begin
    end = after_length(datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds), length)
    last = end.strftime("T%H:%M" if end.minute else "T%H")
    return begin[0], TimeValue(f"({begin[1].value},{last},{duration_value(length)})")


def _seconds(value: str) -> int | None:
    clock = _LOOSE.fullmatch(value)
    return sum(int(part or 0) * size for part, size in zip(clock.groups(), SECONDS_IN.values(), strict=True)) if clock else None
