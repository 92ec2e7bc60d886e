"""What an expression is resolved against: the publication, the day the text speaks of, and whether it looks ahead."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from rejoinder.model import Interval
from rejoinder.read.times.tense import Tense

EXACT = timedelta(hours=1)  # a publication known as closely as this is a moment, otherwise a day
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")


@dataclass(frozen=True, slots=True)
class Scene:
    """The publication's day and, where it is known closely, its moment; what the text named last; the clause's tense.

    `text_day` and `text_quarter` are the last day and the first day of the last quarter that the text named.
    """

    zone: tzinfo
    today: date | None
    moment: datetime | None = None
    text_day: date | None = None
    text_quarter: date | None = None
    tense: Tense = Tense.OPEN


def open_scene(published: Interval | None) -> Scene:
    """The scene at the head of a text; without a publication it has no day, and times are in UTC."""
    if published is None:
        return Scene(UTC, None)
    zone = read_zone(published.zone) or published.earliest.tzinfo or UTC
    try:
        moment = published.earliest.astimezone(zone)
        exact = published.latest - published.earliest <= EXACT
    except OverflowError:
        return Scene(UTC, None)
    return Scene(zone, moment.date(), moment if exact else None)


def read_zone(name: str) -> tzinfo | None:
    """The zone called `Asia/Tokyo`, `UTC` or `+09:00`; None where there is none of this name."""
    offset = _OFFSET.fullmatch(name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3])
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 24 * 60 else None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
