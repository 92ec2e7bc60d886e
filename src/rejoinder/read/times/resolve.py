"""From what an expression says to what it means: a TIMEX3 value and an interval."""

from collections.abc import Callable
from datetime import date, timedelta

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times import periods
from rejoinder.read.times.clock import at_time, loose_time, midnight, moment_shifted
from rejoinder.read.times.durations import duration_value, set_value
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.scene import FUTURE, OPEN, PAST, Scene
from rejoinder.read.times.years import choose_year, inside_year, year_said

Resolved = tuple[TimeType, TimeValue]
VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
SMALL_UNITS = frozenset({"hour", "minute", "second"})
FINER = ("month", "day", "weekday", "quarter", "half", "season", "week")


def resolve(meaning: Meaning, scene: Scene) -> Resolved | None:
    """The type and value of an expression; None for a date that no calendar has."""
    try:
        match meaning.reading:
            case "reference":
                return TimeType.DATE, TimeValue(meaning.words["ref"])
            case "duration":
                return TimeType.DURATION, TimeValue(duration_value(meaning))
            case "set":
                return TimeType.SET, TimeValue(set_value(meaning))
        return _resolve_date(meaning, scene)
    except (ValueError, OverflowError, KeyError):
        return None


def _resolve_date(meaning: Meaning, scene: Scene) -> Resolved | None:
    if meaning.words.get("unit") in SMALL_UNITS:
        return moment_shifted(meaning, scene)
    timed = meaning.says("hour", "part")
    if timed and not meaning.says(*FINER, "shift", "year", "weekday"):
        return loose_time(meaning, scene)
    period = find_period(meaning, scene)
    if period is None:
        return _unanchored(meaning)
    if timed:
        return at_time(meaning, period, scene.zone) if period.is_day else None
    return TimeType.DATE, _cut(meaning, period, scene)


def find_period(meaning: Meaning, scene: Scene) -> Period | None:
    """The days an expression means, None where that takes a publication that is not known. Raises ValueError for no date."""
    year = year_said(meaning)
    if year is not None:
        return inside_year(year, meaning)
    if meaning.says("decade"):
        return periods.decade(int(meaning.numbers["decade"]))
    if meaning.says("century"):
        return periods.century(100 * (int(meaning.numbers["century"]) - 1))
    anchor = _anchor(meaning, scene)
    if anchor is None:
        return None
    if meaning.says("unit") and meaning.says("shift", "sign"):
        return _by_unit(meaning, anchor)
    for name, find in _PARTIAL:
        if meaning.says(name):
            return find(meaning, anchor, scene.tense)
    return _by_day_shift(meaning, anchor)


def _anchor(meaning: Meaning, scene: Scene) -> date | None:
    if meaning.words.get("anchor") == "text":
        return scene.text_day or scene.today
    return scene.today


def _by_unit(meaning: Meaning, anchor: date) -> Period:
    """Last week, next year's third quarter, two days later, the 24th of last month."""
    unit, by = meaning.words["unit"], _steps(meaning)
    moved = periods.moved(anchor, unit, by)
    if meaning.says("exact"):
        return periods.day(moved)
    if unit == "year":
        return inside_year(moved.year, meaning)
    if unit == "month" and meaning.says("day"):
        return periods.day(moved.replace(day=int(meaning.numbers["day"])))
    if unit == "week" and meaning.says("weekday"):
        return periods.day(periods.week(moved).start + timedelta(days=int(meaning.numbers["weekday"]) - 1))
    return periods.around(unit, moved)


def _steps(meaning: Meaning) -> int:
    if meaning.says("sign"):
        return int(meaning.numbers["sign"]) * int(meaning.numbers.get("count", 1))
    return int(meaning.numbers["shift"])


def _by_day_shift(meaning: Meaning, anchor: date) -> Period:
    """The previous night: a part of a day so many days off."""
    return periods.day(anchor + timedelta(days=_steps(meaning)))


def _by_month(meaning: Meaning, anchor: date, tense: int) -> Period:
    return choose_year(meaning, anchor, tense)


def _by_day(meaning: Meaning, anchor: date, tense: int) -> Period:
    """The 25th: of this month, or of the nearest one that has it on the right side of the anchor."""
    wanted = int(meaning.numbers["day"])
    this = _day_of_month(anchor, 0, wanted)
    if tense == FUTURE:
        steps: tuple[int, ...] = (0, 1, 2) if this is None or this < anchor else (0,)
        return periods.day(next(d for n in steps if (d := _day_of_month(anchor, n, wanted)) and d >= anchor))
    late = this is not None and (this <= anchor or (tense == OPEN and (this - anchor).days <= 1))
    if late and this is not None:
        return periods.day(this)
    found = next((d for n in (-1, -2) if (d := _day_of_month(anchor, n, wanted))), None)
    if found is None:
        raise ValueError(f"no month near {anchor} has a day {wanted}")
    return periods.day(found)


def _day_of_month(anchor: date, by: int, wanted: int) -> date | None:
    first = periods.add_months(anchor.replace(day=1), by)
    try:
        return first.replace(day=wanted)
    except ValueError:
        return None


def _by_weekday(meaning: Meaning, anchor: date, tense: int) -> Period:
    """Tuesday: the last one, the day of publication included; the next one where the clause looks ahead or says so."""
    wanted = int(meaning.numbers["weekday"])
    if not 1 <= wanted <= 7:
        raise ValueError(f"a week has no day {wanted}")
    back = (anchor.isoweekday() - wanted) % 7
    match meaning.number("shift"):
        case None:
            days = (7 - back) % 7 if tense == FUTURE else -back
        case 0:
            days = wanted - anchor.isoweekday()
        case -1:
            days = -(back or 7)
        case _ if meaning.says("near"):
            days = 7 - back
        case _:
            days = wanted - anchor.isoweekday() + 7
    return periods.day(anchor + timedelta(days=days))


def _by_part_of_year(meaning: Meaning, anchor: date, tense: int) -> Period:
    """The third quarter, last summer: of the publication's year unless that lies on the wrong side of it."""
    return choose_year(meaning, anchor, tense if tense == FUTURE or meaning.says("shift") else PAST)


_PARTIAL: tuple[tuple[str, Callable[[Meaning, date, int], Period]], ...] = (
    ("month", _by_month),
    ("quarter", _by_part_of_year),
    ("half", _by_part_of_year),
    ("season", _by_part_of_year),
    ("week", _by_part_of_year),
    ("day", _by_day),
    ("weekday", _by_weekday),
)


def _unanchored(meaning: Meaning) -> Resolved | None:
    """What is known of a relative expression when nothing says when the text was published."""
    numbers = meaning.numbers
    kind = TimeType.TIME if meaning.says("hour", "part") else TimeType.DATE
    if meaning.says("shift", "sign"):
        steps = _steps(meaning)
        return TimeType.DATE, TimeValue(VAGUE[(steps > 0) - (steps < 0)])
    if meaning.says("month"):
        day = f"-{int(numbers['day']):02}" if meaning.says("day") else ""
        date(2000, int(numbers["month"]), int(numbers.get("day", 1)))  # a leap year: raises for a day that no year has
        value = f"XXXX-{int(numbers['month']):02}{day}"
    elif meaning.says("day"):
        date(2000, 1, int(numbers["day"]))
        value = f"XXXX-XX-{int(numbers['day']):02}"
    elif meaning.says("weekday"):
        value = f"XXXX-WXX-{int(numbers['weekday'])}"
    elif meaning.says("season"):
        value = f"XXXX-{meaning.words['season']}"
    elif meaning.says("week"):
        value = f"XXXX-W{int(numbers['week']):02}"
    else:
        value = f"XXXX-Q{int(numbers['quarter'])}" if meaning.says("quarter") else f"XXXX-H{int(numbers['half'])}"
    return kind, TimeValue(value)


def _cut(meaning: Meaning, period: Period, scene: Scene) -> TimeValue:
    """The interval of a period, which "earlier" ends and "later" begins at the day of publication."""
    start, end = period.start, period.end
    edge = meaning.words.get("cut")
    if scene.today and start <= scene.today < end:
        if edge == "earlier" and scene.today > start:
            end = scene.today
        if edge == "later":
            start = scene.today
    return TimeValue(period.value, midnight(start, scene.zone), midnight(end, scene.zone))
