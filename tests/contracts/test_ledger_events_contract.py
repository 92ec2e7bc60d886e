"""What every ledger answers when it is asked about events, whatever database it stands on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rejoinder.errors import UnknownId
from rejoinder.model import (
    Capture,
    Cleaned,
    Document,
    Event,
    EventKind,
    EventStatus,
    Ground,
    Interval,
    Language,
    Origin,
    PloverRoot,
    Reading,
    Span,
    Stage,
    TimeValue,
    Version,
    ids,
)
from rejoinder.model.query import EventQuery, FoundEvent
from rejoinder.store import Ledger, open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
CLEAN = Origin("or-clean", Stage.CLEAN, ())
READ = Origin("or-read", Stage.READ, ())
AGAIN = Origin("or-again", Stage.READ, ())
OPEN: dict[str, Callable[[Path], Ledger]] = {"sqlite": lambda folder: open_ledger(folder / "ledger.sqlite")}


@pytest.fixture(params=sorted(OPEN))
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    with ExitStack() as made:
        yield made.enter_context(OPEN[request.param](tmp_path))


def event(name: str, kind: EventKind = EventKind.MEETING, *, by: str = "Aldovia", **fields: object) -> Event:
    given = {"actor_name": by, "target_name": "Veskar", "status": EventStatus.HAPPENED, **fields}
    return Event(f"ev-{name}", kind, PloverRoot.CONSULT, (Span(0, 1), Span(3, 4)), **given)  # type: ignore[arg-type]


def add(ledger: Ledger, key: str, *events: Event, day: int = 0, language: Language = Language.EN) -> Version:
    capture = Capture(f"ca-{key}", ids.text_digest(key), 1, "text/plain", key, NOON)
    document = Document(ids.document_id(None, key), key)
    published = Interval(NOON + day * DAY, NOON + day * DAY + DAY, "UTC", Ground.PAGE)
    text = f"They met, {key} says."
    id_ = ids.version_id(document.id, text)
    version = Version(id_, document.id, capture.id, text, language, published=published)
    ledger.add_capture(capture)
    ledger.record_cleaned(capture.id, Cleaned(document, version), CLEAN)
    ledger.record_reading(Reading(version.id, events=events), READ)
    return version


def ask(ledger: Ledger, **query: object) -> list[str]:
    return [found.event.id for found in ledger.events(EventQuery(**query))]  # type: ignore[arg-type]


def test_an_event_comes_with_its_version_and_document_as_it_was_read(ledger: Ledger) -> None:
    met = event("a", at=TimeValue("2031-05-03", NOON - DAY, NOON), actor=(Span(0, 4),), statement="st-1")
    version = add(ledger, "herald", met)
    found = FoundEvent(met, ledger.version(version.id), ledger.document(version.document))
    assert ledger.event("ev-a") == found
    assert list(ledger.events(EventQuery())) == [found]
    assert ledger.resolve_id("ev-") == "ev-a"


def test_events_come_latest_published_first_then_as_they_were_read(ledger: Ledger) -> None:
    add(ledger, "herald", event("a"), event("b", EventKind.VISIT))
    add(ledger, "times", event("c"), day=1)
    assert ask(ledger) == ["ev-c", "ev-a", "ev-b"]
    assert ask(ledger, limit=2) == ["ev-c", "ev-a"]
    assert ask(ledger, limit=0) == []


def test_events_are_asked_by_either_side_kind_and_status(ledger: Ledger) -> None:
    add(ledger, "herald", event("a"), event("b", EventKind.VISIT, by="Norland", status=EventStatus.PLANNED))
    assert ask(ledger, between="Norland") == ["ev-b"]
    assert ask(ledger, between="Veskar") == ["ev-a", "ev-b"]
    assert ask(ledger, kind="visit") == ["ev-b"]
    assert ask(ledger, status="happened") == ["ev-a"]
    assert ask(ledger, kind="visit", status="happened") == ask(ledger, kind="no such kind") == []


def test_events_are_asked_by_where_and_when_they_were_published(ledger: Ledger) -> None:
    early = add(ledger, "herald", event("a"))
    add(ledger, "times", event("b"), day=3, language=Language.JA)
    assert ask(ledger, language="ja") == ["ev-b"]
    assert ask(ledger, document=early.document) == ["ev-a"]
    assert ask(ledger, since=NOON + 2 * DAY) == ["ev-b"]
    assert ask(ledger, until=NOON + 2 * DAY) == ["ev-a"]


def test_an_event_that_a_better_reading_lost_is_still_found_by_its_id_and_no_longer_listed(ledger: Ledger) -> None:
    version = add(ledger, "herald", event("a"), event("b", EventKind.VISIT))
    ledger.record_reading(Reading(version.id, events=(event("b", EventKind.VISIT),)), AGAIN)
    assert ask(ledger) == ["ev-b"]
    assert ledger.event("ev-a").event == event("a")


def test_events_may_be_written_while_they_are_asked(ledger: Ledger) -> None:
    for place in range(3):
        add(ledger, f"herald-{place}", event(f"{place}"), day=place)
    asked = ledger.events(EventQuery())
    assert next(asked).event.id == "ev-2"
    add(ledger, "late", event("late"), day=9)
    assert [found.event.id for found in asked] == ["ev-1", "ev-0"]


def test_an_event_that_is_not_there_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UnknownId, match="no event has the id 'ev-none'"):
        ledger.event("ev-none")
    assert ask(ledger) == []
