"""What can be wrong with a SQLite file, and what is said of it."""

import os
import resource
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.errors import CallDifferently, CannotGoOn, LedgerBusy, LedgerDamaged, LedgerTooNew, PlaceNotWritable
from rejoinder.model import Skipped, SkipReason, Stage
from rejoinder.store import open_ledger

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def made(path: Path) -> Path:
    with open_ledger(path) as ledger:
        ledger.add_skipped(skipped("first"))
    return path


def skipped(item: str) -> Skipped:
    return Skipped(f"sk-{item}", Stage.CLEAN, item, SkipReason.EMPTY, "the file is empty")


def execute(path: Path, *commands: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for command in commands:
            connection.execute(command)


def one_line(error: Exception) -> bool:
    return "\n" not in str(error) and "; " in str(error)


@pytest.fixture
def fenced(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may write to; the superuser may, so the test is skipped for it."""
    folder = tmp_path / "fenced"
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


def close_to_writing(folder: Path) -> None:
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("the superuser can write anywhere")


def test_a_file_that_may_not_be_read_is_said_to_be_so(made: Path) -> None:
    made.chmod(0o200)
    if os.access(made, os.R_OK):
        pytest.skip("the superuser can read everything")
    with pytest.raises(CannotGoOn, match="may not be read; allow reading it"):
        open_ledger(made, read_only=True)


def test_what_was_kept_is_there_when_opened_again(made: Path) -> None:
    with open_ledger(made) as ledger:
        assert list(ledger.skipped()) == [skipped("first")]


def test_closing_twice_is_safe_and_leaves_one_file(path: Path) -> None:
    ledger = open_ledger(path)
    ledger.add_skipped(skipped("first"))
    ledger.close()
    ledger.close()
    assert [file.name for file in path.parent.iterdir()] == ["ledger.sqlite"]


def test_a_ledger_of_a_newer_version_is_refused(made: Path) -> None:
    execute(made, "UPDATE rejoinder_revision SET version_num = '9999'")
    for read_only in (False, True):
        with pytest.raises(LedgerTooNew, match=r"newer version.*upgrade Rejoinder") as refused:
            open_ledger(made, read_only=read_only)
        assert one_line(refused.value)


@pytest.mark.parametrize("content", [b"no database, but longer than a page" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(LedgerDamaged, match="cannot be read") as refused:
            open_ledger(path, read_only=read_only)
        assert one_line(refused.value)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    execute(path, "CREATE TABLE recipes (name TEXT)", "CREATE TABLE alembic_version (version_num TEXT)")
    with pytest.raises(LedgerDamaged, match="another program"):
        open_ledger(path)
    with closing(sqlite3.connect(path)) as connection:
        assert len(connection.execute("SELECT name FROM sqlite_master").fetchall()) == 2


def test_damage_that_shows_later_is_named_then(made: Path) -> None:
    pages = bytearray(made.read_bytes())
    pages[4096:] = b"\xa5" * (len(pages) - 4096)
    made.write_bytes(pages)
    with pytest.raises(LedgerDamaged, match="restore it from a copy"), open_ledger(made) as ledger:
        list(ledger.skipped())


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    with open_ledger(path) as ledger:
        assert ledger.counts().captures == 0


def test_a_writer_waits_and_then_says_that_the_ledger_is_busy(made: Path) -> None:
    with closing(sqlite3.connect(made, isolation_level=None)) as other, open_ledger(made, patience=0.05) as ledger:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerBusy, match="another process holds"):
            ledger.add_skipped(skipped("second"))
        assert list(ledger.skipped()) == [skipped("first")]
        other.execute("ROLLBACK")
        assert ledger.add_skipped(skipped("second"))


def test_several_threads_may_write_and_read(made: Path) -> None:
    with open_ledger(made) as ledger:
        threads = [threading.Thread(target=ledger.add_skipped, args=(skipped(str(number)),)) for number in range(8)]
        for thread in threads:
            thread.start()
        list(ledger.skipped())
        for thread in threads:
            thread.join()
        assert ledger.counts().skipped == 9


@pytest.mark.parametrize("name", ["is/missing/ledger.sqlite", "."])
def test_a_place_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PlaceNotWritable):
        open_ledger(tmp_path / name)


def test_a_folder_of_the_system_is_refused() -> None:
    with pytest.raises(PlaceNotWritable) as refused:
        open_ledger(Path("/proc/self/ledger.sqlite"))
    assert one_line(refused.value)


def test_a_read_only_folder_is_refused_for_writing(fenced: Path) -> None:
    close_to_writing(fenced)
    with pytest.raises(PlaceNotWritable, match="open it for reading only"):
        open_ledger(fenced / "ledger.sqlite")


def test_a_ledger_in_a_read_only_folder_can_be_read(fenced: Path) -> None:
    with open_ledger(fenced / "ledger.sqlite") as ledger:
        ledger.add_skipped(skipped("first"))
    close_to_writing(fenced)
    with open_ledger(fenced / "ledger.sqlite", read_only=True) as ledger:
        assert list(ledger.skipped()) == [skipped("first")]


def test_what_was_opened_for_reading_cannot_be_written(made: Path) -> None:
    with open_ledger(made, read_only=True) as ledger:
        assert list(ledger.skipped()) == [skipped("first")]
        with pytest.raises(PlaceNotWritable, match="readonly"):
            ledger.add_skipped(skipped("second"))


def test_a_reader_sees_what_a_writer_adds(made: Path) -> None:
    with open_ledger(made) as writer, open_ledger(made, read_only=True) as reader:
        writer.add_skipped(skipped("second"))
        assert reader.counts().skipped == 2


def test_where_there_is_no_ledger_there_is_nothing_to_read(path: Path) -> None:
    with pytest.raises(CallDifferently, match="there is no ledger"):
        open_ledger(path, read_only=True)
    assert not path.exists()


def test_a_full_disk_is_named_and_loses_nothing(made: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with open_ledger(made) as ledger:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
        try:
            with pytest.raises(PlaceNotWritable, match="cannot be written"):
                ledger.add_skipped(skipped("x" * 5_000_000))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert list(ledger.skipped()) == [skipped("first")]
    with open_ledger(made) as ledger:
        assert list(ledger.skipped()) == [skipped("first")]


@pytest.mark.slow
def test_two_processes_may_make_the_ledger_at_once(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from rejoinder.store import open_ledger; open_ledger(Path(sys.argv[1])).close()"
    )
    started = [subprocess.Popen([sys.executable, "-c", script, str(path)]) for _ in range(2)]
    assert [process.wait() for process in started] == [0, 0]
    with open_ledger(path) as ledger:
        assert ledger.counts().captures == 0


def test_a_path_may_hold_signs_of_an_address(tmp_path: Path) -> None:
    path = tmp_path / "a?b#c%20 案件"
    path.mkdir()
    with open_ledger(path / "ledger.sqlite") as ledger:
        ledger.add_skipped(skipped("first"))
    assert (path / "ledger.sqlite").is_file()
