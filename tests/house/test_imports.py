"""What `import rejoinder` may do: next to nothing, and quickly."""

import resource
import subprocess
import sys
from math import inf

import pytest

QUIET = """
import sys
seen = []
def note(event, args):
    if event in ("open", "socket.connect", "sqlite3.connect"):
        seen.append((event, args))
sys.addaudithook(note)
import rejoinder
opened = [str(a[0]) for e, a in seen if e == "open" and not str(a[0]).endswith((".py", ".pyc", ".so", ".pth"))]
others = [e for e, _ in seen if e != "open"]
print(opened, others)
"""
YARDSTICK = "import argparse, asyncio, dataclasses, json"  # 0.16 s where `import rejoinder` took 0.06
HEAVY = (
    "sqlalchemy",
    "trafilatura",
    "httpx",
    "rich",
    "typer",
    "numpy",
    "pypdfium2",
    "babel",
    "polars",
    "py3langid",
    "alembic",
    "onnxruntime",
    "daft",
)


def python(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout


def test_importing_opens_no_file_socket_or_database() -> None:
    assert python("-c", QUIET).strip() == "[] []"


def test_importing_loads_no_heavy_library() -> None:
    loaded = python("-c", "import rejoinder, sys; print(*sys.modules)").split()
    assert [name for name in HEAVY if name in loaded] == []


def times_of_a_yardstick(*arguments: str) -> float:
    """Processor time in times of what some of the standard library takes here and now; the least of tries made in turn."""
    ours = yardstick = inf
    for _ in range(7):
        yardstick = min(yardstick, _seconds("-c", YARDSTICK))
        ours = min(ours, _seconds(*arguments))
    return ours / yardstick


def _seconds(*arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    python(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.slow
def test_importing_takes_no_longer_than_some_of_the_standard_library() -> None:
    assert times_of_a_yardstick("-c", "import rejoinder") < 1  # 0.4 measured


@pytest.mark.slow
def test_help_takes_no_longer_than_a_few_times_that() -> None:
    assert times_of_a_yardstick("-m", "rejoinder", "--help") < 4  # 1.7 measured


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    assert "AttributeError" in python(
        "-c", "import rejoinder\ntry: rejoinder.utter\nexcept AttributeError as e: print(type(e).__name__)"
    )
