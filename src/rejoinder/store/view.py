"""What can be asked of a ledger, in SQL that every database understands."""

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import ColumnElement, Engine, Table, exists, func, select

from rejoinder.errors import UnknownId
from rejoinder.model import (
    Capture,
    Counts,
    Document,
    FoundStatement,
    Index,
    Judgement,
    Origin,
    Reading,
    Run,
    Skipped,
    Source,
    StatementQuery,
    Version,
)
from rejoinder.model.briefed import IssuedBrief
from rejoinder.model.document import RECORD
from rejoinder.model.ids import source_id
from rejoinder.model.linked import Claim, Happening, Linked
from rejoinder.model.query import EventQuery, FoundEvent
from rejoinder.model.told import Narrative, Story
from rejoinder.store import tables, told
from rejoinder.store.events import find_event, find_events
from rejoinder.store.linkings import find_claim, find_happening, latest_linking, load_linked, reading_digest
from rejoinder.store.readings import load_reading
from rejoinder.store.rows import find, record_of
from rejoinder.store.statements import find_statement, find_statements, standing
from rejoinder.store.tables import captures, cleanings, documents, judgements, origins, readings, runs, sources, versions
from rejoinder.store.told import find_narrative, find_story

Record = TypeVar("Record")

ROWS_AT_ONCE = 500
_LAST = "\U0010ffff"  # sorts after every character of an id


class SqlView:
    """Answers from the tables. Long answers come in pages, each its own short transaction: writing meanwhile is safe."""

    def __init__(self, reading: Engine, index: Index) -> None:
        self._reading = reading
        self._index = index

    @property
    def index(self) -> Index:
        """The full-text index over all versions."""
        return self._index

    def captures(self) -> Iterator[Capture]:
        """All captures, in the order they came."""
        return self._all(captures, Capture)

    def captures_to_clean(self, origin: str) -> Iterator[Capture]:
        """Captures that were not yet cleaned by this origin, oldest first; safe to write while iterating."""
        return self._all(captures, Capture, _not_cleaned(origin))

    def versions_to_read(self, origin: str) -> Iterator[Version]:
        """Versions that were not yet read by this origin, in the order they came; safe to write while iterating."""
        return (self.version(id_) for id_ in self._ids(versions, standing(), _to_be_read(), _not_read(origin)))

    def count_to_clean(self, origin: str) -> int:
        """How many captures wait for this origin."""
        return self._count(captures, _not_cleaned(origin))

    def count_to_read(self, origin: str) -> int:
        """How many versions wait for this origin."""
        return self._count(versions, standing(), _to_be_read(), _not_read(origin))

    def source(self, name: str) -> Source | None:
        """The publisher of this name, case aside."""
        with self._reading.begin() as connection:
            row = find(connection, sources, source_id(name))
        return None if row is None else record_of(Source, row)

    def sources(self) -> tuple[Source, ...]:
        """All publishers that something is known of, by name."""
        with self._reading.begin() as connection:
            rows = connection.execute(select(sources)).mappings().all()
        return tuple(sorted((record_of(Source, row) for row in rows), key=lambda source: (source.name, source.id)))

    def capture(self, id_: str) -> Capture:
        """Raises UnknownId."""
        return self._one(captures, Capture, id_)

    def document(self, id_: str) -> Document:
        """Raises UnknownId."""
        return self._one(documents, Document, id_)

    def documents(self) -> Iterator[Document]:
        """All documents, in the order they came."""
        has_text = exists().where(versions.c.document == documents.c.id, standing())
        return self._all(documents, Document, has_text)

    def version(self, id_: str) -> Version:
        """Raises UnknownId."""
        return self._one(versions, Version, id_)

    def versions_of(self, document: str) -> tuple[Version, ...]:
        """The texts a document has had, earliest first."""
        ids = self._ids(versions, versions.c.document == document, standing())
        return tuple(sorted(map(self.version, ids), key=_dated))

    def reading_of(self, version: str) -> tuple[Reading, Origin] | None:
        """The current reading of a version and what made it; None when it was not read yet."""
        wanted = select(readings.c.seq, readings.c.origin).where(readings.c.version == version, readings.c.current)
        with self._reading.begin() as connection:
            current = connection.execute(wanted).one_or_none()
            if current is None:
                return None
            origin = connection.execute(select(origins).where(origins.c.id == current.origin)).mappings().one()
            return load_reading(connection, current.seq, version), record_of(Origin, origin)

    def statement(self, id_: str) -> FoundStatement:
        """A statement of a current reading, or else of the latest reading that held it. Raises UnknownId."""
        with self._reading.begin() as connection:
            found = find_statement(connection, id_)
        if found is None:
            raise _unknown(id_, "statement")
        return found

    def statements(self, query: StatementQuery) -> Iterator[FoundStatement]:
        """Statements of current readings that fit, latest published first, then by document and place in the text."""
        return find_statements(self._reading, query)

    def event(self, id_: str) -> FoundEvent:
        """An event of a current reading, or else of the latest reading that held it. Raises UnknownId."""
        with self._reading.begin() as connection:
            found = find_event(connection, id_)
        if found is None:
            raise _unknown(id_, "event")
        return found

    def events(self, query: EventQuery) -> Iterator[FoundEvent]:
        """Events of current readings that fit, latest published first, then by document and place in the text."""
        return find_events(self._reading, query)

    def judgements(self, target: str | None = None) -> tuple[Judgement, ...]:
        """Judgements in force (neither withdrawn nor withdrawing), oldest first; all, or those on one record."""
        wanted = select(judgements).where(*_in_force())
        if target is not None:
            wanted = wanted.where(judgements.c.target == target)
        with self._reading.begin() as connection:
            rows = connection.execute(wanted).mappings().all()
        return tuple(sorted((record_of(Judgement, row) for row in rows), key=lambda made: (made.judged_at, made.id)))

    def judgement(self, id_: str) -> Judgement:
        """Raises UnknownId."""
        return self._one(judgements, Judgement, id_)

    def reading_digest(self) -> str:
        """What changes whenever another reading is current, or another version stands."""
        with self._reading.begin() as connection:
            return reading_digest(connection)

    def linked(self) -> Linked:
        """What belongs together, as it was last worked out."""
        with self._reading.begin() as connection:
            return load_linked(connection)

    def linked_by(self) -> tuple[str, Origin] | None:
        """The basis of the latest linking and what made it; None when nothing was linked yet."""
        with self._reading.begin() as connection:
            latest = latest_linking(connection)
            row = None if latest is None else find(connection, origins, latest["origin"])
        return None if latest is None or row is None else (latest["basis"], record_of(Origin, row))

    def claim(self, id_: str) -> Claim:
        """The claim of this id; one that was merged away leads to the claim that its exemplar is in. Raises UnknownId."""
        with self._reading.begin() as connection:
            claim = find_claim(connection, id_)
        if claim is None:
            raise _unknown(id_, "claim")
        return claim

    def happening(self, id_: str) -> Happening:
        """The happening of this id, or the one that the event of this id is a report of. Raises UnknownId."""
        with self._reading.begin() as connection:
            happening = find_happening(connection, id_)
        if happening is None:
            raise _unknown(id_, "happening")
        return happening

    def story(self, id_: str) -> Story:
        """The story of this id, or the one that the document of this id is in. Raises UnknownId."""
        with self._reading.begin() as connection:
            story = find_story(connection, id_)
        if story is None:
            raise _unknown(id_, "story")
        return story

    def narrative(self, id_: str) -> Narrative:
        """The narrative of this id; a proposed one that is no more leads to its successor. Raises UnknownId."""
        with self._reading.begin() as connection:
            narrative = find_narrative(connection, id_)
        if narrative is None:
            raise _unknown(id_, "narrative")
        return narrative

    def issued(self) -> tuple[IssuedBrief, ...]:
        """The briefs that were handed over, in that order."""
        return tuple(self._all(tables.issued_briefs, IssuedBrief))

    def skipped(self) -> Iterator[Skipped]:
        """Everything that was left out, in the order it came."""
        return self._all(tables.skipped, Skipped)

    def skipped_record(self, id_: str) -> Skipped:
        """Raises UnknownId."""
        return self._one(tables.skipped, Skipped, id_)

    def runs(self) -> tuple[Run, ...]:
        """All runs, oldest first."""
        return tuple(sorted(self._all(runs, Run), key=lambda run: (run.started_at, run.id)))

    def counts(self) -> Counts:
        """How much there is."""
        read = exists().where(readings.c.version == versions.c.id, readings.c.current)
        current = select(readings.c.seq).join(versions, versions.c.id == readings.c.version).where(readings.c.current, standing())
        return Counts(
            captures=self._count(captures),
            documents=self._count(documents, exists().where(versions.c.document == documents.c.id, standing())),
            versions=self._count(versions, standing()),
            read=self._count(versions, standing(), read),
            statements=self._count(tables.statements, tables.statements.c.reading.in_(current)),
            skipped=self._count(tables.skipped),
            judgements=self._count(judgements, *_in_force()),
        )

    def resolve_id(self, start: str) -> str:
        """The one id that begins so. Raises UnknownId when there is none or more than one."""
        begins = [
            select(table.c.id).where(table.c.id >= start, table.c.id < start + _LAST).distinct().order_by(table.c.id).limit(2)
            for table in (*tables.WITH_IDS, *told.NAMED)
        ]
        with self._reading.begin() as connection:
            found: list[str] = sorted({id_ for wanted in begins for id_ in connection.execute(wanted).scalars()})
        if len(found) == 1 or start in found[:1]:
            return found[0]
        if found:
            raise UnknownId(f"more than one id begins with {start!r}", f"give more of it, as in {found[0]} or {found[1]}")
        raise _unknown(start, "record")

    def _one(self, table: Table, kind: type[Record], id_: str) -> Record:
        with self._reading.begin() as connection:
            row = find(connection, table, id_)
        if row is None:
            raise _unknown(id_, kind.__name__.lower())
        return record_of(kind, row)

    def _all(self, table: Table, kind: type[Record], *conditions: ColumnElement[bool]) -> Iterator[Record]:
        last = 0
        while True:
            wanted = select(table).where(table.c.seq > last, *conditions).order_by(table.c.seq).limit(ROWS_AT_ONCE)
            with self._reading.begin() as connection:
                rows = connection.execute(wanted).mappings().all()
            yield from (record_of(kind, row) for row in rows)
            if len(rows) < ROWS_AT_ONCE:
                return
            last = rows[-1]["seq"]

    def _ids(self, table: Table, *conditions: ColumnElement[bool]) -> Iterator[str]:
        last = 0
        while True:
            wanted = select(table.c.seq, table.c.id).where(table.c.seq > last, *conditions)
            with self._reading.begin() as connection:
                rows = connection.execute(wanted.order_by(table.c.seq).limit(ROWS_AT_ONCE)).all()
            yield from (row.id for row in rows)
            if len(rows) < ROWS_AT_ONCE:
                return
            last = rows[-1].seq

    def _count(self, table: Table, *conditions: ColumnElement[bool]) -> int:
        with self._reading.begin() as connection:
            return connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()


def _unknown(id_: str, noun: str) -> UnknownId:
    return UnknownId(f"no {noun} has the id {id_!r}", "`rejoinder claims` and `rejoinder show` print ids")


def _dated(version: Version) -> tuple[bool, float]:
    at = version.updated or version.published
    return (at is None, at.earliest.timestamp() if at else 0.0)


def _not_cleaned(origin: str) -> ColumnElement[bool]:
    return ~exists().where(cleanings.c.capture == captures.c.id, cleanings.c.origin == origin)


def _not_read(origin: str) -> ColumnElement[bool]:
    described = readings.c.description == versions.c.description
    return ~exists().where(readings.c.version == versions.c.id, readings.c.origin == origin, described)


def _to_be_read() -> ColumnElement[bool]:
    return ~exists().where(documents.c.id == versions.c.document, documents.c.key.startswith(RECORD, autoescape=True))


def _in_force() -> list[ColumnElement[bool]]:
    withdrawing = judgements.alias("withdrawing")
    return [judgements.c.withdraws.is_(None), ~exists().where(withdrawing.c.withdraws == judgements.c.id)]
