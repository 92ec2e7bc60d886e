"""Dates that a text opens with, in the forms that cannot mean anything but when it was published."""

import re

from babel import Locale

from rejoinder.clean.raw import Dated
from rejoinder.model import Ground

FIRST_LINES = 6
MAX_LINE = 200

_MONTHS = {
    name.lower().rstrip("."): number
    for width in ("wide", "abbreviated")
    for number, name in Locale("en").months["format"][width].items()
} | {"sept": 9}
_NUMERIC = r"(?P<date>\d{4}-\d{2}-\d{2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)"
_ENGLISH = (
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})"
    r"|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2,8})\.? (?P<year2>\d{4}))"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_ALONE = re.compile(rf"[（(【]?(?:{_NUMERIC}(?:\s?[（(].[）)]|\s?星期.)?|{_WEEKDAY}{_ENGLISH})[）)】]?")
_DATELINE = re.compile(rf"[A-Z][A-Za-z .'-]{{1,40}}, {_ENGLISH}(?: \([A-Za-z /]{{2,30}}\))? ?[-–—]")
_WIRE = re.compile(r"[（(【]?[一-鿿]{2,12}?(?P<date>\d{4}年\d{1,2}月\d{1,2}日)(?:电|電|讯|訊)")


def dates_in_text(text: str) -> tuple[Dated, ...]:
    """A full date that stands on a line of its own near the top, or in a dateline; none without its year."""
    lines = [line.strip() for line in text[: FIRST_LINES * MAX_LINE].splitlines() if line.strip()][:FIRST_LINES]
    matches = [_ALONE.fullmatch(line) or _DATELINE.match(line) or _WIRE.match(line) for line in lines]
    values = [value for match in matches if match and (value := _value(match))]
    return (Dated(values[0], Ground.TEXT),) if values else ()


def _value(match: re.Match[str]) -> str | None:
    parts = {name: part for name, part in match.groupdict().items() if part}
    if "date" in parts:
        return parts["date"]
    month = _MONTHS.get((parts.get("month") or parts["month2"]).lower())
    year, day = parts.get("year") or parts["year2"], int(parts.get("day") or parts["day2"])
    return f"{year}-{month:02}-{day:02}" if month else None
