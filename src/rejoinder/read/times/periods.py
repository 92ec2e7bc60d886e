"""Stretches of the calendar, each with its TIMEX3 value. All raise ValueError or OverflowError beyond the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month; the northern seasons, as newspapers of our languages mean them
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
COUNTED = frozenset(MONTHS_IN) | {"day", "week", "fortnight", "workday"}
SATURDAY = 5
MOST_UNITS = 400  # that are counted in one stretch: the days of a year


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days [start, end) and their TIMEX3 value."""

    value: str
    start: date
    end: date

    @property
    def is_day(self) -> bool:
        """Whether the period is one day, so that a time of day can stand in it."""
        return self.end - self.start == timedelta(days=1)


def day(start: date) -> Period:
    """One day: `2025-11-25`."""
    return Period(start.isoformat(), start, start + timedelta(days=1))


def week(inside: date) -> Period:
    """The ISO week around a day, Monday first: `2025-W48`."""
    year, number, weekday = inside.isocalendar()
    start = inside - timedelta(days=weekday - 1)
    return Period(f"{year:04}-W{number:02}", start, start + timedelta(days=7))


def weekend(inside: date) -> Period:
    """Saturday and Sunday of the week around a day: `2025-W48-WE`."""
    whole = week(inside)
    return Period(f"{whole.value}-WE", whole.start + timedelta(days=SATURDAY), whole.end)


def months(value: str, year: int, month: int, length: int) -> Period:
    """`length` whole months from the first day of a month; `month` may run over the year's end."""
    start = add_months(date(year, 1, 1), month - 1)
    return Period(value, start, add_months(start, length))


def month(year: int, number: int) -> Period:
    """One month: `2025-11`."""
    return months(f"{year:04}-{date(year, number, 1).month:02}", year, number, 1)


def quarter(year: int, number: int) -> Period:
    """One calendar quarter: `2025-Q4`."""
    return months(f"{year:04}-Q{number}", year, 3 * number - 2, 3)


def half(year: int, number: int) -> Period:
    """One half of a calendar year: `2025-H2`."""
    return months(f"{year:04}-H{number}", year, 6 * number - 5, 6)


def season(year: int, name: str) -> Period:
    """Three months from March, June, September or December: `2025-SP`, `-SU`, `-FA`, `-WI`."""
    return months(f"{year:04}-{name}", year, SEASONS[name], 3)


def year(number: int) -> Period:
    """One year: `2025`."""
    return months(f"{number:04}", number, 1, 12)


def decade(first: int) -> Period:
    """Ten years: `199` for the 1990s."""
    return months(f"{first // 10:03}", first - first % 10, 1, 120)


def century(first: int) -> Period:
    """A hundred years: `19` for those from 1900."""
    return months(f"{first // 100:02}", max(first - first % 100, 1), 1, 1200)


def nth_weekday(start: date, end: date, weekday: int, nth: int) -> date:
    """The nth Monday (1) to Sunday (7) of the days [start, end), from the end where nth is negative. Raises ValueError."""
    if nth > 0:
        found = start + timedelta(days=(weekday - start.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        last = end - timedelta(days=1)
        found = last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    if not nth or not start <= found < end:
        raise ValueError(f"no weekday {weekday} number {nth} from {start} to {end}")
    return found


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, odd = divmod(century, 4)
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * odd + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def around(unit: str, inside: date) -> Period:
    """The period of this unit that a day stands in."""
    match unit:
        case "day":
            return day(inside)
        case "week":
            return week(inside)
        case "weekend":
            return weekend(inside)
        case "month":
            return month(inside.year, inside.month)
        case "quarter":
            return quarter(inside.year, (inside.month + 2) // 3)
        case "half":
            return half(inside.year, (inside.month + 5) // 6)
        case "year":
            return year(inside.year)
        case "decade":
            return decade(inside.year)
        case "century":
            return century(inside.year)
    raise ValueError(f"{unit!r} is no unit of the calendar")


def moved(inside: date, unit: str, by: int) -> date:
    """The day that is so many units later; the 31st becomes the last day of a shorter month."""
    if unit == "workday":
        return _by_workdays(inside, by)
    if unit in DAYS_IN:
        return inside + timedelta(days=DAYS_IN[unit] * by)
    return add_months(inside, MONTHS_IN[unit] * by)


def _by_workdays(inside: date, by: int) -> date:
    """So many days later from Monday to Friday; holidays, which every state has its own, count as well."""
    weeks, rest = divmod(abs(by), SATURDAY)
    step = timedelta(days=1 if by > 0 else -1)
    found = inside + 7 * weeks * step
    while rest:
        found += step
        rest -= found.weekday() < SATURDAY
    return found


def add_months(start: date, by: int) -> date:
    """The same day so many months later, or the last one of that month."""
    total = start.year * 12 + start.month - 1 + by
    if not 12 <= total < 120000:
        raise OverflowError(f"{start} and {by} months is beyond the calendar")
    return date(total // 12, total % 12 + 1, min(start.day, monthrange(total // 12, total % 12 + 1)[1]))
