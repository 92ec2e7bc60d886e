"""Days and longer stretches that an expression leaves open: which Tuesday, the 25th of which month, two weeks from when."""

from collections.abc import Callable
from datetime import date, timedelta

from rejoinder.read.times import periods
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.tense import Tense
from rejoinder.read.times.years import choose_year, inside_year

DAYS_IN_WEEK = 7
MOST_MONTHS = 11  # within which every day of the month falls on every weekday, or almost


def by_unit(meaning: Meaning, anchor: date) -> Period:
    """Last week, next year's third quarter, two days later, two days before yesterday, the 24th of last month."""
    unit = meaning.words.get("period") or meaning.words["unit"]
    moved = periods.moved(anchor, unit, int(meaning.numbers["shift"])) if meaning.says("shift") else anchor
    if meaning.says("sign"):
        unit = meaning.words["unit"]
        moved = periods.moved(moved, unit, steps(meaning))
    if meaning.says("fiscal"):
        moved = periods.add_months(moved, 1 - int(meaning.numbers["fiscal"]))
    if meaning.says("exact"):
        return periods.day(moved)
    if unit == "year":
        return inside_year(moved.year, meaning)
    if unit == "month" and meaning.says("day"):
        return periods.day(moved.replace(day=int(meaning.numbers["day"])))
    if unit == "week" and meaning.says("weekday"):
        return periods.day(periods.week(moved).start + timedelta(days=weekday_said(meaning) - 1))
    return periods.around(unit, moved)


def steps(meaning: Meaning) -> int:
    """How many units ago (below zero) or ahead."""
    if meaning.says("sign"):
        return int(meaning.numbers["sign"]) * int(meaning.numbers.get("count", 1))
    return int(meaning.numbers["shift"])


def _by_day(meaning: Meaning, anchor: date, tense: Tense) -> Period:
    """The 25th: the last one, the day of the anchor and the day after it included, or the next where the clause looks ahead.

    Newspapers print tomorrow's date for what happens tonight, hence the day after.
    """
    wanted = int(meaning.numbers["day"])
    if meaning.says("weekday"):
        return _by_day_and_weekday(wanted, weekday_said(meaning), anchor, tense)
    latest = anchor if tense == Tense.PAST else anchor + timedelta(days=1)
    for by in (0, 1, 2) if tense == Tense.FUTURE else (0, -1, -2):
        day = _day_of_month(anchor, by, wanted)
        if day is not None and (day >= anchor if tense == Tense.FUTURE else day <= latest):
            return periods.day(day)
    raise ValueError(f"no month near {anchor} has a day {wanted}")


def _by_day_and_weekday(wanted: int, weekday: int, anchor: date, tense: Tense) -> Period:
    """Monday the 13th: the nearest, on the side that the clause looks to where there is one within some months."""
    found = [day for by in range(-MOST_MONTHS, MOST_MONTHS + 1) if (day := _day_of_month(anchor, by, wanted))]
    found = [day for day in found if day.isoweekday() == weekday]
    if not found:
        return periods.day(_nearest_day(wanted, anchor))
    side = [day for day in found if tense is Tense.OPEN or (day >= anchor if tense is Tense.FUTURE else day <= anchor)]
    return periods.day(min(side or found, key=lambda day: abs((day - anchor).days)))


def _nearest_day(wanted: int, anchor: date) -> date:
    found = [day for by in (-1, 0, 1) if (day := _day_of_month(anchor, by, wanted))]
    return min(found, key=lambda day: abs((day - anchor).days))


def _day_of_month(anchor: date, by: int, wanted: int) -> date | None:
    first = periods.add_months(anchor.replace(day=1), by)
    try:
        return first.replace(day=wanted)
    except ValueError:
        return None


def weekday_said(meaning: Meaning) -> int:
    """The number of the weekday, Monday 1. Raises ValueError for 上周九."""
    wanted = int(meaning.numbers["weekday"])
    if not 1 <= wanted <= DAYS_IN_WEEK:
        raise ValueError(f"a week has no day {wanted}")
    return wanted


def _by_weekday(meaning: Meaning, anchor: date, tense: Tense) -> Period:
    """Tuesday: the last one, the day of publication included; the next one where the clause looks ahead or says so."""
    wanted = weekday_said(meaning)
    back = (anchor.isoweekday() - wanted) % 7
    match meaning.number("shift"):
        case None:
            days = (7 - back) % 7 if tense == Tense.FUTURE else -back
        case 0:
            days = wanted - anchor.isoweekday()
        case -1:
            days = -(back or 7)
        case _ if meaning.says("near"):
            days = 7 - back
        case _:
            days = wanted - anchor.isoweekday() + 7
    return periods.day(anchor + timedelta(days=days))


def _by_part_of_year(meaning: Meaning, anchor: date, tense: Tense) -> Period:
    """The third quarter, last summer: of the publication's year unless that lies on the wrong side of it."""
    return choose_year(meaning, anchor, tense if tense == Tense.FUTURE or meaning.says("shift") else Tense.PAST)


def _by_weekend(_: Meaning, anchor: date, tense: Tense) -> Period:
    """The weekend: the last one that has begun, or that of this week where the clause looks ahead."""
    this = periods.weekend(anchor)
    return this if tense == Tense.FUTURE or this.start <= anchor else periods.weekend(anchor - timedelta(days=DAYS_IN_WEEK))


_BY_FIELD: tuple[tuple[str, Callable[[Meaning, date, Tense], Period]], ...] = (
    ("month", choose_year),
    ("easter", choose_year),
    ("quarter", _by_part_of_year),
    ("half", _by_part_of_year),
    ("season", _by_part_of_year),
    ("week", _by_part_of_year),
    ("day", _by_day),
    ("weekday", _by_weekday),
    ("weekend", _by_weekend),
)


def by_field(meaning: Meaning, anchor: date, tense: Tense) -> Period:
    """The stretch that the longest field names; a bare "previous night" is so many days off. Raises ValueError for no date."""
    for name, find in _BY_FIELD:
        if meaning.says(name):
            return find(meaning, anchor, tense)
    return periods.day(anchor + timedelta(days=steps(meaning)))
