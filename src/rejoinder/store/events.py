"""Questions about events: first which readings hold an answer, in their order, then the answers a few readings at a time."""

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Engine, or_, select

from rejoinder.model import Event
from rejoinder.model.query import EventQuery, FoundEvent
from rejoinder.store.rows import record_of
from rejoinder.store.statements import READINGS_AT_ONCE, latest_holding, load_places, readings_holding
from rejoinder.store.tables import events


def find_events(reading: Engine, query: EventQuery) -> Iterator[FoundEvent]:
    """Events of current readings that fit, latest published first, then by document and place in the text."""
    found = _find_all(reading, query)
    return found if query.limit is None else islice(found, max(query.limit, 0))


def find_event(connection: Connection, id_: str) -> FoundEvent | None:
    """The event in a current reading, or else in the latest reading that held it."""
    latest = latest_holding(connection, events, id_)
    return None if latest is None else next(_load(connection, [latest], [events.c.id == id_]))


def _find_all(reading: Engine, query: EventQuery) -> Iterator[FoundEvent]:
    conditions = _conditions(query)
    with reading.begin() as connection:
        numbers = connection.execute(readings_holding(query, events, conditions)).scalars().all()
    for at in range(0, len(numbers), READINGS_AT_ONCE):
        with reading.begin() as connection:
            found = list(_load(connection, numbers[at : at + READINGS_AT_ONCE], conditions))
        yield from found


def _load(connection: Connection, numbers: Sequence[int], conditions: list[ColumnElement[bool]]) -> Iterator[FoundEvent]:
    held: dict[int, list[Event]] = {number: [] for number in numbers}
    wanted = select(events).where(events.c.reading.in_(numbers), *conditions).order_by(events.c.reading, events.c.place)
    for row in connection.execute(wanted).mappings():
        held[row["reading"]].append(record_of(Event, row))
    places = load_places(connection, numbers)
    yield from (FoundEvent(event, *places[number]) for number, found in held.items() for event in found)


def _conditions(query: EventQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.between is not None:
        conditions.append(or_(events.c.actor_name == query.between, events.c.target_name == query.between))
    if query.kind is not None:
        conditions.append(events.c.kind == query.kind)
    if query.status is not None:
        conditions.append(events.c.status == query.status)
    return conditions
