"""Which year is meant, and what stands in it."""

from datetime import date, timedelta

from rejoinder.read.times import periods
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.tense import Tense

CENTURY_TURN = 50  # '49 is 2049, '50 is 1950
TENSE_REACH = 300  # days: a date that names no year is rarely farther off, whatever the tense


def year_said(meaning: Meaning) -> int | None:
    """The year that the expression itself names: 2025, 令和7年 (`era` + `erayear`), '98, 07年."""
    if meaning.says("erayear"):
        return int(meaning.numbers["era"]) + int(meaning.numbers["erayear"])
    short = meaning.number("shortyear")
    if short is not None and not meaning.says("year"):
        return short + (2000 if short < CENTURY_TURN else 1900)
    return meaning.number("year")


def decade_said(meaning: Meaning) -> int:
    """The first year of a decade: the 1990s, the '90s, 19世纪70年代."""
    decade = int(meaning.numbers["decade"])
    if decade >= 100:
        return decade
    return decade + (100 * (int(meaning.numbers["century"]) - 1) if meaning.says("century") else 1900)


def inside_year(year: int, meaning: Meaning) -> Period:
    """The month, day, quarter, half, season or week of a year that the expression names, or the whole year."""
    numbers = meaning.numbers
    if meaning.says("easter"):
        return periods.day(periods.easter(year) + timedelta(days=int(numbers["easter"])))
    if meaning.says("month") and meaning.says("nth"):
        whole = periods.month(year, int(numbers["month"]))
        found = periods.nth_weekday(whole.start, whole.end, int(numbers["weekday"]), int(numbers["nth"]))
        return periods.day(found + timedelta(days=int(numbers.get("off", 0))))
    if meaning.says("month"):
        month = int(numbers["month"])
        return periods.day(date(year, month, int(numbers["day"]))) if meaning.says("day") else periods.month(year, month)
    if meaning.says("fiscal") and meaning.says("half"):
        half = _within(int(numbers["half"]), 2)
        return periods.months(f"FY{year:04}-H{half}", year, int(numbers["fiscal"]) + 6 * half - 6, 6)
    if meaning.says("quarter"):
        return periods.quarter(year, _within(int(numbers["quarter"]), 4))
    if meaning.says("half"):
        return periods.half(year, _within(int(numbers["half"]), 2))
    if meaning.says("season"):
        return periods.season(year, meaning.words["season"])
    if meaning.says("week"):
        return periods.week(date(year, 1, 4) + timedelta(weeks=_within(int(numbers["week"]), 53) - 1))
    if meaning.says("fiscal"):
        return periods.months(f"FY{year:04}", year, int(numbers["fiscal"]), 12)
    return periods.year(year)


def choose_year(meaning: Meaning, anchor: date, tense: Tense) -> Period:
    """The year of a month, day or season that names none.

    "Last" and "next" decide it; else the nearest is meant, unless the clause's tense is against it and the one on the other side
    is not almost a year off.
    """
    shift = meaning.number("shift")
    if shift == 0:
        return inside_year(anchor.year, meaning)
    found = [period for year in (-2, -1, 0, 1, 2) if (period := _try(anchor.year + year, meaning))]
    if shift is not None:
        side = [p for p in found if (p.end <= anchor if shift < 0 else p.start > anchor)]
        return min(side, key=lambda p: _distance(p, anchor))
    fitting = [p for p in found if _fits(p, anchor, tense) and _distance(p, anchor) <= TENSE_REACH]
    return min(fitting or found, key=lambda p: _distance(p, anchor))


def _fits(period: Period, anchor: date, tense: Tense) -> bool:
    return period.start <= anchor if tense == Tense.PAST else period.end > anchor if tense == Tense.FUTURE else True


def _distance(period: Period, anchor: date) -> int:
    """Days between the anchor and the period, 0 inside it."""
    return max((period.start - anchor).days, (anchor - period.end).days + 1, 0)


def _try(year: int, meaning: Meaning) -> Period | None:
    try:
        return inside_year(year, meaning)
    except (ValueError, OverflowError):
        return None


def _within(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise ValueError(f"there is no number {number} of {most}")
    return number
