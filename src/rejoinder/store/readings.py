"""Readings to rows of their seven tables and back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, bindparam, insert, select

from rejoinder.model import CheckableClaim, Event, Mention, Reading, Reply, Span, Statement, TimeExpression, TimeValue
from rejoinder.store.rows import Row, placed, record_of, row_of
from rejoinder.store.tables import claims, events, mentions, replies, statement_about, statements, times

_STATEMENT_COLUMNS = [column for column in statements.c if column.name not in {"start", "source_actor_key"}]


def name_key(name: str) -> str:
    """What a name is compared by: case and outer spaces aside."""
    return name.strip().casefold()


def insert_parts(connection: Connection, reading: int, parts: Reading) -> None:
    """Keep everything that was read under the number of its reading."""
    about = [row for place, statement in enumerate(parts.statements) for row in _about_rows(place, statement)]
    for table, rows in (
        (statements, placed(map(_statement_row, parts.statements))),
        (statement_about, about),
        (mentions, placed(map(_mention_row, parts.mentions))),
        (times, placed(map(_time_row, parts.times))),
        (events, placed(map(row_of, parts.events))),
        (claims, placed(map(_claim_row, parts.claims))),
        (replies, placed(map(row_of, parts.replies))),
    ):
        if rows:
            connection.execute(insert(table), [row | {"reading": reading} for row in rows])


def load_reading(connection: Connection, reading: int, version: str) -> Reading:
    """The reading as it was recorded."""
    return Reading(
        version,
        statements=tuple(statement for _, statement in load_statements(connection, statements.c.reading == reading)),
        mentions=tuple(map(_mention, _parts(connection, mentions, reading))),
        times=tuple(map(_time, _parts(connection, times, reading))),
        events=tuple(record_of(Event, row) for row in _parts(connection, events, reading)),
        claims=tuple(map(_claim, _parts(connection, claims, reading))),
        replies=tuple(record_of(Reply, row) for row in _parts(connection, replies, reading)),
    )


def load_statements(connection: Connection, *conditions: ColumnElement[bool]) -> list[tuple[int, Statement]]:
    """Statements with the numbers of their readings, in the order in which they were recorded."""
    wanted = select(*_STATEMENT_COLUMNS).where(*conditions).order_by(statements.c.reading, statements.c.place)
    rows = connection.execute(wanted).mappings().all()
    about = _load_about(connection, {row["reading"] for row in rows})
    return [(row["reading"], _statement(row, about)) for row in rows]


def _load_about(connection: Connection, readings: Iterable[int]) -> Mapping[tuple[int, int], tuple[str, ...]]:
    names: dict[tuple[int, int], tuple[str, ...]] = defaultdict(tuple)
    wanted = select(statement_about).where(statement_about.c.reading.in_(sorted(readings)))
    for row in connection.execute(wanted.order_by(*statement_about.primary_key)):
        names[row.reading, row.place] += (row.actor,)
    return names


def _parts(connection: Connection, table: Table, reading: int) -> Iterable[RowMapping]:
    return connection.execute(_of_reading(table), {"wanted": reading}).mappings().all()


@cache  # put together, and compiled, only once
def _of_reading(table: Table) -> Select[Any]:
    return select(table).where(table.c.reading == bindparam("wanted")).order_by(table.c.place)


def _statement_row(statement: Statement) -> Row:
    row = row_of(statement)
    del row["about"]
    actor = statement.source_actor
    row["start"] = statement.content[0].start if statement.content else 0
    row["source_actor_key"] = None if actor is None else name_key(actor)
    return row


def _about_rows(place: int, statement: Statement) -> list[Row]:
    return [
        {"place": place, "position": position, "actor": actor, "actor_key": name_key(actor)}
        for position, actor in enumerate(statement.about)
    ]


def _statement(row: RowMapping, about: Mapping[tuple[int, int], tuple[str, ...]]) -> Statement:
    fields: dict[str, Any] = dict(row)
    return Statement(about=about.get((fields.pop("reading"), fields.pop("place")), ()), **fields)


def _mention_row(mention: Mention) -> Row:
    return _span_row(mention.span) | {"kind": mention.kind, "actor": mention.actor}


def _mention(row: RowMapping) -> Mention:
    return Mention(_span(row), row["kind"], row["actor"])


def _time_row(found: TimeExpression) -> Row:
    time = found.time
    return _span_row(found.span) | {"type": found.type, "value": time.value, "starts": time.start, "ends": time.end}


def _time(row: RowMapping) -> TimeExpression:
    return TimeExpression(_span(row), row["type"], TimeValue(row["value"], row["starts"], row["ends"]))


def _claim_row(claim: CheckableClaim) -> Row:
    told = {"checkworthiness": claim.checkworthiness, "statement": claim.statement, "reasons": claim.reasons}
    return _span_row(claim.span) | told


def _claim(row: RowMapping) -> CheckableClaim:
    return CheckableClaim(_span(row), row["checkworthiness"], row["statement"], row["reasons"])


def _span_row(span: Span) -> Row:
    return {"span_start": span.start, "span_end": span.end}


def _span(row: RowMapping) -> Span:
    return Span(row["span_start"], row["span_end"])
