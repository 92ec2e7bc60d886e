"""An update that is killed, at whatever moment, leaves nothing half done and loses nothing."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import rejoinder
from rejoinder.store.dump import ledger_digest
from rejoinder.store.sqlite import open_ledger

TEXTS = (
    "Foreign Minister Ada Lind of Aldovia said that the shoal belongs to Aldovia. “We will stay,” she told reporters.",
    "ベスカル外務省の報道官は11日、「礁は古くからベスカルの領土だ」と述べた。",
    "韦斯卡尔外交部发言人表示，阿尔多维亚的说法毫无根据。",
)


def make_documents(path: Path, number: int) -> Path:
    rows = (
        {"id": f"d{n}", "publisher": "Daily Herald", "published": "2025-06-11", "text": TEXTS[n % 3] * (1 + n % 5)}
        for n in range(number)
    )
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def make_case(folder: Path, documents: Path) -> Path:
    with rejoinder.new(folder, name="shoal") as case:
        case.add(documents)
    return folder


def digest(folder: Path) -> str:
    with open_ledger(folder / "ledger.sqlite", read_only=True) as ledger:
        return ledger_digest(ledger)


def updating(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "rejoinder", "update", str(folder), "--workers", "1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def kill_after(folder: Path, seconds: float) -> None:
    """Kill an update so long after its first document."""
    with updating(folder) as process:
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(seconds)
        process.kill()


def killed_half_way(documents: Path, done: str, tmp_path: Path) -> Path:
    """A case whose update was killed at work: where the machine is busy, one may be done before anybody gets to kill it."""
    for attempt in range(20):
        folder = make_case(tmp_path / f"half-way-{attempt}", documents)
        kill_after(folder, 0.0)
        if digest(folder) != done:
            return folder
    raise AssertionError("each of 20 updates was done before it was killed")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The documents, and what the ledger says after an update that nothing disturbed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    documents = make_documents(folder / "documents.jsonl", 40)
    with rejoinder.open(make_case(folder / "case", documents)) as case:
        case.update()
    return documents, digest(folder / "case")


def test_a_killed_update_is_finished_by_the_next(undisturbed: tuple[Path, str], tmp_path: Path) -> None:
    documents, expected = undisturbed
    folder = killed_half_way(documents, expected, tmp_path)
    with rejoinder.open(folder) as case:
        case.update()
        assert [run.ended_at is None for run in case.runs()] == [True, False]
    assert digest(folder) == expected


@pytest.mark.slow
def test_however_often_and_whenever_it_is_killed(undisturbed: tuple[Path, str], tmp_path: Path) -> None:
    documents, expected = undisturbed
    chance = random.Random(7)  # noqa: S311  moments, not secrets
    for attempt in range(3):
        folder = make_case(tmp_path / f"killed-{attempt}", documents)
        for _ in range(3):
            kill_after(folder, chance.uniform(0.0, 0.6))
        with updating(folder) as process:
            process.communicate()
            assert process.returncode == 0
        assert digest(folder) == expected


@pytest.mark.slow
def test_the_second_of_two_updates_says_so_and_the_first_loses_nothing(undisturbed: tuple[Path, str], tmp_path: Path) -> None:
    documents, expected = undisturbed
    folder = make_case(tmp_path / "two", documents)
    with updating(folder) as first:
        assert first.stderr is not None
        first.stderr.readline()
        first.send_signal(signal.SIGSTOP)  # so that it is at work still, however long the second takes to start
        with updating(folder) as second:
            _, said = second.communicate()
        first.send_signal(signal.SIGCONT)
        first.communicate()
    assert (first.returncode, second.returncode) == (0, 3)
    assert said.startswith("rejoinder: another process is updating")
    assert digest(folder) == expected
