"""Questions about statements: first which readings hold an answer, in their order, then the answers a few readings at a time.

Texts are long and shared by many statements, so no query sorts or repeats them.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Engine, Select, Table, exists, select

from rejoinder.model import Document, FoundStatement, Language, Statement, StatementQuery, Version
from rejoinder.model.query import EventQuery
from rejoinder.store.columns import microseconds
from rejoinder.store.readings import load_statements, name_key
from rejoinder.store.rows import record_of
from rejoinder.store.tables import cleanings, documents, readings, statement_about, statements, versions

READINGS_AT_ONCE = 32


def standing() -> ColumnElement[bool]:
    """That a version is what the latest cleaning of some capture made: not one that a better cleaning has left behind."""
    return exists().where(cleanings.c.version == versions.c.id, cleanings.c.current)


def find_statements(reading: Engine, query: StatementQuery) -> Iterator[FoundStatement]:
    """Statements of current readings that fit, latest published first, then by document and place in the text."""
    found = _find_all(reading, query)
    return found if query.limit is None else islice(found, max(query.limit, 0))


def find_statement(connection: Connection, id_: str) -> FoundStatement | None:
    """The statement in a current reading, or else in the latest reading that held it."""
    latest = latest_holding(connection, statements, id_)
    return None if latest is None else next(_load(connection, [latest], [statements.c.id == id_]))


def latest_holding(connection: Connection, table: Table, id_: str) -> int | None:
    """The number of a current reading with this record, or else of the latest that held it."""
    wanted = (
        select(readings.c.seq)
        .join(table, table.c.reading == readings.c.seq)
        .join(versions, versions.c.id == readings.c.version)
        .where(table.c.id == id_)
        .order_by(standing().desc(), readings.c.current.desc(), readings.c.seq.desc())
    )
    return connection.execute(wanted.limit(1)).scalar()


def _find_all(reading: Engine, query: StatementQuery) -> Iterator[FoundStatement]:
    conditions = _statement_conditions(query)
    with reading.begin() as connection:
        numbers = connection.execute(readings_holding(query, statements, conditions)).scalars().all()
    for at in range(0, len(numbers), READINGS_AT_ONCE):
        with reading.begin() as connection:
            found = list(_load(connection, numbers[at : at + READINGS_AT_ONCE], conditions))
        yield from found


def readings_holding(query: StatementQuery | EventQuery, table: Table, conditions: list[ColumnElement[bool]]) -> Select[int]:
    """The numbers of the current readings in which rows of the table fit, latest published first."""
    return (
        select(readings.c.seq)
        .join(versions, versions.c.id == readings.c.version)
        .where(readings.c.current, standing(), *_version_conditions(query))
        .where(readings.c.seq.in_(select(table.c.reading).where(*conditions)))
        .order_by(versions.c.published_from.desc().nulls_last(), versions.c.document, versions.c.seq)
        .limit(query.limit if query.limit is None else max(query.limit, 0))
    )


def _load(connection: Connection, numbers: Sequence[int], conditions: list[ColumnElement[bool]]) -> Iterator[FoundStatement]:
    held: dict[int, list[Statement]] = {number: [] for number in numbers}
    for number, statement in load_statements(connection, statements.c.reading.in_(numbers), *conditions):
        held[number].append(statement)
    places = load_places(connection, numbers)
    for number, found in held.items():
        found.sort(key=_start)
        version, document = places[number]
        yield from (FoundStatement(statement, version, document) for statement in found)


def load_places(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[Version, Document]]:
    """The version and document of each of these readings."""
    of_readings = readings.c.version == versions.c.id
    wanted = select(readings.c.seq.label("reading"), *versions.c).join(versions, of_readings).where(readings.c.seq.in_(numbers))
    rows = connection.execute(wanted).mappings().all()
    ids = {row["document"] for row in rows}
    known = connection.execute(select(documents).where(documents.c.id.in_(ids))).mappings()
    by_id = {row["id"]: record_of(Document, row) for row in known}
    return {row["reading"]: (record_of(Version, row), by_id[row["document"]]) for row in rows}


def _start(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def _statement_conditions(query: StatementQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.by is not None:
        conditions.append(statements.c.source_actor_key == name_key(query.by))
    if query.about is not None:
        of_statement = (statement_about.c.reading == statements.c.reading, statement_about.c.place == statements.c.place)
        conditions.append(exists().where(*of_statement, statement_about.c.actor_key == name_key(query.about)))
    if query.stance is not None:
        conditions.append(statements.c.stance == query.stance)
    return conditions


def _version_conditions(query: StatementQuery | EventQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.document is not None:
        conditions.append(versions.c.document == query.document)
    if query.language is not None:
        fitting = [language for language in Language if query.language in {language.value, language.base}]
        conditions.append(versions.c.language.in_(fitting))
    if query.since is not None:
        conditions.append(versions.c.published_to > microseconds(query.since))
    if query.until is not None:
        conditions.append(versions.c.published_from < microseconds(query.until))
    return conditions
