"""Names, times, lengths and lists in words."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rejoinder.model import Ground, Interval
from rejoinder.model.traced import Lag

LANGUAGES = {"en": "English", "ja": "Japanese", "zh": "Chinese"}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MARKS = '“”„‟«»‹›「」『』〝〞〟＂"‘‚‛‵′″'  # whatever a reader may take for a quotation mark; ’ is left, an apostrophe
LONGEST_NAME = 120  # characters of a name or title; a longer one is a text
A_MINUTE = timedelta(minutes=1)
AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)
IN_MINUTES = 2 * AN_HOUR  # lengths up to this are told in minutes
IN_HOURS = 3 * A_DAY  # and up to this in hours
_NOT_OF_NAMES = re.compile(rf"[{re.escape(MARKS)}<>\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def plain(name: str | None) -> str:
    """A name as it may stand in a sentence: without quotation marks, brackets of markup and characters that cannot be seen."""
    words = " ".join(_NOT_OF_NAMES.sub(" ", (name or "")[: 4 * LONGEST_NAME]).split())
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1].rstrip() + "…"


def language_name(code: str) -> str:
    """The English name of a base language."""
    return LANGUAGES.get(code, code)


def listed(names: Sequence[str]) -> str:
    """Names in a row: `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def moment(at: datetime, zone: str) -> str:
    """A moment in a zone, to the minute."""
    here = _in_zone(at, zone)
    return f"{_day(here)}, {here:%H:%M}"


def when(interval: Interval | None, zone: str) -> str:
    """When something came out: a minute in the zone, a day where only the day is known, or from when to when it may be."""
    if interval is None:
        return "at an unknown time"
    captured = " (when it was captured)" if interval.ground is Ground.FIRST_SEEN else ""
    first, last = interval.earliest, interval.latest
    if last - first <= A_MINUTE:
        return moment(first, zone) + captured
    if _is_midnight(first) and _is_midnight(last) and last - first <= A_DAY + AN_HOUR:
        return _day(first) + captured
    return f"between {moment(first, zone)} and {moment(last, zone)}{captured}"


def lag(length: Lag) -> str:
    """How long something took, as an interval."""
    size, unit = _unit(length.most)
    least, most = length.least // size, -(-length.most // size)
    units = unit if most == 1 else f"{unit}s"
    if least == 0:
        return f"within {most} {units}"
    return f"{most} {units} after" if least == most else f"between {least} and {most} {units} after"


def _unit(length: timedelta) -> tuple[timedelta, str]:
    if length <= IN_MINUTES:
        return A_MINUTE, "minute"
    return (AN_HOUR, "hour") if length <= IN_HOURS else (A_DAY, "day")


def _day(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"


def _is_midnight(at: datetime) -> bool:
    return at.hour == at.minute == at.second == at.microsecond == 0


def _in_zone(at: datetime, zone: str) -> datetime:
    """The moment in a zone; at either end of the calendar, where there may be none, the moment as it is."""
    try:
        return at.astimezone(ZoneInfo(zone))
    except OverflowError:
        return at
