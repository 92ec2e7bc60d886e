"""Records to rows and back. Columns bear the names of the fields, so a row is a record with keys of the store's own."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, Table, bindparam, insert, select

from rejoinder.model import Interval, Version
from rejoinder.store.columns import microseconds

Row = dict[str, Any]
Record = TypeVar("Record")


def row_of(record: Any) -> Row:  # noqa: ANN401  any of the records
    """The fields of a record."""
    return {name: getattr(record, name) for name in record.__slots__}


def record_of(kind: type[Record], row: RowMapping) -> Record:
    """The record that a row holds."""
    names: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]  # every record has slots
    return kind(**{name: row[name] for name in names})


def version_row(version: Version) -> Row:
    """A version with its time of publication as numbers."""
    return row_of(version) | _bounds(version.published)


def _bounds(published: Interval | None) -> Row:
    if published is None:
        return {"published_from": None, "published_to": None}
    return {"published_from": microseconds(published.earliest), "published_to": microseconds(published.latest)}


def placed(rows: Iterable[Row]) -> list[Row]:
    """Rows that each say which place they have among all."""
    return [row | {"place": place} for place, row in enumerate(rows)]


def find(connection: Connection, table: Table, id_: str) -> RowMapping | None:
    """The row of an id."""
    return connection.execute(_by_id(table), {"wanted": id_}).mappings().one_or_none()


def keep(connection: Connection, table: Table, record: Any) -> bool:  # noqa: ANN401  any of the records
    """Insert a record whose id is not there yet; True when it was new.

    A writing transaction is alone, so that nobody can insert between the question and the insert.
    """
    known = connection.execute(_id_alone(table), {"wanted": record.id}).first()
    if known is None:
        connection.execute(insert(table), row_of(record))
    return known is None


@cache  # a question that is put together once is put together, and compiled, only once
def _by_id(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("wanted"))


@cache
def _id_alone(table: Table) -> Select[Any]:
    return select(table.c.id).where(table.c.id == bindparam("wanted"))
