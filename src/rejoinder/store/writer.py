"""What changes a ledger, in SQL that every database understands."""

from collections.abc import Iterable
from typing import Protocol

from sqlalchemy import ColumnElement, Connection, Engine, RowMapping, Table, insert, select, update

from rejoinder.errors import CallDifferently, UnknownId
from rejoinder.model import Capture, Cleaned, Judgement, Origin, Reading, Run, Skipped, Source, Version
from rejoinder.model.briefed import IssuedBrief
from rejoinder.model.linked import Linked
from rejoinder.store import tables
from rejoinder.store.linkings import replace_linked
from rejoinder.store.readings import insert_parts
from rejoinder.store.rows import Row, find, keep, record_of, row_of, version_row
from rejoinder.store.tables import captures, cleanings, documents, judgements, origins, readings, runs, sources, versions


class WordIndex(Protocol):
    """How a database's full-text index learns, within a transaction, of the version that has this number."""

    def put(self, connection: Connection, seq: int, title: str | None, body: str) -> None:
        """Index it."""
        ...

    def remove(self, connection: Connection, seq: int, title: str | None, body: str) -> None:
        """Take it out; title and body are those that were put."""
        ...


class SqlWriter:
    """Writes records. `writing` is an engine whose transactions exclude each other.

    What cannot be made again is written with the execution option `lasting`: it is on the disk when the call returns.
    """

    def __init__(self, writing: Engine, words: WordIndex) -> None:
        self._writing = writing
        self._lasting = writing.execution_options(lasting=True)
        self._words = words

    def add_source(self, source: Source) -> None:
        """Keep what is known of a publisher; a later description replaces an earlier one."""
        with self._lasting.begin() as connection:
            if not keep(connection, sources, source):
                connection.execute(update(sources).where(sources.c.id == source.id), row_of(source))

    def add_capture(self, capture: Capture) -> bool:
        """Keep a capture; True when it is new."""
        with self._lasting.begin() as connection:
            return keep(connection, captures, capture)

    def add_skipped(self, skipped: Skipped) -> bool:
        """Keep what was left out; True when it is new."""
        with self._writing.begin() as connection:
            return keep(connection, tables.skipped, skipped)

    def record_cleaned(self, capture: str, cleaned: Cleaned | Skipped, origin: Origin) -> None:
        """Keep what `clean` made of a capture, so that `captures_to_clean` with this origin no longer names it."""
        with self._writing.begin() as connection:
            _require(connection, captures, capture, "capture")
            if _is_there(connection, cleanings, {"capture": capture, "origin": origin.id}):
                return
            keep(connection, origins, origin)
            outcome = {"capture": capture, "origin": origin.id, "current": True} | self._keep_outcome(connection, cleaned)
            _retire(connection, cleanings, cleanings.c.capture == capture)
            connection.execute(insert(cleanings), outcome)

    def record_reading(self, reading: Reading, origin: Origin, skipped: tuple[Skipped, ...] = ()) -> None:
        """Keep a reading as its version's current one. Earlier readings of the version stay, no longer current."""
        with self._writing.begin() as connection:
            version = _require(connection, versions, reading.version, "version")
            made = {"version": reading.version, "origin": origin.id, "description": version["description"]}
            if _is_there(connection, readings, made):
                return
            keep(connection, origins, origin)
            _retire(connection, readings, readings.c.version == reading.version)
            connection.execute(insert(readings), made | {"current": True})
            number = connection.execute(select(readings.c.seq).where(*_equal(readings, made))).scalar_one()
            insert_parts(connection, number, reading)
            _keep_skipped(connection, skipped)

    def record_linked(self, linked: Linked, basis: str, origin: Origin) -> None:
        """Keep what belongs together, in the place of the linking before."""
        with self._writing.begin() as connection:
            keep(connection, origins, origin)
            replace_linked(connection, linked)
            connection.execute(insert(tables.linkings), {"basis": basis, "origin": origin.id})

    def record_issued(self, issued: IssuedBrief) -> bool:
        """Keep that a brief was handed over; True when it is new."""
        with self._lasting.begin() as connection:
            return keep(connection, tables.issued_briefs, issued)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a judgement; True when it is new. Raises UnknownId or CallDifferently where it withdraws what it cannot."""
        with self._lasting.begin() as connection:
            if find(connection, judgements, judgement.id) is None and judgement.withdraws is not None:
                _require_withdrawable(connection, judgement.withdraws)
            return keep(connection, judgements, judgement)

    def start_run(self, run: Run) -> None:
        """Keep that a run has begun."""
        with self._writing.begin() as connection:
            keep(connection, runs, run)

    def end_run(self, run: Run) -> None:
        """Keep when it ended and what it did."""
        with self._lasting.begin() as connection:
            if not keep(connection, runs, run):
                connection.execute(update(runs).where(runs.c.id == run.id), row_of(run))

    def _keep_outcome(self, connection: Connection, cleaned: Cleaned | Skipped) -> Row:
        if isinstance(cleaned, Skipped):
            keep(connection, tables.skipped, cleaned)
            return {"version": None, "skipped": cleaned.id}
        keep(connection, documents, cleaned.document)
        self._keep_version(connection, cleaned.version)
        _keep_skipped(connection, cleaned.skipped)
        return {"version": cleaned.version.id, "skipped": None}

    def _keep_version(self, connection: Connection, version: Version) -> None:
        known = find(connection, versions, version.id)
        if known is None:
            connection.execute(insert(versions), version_row(version) | {"description": 0})
            seq = connection.execute(select(versions.c.seq).where(versions.c.id == version.id)).scalar_one()
            self._words.put(connection, seq, version.title, version.text)
        elif known["capture"] == version.capture and record_of(Version, known) != version:
            self._describe_anew(connection, known, version)

    def _describe_anew(self, connection: Connection, known: RowMapping, version: Version) -> None:
        row = version_row(version) | {"description": known["description"] + 1}
        self._words.remove(connection, known["seq"], known["title"], known["text"])
        connection.execute(update(versions).where(versions.c.id == version.id), row)
        self._words.put(connection, known["seq"], version.title, version.text)


def _keep_skipped(connection: Connection, skipped: Iterable[Skipped]) -> None:
    for record in skipped:
        keep(connection, tables.skipped, record)


def _require(connection: Connection, table: Table, id_: str, noun: str) -> RowMapping:
    row = find(connection, table, id_)
    if row is None:
        raise UnknownId(f"no {noun} has the id {id_!r}", f"record the {noun} first")
    return row


def _require_withdrawable(connection: Connection, id_: str) -> None:
    if _require(connection, judgements, id_, "judgement")["withdraws"] is not None:
        raise CallDifferently(f"{id_} is itself a withdrawal", "judge again what should stand")


def _equal(table: Table, values: Row) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in values.items()]


def _is_there(connection: Connection, table: Table, values: Row) -> bool:
    return connection.execute(select(table.c.seq).where(*_equal(table, values))).first() is not None


def _retire(connection: Connection, table: Table, condition: ColumnElement[bool]) -> None:
    connection.execute(update(table).where(condition, table.c.current).values(current=False))
