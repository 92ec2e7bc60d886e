"""Times as people type them: a date, `yesterday`, `2 days`."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rejoinder.errors import InputInvalid

_AGO = re.compile(r"(?:last\s|(?:last\s)?(\d{1,4})\s?)(minute|hour|day|week|month|year)s?(?:\s+ago)?", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_HOURS = {"minute": 1 / 60, "hour": 1.0}
_NAMED = {"today": 0, "yesterday": 1}
RIGHT = "write a date such as 2025-06-11, a time such as 2025-06-11T18:00, today, yesterday, or 2 days"


def parse_moment(words: str, now: datetime, zone: str) -> tuple[datetime, datetime]:
    """The interval [start, end) that the words mean, in the zone: a day for a date, the time from then until now for `2 days`.

    Raises InputInvalid.
    """
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    said = " ".join(words.lower().split())
    if said in _NAMED:
        return _day(_shift(today, _NAMED[said], words), here)
    ago = _AGO.fullmatch(said)
    if ago:
        return _since(int(ago[1] or 1), ago[2], now.astimezone(here), words), now
    return _written(words.strip(), here)


def _since(number: int, unit: str, now: datetime, words: str) -> datetime:
    if unit in _HOURS:
        return now - timedelta(hours=number * _HOURS[unit])
    return datetime.combine(_shift(now.date(), number * _DAYS[unit], words), time(), now.tzinfo)


def _shift(day: date, days: int, words: str) -> date:
    try:
        return day - timedelta(days=days)
    except OverflowError as error:
        raise InputInvalid(f"{words!r} is before all calendars", RIGHT) from error


def _written(words: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    try:
        if len(words) == len("2025-06"):
            first = date.fromisoformat(f"{words}-01")
            return _day(first, zone)[0], _day((first + timedelta(days=31)).replace(day=1), zone)[0]
        if len(words) <= len("2025-06-11"):
            return _day(date.fromisoformat(words), zone)
        moment = datetime.fromisoformat(words)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return moment, moment + timedelta(seconds=1)
    except (ValueError, OverflowError) as error:
        raise InputInvalid(f"{words!r} is no time that is understood", RIGHT) from error


def _day(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    start = datetime.combine(day, time(), zone)
    return start, datetime.combine(day + timedelta(days=1), time(), zone)
