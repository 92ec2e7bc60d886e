"""What is peculiar to the engine of this machine."""

import importlib
import os
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from rejoinder.engine import LocalCores

SCRIPT = """
import os, sys, time
from rejoinder.engine import LocalCores

def tell(number):
    print(os.getpid(), flush=True)
    time.sleep(6000)
    return number

def make():
    return tell

if __name__ == "__main__":
    list(LocalCores(1).map(make, [1]))
"""


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> ModuleType:  # a module that worker processes can import too
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "contracts"))
    return importlib.import_module("engine_work")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _ended(pid: int, within: float = 200.0) -> bool:
    until = time.monotonic() + within
    while _alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not _alive(pid)


def test_fewer_than_one_worker_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one worker"):
        LocalCores(0)


def test_work_is_done_outside_the_callers_process(work: ModuleType) -> None:
    pids = set(LocalCores(1).map(work.make_own_pid, range(3)))
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_no_worker_outlives_a_caller_that_stops_half_way(work: ModuleType) -> None:
    results = LocalCores(1).map(work.make_own_pid, range(100))
    pid = next(results)
    results.close()  # type: ignore[attr-defined]
    assert isinstance(pid, int)
    assert _ended(pid)


def test_no_worker_outlives_a_caller_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as caller:
        assert caller.stdout is not None
        worker = int(caller.stdout.readline())
        caller.kill()
    assert _ended(worker)
