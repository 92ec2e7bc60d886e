"""`rejoinder show` and `rejoinder search`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import rejoinder

if TYPE_CHECKING:
    from pathlib import Path

    from rejoinder.model import FoundStatement
    from tests.cli.conftest import Call


@pytest.fixture
def found(case: Path) -> FoundStatement:
    with rejoinder.open(case) as opened:
        return next(iter(opened.statements(language="ja")))


def test_a_statement_is_shown_in_its_words_with_origin_and_capture(call: Call, case: Path, found: FoundStatement) -> None:
    done = call("show", case, found.statement.id)
    assert done.status == 0
    assert "⟦" in done.out
    assert found.statement.content[0].of(found.version.text) in done.out
    unwrapped = "".join(done.out.split())
    for part in ("sha-256", "readby", "rejoinder", "2025-06-12", "Asia/Tokyo", "documents.jsonl#line2"):
        assert part in unwrapped


def test_a_statement_is_shown_with_how_checkable_it_is_and_why(call: Call, case: Path, found: FoundStatement) -> None:
    with rejoinder.open(case) as opened:
        reading = opened.reading(found.version.id)
    assert reading is not None
    weighed = [one for one in reading[0].claims if one.statement == found.statement.id]
    most = max(weighed, key=lambda one: one.checkworthiness)
    shown = "".join(call("show", case, found.statement.id).out.split())
    assert f"checkable{most.checkworthiness:.2f}:{''.join(';'.join(most.reasons).split())}" in shown


def test_a_beginning_of_an_id_will_do(call: Call, case: Path, found: FoundStatement) -> None:
    whole = call("show", case, found.statement.id)
    assert call("show", case, found.statement.id[:12]).out == whole.out


def test_a_beginning_that_several_have_asks_for_more(call: Call, case: Path) -> None:
    done = call("show", case, "st-")
    assert done.status == 2
    assert "more than one id begins with 'st-'" in done.err


def test_an_id_that_nothing_has_is_wrong_use(call: Call, case: Path) -> None:
    done = call("show", case, "st-0000nothing")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_document_lists_its_versions(call: Call, case: Path, found: FoundStatement) -> None:
    done = call("show", case, found.document.id)
    assert found.version.id in done.out
    assert "statement" in done.out


def test_a_version_is_shown_whole_with_its_statements_marked(call: Call, case: Path, found: FoundStatement) -> None:
    done = call("show", case, found.version.id, columns=200)
    marked = done.out.replace("⟦", "").replace("⟧", "")
    assert found.version.text in marked
    assert done.out.count("⟦") >= 1
    assert found.statement.id[:11] in done.out


def test_a_capture_says_what_was_received(call: Call, case: Path, found: FoundStatement) -> None:
    done = call("show", case, str(found.version.capture))
    assert "sha-256" in done.out
    assert "documents.jsonl#line 2" in done.out


def test_what_was_skipped_says_why(call: Call, case: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    call("add", case, tmp_path / "empty.txt")
    with rejoinder.open(case) as opened:
        (skipped,) = opened.skipped()
    done = call("show", case, skipped.id, columns=400)
    assert "empty.txt" in done.out
    assert "it is empty" in done.out


def test_words_are_found_where_they_stand(call: Call, case: Path) -> None:
    done = call("search", case, "領土")
    assert done.status == 0
    assert "古くからベスカルの領土だ" in done.out
    assert "Veskar Times" in done.out


def test_every_word_must_be_there(call: Call, case: Path) -> None:
    assert call("search", case, "shoal", "Aldovia").out
    done = call("search", case, "shoal", "elephant")
    assert (done.status, done.out) == (0, "")
    assert done.err == "no document holds 'shoal elephant'\n"


def test_search_gives_json_lines_too(call: Call, case: Path) -> None:
    (row,) = call("search", case, "shoal", "--json").rows
    assert row["publisher"] == "Daily Herald"
    assert isinstance(row["score"], float)


def test_a_copy_is_shown_with_what_it_changed_and_whom_the_first_credits(call: Call, case: Path, tmp_path: Path) -> None:
    body = "The harbour office counted the boats on the quay and found that nine were missing. Nobody was hurt in the night."
    rows = [
        {"id": "wire", "publisher": "Veskar Times", "text": f"ORLEN (Kyodo) - {body}", "published": "2025-06-10"},
        {"id": "print", "publisher": "Orlen Mail", "text": f"{body} More on page four.", "published": "2025-06-11"},
    ]
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    call("add", case, tmp_path / "wire.jsonl")
    call("update", case)
    with rejoinder.open(case) as opened:
        versions = {d.key: opened.versions(d.id)[0].id for d in opened.documents()}
    shown = " ".join(call("show", case, versions["print"], columns=400).out.split())
    assert f"copies {versions['wire']}, which credits Kyodo" in shown
    assert "adds More on page four." in shown
    assert "which credits" not in call("show", case, versions["wire"]).out
