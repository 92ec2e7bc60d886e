"""Written dates to intervals as wide as what they say: a day where only a day is written."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NOON = 12
MAX_DATE = 64  # characters; no date that we know is longer

_CLOCK = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<seconds>:(?P<second>[0-5]\d|60)(?:[.,]\d{1,9})?)?"
_OFFSET = r"(?P<offset>Z|UTC|GMT|[+-](?:0\d|1[0-4]):?[0-5]\d|[+-](?:0\d|1[0-4]))"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?:(?P<mark>[-/.])(?P<month>\d{{1,2}})(?:(?P=mark)(?P<day>\d{{1,2}})(?:(?:T|\s+){_CLOCK}\s*{_OFFSET}?)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<seconds>(?P<second>\d\d))?{_OFFSET}?)?"
)
_HAN = re.compile(
    r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?:[(（].[)）]|星期.|周.)?\s*"
    rf"(?P<half>午前|午後|上午|下午)?\s*(?:{_CLOCK}|(?:(?P<hour2>\d{{1,2}})[時时](?:(?P<minute2>\d{{1,2}})分)?))?"
)


@dataclass(frozen=True, slots=True)
class Reach:
    """[earliest, latest) and the zone it was read in."""

    earliest: datetime
    latest: datetime
    zone: str


def read_date(value: str, zone: str, *, midnight_is_day: bool = False) -> Reach | None:
    """What a written date reaches from and to; None for what is no date that we can be sure of.

    `zone` counts where the date names no offset of its own. With `midnight_is_day`, 00:00:00 says that no hour is known.
    """
    text = value.strip()
    if not text or len(text) > MAX_DATE:
        return None
    for pattern in (_ISO, _COMPACT, _HAN):
        if match := pattern.fullmatch(text):
            return _reach({name: part for name, part in match.groupdict().items() if part}, zone, midnight_is_day)
    return _from_mail(text)


def find_zone(name: str) -> tzinfo | None:
    """The zone of an IANA name or an offset such as `+09:00`; None for what is neither."""
    if re.fullmatch(_OFFSET, name, re.IGNORECASE):
        return _offset(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _reach(parts: dict[str, str], zone: str, midnight_is_day: bool) -> Reach | None:  # noqa: FBT001 (handed through)
    place = _offset(parts["offset"]) if "offset" in parts else find_zone(zone)
    if place is None:
        return None
    try:
        start, width = _start(parts), _width(parts)
        if midnight_is_day and (start.hour, start.minute, start.second) == (0, 0, 0):
            width = timedelta(days=1)
        end = _after(start, parts) if width is None else start + width
    except (ValueError, OverflowError):
        return None
    return Reach(start.replace(tzinfo=place), end.replace(tzinfo=place), _name(parts.get("offset"), zone))


def _start(parts: dict[str, str]) -> datetime:
    hour = int(parts.get("hour") or parts.get("hour2") or 0)
    if parts.get("half") in ("午後", "下午") and hour < NOON:
        hour += NOON
    minute = int(parts.get("minute") or parts.get("minute2") or 0)
    second = min(int(parts.get("second", 0)), 59)  # a leap second counts with the one before it
    return datetime(int(parts["year"]), int(parts.get("month", 1)), int(parts.get("day", 1)), hour, minute, second)  # noqa: DTZ001 (zoned by the caller)


def _width(parts: dict[str, str]) -> timedelta | None:
    """How much time the last written part covers; None for months and years, which differ."""
    if "second" in parts:
        return timedelta(seconds=1)
    if "minute" in parts or "minute2" in parts:
        return timedelta(minutes=1)
    if "hour" in parts or "hour2" in parts:
        return timedelta(hours=1)
    return timedelta(days=1) if "day" in parts else None


def _after(start: datetime, parts: dict[str, str]) -> datetime:
    if "month" not in parts:
        return start.replace(year=start.year + 1)
    return (start + timedelta(days=31)).replace(day=1)


def _offset(text: str) -> tzinfo:
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-away if text[0] == "-" else away)


def _name(offset: str | None, zone: str) -> str:
    if offset is None:
        return zone
    if offset.upper() in ("Z", "UTC", "GMT"):
        return "UTC"
    digits = offset[1:].replace(":", "").ljust(4, "0")
    return f"{offset[0]}{digits[:2]}:{digits[2:]}"


def _from_mail(text: str) -> Reach | None:
    """The date form of mail and of HTTP headers, which always has an offset: Mon, 27 Jan 2025 14:21:42 -0500."""
    try:
        start = parsedate_to_datetime(text)
        end = start + timedelta(seconds=1)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return Reach(start, end, start.isoformat()[-6:]) if start.tzinfo else None
