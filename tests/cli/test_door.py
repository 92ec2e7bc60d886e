"""The door: help, exit status, and errors in one line."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import rejoinder
from rejoinder.cli import door, run
from rejoinder.cli.commands import COMMANDS, Command

if TYPE_CHECKING:
    from tests.cli.conftest import Call

PROGRAM = [sys.executable, "-m", "rejoinder"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_the_line_in_the_table_is_the_commands_own_first_line(command: Command) -> None:
    module = importlib.import_module(command.module)
    assert (inspect.getdoc(module.command) or "").splitlines()[0] == command.help


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_every_command_shows_examples_of_itself(call: Call, command: Command) -> None:
    done = call(command.name, "--help")
    assert done.status == 0
    assert "Examples:" in done.out
    assert f"rejoinder {command.name} " in done.out


def test_every_line_of_the_list_of_commands_fits_the_screen() -> None:
    assert [c.name for c in COMMANDS if len(c.help) + 12 > 80] == []


def test_without_arguments_it_says_what_it_can_do(call: Call) -> None:
    done = call()
    assert done.status == 0
    assert all(f"  {command.name} " in done.out for command in COMMANDS)


def test_the_version_is_the_packages(call: Call) -> None:
    assert call("--version").out == f"rejoinder {rejoinder.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["raed"], "No such command 'raed'. Did you mean 'read'?; `rejoinder --help` says"),
        (["read"], "Missing argument 'FILE'; `rejoinder read --help` says what would be right"),
        (["claims", "--sinse", "today"], "No such option: --sinse"),
        (["update", "x", "--workers", "many"], "Invalid value for '--workers'"),
        *(([name, "x", "--workers", "9" * 25], "Invalid value for '--workers'") for name in ("read", "clean", "update")),
        (["claims", "x", "--limit", "9" * 25], "Invalid value for '--limit'"),
        (["search", "x", "礁", "--limit", "9" * 25], "Invalid value for '--limit'"),
        (["claims", "nowhere"], "nowhere is no case: it holds no case.toml; `rejoinder new nowhere` makes one there"),
        (["read", "nowhere.txt"], "nowhere.txt does not exist; name a file"),
    ],
)
def test_wrong_use_is_one_line_and_status_two(call: Call, arguments: list[str], said: str) -> None:
    done = call(*arguments)
    assert done.status == 2
    assert done.err.startswith("rejoinder: ")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_a_fault_of_our_own_is_one_line_too(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise ZeroDivisionError("by zero\nagain")

    monkeypatch.delenv("REJOINDER_DEBUG", raising=False)
    monkeypatch.setattr(door, "_call", fail)
    done = call("claims", "x")
    assert done.status == 3
    assert done.err.startswith("rejoinder: a fault of our own: ZeroDivisionError: by zero again (in test_door.py, line ")
    assert "REJOINDER_DEBUG=1" in done.err
    assert done.err.count("\n") == 1


def test_the_trace_is_there_for_who_asks(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise ZeroDivisionError("by zero")

    monkeypatch.setenv("REJOINDER_DEBUG", "1")
    monkeypatch.setattr(door, "_call", fail)
    assert "Traceback" in call("claims", "x").err


def test_an_interruption_says_that_work_is_kept(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "_call", interrupt)
    done = call("update", "x")
    assert done.status == 130
    assert done.err == "rejoinder: interrupted; what was done so far is kept\n"


def test_control_characters_in_an_argument_do_not_reach_the_terminal(call: Call) -> None:
    done = call("claims", "no\x1b[31mwhere")
    assert "\x1b" not in done.err
    assert "\\x1b[31m" in done.err


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "The minister of Aldovia said that the shoal was quiet that day."}\n' * 400, encoding="utf-8")
    with subprocess.Popen([*PROGRAM, "clean", str(rows)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_that_finds_no_room_is_one_line(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    (tmp_path / "a.txt").write_text("The minister said that it rained.", encoding="utf-8")
    with full.open("w", encoding="utf-8") as out:
        command = [sys.executable, "-m", "rejoinder", "read", str(tmp_path / "a.txt")]
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("rejoinder: the output cannot be written")
    assert done.stderr.count("\n") == 1


def test_help_loads_no_heavy_library() -> None:
    script = "import sys; from rejoinder.cli import run; run(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    loaded = done.stdout.split()
    assert [name for name in ("sqlalchemy", "trafilatura", "httpx", "rich", "polars", "babel") if name in loaded] == []


def test_the_entry_point_is_callable() -> None:
    assert callable(run)
