"""Long answers come in pages, and nobody can tell where a page ends."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.model import (
    Basis,
    Capture,
    Cleaned,
    Document,
    Form,
    Grade,
    Language,
    Origin,
    Reading,
    Skipped,
    SkipReason,
    Span,
    Stage,
    Stance,
    Statement,
    StatementQuery,
    Version,
)
from rejoinder.store import SqliteLedger, open_ledger, statements, view

PAGE = 3
CLEAN, READ = Origin("or-clean", Stage.CLEAN, ()), Origin("or-read", Stage.READ, ())


@pytest.fixture(params=[0, 1, PAGE, PAGE + 1, 3 * PAGE])
def size(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> Iterator[SqliteLedger]:
    monkeypatch.setattr(view, "ROWS_AT_ONCE", PAGE)
    monkeypatch.setattr(statements, "READINGS_AT_ONCE", PAGE)
    with open_ledger(tmp_path / "ledger.sqlite") as made:
        for number in range(size):
            made.add_capture(Capture(f"ca-{number:02}", "0" * 64, 1, "text/plain", "", datetime(2031, 5, 4, tzinfo=UTC)))
        yield made


def clean(ledger: SqliteLedger, capture: str) -> None:
    number = capture.removeprefix("ca-")
    document = Document(f"do-{number}", number)
    ledger.record_cleaned(capture, Cleaned(document, Version(f"ve-{number}", document.id, capture, "x", Language.EN)), CLEAN)


def read(ledger: SqliteLedger, version: str) -> None:
    spans = (Span(0, 1),)
    said = Statement(
        f"st-{version}", spans, None, None, None, Grade.UNKNOWN, Form.DIRECT, Stance.ASKS, Basis.QUOTED, confidence=1.0
    )
    ledger.record_reading(Reading(version, (said,)), READ)


def numbers(size: int, prefix: str) -> list[str]:
    return [f"{prefix}-{number:02}" for number in range(size)]


def test_every_capture_comes_once(ledger: SqliteLedger, size: int) -> None:
    assert [capture.id for capture in ledger.captures()] == numbers(size, "ca")


def test_captures_may_be_cleaned_and_versions_read_while_they_come(ledger: SqliteLedger, size: int) -> None:
    cleaned = []
    for capture in ledger.captures_to_clean(CLEAN.id):
        clean(ledger, capture.id)
        cleaned.append(capture.id)
    assert cleaned == numbers(size, "ca")
    versions = []
    for version in ledger.versions_to_read(READ.id):
        read(ledger, version.id)
        versions.append(version.id)
    assert versions == numbers(size, "ve")
    assert [found.version.id for found in ledger.statements(StatementQuery())] == numbers(size, "ve")
    assert [document.id for document in ledger.documents()] == numbers(size, "do")


def test_what_arrives_meanwhile_comes_too(ledger: SqliteLedger, size: int) -> None:
    waiting = ledger.captures_to_clean(CLEAN.id)
    seen = [next(waiting).id] if size else []
    ledger.add_capture(Capture("ca-99", "0" * 64, 1, "text/plain", "", datetime(2031, 5, 4, tzinfo=UTC)))
    seen += [capture.id for capture in waiting]
    assert set(numbers(size, "ca")) <= set(seen)


def test_an_answer_may_be_left_half_way(ledger: SqliteLedger, size: int) -> None:
    for capture in ledger.captures():
        ledger.add_skipped(Skipped("sk-1", Stage.CLEAN, capture.id, SkipReason.EMPTY, ""))
        break
    assert len(list(ledger.skipped())) == min(size, 1)
