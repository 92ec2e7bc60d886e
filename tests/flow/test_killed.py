"""An update that is killed, at whatever moment, leaves nothing half done and loses nothing."""

import json
import random
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


def kill_after(folder: Path, seconds: float) -> bool:
    """Kill an update so long after its first document. Whether it was still at work."""
    with updating(folder) as process:
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(seconds)
        at_work = process.poll() is None
        process.kill()
    return at_work


@pytest.fixture
def undisturbed(tmp_path: Path) -> tuple[Path, str]:
    """The documents, and what the ledger says after an update that nothing disturbed."""
    documents = make_documents(tmp_path / "documents.jsonl", 40)
    with rejoinder.open(make_case(tmp_path / "undisturbed", documents)) as case:
        case.update()
    return documents, digest(tmp_path / "undisturbed")


def test_a_killed_update_is_finished_by_the_next(undisturbed: tuple[Path, str], tmp_path: Path) -> None:
    documents, expected = undisturbed
    folder = make_case(tmp_path / "killed", documents)
    assert kill_after(folder, 0.05)
    assert digest(folder) != expected
    with rejoinder.open(folder) as case:
        case.update()
        assert [run.ended_at is None for run in case.runs()] == [True, False]
    assert digest(folder) == expected


@pytest.mark.slow
@pytest.mark.timeout(1200)
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
        with updating(folder) as second:
            _, said = second.communicate()
        first.communicate()
    assert (first.returncode, second.returncode) == (0, 3)
    assert said.startswith("rejoinder: another process is updating")
    assert digest(folder) == expected
