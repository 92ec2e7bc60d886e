"""Which year is meant, and what stands in it."""

from datetime import date, timedelta

from rejoinder.read.times import periods
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import Period
from rejoinder.read.times.scene import FUTURE, PAST

CENTURY_TURN = 50  # '49 is 2049, '50 is 1950
LAST_WEEKS = (52, 53)


def year_said(meaning: Meaning) -> int | None:
    """The year that the expression itself names: 2025, 令和7年 (`era` + `erayear`), '98."""
    if meaning.says("erayear"):
        return int(meaning.numbers["era"]) + int(meaning.numbers["erayear"])
    year = meaning.number("year")
    if year is not None and year < 100 and meaning.says("short"):
        return year + (2000 if year < CENTURY_TURN else 1900)
    return year


def inside_year(year: int, meaning: Meaning) -> Period:
    """The month, day, quarter, half, season or week of a year that the expression names, or the whole year."""
    numbers = meaning.numbers
    if meaning.says("month"):
        month = int(numbers["month"])
        return periods.day(date(year, month, int(numbers["day"]))) if meaning.says("day") else periods.month(year, month)
    if meaning.says("quarter"):
        return periods.quarter(year, _within(int(numbers["quarter"]), 4))
    if meaning.says("half"):
        return periods.half(year, _within(int(numbers["half"]), 2))
    if meaning.says("season"):
        return periods.season(year, meaning.words["season"])
    if meaning.says("week"):
        return periods.week(date(year, 1, 4) + timedelta(weeks=_within(int(numbers["week"]), 53) - 1))
    return periods.year(year)


def choose_year(meaning: Meaning, anchor: date, tense: int) -> Period:
    """The year of a month, day or season that names none.

    "Last" and "next" decide it; else the clause's tense does; else the nearest is meant.
    """
    shift = meaning.number("shift")
    found = [period for year in (-1, 0, 1, 2) if (period := _try(anchor.year + year, meaning))]
    if shift == 0:
        return inside_year(anchor.year, meaning)
    if shift == -1 or (tense == PAST and shift is None):
        return max((p for p in found if (p.end if shift else p.start) <= anchor), key=lambda p: p.start)
    if shift == 1 or tense == FUTURE:
        return min((p for p in found if (p.start > anchor if shift else p.end > anchor)), key=lambda p: p.start)
    return min(found, key=lambda p: abs((p.start - anchor).days))


def _try(year: int, meaning: Meaning) -> Period | None:
    try:
        return inside_year(year, meaning)
    except (ValueError, OverflowError):
        return None


def _within(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise ValueError(f"there is no number {number} of {most}")
    return number
