"""A dump is lines of JSON that anyone can compare."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rejoinder.model import (
    Capture,
    Cleaned,
    Document,
    Ground,
    Interval,
    Judgement,
    JudgementKind,
    Language,
    Origin,
    Reading,
    Skipped,
    SkipReason,
    Source,
    Stage,
    Version,
)
from rejoinder.store import SqliteLedger, dump, ledger_digest, open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SqliteLedger]:
    with open_ledger(tmp_path / "ledger.sqlite") as made:
        yield made


def add(ledger: SqliteLedger, ground: Ground = Ground.PAGE, text: str = "否認した。") -> None:
    capture = Capture("ca-1", "0" * 64, 7, "text/plain", "1", NOON)
    document = Document("do-1", "1")
    published = Interval(NOON, NOON + timedelta(hours=1), "Asia/Tokyo", ground)
    version = Version("ve-1", document.id, capture.id, text, Language.JA, published=published)
    ledger.add_capture(capture)
    ledger.record_cleaned(capture.id, Cleaned(document, version), Origin("or-clean", Stage.CLEAN, ()))
    ledger.record_reading(Reading(version.id), Origin("or-read", Stage.READ, (("rules", "3"),)))


def lines(ledger: SqliteLedger) -> dict[str, dict[str, Any]]:
    return {line["record"]: line for line in map(json.loads, dump(ledger))}


def test_every_kind_of_record_has_its_line(ledger: SqliteLedger) -> None:
    add(ledger)
    ledger.add_source(Source("so-1", "Veskar Post"))
    ledger.add_skipped(Skipped("sk-1", Stage.CLEAN, "ca-2", SkipReason.EMPTY, "it is empty"))
    ledger.add_judgement(Judgement("ju-1", JudgementKind.LINE, "st-1", "M. Orlen", NOON, "agreed", "We did not."))
    assert lines(ledger)["judgement"]["kind"] == "line"
    assert list(lines(ledger)) == ["source", "capture", "document", "version", "reading", "judgement", "skipped"]


def test_a_reading_tells_what_made_it(ledger: SqliteLedger) -> None:
    add(ledger)
    assert lines(ledger)["reading"]["origin"] == {"id": "or-read", "stage": "read", "parts": [["rules", "3"]]}


def test_the_moment_of_capture_is_left_out(ledger: SqliteLedger) -> None:
    add(ledger)
    assert lines(ledger)["capture"]["captured_at"] is None


def test_a_time_of_publication_stands_in_it(ledger: SqliteLedger) -> None:
    add(ledger)
    published = lines(ledger)["version"]["published"]
    assert published["earliest"] == "2031-05-04T12:00:00+00:00"
    assert published["ground"] == "page"


def test_a_time_that_is_only_when_it_was_first_seen_is_left_out(ledger: SqliteLedger) -> None:
    add(ledger, Ground.FIRST_SEEN)
    assert lines(ledger)["version"]["published"] == {"zone": "Asia/Tokyo", "ground": "first seen"}


def test_a_dump_of_hostile_text_has_a_digest(ledger: SqliteLedger) -> None:
    add(ledger, text="\ud83d\0\n")
    assert len(ledger_digest(ledger)) == 64
    assert all("\n" not in line for line in dump(ledger))
