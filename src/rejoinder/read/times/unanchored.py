"""What is known of a relative expression when nothing says when the text was published."""

from datetime import date

from rejoinder.model import TimeType, TimeValue
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.relative import steps, weekday_said

VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
LEAP_YEAR = 2000  # has every day that a year can have


def without_anchor(meaning: Meaning) -> tuple[TimeType, TimeValue]:
    """`XXXX-11-25`, `XXXX-WXX-2`, `PAST_REF`: a value without an interval. Raises ValueError for a day that no year has."""
    if meaning.says("shift", "sign"):
        by = steps(meaning)
        return TimeType.DATE, TimeValue(VAGUE[(by > 0) - (by < 0)])
    kind = TimeType.TIME if meaning.says("hour", "part") else TimeType.DATE
    return kind, TimeValue(f"XXXX-{_known_part(meaning)}")


def _known_part(meaning: Meaning) -> str:
    month, day = meaning.number("month"), meaning.number("day")
    if month is not None or day is not None:
        date(LEAP_YEAR, month or 1, day or 1)
        named = f"{month:02}" if month is not None else "XX"
        return named if day is None else f"{named}-{day:02}"
    if meaning.says("weekday"):
        return f"WXX-{weekday_said(meaning)}"
    if meaning.says("weekend"):
        return "WXX-WE"
    if meaning.says("season"):
        return meaning.words["season"]
    letter, name = next(pair for pair in (("W", "week"), ("Q", "quarter"), ("H", "half")) if meaning.says(pair[1]))
    number = int(meaning.numbers[name])
    return f"{letter}{number:02}" if letter == "W" else f"{letter}{number}"
