"""The axis of a timeline: how moments lie on a line, and where it is divided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from rejoinder.brief.phrases import MONTHS
from rejoinder.model import Interval

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
STEPS = (HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 91 * DAY, 365 * DAY)
LONG = 300 * DAY  # from here on a tick needs its year
ROOM = 74  # units between two ticks: the width of "10 June" and air
LEAST = HOUR  # a shorter axis would show seconds as if they mattered


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis with its words."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Moments from `start` to `end` on a line from `left` to `right`."""

    start: datetime
    end: datetime
    left: float
    right: float

    def x(self, at: datetime) -> float:
        """Where a moment lies."""
        share = (at - self.start) / (self.end - self.start)
        return round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left), 1)


def axis_of(intervals: Sequence[Interval], left: float, right: float) -> Axis:
    """An axis on which all the intervals lie, with at least an hour on it."""
    start = min(_in(i.earliest, UTC) for i in intervals)
    end = max(_in(i.latest, UTC) for i in intervals)
    if end - start >= LEAST:
        return Axis(start, end, left, right)
    return Axis(_earlier(start, LEAST / 2), _later(end, LEAST / 2), left, right)


def ticks(axis: Axis, zone: ZoneInfo) -> tuple[Tick, ...]:
    """Full hours or midnights in the zone, as many as there is room for."""
    length = axis.end - axis.start
    most = max(int((axis.right - axis.left) // ROOM), 1)
    step = next((s for s in STEPS if length / s <= most), None) or (length // most // DAY + 1) * DAY
    found: list[Tick] = []
    at = datetime.combine(_in(axis.start, zone).date(), time(), zone)
    while _in(at, UTC) <= axis.end and len(found) <= most:
        if _in(at, UTC) >= axis.start:
            found.append(Tick(axis.x(_in(at, UTC)), _words(at, step, length)))
        at = _later(at, step)
    return tuple(found)


def _words(at: datetime, step: timedelta, length: timedelta) -> str:
    if step < DAY and at.hour:
        return f"{at:%H:%M}"
    month = MONTHS[at.month - 1]
    return f"{month[:3]} {at.year}" if length > LONG else f"{at.day} {month if len(month) <= len('April') else month[:3]}"


def _later(at: datetime, by: timedelta) -> datetime:
    """A later moment on the same clock; the end of the calendar where there is none."""
    last = datetime.max.replace(tzinfo=at.tzinfo)
    return at + by if last - at > by else last


def _earlier(at: datetime, by: timedelta) -> datetime:
    first = datetime.min.replace(tzinfo=at.tzinfo)
    return at - by if at - first > by else first


def _in(at: datetime, zone: tzinfo) -> datetime:
    """The moment in a zone; at either end of the calendar, where there may be none, its clock as it stands."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return at.replace(tzinfo=zone)
