"""How long, and how often."""

from rejoinder.read.times.grammar import Meaning

DATE_UNITS = {
    "year": ("Y", 1),
    "half": ("M", 6),
    "quarter": ("Q", 1),
    "month": ("M", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "day": ("D", 1),
    "workday": ("BD", 1),
    "weekend": ("WE", 1),
}
LONG_UNITS = {"decade": 10, "century": 100, "millennium": 1000}  # in years
CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}
SIXTY = 60
FROM_LONGEST = ("millennium", "century", "decade", "year", "half", "quarter", "month", "week", "day", "hour", "minute", "second")


def duration_value(meaning: Meaning) -> str:
    """`P2D`, `PT30M`, `PT1H30M`, `P1Y3M`; `PXD` for "several days"."""
    unit = meaning.words.get("longer") or meaning.words["unit"]
    first = _length(unit, _amount(meaning), vague=meaning.says("several"))
    if meaning.says("lesser"):
        first = _and(first, _length(meaning.words["lesser"], meaning.numbers["rest"], vague=False))
    return first if meaning.other is None else _and(first, duration_value(meaning.other))


def _and(first: str, second: str) -> str:
    return first + second.removeprefix("PT" if "T" in first else "P")


def smallest_unit(meaning: Meaning) -> str | None:
    """The unit that a duration ends with, None for what is none."""
    return (meaning.words.get("lesser") or meaning.words.get("unit")) if meaning.reading == "duration" else None


def span_value(seconds: int) -> str:
    """So many seconds as `PT1H30M`, or as `PT0S` for none."""
    hours, rest = divmod(seconds, SIXTY * SIXTY)
    minutes, left = divmod(rest, SIXTY)
    parts = "".join(f"{number}{letter}" for number, letter in ((hours, "H"), (minutes, "M"), (left, "S")) if number)
    return f"PT{parts or '0S'}"


def set_value(meaning: Meaning) -> str:
    """`P1D` for daily, `XXXX-WXX-2` for every Tuesday, `T15` for 3 p.m. each day."""
    if meaning.says("weekday"):
        return f"XXXX-WXX-{int(meaning.numbers['weekday'])}{_time_of(meaning)}"
    if meaning.words.get("unit") == "weekend" and not meaning.says("count"):
        return "XXXX-WXX-WE"
    if meaning.says("day"):
        return f"XXXX-XX-{int(meaning.numbers['day']):02}"
    if meaning.says("month"):
        return f"XXXX-{int(meaning.numbers['month']):02}"
    if meaning.says("season"):
        return f"XXXX-{meaning.words['season']}"
    return _time_of(meaning) or duration_value(meaning)


def _time_of(meaning: Meaning) -> str:
    hour = meaning.number("hour")
    if hour is None:
        return f"T{meaning.words['part']}" if meaning.says("part") else ""
    afternoon = hour < 12 and (meaning.words.get("half_of_day") == "pm" or meaning.words.get("part") in {"AF", "EV", "NI"})
    minute = f":{int(meaning.numbers['minute']):02}" if meaning.says("minute") else ""
    return f"T{hour + (12 if afternoon else 0):02}{minute}"


def _amount(meaning: Meaning) -> float:
    return meaning.numbers.get("count", 1) + meaning.numbers.get("fraction", 0)


def _length(unit: str, amount: float, *, vague: bool) -> str:
    if unit in LONG_UNITS:
        amount, unit = amount * LONG_UNITS[unit], "year"
    if unit in CLOCK_UNITS:
        return "PTX" + CLOCK_UNITS[unit] if vague else "PT" + _clock_length(unit, amount)
    letter, times = DATE_UNITS[unit]
    return f"PX{letter}" if vague else f"P{_plain(amount * times)}{letter}"


def _clock_length(unit: str, amount: float) -> str:
    """Halves of an hour or minute in the unit below: `1H30M`."""
    below = {"hour": "M", "minute": "S"}.get(unit)
    whole, rest = divmod(amount, 1)
    if not rest or below is None or round(rest * SIXTY, 6) % 1:
        return f"{_plain(amount)}{CLOCK_UNITS[unit]}"
    small = f"{round(rest * SIXTY)}{below}"
    return f"{int(whole)}{CLOCK_UNITS[unit]}{small}" if whole else small


def _plain(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"
