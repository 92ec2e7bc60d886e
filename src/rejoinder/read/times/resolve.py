"""From what an expression says to what it means: a TIMEX3 value and an interval."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from rejoinder.model import Span, TimeType, TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.clock import at_time, loose_time, midnight
from rejoinder.read.times.durations import duration_value, set_value
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.relative import by_field, by_unit, steps
from rejoinder.read.times.scene import Scene
from rejoinder.read.times.stretches import moment_shifted, stretch
from rejoinder.read.times.tense import Tense
from rejoinder.read.times.unanchored import without_anchor
from rejoinder.read.times.years import decade_said, inside_year, year_said

ANYWHERE = Span(0, 1)  # what an expression means does not depend on where it stands
MAX_REMEMBERED = 4096  # expressions
Resolved = tuple[TimeType, TimeValue]
DAYS_IN_HALF = 15  # 上半月, which has half a month of thirty days
A_MONTH = timedelta(days=31)
DAYS_IN_THIRD, LAST_THIRD, LONGEST_MONTH = 10, 3, 31  # 上旬, 中旬 and 下旬 of a month
SMALL_UNITS = frozenset({"hour", "minute", "second"})
FINER = ("month", "day", "weekday", "quarter", "half", "season", "week", "easter")


def resolve(meaning: Meaning, scene: Scene) -> Resolved | None:
    """The type and value of an expression; None for a date that no calendar has."""
    return _resolve(meaning.reading, tuple(meaning.numbers.items()), tuple(meaning.words.items()), scene)


@lru_cache(maxsize=MAX_REMEMBERED)
def _resolve(
    reading: str, numbers: tuple[tuple[str, float], ...], words: tuple[tuple[str, str], ...], scene: Scene
) -> Resolved | None:
    """As `resolve`; remembered, since a text says the same few times over and over."""
    meaning = Meaning(ANYWHERE, reading, dict(numbers), dict(words))
    try:
        match reading:
            case "reference":
                return TimeType.DATE, TimeValue(meaning.words["ref"])
            case "duration":
                return TimeType.DURATION, stretch(meaning, scene)
            case "set":
                return TimeType.SET, TimeValue(set_value(meaning))
        return _resolve_date(meaning, scene)
    except (ValueError, OverflowError, KeyError):
        return None


def _resolve_date(meaning: Meaning, scene: Scene) -> Resolved | None:
    if meaning.says("ahead") and scene.tense is Tense.PAST:  # the first visit in 40 years
        return TimeType.DURATION, TimeValue(duration_value(meaning))
    if meaning.words.get("unit") in SMALL_UNITS and not meaning.says("hour"):
        return moment_shifted(meaning, scene)
    timed = meaning.says("hour", "part")
    if timed and not meaning.says(*FINER, "shift", "year", "weekday"):
        return loose_time(meaning, scene)
    period = find_period(meaning, scene)
    if period is None:
        return without_anchor(meaning)
    if timed:
        return at_time(meaning, period, scene.zone) if period.is_day else None
    return TimeType.DATE, _cut(meaning, period, scene)


def find_period(meaning: Meaning, scene: Scene) -> Period | None:
    """The days an expression means, None where that takes a publication that is not known. Raises ValueError for no date."""
    if meaning.says("exact") and meaning.says("year", *FINER):
        return _from_named_day(meaning, scene)
    year = year_said(meaning)
    if year is not None:
        return inside_year(year, meaning)
    if meaning.says("decade"):
        return periods.decade(decade_said(meaning))
    if meaning.says("century"):
        return periods.century(100 * (int(meaning.numbers["century"]) - 1))
    anchor = _anchor(meaning, scene)
    if anchor is None:
        return None
    if scene.text_quarter is not None and _is_a_year_off(meaning):
        return periods.around("quarter", periods.moved(scene.text_quarter, "year", steps(meaning)))
    if meaning.says("sign") or meaning.says("period") or (meaning.says("unit") and meaning.says("shift")):
        return by_unit(meaning, anchor)
    return by_field(meaning, anchor, scene.tense)


def _from_named_day(meaning: Meaning, scene: Scene) -> Period | None:
    """Two weeks before 15 January: the named day, and so many units off it."""
    numbers = {name: value for name, value in meaning.numbers.items() if name not in {"exact", "sign", "count"}}
    named = find_period(replace(meaning, numbers=numbers), scene)
    return named and periods.day(periods.moved(named.start, meaning.words["unit"], steps(meaning)))


def _anchor(meaning: Meaning, scene: Scene) -> date | None:
    match meaning.words.get("anchor"):
        case "text":
            return scene.text_day or scene.today
        case "quarter":
            return scene.text_quarter or (scene.today and periods.moved(scene.today, "quarter", -1))
    return scene.today


def _is_a_year_off(meaning: Meaning) -> bool:
    """Whether it is "a year ago" or "a year earlier": beside a quarter, reports compare with the same quarter then."""
    return meaning.says("sign") and meaning.words.get("unit") == "year" and meaning.numbers.get("count", 1) == 1


def _cut(meaning: Meaning, period: Period, scene: Scene) -> TimeValue:
    """The interval of a period, which "earlier" ends and "later" begins at the day of publication; 上旬 is its first ten days."""
    start, end = _third(meaning, period)
    edge = meaning.words.get("cut")
    if edge and scene.today and start < scene.today < end:
        start, end = (start, scene.today) if edge == "earlier" else (scene.today, end)
    return TimeValue(period.value, midnight(start, scene.zone), midnight(end, scene.zone))


def _third(meaning: Meaning, period: Period) -> tuple[date, date]:
    half = meaning.number("half_of_month") or (meaning.number("half") if period.end - period.start <= A_MONTH else None)
    if half is not None:
        middle = period.start + timedelta(days=DAYS_IN_HALF)
        return (period.start, middle) if half == 1 else (middle, period.end)
    third = meaning.number("third")
    if third is None or not 2 * DAYS_IN_THIRD < (period.end - period.start).days <= LONGEST_MONTH:
        return period.start, period.end
    start = period.start + timedelta(days=DAYS_IN_THIRD * (third - 1))
    return start, period.end if third == LAST_THIRD else start + timedelta(days=DAYS_IN_THIRD)
