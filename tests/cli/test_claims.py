"""`rejoinder claims`: who says what, as a press officer reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

import rejoinder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


def test_every_statement_names_who_what_where_and_its_id(call: Call, case: Path) -> None:
    done = call("claims", case)
    assert (done.status, done.err) == (0, "")
    with rejoinder.open(case) as opened:
        for found in opened.statements():
            assert found.statement.id[:11] in done.out
            assert str(found.version.publisher) in done.out


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_no_line_is_wider_than_the_terminal(call: Call, case: Path, columns: int) -> None:
    lines = call("claims", case, columns=columns).out.splitlines()
    assert max(cell_len(line) for line in lines) <= columns


def test_the_latest_comes_first(call: Call, case: Path) -> None:
    out = call("claims", case).out
    assert out.index("2025-06-12") < out.index("2025-06-11")


def test_what_is_quoted_stands_in_the_marks_of_its_language(call: Call, case: Path) -> None:
    out = call("claims", case, "--language", "ja").out
    assert "「礁は古くからベスカルの領土だ」" in out
    assert "「「" not in out


def test_what_is_reported_stands_without_marks(call: Call, case: Path) -> None:
    rows = [row for row in call("claims", case, "--json").rows if row["statement"]["form"] == "indirect"]  # type: ignore[index]
    assert rows
    out = call("claims", case, columns=200).out
    for row in rows:
        assert f"“{row['words']['content'][:12]}" not in out  # type: ignore[index]


def test_json_lines_hold_document_statement_and_words(call: Call, case: Path) -> None:
    rows = call("claims", case, "--json").rows
    with rejoinder.open(case) as opened:
        assert len(rows) == opened.counts().statements
    assert {"document", "statement", "words"} == set(rows[0])


def test_a_limit_says_that_there_is_more(call: Call, case: Path) -> None:
    assert len(call("claims", case, "--json", "--limit", "1").rows) == 1
    done = call("claims", case, "--limit", "1")
    assert done.err == "there are more than these 1; --limit 0 shows all\n"
    assert call("claims", case, "--limit", "0").err == ""


def test_days_are_those_of_the_cases_zone(call: Call, case: Path) -> None:
    ids = {row["document"]["published"]["earliest"][:10] for row in call("claims", case, "--json", "--until", "2025-06-11").rows}  # type: ignore[index]
    assert ids == {"2025-06-11"}
    later = {row["document"]["language"] for row in call("claims", case, "--json", "--since", "2025-06-12").rows}  # type: ignore[index]
    assert "en" not in later
    assert "ja" in later


def test_nothing_since_yesterday_says_so_and_how_much_there_is(call: Call, case: Path) -> None:
    done = call("claims", case, "--since", "yesterday")
    assert (done.status, done.out) == (0, "")
    assert done.err.startswith("no statement fits; the case holds ")


def test_a_name_that_is_almost_known_is_answered_with_what_is_near(call: Call, case: Path) -> None:
    with rejoinder.open(case) as opened:
        name = next(f.statement.source_actor for f in opened.statements() if f.statement.source_actor)
    done = call("claims", case, "--by", name + "x")
    assert f"near it are {name}" in done.err


def test_a_case_that_was_not_updated_says_what_to_do(call: Call, tmp_path: Path, documents: Path) -> None:
    call("new", tmp_path / "case")
    assert "add documents to it" in call("claims", tmp_path / "case").err
    call("add", tmp_path / "case", documents)
    assert "`rejoinder update` reads what was added" in call("claims", tmp_path / "case").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--since", "whenever"], "'whenever' is no time that is understood; write a date such as 2025-06-11"),
        (["--language", "fr"], "'fr' is none of en, ja, zh"),
        (["--stance", "lies"], "Invalid value for '--stance'"),
    ],
)
def test_what_cannot_be_asked_is_wrong_use(call: Call, case: Path, arguments: list[str], said: str) -> None:
    done = call("claims", case, *arguments)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
