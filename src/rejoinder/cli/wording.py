"""How statements and times are put into words on the screen."""

from datetime import timedelta
from pathlib import PurePath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from rejoinder.cli.lines import one_line
from rejoinder.cli.screen import CUT, cut
from rejoinder.model import Basis, Form, FoundStatement, Grade, Ground, Interval, Spans
from rejoinder.model.query import FoundEvent

NOBODY = "(nobody named)"
SHORT_ID = len("st-") + 8  # 32 bits: `show` asks for more where that is not enough
MARKS = {"en": ("“", "”"), "ja": ("「", "」"), "zh-Hans": ("“", "”"), "zh-Hant": ("「", "」")}
_EDGES = '“”„‟"「」『』«»＂'


def words(text: str, spans: Spans | None) -> str:
    """The words of spans in one line, with an ellipsis where some lie between."""
    return " … ".join(one_line(span.of(text)) for span in spans) if spans else ""


def speaker(found: FoundStatement) -> str:
    """The actor, else the words that name the source."""
    statement = found.statement
    return one_line(statement.source_actor or "") or words(found.version.text, statement.source) or NOBODY


def grade(found: FoundStatement) -> str:
    """How well the source is named, where it is less than by name."""
    kind = found.statement.source_grade
    return "" if kind in (Grade.NAMED, Grade.UNKNOWN) else kind.value


def act(found: FoundStatement) -> str:
    """What the source does with its words, and how far the document goes along."""
    statement = found.statement
    limits = [statement.basis.value] * (statement.basis is Basis.IMPUTED) + ["hedged"] * statement.hedged
    return f"{statement.stance.value} ({', '.join(limits)})" if limits else statement.stance.value


def said(found: FoundStatement, cells: int) -> str:
    """The original words, cut to the width; quotation marks stand only round words that are a quotation throughout."""
    text, statement = found.version.text, found.statement
    whole = words(text, statement.content)
    if statement.form is not Form.DIRECT:
        kept, short = cut(whole, cells)
        return kept + CUT * short
    opening, closing = MARKS[found.version.language.value]
    kept, short = cut(whole.strip(_EDGES), cells - 4)
    return f"{opening}{kept}{closing}{CUT * short}"


def addressee(found: FoundStatement) -> str:
    """To whom it was said."""
    return one_line(found.statement.addressee_actor or "") or words(found.version.text, found.statement.addressee)


def outlet(found: FoundStatement | FoundEvent) -> str:
    """Who carried it: by name, else by the host of its address, else by the name of its file."""
    version = found.version
    host = urlsplit(version.url).hostname if version.url else None
    return one_line(version.publisher or found.document.publisher or host or PurePath(found.document.key).name)


def day(interval: Interval | None, zone: str) -> str:
    """The day of publication in the zone, or from when to when it may be."""
    if interval is None:
        return "no date"
    here = ZoneInfo(zone)
    first, last = interval.earliest.astimezone(here), (interval.latest - timedelta(microseconds=1)).astimezone(here)
    return f"{first:%Y-%m-%d}" if first.date() == last.date() else f"{first:%Y-%m-%d}/{last:%m-%d}"


def hour(interval: Interval | None, zone: str) -> str:
    """The hour, where it is known, or on what ground nothing better is."""
    if interval is None:
        return ""
    if interval.ground is Ground.FIRST_SEEN:
        return "first seen"
    known = interval.latest - interval.earliest <= timedelta(hours=1)
    return f"{interval.earliest.astimezone(ZoneInfo(zone)):%H:%M}" if known else ""


def dated(interval: Interval | None, zone: str) -> str:
    """Day, hour, zone and ground in one line."""
    if interval is None:
        return "no date"
    clock = hour(interval, zone)
    parts = [day(interval, zone), clock if clock != "first seen" else "", zone]
    return f"{' '.join(filter(None, parts))} ({interval.ground.value})"
