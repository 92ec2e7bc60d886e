"""No test may fail because the machine does something else as well: what compares times does so through `tests/growth.py`."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CLOCK = re.compile(r"process_time|perf_counter|thread_time|monotonic|\btime\.time\(|\bmark\.timeout\b|[(,]\s*timeout=")
MAY = {
    "growth.py": "measures",
    "house/test_clocks.py": "looks for the others",
    "collect/test_address.py": "hands in deadlines that are an hour away or past",
    "encode/test_scorer.py": "measures in a process of its own, and allows ten times what is needed",
    "engine/test_local.py": "waits for minutes until a process has ended",
    "store/test_crash.py": "picks the moments at which it kills",
}


def clocks(path: Path) -> list[str]:
    return CLOCK.findall(path.read_text(encoding="utf-8"))


def test_no_test_holds_a_clock_of_its_own() -> None:
    held = {str(path.relative_to(TESTS)): clocks(path) for path in sorted(TESTS.rglob("*.py"))}
    assert {name: found for name, found in held.items() if found and name not in MAY} == {}, "use tests/growth.py"


@pytest.mark.parametrize("name", MAY)
def test_who_may_have_a_clock_has_one(name: str) -> None:
    assert clocks(TESTS / name)
