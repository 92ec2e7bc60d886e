"""The so-and-so-manieth part of a stretch: the first week of May, the last four months of 2021, 来月の第一月曜日."""

from dataclasses import replace
from datetime import date, timedelta

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.clock import at_time, midnight
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.resolve import Resolved, find_period
from rejoinder.read.times.scene import Scene

THURSDAY = 3  # days after Monday: a week belongs to the month and year that its Thursday is in


def resolve_part(meaning: Meaning, scene: Scene) -> Resolved | None:
    """The weekday, or the one or more units, that a part names in the stretch of the other half; None where it has no such part.

    Raises ValueError, OverflowError or KeyError for what no calendar has.
    """
    part, whole = replace(meaning, other=None), meaning.other
    if whole is None:
        return None
    if meaning.words.get("order") == "back":
        part, whole = whole, part
    period = find_period(replace(whole, reading="date"), scene)
    found = _pick(part, period) if period is not None and part.says("which") else None
    if found is None:
        return None
    if found.is_day and meaning.says("hour", "part"):
        return at_time(meaning, found, scene.zone)
    return TimeType.DATE, TimeValue(found.value, midnight(found.start, scene.zone), midnight(found.end, scene.zone))


def _pick(part: Meaning, period: Period) -> Period | None:
    nth = int(part.numbers["which"])
    if part.says("weekday"):
        return periods.day(periods.nth_weekday(period.start, period.end, int(part.numbers["weekday"]), nth))
    unit, count = part.words["unit"], int(part.numbers.get("count", 1))
    units = _units(unit, period)
    if count == 1:
        return periods.around(unit, units[nth if nth < 0 else nth - 1]) if 0 < abs(nth) <= len(units) else None
    chosen = units[:count] if nth > 0 else units[-count:]
    if len(chosen) < count:
        return None
    start, end = chosen[0], periods.moved(chosen[-1], unit, 1)
    return Period(f"({start.isoformat()},{end.isoformat()},P{count}{unit[0].upper()})", start, end)


def _units(unit: str, period: Period) -> list[date]:
    """The first days of the units in a period, in order. Raises KeyError for what is no part of the calendar."""
    start = period.start
    if unit == "week":
        start = periods.week(start).start
        if start + timedelta(days=THURSDAY) < period.start:
            start += timedelta(days=7)
    found: list[date] = []
    last = period.end - timedelta(days=THURSDAY if unit == "week" else 0)
    while start < last and len(found) < periods.MOST_UNITS:
        found.append(start)
        start = periods.moved(start, unit, 1)
    return found
