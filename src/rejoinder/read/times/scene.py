"""What an expression is resolved against: the publication, the day the text speaks of, and whether it looks ahead."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from rejoinder.lang import table
from rejoinder.model import Interval, Span

PAST, OPEN, FUTURE = -1, 0, 1
EXACT = timedelta(hours=1)  # a publication known as closely as this is a moment, otherwise a day
WINDOW = 200  # characters of the sentence read before and after an expression for its tense
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n|[。！？]")


@dataclass(frozen=True, slots=True)
class Scene:
    """The publication's day and, where it is known closely, its moment; the last day the text named; the clause's tense."""

    zone: tzinfo
    today: date | None
    moment: datetime | None = None
    text_day: date | None = None
    tense: int = OPEN


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


def tense_around(text: str, span: Span, language: str) -> int:
    """Whether the clause looks back or ahead: by the last cue before the expression, in English, else the first one after.

    Japanese and Chinese put the verb behind, so there the first cue after goes first.
    """
    before, after = text[max(0, span.start - WINDOW) : span.start], text[span.end : span.end + WINDOW]
    ends = list(_SENTENCE_ENDS.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    stop = _SENTENCE_ENDS.search(after)
    after = after[: stop.start()] if stop else after
    last = list(_cues(language).finditer(before))[-1:]
    first = _cues(language).search(after)
    order = [*last, first] if language == "en" else [first, *last]
    found = next((cue for cue in order if cue), None)
    return OPEN if found is None else FUTURE if found.lastgroup == "future" else PAST


def same_sentence(text: str, first: Span, second: Span) -> bool:
    """Whether no sentence ends between the two, which are not far apart."""
    between = text[first.end : second.start]
    return len(between) <= WINDOW and _SENTENCE_ENDS.search(between) is None


@cache
def _cues(language: str) -> re.Pattern[str]:
    words: dict[str, list[str]] = {"past": [], "future": []}
    for row in table(language, "times_tense"):
        words[row["tense"]].append(re.escape(row["words"]))
    edge = r"\b" if language == "en" else ""
    parts = (f"(?P<{tense}>{edge}(?:{'|'.join(sorted(found, key=len, reverse=True))}){edge})" for tense, found in words.items())
    return re.compile("|".join(parts), re.IGNORECASE)
