"""Whatever is handed in: a clear line or a skipped record, and the rest goes through."""

from __future__ import annotations

import json
import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

import rejoinder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

GOOD = "Foreign Minister Ada Lind of Aldovia said on Tuesday that the shoal belongs to Aldovia."
PAGE = """<!doctype html><html lang="en"><head><title>Shoal</title><script>alert("x")</script></head><body><article>
<h1>Shoal</h1><p>Foreign Minister Ada Lind of Aldovia said on Tuesday that the shoal belongs to Aldovia.</p>
<script>document.write("<p>A minister of Veskar said that this paragraph was written by a script.</p>")</script>
<p onclick="steal()">The ministry of Veskar said that it had taken note of the words of the minister.</p>
</article></body></html>"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def skipped_for(call: Call, bad: Path, good: Path) -> str:
    """Read a bad file between two good ones: the good ones must go through. What is said of the bad one."""
    done = call("read", good, bad, good)
    assert done.status == 1
    assert [row["document"]["id"] for row in done.rows] == ["good.txt", "good.txt"]  # type: ignore[index]
    assert done.err.count("\n") == 1
    assert done.err.startswith(f"rejoinder: skipped {bad}")
    return done.err


def test_an_empty_file(call: Call, tmp_path: Path, good: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert ": empty: " in skipped_for(call, tmp_path / "empty.txt", good)


def test_bytes_that_are_no_text_named_txt(call: Call, tmp_path: Path, good: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 50)
    assert ": not text: " in skipped_for(call, tmp_path / "binary.txt", good)


def test_a_line_of_fifty_megabytes(call: Call, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "before", "text": GOOD}) + "\n")
        file.write('{"id": "huge", "text": "')
        for _ in range(50):
            file.write("x" * 1_000_000)
        file.write('"}\n')
        file.write(json.dumps({"id": "after", "text": GOOD}) + "\n")
    done = call("read", rows, "--workers", "1")
    assert done.status == 1
    assert [row["document"]["id"] for row in done.rows] == ["before", "after"]  # type: ignore[index]
    assert "#line 2: too large: " in done.err


def test_a_text_of_fifty_megabytes_in_one_line(call: Call, tmp_path: Path, good: Path) -> None:
    with (tmp_path / "huge.txt").open("w", encoding="utf-8") as file:
        for _ in range(50):
            file.write("x" * 1_000_000)
    done = call("read", good, tmp_path / "huge.txt", "--workers", "1")
    assert done.status == 1
    assert len(done.rows) == 1
    assert ": too large: " in done.err


def test_a_row_that_is_invalid_utf8(call: Call, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(b'{"id": "a", "text": "\xff\xfe\xfa"}\n' + json.dumps({"id": "b", "text": GOOD}).encode())
    done = call("read", "--jsonl", rows)
    assert done.status == 1
    assert [row["document"]["id"] for row in done.rows] == ["b"]  # type: ignore[index]
    assert "#line 1: undecodable: " in done.err


def test_a_text_that_is_invalid_utf8_is_read_in_another_encoding_or_skipped_with_a_reason(call: Call, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes(GOOD.encode() + b"\xff\xfe\x81 and so on. " + GOOD.encode())
    done = call("read", tmp_path / "odd.txt")
    assert (done.status, len(done.rows), len(done.err.splitlines())) in [(0, 1, 0), (1, 0, 1)]


def test_rows_that_are_no_json_or_hold_no_text(call: Call, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        f'{{"id": 1, "text": "{GOOD}"}}\nnot json\n[1]\n{{"id": "x"}}\n{{"text": 7}}\n{"[" * 100_000}\n', encoding="utf-8"
    )
    done = call("read", "--jsonl", rows)
    assert done.status == 1
    assert [row["document"]["id"] for row in done.rows] == ["1"]  # type: ignore[index]
    assert [line.split("#line ")[1][0] for line in done.err.splitlines()] == ["2", "3", "4", "5", "6"]


def test_scripts_in_a_page_are_neither_run_nor_read(call: Call, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    done = call("clean", tmp_path / "page.html")
    assert done.status == 0
    text = str(done.rows[0]["text"])
    assert "Ada Lind" in text
    assert "alert" not in text
    assert "written by a script" not in text


def test_a_date_in_the_year_3025_is_left_out_and_the_document_read(call: Call, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "a", "text": GOOD, "published": "3025-01-13"}), encoding="utf-8")
    done = call("read", rows)
    assert done.status == 0
    assert "skipped the published of" in done.err
    assert "bad date" in done.err
    dated = done.rows[0]["document"]["published"]  # type: ignore[index]
    assert dated is None or not str(dated["earliest"]).startswith("3025")


def test_in_a_case_what_was_skipped_is_said_kept_and_does_not_stop_the_rest(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "rows.jsonl").write_text(f'{{"text": "{GOOD}"}}\n{{"text": 7}}\n', encoding="utf-8")
    case = tmp_path / "case"
    assert call("new", case).status == 0
    added = call("add", case, folder)
    assert added.status == 1
    assert added.out.startswith("3 new, 2 skipped")
    updated = call("update", case)
    assert updated.status == 1
    assert "read        2 documents" in updated.out
    with rejoinder.open(case) as opened:
        reasons = {skipped.reason.value for skipped in opened.skipped()}
    assert reasons == {"empty", "not text", "bad row"}


def test_a_ledger_of_a_newer_version_asks_for_an_upgrade(call: Call, case: Path) -> None:
    with sqlite3.connect(case / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE rejoinder_revision SET version_num = '9999'")
    ledger.close()
    for command in ("claims", "update"):
        done = call(command, case)
        assert done.status == 3
        assert done.err.count("\n") == 1
        assert "newer" in done.err


def test_a_ledger_that_is_none_is_said_to_be_damaged(call: Call, case: Path) -> None:
    (case / "ledger.sqlite").write_bytes(b"nothing of the kind" * 1000)
    done = call("claims", case)
    assert (done.status, done.err.count("\n")) == (3, 1)
    assert "restore it from a copy" in done.err


def test_a_case_file_with_a_mistake_names_it(call: Call, case: Path) -> None:
    (case / "case.toml").write_text('zone = "Asia/Tokio"', encoding="utf-8")
    done = call("claims", case)
    assert done.status == 2
    assert 'case.toml: zone is "Asia/Tokio"; it should be the name of a time zone such as Asia/Tokyo' in done.err


def test_an_archive_that_cannot_be_written_to_stops_adding_in_one_line(call: Call, tmp_path: Path, documents: Path) -> None:
    call("new", tmp_path / "case")
    (tmp_path / "case" / "archive").write_text("a file where the folder should be", encoding="utf-8")
    done = call("add", tmp_path / "case", documents)
    assert (done.status, done.out, done.err.count("\n")) == (3, "", 1)
    assert "cannot be written" in done.err


def test_a_place_where_no_lock_can_be_had_stops_an_update_in_one_line(call: Call, case: Path) -> None:
    (case / "update.lock").unlink()
    (case / "update.lock").mkdir()
    done = call("update", case)
    assert (done.status, done.out, done.err.count("\n")) == (3, "", 1)
    assert "make the folder writable" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_case_can_be_asked_but_not_changed(call: Call, case: Path, documents: Path) -> None:
    paths = [case, *case.rglob("*")]
    for path in paths:
        path.chmod(path.stat().st_mode & 0o555)
    try:
        assert call("claims", case).status == 0
        for arguments in (("add", case, documents), ("update", case), ("new", case / "inner")):
            done = call(*arguments)
            assert done.status == 3
            assert done.err.count("\n") == 1
    finally:
        for path in paths:
            path.chmod(path.stat().st_mode | 0o700)


def test_nothing_from_a_document_steers_the_terminal(call: Call, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    evil = "\x1b]0;owned\x07\x1b[2J[bold red]"
    row = {
        "id": f"a{evil}",
        "title": f"Shoal {evil}",
        "publisher": f"Herald {evil}",
        "text": f"{GOOD} “We {evil} stay,” he said.",
    }
    rows.write_text(json.dumps(row), encoding="utf-8")
    case = tmp_path / "case"
    with rejoinder.new(case) as made:
        made.add(rows)
        made.update()
        ids = [f.statement.id for f in made.statements()] + [d.id for d in made.documents()]
        ids += [v.id for d in made.documents() for v in made.versions(d.id)]
    for arguments in (("claims", case), ("search", case, "shoal"), *(("show", case, id_) for id_ in ids)):
        done = call(*arguments)
        assert done.status == 0
        assert "\x1b" not in done.out
        assert "\x07" not in done.out
