"""The real article that the founders agreed on, read in place: the events that it must tell of."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rejoinder.model import Event, Ground, Interval, Language, Version
from tests.read.events.conftest import READER

MOST_OTHERS = 4  # events beyond those that the gold standard asks for or allows


@pytest.fixture(scope="module")
def article(shared: Path) -> tuple[dict[str, Any], tuple[Event, ...]]:
    folder = shared / "acceptance" / "seed"
    if not folder.is_dir():
        pytest.skip("the seed article is not here")
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    day = datetime(2025, 11, 26, tzinfo=UTC)
    published = Interval(day, day.replace(day=27), "UTC", Ground.GIVEN)
    text = (folder / "article.txt").read_text(encoding="utf-8")
    return gold, READER.read(Version("ve-seed", "do-seed", None, text, Language.EN, published=published)).events


def is_told(wanted: dict[str, Any], events: tuple[Event, ...]) -> bool:
    first, last = wanted["trigger"]
    return any(
        event.kind.value == wanted["kind"]
        and event.status.value == wanted["status"]
        and any(first < span.end and span.start < last for span in event.trigger)
        and _names(wanted, "actor", event)
        and _names(wanted, "target", event)
        for event in events
    )


def _names(wanted: dict[str, Any], side: str, event: Event) -> bool:
    names = wanted.get(side) or [event.actor_name]
    return bool({event.actor_name, event.target_name} & set(names if isinstance(names, list) else [names]))


@pytest.mark.data
def test_every_event_that_must_be_found_is_found(article: tuple[dict[str, Any], tuple[Event, ...]]) -> None:
    gold, events = article
    missing = [wanted["id"] for wanted in gold["events"] if wanted["required"] and not is_told(wanted, events)]
    assert missing == []


@pytest.mark.data
def test_few_other_events_are_found(article: tuple[dict[str, Any], tuple[Event, ...]]) -> None:
    gold, events = article
    assert len(events) <= len(gold["events"]) + MOST_OTHERS


@pytest.mark.data
def test_the_times_are_those_of_the_events(article: tuple[dict[str, Any], tuple[Event, ...]]) -> None:
    gold, events = article
    for wanted in gold["events"]:
        same = [
            event
            for event in events
            if any(s.start < wanted["trigger"][1] and wanted["trigger"][0] < s.end for s in event.trigger)
        ]
        if wanted.get("at") and same:
            assert any(event.at is not None and event.at.value == wanted["at"] for event in same), wanted["id"]
