"""The ledger as data frames, for whoever counts."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rejoinder.errors import CallDifferently, PartMissing
from rejoinder.model import Event, FoundStatement, Interval, Spans, StatementQuery, Version
from rejoinder.model.query import EventQuery
from rejoinder.store.base import Ledger

if TYPE_CHECKING:
    import polars as pl

Row = dict[str, Any]
TEXT, TRUTH, NUMBER, SHARE, TEXTS, MOMENT = "text", "truth", "number", "share", "texts", "moment"

_VERSION = {
    "document": TEXT,
    "version": TEXT,
    "publisher": TEXT,
    "language": TEXT,
    "published_from": MOMENT,
    "published_before": MOMENT,
}
_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "documents": {
        **_VERSION,
        "published_ground": TEXT,
        "title": TEXT,
        "url": TEXT,
        "byline": TEXTS,
        "characters": NUMBER,
        "key": TEXT,
    },
    "statements": {
        "id": TEXT,
        **_VERSION,
        "content": TEXT,
        "start": NUMBER,
        "end": NUMBER,
        "cue": TEXT,
        "source": TEXT,
        "source_actor": TEXT,
        "source_grade": TEXT,
        "form": TEXT,
        "stance": TEXT,
        "basis": TEXT,
        "hedged": TRUTH,
        "about": TEXTS,
        "addressee_actor": TEXT,
        "medium": TEXT,
        "said_at": TEXT,
        "parent": TEXT,
        "confidence": SHARE,
    },
    "mentions": {**_VERSION, "words": TEXT, "start": NUMBER, "end": NUMBER, "kind": TEXT, "actor": TEXT},
    "times": {
        **_VERSION,
        "words": TEXT,
        "start": NUMBER,
        "end": NUMBER,
        "type": TEXT,
        "value": TEXT,
        "from": MOMENT,
        "before": MOMENT,
    },
    "events": {
        "id": TEXT,
        **_VERSION,
        "kind": TEXT,
        "plover": TEXT,
        "status": TEXT,
        "trigger": TEXT,
        "start": NUMBER,
        "end": NUMBER,
        "actor": TEXT,
        "target": TEXT,
        "actor_name": TEXT,
        "target_name": TEXT,
        "at": TEXT,
        "from": MOMENT,
        "before": MOMENT,
        "statement": TEXT,
        "happening": TEXT,
    },
    "skipped": {"id": TEXT, "stage": TEXT, "item": TEXT, "field": TEXT, "reason": TEXT, "detail": TEXT},
}


def make_frame(name: str, ledger: Ledger) -> "pl.DataFrame":
    """The frame of this name. Raises CallDifferently for another name, PartMissing without polars."""
    if name not in _COLUMNS:
        raise CallDifferently(f"there is no frame called {name!r}", f"ask for one of {', '.join(_COLUMNS)}")
    library = _polars()
    types = {
        TEXT: library.String,
        TRUTH: library.Boolean,
        NUMBER: library.Int64,
        SHARE: library.Float64,
        TEXTS: library.List(library.String),
        MOMENT: library.Datetime("us", "UTC"),
    }
    schema = {column: types[kind] for column, kind in _COLUMNS[name].items()}
    frame: pl.DataFrame = library.DataFrame(list(_ROWS[name](ledger)), schema=schema)
    return frame


def _polars() -> Any:  # noqa: ANN401  the module itself
    try:
        return importlib.import_module("polars")
    except ImportError as error:
        raise PartMissing("data frames need polars, which is not installed", "pip install 'rejoinder[frames]'") from error


def _documents(ledger: Ledger) -> Iterator[Row]:
    for document in ledger.documents():
        for version in ledger.versions_of(document.id):
            more = {"title": version.title, "url": version.url, "byline": list(version.byline), "characters": len(version.text)}
            ground = version.published.ground.value if version.published else None
            yield {**_of_version(version), **more, "published_ground": ground, "key": document.key}


def _statements(ledger: Ledger) -> Iterator[Row]:
    for found in ledger.statements(StatementQuery()):
        yield {**_of_version(found.version), **_of_statement(found)}


def _of_statement(found: FoundStatement) -> Row:
    statement, text = found.statement, found.version.text
    return {
        "id": statement.id,
        "content": _words(text, statement.content),
        "start": statement.content[0].start,
        "end": statement.content[-1].end,
        "cue": _words(text, statement.cue),
        "source": _words(text, statement.source),
        "source_actor": statement.source_actor,
        "source_grade": statement.source_grade.value,
        "form": statement.form.value,
        "stance": statement.stance.value,
        "basis": statement.basis.value,
        "hedged": statement.hedged,
        "about": list(statement.about),
        "addressee_actor": statement.addressee_actor,
        "medium": statement.medium.value if statement.medium else None,
        "said_at": statement.said_at.value if statement.said_at else None,
        "parent": statement.parent,
        "confidence": statement.confidence,
    }


def _mentions(ledger: Ledger) -> Iterator[Row]:
    for version in _read_versions(ledger):
        reading = ledger.reading_of(version.id)
        for mention in reading[0].mentions if reading else ():
            place = {"words": mention.span.of(version.text), "start": mention.span.start, "end": mention.span.end}
            yield {**_of_version(version), **place, "kind": mention.kind.value, "actor": mention.actor}


def _times(ledger: Ledger) -> Iterator[Row]:
    for version in _read_versions(ledger):
        reading = ledger.reading_of(version.id)
        for found in reading[0].times if reading else ():
            place = {"words": found.span.of(version.text), "start": found.span.start, "end": found.span.end}
            meant = {"type": found.type.value, "value": found.time.value, "from": found.time.start, "before": found.time.end}
            yield {**_of_version(version), **place, **meant}


def _events(ledger: Ledger) -> Iterator[Row]:
    reported_in = {event: one.id for one in ledger.linked().happenings for event in one.reports}
    for found in ledger.events(EventQuery()):
        held = {"happening": reported_in.get(found.event.id)}
        yield {**_of_version(found.version), **_of_event(found.event, found.version.text), **held}


def _of_event(event: Event, text: str) -> Row:
    return {
        "id": event.id,
        "kind": event.kind.value,
        "plover": event.plover.value,
        "status": event.status.value,
        "trigger": _words(text, event.trigger),
        "start": event.trigger[0].start,
        "end": event.trigger[-1].end,
        "actor": _words(text, event.actor),
        "target": _words(text, event.target),
        "actor_name": event.actor_name,
        "target_name": event.target_name,
        "at": event.at.value if event.at else None,
        "from": event.at.start if event.at else None,
        "before": event.at.end if event.at else None,
        "statement": event.statement,
    }


def _skipped(ledger: Ledger) -> Iterator[Row]:
    for record in ledger.skipped():
        named = {"id": record.id, "stage": record.stage.value, "item": record.item, "field": record.field}
        yield {**named, "reason": record.reason.value, "detail": record.detail}


def _read_versions(ledger: Ledger) -> Iterator[Version]:
    for document in ledger.documents():
        yield from ledger.versions_of(document.id)


def _of_version(version: Version) -> Row:
    earliest, latest = _ends(version.published)
    return {
        "document": version.document,
        "version": version.id,
        "publisher": version.publisher,
        "language": version.language.value,
        "published_from": earliest,
        "published_before": latest,
    }


def _ends(interval: Interval | None) -> tuple[object, object]:
    return (interval.earliest, interval.latest) if interval else (None, None)


def _words(text: str, spans: Spans | None) -> str | None:
    return " … ".join(span.of(text) for span in spans) if spans else None


_ROWS: Mapping[str, Callable[[Ledger], Iterator[Row]]] = {
    "documents": _documents,
    "statements": _statements,
    "mentions": _mentions,
    "times": _times,
    "events": _events,
    "skipped": _skipped,
}
