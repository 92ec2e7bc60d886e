"""Column types: how the values of records are kept, so that each record comes back as it was."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from rejoinder.model import Given, Ground, Interval, Locator, Span, Spans, StateMediaLabel, TimeValue

ESCAPED = "\x1b"  # begins a text that no database holds as it stands; what follows is that text in JSON's ASCII

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def escape(text: str) -> str:
    """A text that every database can hold: NUL and halves of surrogate pairs are written as JSON escapes."""
    return text if _holdable(text) else ESCAPED + json.dumps(text)


def unescape(kept: str) -> str:
    """The text that `escape` was given."""
    return json.loads(kept[1:]) if kept.startswith(ESCAPED) else kept


def _holdable(text: str) -> bool:
    if "\0" in text or text.startswith(ESCAPED):
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970 in UTC: a moment as a number that sorts, whatever its zone."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


class Words(TypeDecorator[str]):
    """Any text, hostile ones too."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """To the database."""
        return None if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database."""
        return value if value is None or not value.startswith(ESCAPED) else unescape(value)


class OneOf(TypeDecorator[Any]):
    """A value of a closed list. A question may ask for any text."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """To the database."""
        return None if value is None else escape(str(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database."""
        return None if value is None else self.kind(value)


class Moment(TypeDecorator[datetime]):
    """An aware time in ISO 8601, with its own offset."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """To the database."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """From the database."""
        return None if value is None else datetime.fromisoformat(value)


class Packed(TypeDecorator[Any]):
    """A value with parts of its own, as JSON: `pack` makes lists and texts of it, `unpack` makes it of them."""

    impl = Text
    cache_ok = True

    def __init__(self, pack: Callable[[Any], Any], unpack: Callable[[Any], Any]) -> None:
        super().__init__()
        self.pack = pack
        self.unpack = unpack

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """To the database."""
        return None if value is None else escape(json.dumps(self.pack(value), ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:  # noqa: ARG002  SQLAlchemy's signature
        """From the database."""
        return None if value is None else self.unpack(json.loads(unescape(value)))


def spans() -> Packed:
    """Ranges of a text, as pairs."""
    return Packed(_pack_spans, _unpack_spans)


def names() -> Packed:
    """Texts in their order."""
    return Packed(list, tuple)


def pairs() -> Packed:
    """Pairs in their order."""
    return Packed(list, _unpack_pairs)


def interval() -> Packed:
    """An interval with its zone and ground."""
    return Packed(_pack_interval, _unpack_interval)


def time_value() -> Packed:
    """What a time expression means."""
    return Packed(_pack_time, _unpack_time)


def locators() -> Packed:
    """Places in the capture."""
    return Packed(_pack_locators, _unpack_locators)


def given() -> Packed:
    """What the caller said about a capture; only what was said is kept."""
    return Packed(_pack_given, _unpack_given)


def state_media() -> Packed:
    """Who calls a source state media, and when."""
    return Packed(_pack_label, _unpack_label)


def _pack_spans(value: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in value]


def _unpack_spans(kept: list[list[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in kept)


def _unpack_pairs(kept: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(pair) for pair in kept)


def _pack_interval(value: Interval) -> list[str]:
    return [value.earliest.isoformat(), value.latest.isoformat(), value.zone, value.ground.value]


def _unpack_interval(kept: list[str]) -> Interval:
    earliest, latest, zone, ground = kept
    return Interval(datetime.fromisoformat(earliest), datetime.fromisoformat(latest), zone, Ground(ground))


def _pack_time(value: TimeValue) -> list[str | None]:
    return [value.value, *(end.isoformat() if end else None for end in (value.start, value.end))]


def _unpack_time(kept: list[str | None]) -> TimeValue:
    value, start, end = kept
    return TimeValue(value or "", *(datetime.fromisoformat(at) if at else None for at in (start, end)))


def _pack_locators(value: tuple[Locator, ...]) -> list[list[Any]]:
    return [[at.span.start, at.span.end, at.place, at.box, at.missing] for at in value]


def _unpack_locators(kept: list[list[Any]]) -> tuple[Locator, ...]:
    return tuple(
        Locator(Span(start, end), place, None if box is None else (box[0], box[1], box[2], box[3]), missing)
        for start, end, place, box, missing in kept
    )


def _pack_given(value: Given) -> dict[str, str]:
    return {name: said for name in Given.__slots__ if (said := getattr(value, name)) is not None}


def _unpack_given(kept: dict[str, str]) -> Given:
    return Given(**kept)


def _pack_label(value: StateMediaLabel) -> list[str]:
    return [value.authority, value.dated]


def _unpack_label(kept: list[str]) -> StateMediaLabel:
    return StateMediaLabel(*kept)
