"""`rejoinder new`, `add` and `update`."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from rejoinder.cli.progress import show_progress
from rejoinder.flow import Tick
from rejoinder.model import Stage
from rejoinder.settings import load_case

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Call


def test_a_new_case_has_what_was_asked_for(call: Call, tmp_path: Path) -> None:
    done = call("new", tmp_path / "shoal", "--party", "Aldovia", "--party", "Veskar", "--desk", "Aldovia", "--zone", "Asia/Tokyo")
    assert done.status == 0
    case = load_case(tmp_path / "shoal")
    assert (case.name, case.parties, case.desk, case.zone) == ("shoal", ("Aldovia", "Veskar"), "Aldovia", "Asia/Tokyo")


def test_a_case_is_never_made_over_another(call: Call, tmp_path: Path) -> None:
    call("new", tmp_path / "shoal", "--name", "The first")
    done = call("new", tmp_path / "shoal", "--name", "The second")
    assert done.status == 2
    assert "is a case already" in done.err
    assert load_case(tmp_path / "shoal").name == "The first"


def test_a_mistake_leaves_no_half_made_case(call: Call, tmp_path: Path) -> None:
    assert call("new", tmp_path / "shoal", "--zone", "Mars").status == 2
    assert call("new", tmp_path / "shoal", "--desk", "Nobody").status == 2
    assert not (tmp_path / "shoal").exists()


def test_a_case_cannot_be_made_in_a_file(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = call("new", tmp_path / "file" / "shoal")
    assert done.status == 3
    assert "choose a folder that you may write to" in done.err


def test_adding_says_what_was_new_and_what_was_known(call: Call, tmp_path: Path, documents: Path) -> None:
    call("new", tmp_path / "shoal")
    assert call("add", tmp_path / "shoal", documents).out.startswith("3 new; next: `rejoinder update ")
    assert call("add", tmp_path / "shoal", documents).out == "0 new, 3 known already\n"


def test_pasted_text_keeps_what_was_said_of_it(call: Call, tmp_path: Path) -> None:
    call("new", tmp_path / "shoal")
    pasted = "ベスカル外務省の報道官は11日、「礁は古くからベスカルの領土だ」と述べた。".encode()
    told = ("--publisher", "Veskar Times", "--published", "2025-06-12", "--title", "礁", "--language", "ja")
    assert call("add", tmp_path / "shoal", "-", *told, given=pasted).status == 0
    assert call("update", tmp_path / "shoal").status == 0
    row = call("claims", tmp_path / "shoal", "--json").rows[0]
    document = row["document"]
    assert isinstance(document, dict)
    assert (document["publisher"], document["title"], document["language"]) == ("Veskar Times", "礁", "ja")
    assert document["published"]["earliest"].startswith("2025-06-12")


def test_an_update_sums_up_what_it_did(call: Call, tmp_path: Path, documents: Path) -> None:
    call("new", tmp_path / "shoal")
    call("add", tmp_path / "shoal", documents)
    done = call("update", tmp_path / "shoal", "--workers", "1")
    assert done.status == 0
    assert "cleaned     3 documents" in done.out
    assert "skipped     0 documents, 0 fields" in done.out
    assert "read: 3 of 3" in done.err
    assert "cleaned     0 documents" in call("update", tmp_path / "shoal").out


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_there_is_a_bar_with_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = Terminal()
    with show_progress(screen) as tell:
        for done in range(1, 5):
            tell(Tick(Stage.CLEAN, done, 4, "a.html"))
    assert "clean" in screen.getvalue()
    assert "4/4" in screen.getvalue()


def test_elsewhere_there_are_plain_lines_and_few() -> None:
    stream = io.StringIO()
    with show_progress(stream) as tell:
        for done in range(1, 1001):
            tell(Tick(Stage.READ, done, 1000, "a.html"))
    assert stream.getvalue() == "read: 1,000 of 1,000\n"


def test_json_of_claims_is_one_object_a_line(call: Call, case: Path) -> None:
    for line in call("claims", case, "--json").out.splitlines():
        assert isinstance(json.loads(line), dict)
