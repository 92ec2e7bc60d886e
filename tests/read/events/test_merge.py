"""What a document tells twice is one event."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Event, EventKind, EventStatus, PloverRoot, Span, TimeValue
from rejoinder.read.events.merge import merge
from tests.read.events.conftest import Find, Tell

SPAN = Span(0, 1)
DAY = datetime(2025, 3, 3, tzinfo=UTC)
NAMES = st.sampled_from(["Aldovia", "Veskar", "Norland"])


def event(place: int, actor: str, target: str | None, *, kind: EventKind = EventKind.MEETING, **slots: object) -> Event:
    given = {"status": EventStatus.HAPPENED, "plover": PloverRoot.CONSULT, **slots}
    sides = {"actor": (SPAN,), "target": (SPAN,) if target else None, "actor_name": actor, "target_name": target}
    return Event(id=f"ev-{place}", kind=kind, trigger=(Span(place, place + 1),), **sides, **given)  # type: ignore[arg-type]


def on(days: int) -> TimeValue:
    start = DAY + timedelta(days=days)
    return TimeValue(start.date().isoformat(), start, start + timedelta(days=1))


def test_the_first_telling_stays_with_what_the_second_adds() -> None:
    merged = merge([event(0, "Aldovia", "Veskar"), event(9, "Aldovia", "Veskar", at=on(0))])
    assert [(e.id, e.at) for e in merged] == [("ev-0", on(0))]


def test_talks_have_no_direction() -> None:
    assert len(merge([event(0, "Aldovia", "Veskar"), event(9, "Veskar", "Aldovia")])) == 1


def test_criticism_has_a_direction() -> None:
    kind, plover = EventKind.CRITICISE, PloverRoot.ACCUSE
    both = [event(0, "Aldovia", "Veskar", kind=kind, plover=plover), event(9, "Veskar", "Aldovia", kind=kind, plover=plover)]
    assert merge(both) == tuple(both)


def test_another_day_is_another_event() -> None:
    assert len(merge([event(0, "Aldovia", "Veskar", at=on(0)), event(9, "Aldovia", "Veskar", at=on(1))])) == 2


def test_what_is_planned_is_not_what_happened() -> None:
    assert len(merge([event(0, "Aldovia", "Veskar"), event(9, "Aldovia", "Veskar", status=EventStatus.PLANNED)])) == 2


def test_the_document_outweighs_a_source() -> None:
    alleged = event(0, "Aldovia", "Veskar", status=EventStatus.ALLEGED)
    assert [e.status for e in merge([alleged, event(9, "Aldovia", "Veskar")])] == [EventStatus.HAPPENED]


def test_a_side_that_is_missing_is_filled() -> None:
    merged = merge([event(0, "Aldovia", None), event(9, "Aldovia", "Veskar")])
    assert [(e.id, e.target_name) for e in merged] == [("ev-0", "Veskar")]


def test_to_discuss_with_somebody_adds_nothing_to_the_talks() -> None:
    other = event(9, "Veskar", "Aldovia", kind=EventKind.OTHER)
    assert [e.id for e in merge([event(0, "Aldovia", "Veskar"), other])] == ["ev-0"]
    assert len(merge([other, event(20, "Aldovia", "Norland")])) == 2


def test_a_text_that_tells_twice_gives_one_event(told: Tell) -> None:
    text = "Petr Halvik met Ilse Brandt on Monday.\n\nThe meeting between Ilse Brandt and Petr Halvik lasted an hour."
    assert told(text) == ["meeting: Petr Halvik > Ilse Brandt"]


def test_ids_stay_those_of_the_first_trigger(find: Find) -> None:
    once, twice = "Aldovia condemned Veskar.", "Aldovia condemned Veskar. Aldovia condemned Veskar."
    assert [e.trigger for e in find(once)] == [e.trigger for e in find(twice)]


@given(st.lists(st.tuples(NAMES, NAMES, st.integers(0, 2)), max_size=12))
def test_merging_twice_changes_nothing(rows: list[tuple[str, str, int]]) -> None:
    once = merge([event(i, actor, target, at=on(day)) for i, (actor, target, day) in enumerate(rows)])
    assert merge(once) == once
    assert len({e.id for e in once}) == len(once)
