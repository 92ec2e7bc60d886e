"""`rejoinder show` of events: how one document tells of it, and who else does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import rejoinder
from rejoinder.cli.events import count_events
from rejoinder.model import EventStatus
from rejoinder.model.linked import Happening

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

ROWS = (
    (
        "a",
        "Daily Herald",
        "2025-06-10",
        "en",
        "Aldovian Foreign Minister Ada Lind met Veskar's president in Osk on June 9, 2025.",
    ),
    ("b", "Evening Post", "2025-06-11", "en", "Ada Lind met the president of Veskar on June 9, 2025, officials said."),
    ("c", "Veskar Times", "2025-06-11", "en", "Veskar will impose sanctions on Aldovia next month."),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which two documents tell of one meeting and one of a plan; made once."""
    folder = tmp_path_factory.mktemp("told")
    keys = ("id", "publisher", "published", "language", "text")
    rows = [json.dumps(dict(zip(keys, row, strict=True))) for row in ROWS]
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    with rejoinder.new(folder / "shoal", parties=["Aldovia", "Veskar"]) as made:
        made.add(folder / "rows.jsonl")
        made.update()
    return folder / "shoal"


def the_report(case: Path, publisher: str) -> str:
    with rejoinder.open(case) as opened:
        return next(found.event.id for found in opened.events() if found.version.publisher == publisher)


def test_an_event_is_shown_with_its_words_its_origin_and_every_report_of_it(call: Call, told: Path) -> None:
    done = call("show", told, the_report(told, "Evening Post"), columns=160)
    assert done.status == 0
    assert "meeting (CONSULT)" in done.out
    assert "⟦met⟧" in done.out
    assert "2025-06-09" in done.out
    assert "happened; 2 reports in 2 documents: 1 as having happened, 1 as alleged" in done.out
    for part in ("Daily Herald", "Evening Post", "one kind of event (meeting)", "sha-256", "read by", "rows.jsonl#line 2"):
        assert part in done.out


def test_what_only_one_document_tells_has_no_list_of_reports(call: Call, told: Path) -> None:
    done = call("show", told, the_report(told, "Veskar Times"), columns=160)
    assert "as planned" in done.out
    assert "one event" not in done.out


def test_the_name_of_an_event_leads_to_the_report_that_shows_it(call: Call, told: Path) -> None:
    with rejoinder.open(told) as opened:
        happening = opened.happening(the_report(told, "Evening Post"))
    shown = call("show", told, happening.id, columns=160)
    assert shown.out == call("show", told, happening.exemplar, columns=160).out


def test_a_version_lists_its_events(call: Call, told: Path) -> None:
    id_ = the_report(told, "Veskar Times")
    with rejoinder.open(told) as opened:
        found = next(one for one in opened.events() if one.event.id == id_)
    done = call("show", told, found.version.id, columns=160)
    assert id_[:11] in done.out
    assert "sanctions, Veskar → Aldovia, planned" in done.out


def test_a_plan_is_not_counted_as_happened(call: Call, told: Path) -> None:
    assert "1 happened, 1 planned, in 3 reports" in call("show", told, columns=160).out


def test_no_events_are_none() -> None:
    assert count_events(()) == "none"
    alone = Happening("ha-1", "ev-1", EventStatus.DENIED, ("ev-1",), ())
    assert count_events([alone]) == "1 denied, in 1 reports"


def test_an_event_that_nothing_has_is_wrong_use(call: Call, told: Path) -> None:
    done = call("show", told, "ev-0000nothing")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
