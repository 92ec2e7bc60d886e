"""`rejoinder read` and `rejoinder clean`: pipes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from rejoinder.model.wire import reading_schema

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


def test_every_line_fulfils_the_schema(call: Call, documents: Path) -> None:
    for row in call("read", "--jsonl", documents).rows:
        jsonschema.validate(row, reading_schema())


def test_documents_keep_their_order_and_ids(call: Call, documents: Path) -> None:
    done = call("read", "--jsonl", documents)
    assert (done.status, done.err) == (0, "")
    assert [row["document"]["id"] for row in done.rows] == ["herald-1", "times-1", "evening-1"]  # type: ignore[index]


def test_several_workers_print_what_one_prints(call: Call, documents: Path) -> None:
    assert call("read", documents, "--workers", "2").out == call("read", documents, "--workers", "1").out


def test_a_document_without_statements_has_an_empty_list(call: Call) -> None:
    done = call("read", "-", given=b"The weather over the shoal is calm today, and the sea is blue.")
    assert done.rows[0]["statements"] == []


def test_standard_input_can_hold_rows(call: Call, documents: Path) -> None:
    assert len(call("read", "-", given=documents.read_bytes()).rows) == 3


def test_a_text_where_rows_were_promised_is_skipped(call: Call) -> None:
    done = call("read", "--jsonl", "-", given=b"The minister said no.")
    assert done.status == 1
    assert "bad row" in done.err


def test_empty_standard_input_is_skipped(call: Call) -> None:
    done = call("read", "-")
    assert (done.status, done.out) == (1, "")
    assert ": empty: " in done.err


def test_spans_are_in_the_text_that_was_given(call: Call, documents: Path) -> None:
    texts = {row["id"]: row["text"] for row in map(json.loads, documents.read_text(encoding="utf-8").splitlines())}
    for row in call("read", documents).rows:
        text = texts[row["document"]["id"]]  # type: ignore[index]
        for statement in row["statements"]:  # type: ignore[attr-defined]
            assert all(0 <= start < end <= len(text) for start, end in statement["content"])


def test_a_cleaned_document_has_title_text_language_and_date(call: Call, documents: Path) -> None:
    done = call("clean", documents)
    assert [row["language"] for row in done.rows][:2] == ["en", "ja"]
    first = done.rows[0]
    assert first["title"] == "Aldovia to stay"
    assert str(first["published"]).startswith("2025-06-11T18:40:00")
    assert str(first["text"]).startswith("Foreign Minister")
    assert {"file", "byline", "publisher", "url", "dated"} <= set(first)


@pytest.mark.data
def test_all_saved_pages_go_through(call: Call, shared: Path) -> None:
    pages = sorted((shared / "data" / "pages" / "press").glob("*.html.gz"))
    done = call("clean", *pages, "--workers", "1")
    assert done.status == 0
    assert [row["file"] for row in done.rows] == [str(page) for page in pages]
