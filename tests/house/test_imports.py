"""What `import rejoinder` may do: next to nothing, and quickly."""

import resource
import subprocess
import sys

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
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, timeout=60).stdout


def test_importing_opens_no_file_socket_or_database() -> None:
    assert python("-c", QUIET).strip() == "[] []"


def test_importing_loads_no_heavy_library() -> None:
    loaded = python("-c", "import rejoinder, sys; print(*sys.modules)").split()
    assert [name for name in HEAVY if name in loaded] == []


def milliseconds(*arguments: str) -> float:
    """Processor time of the quickest of five runs: what else the machine does is no fault of ours."""
    return min(_milliseconds_once(*arguments) for _ in range(5))


def _milliseconds_once(*arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    python(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


@pytest.mark.slow
def test_importing_takes_less_than_a_fifth_of_a_second() -> None:
    assert milliseconds("-c", "import rejoinder") < 200


@pytest.mark.slow
def test_help_takes_less_than_two_fifths_of_a_second() -> None:
    assert milliseconds("-m", "rejoinder", "--help") < 400


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    assert "AttributeError" in python(
        "-c", "import rejoinder\ntry: rejoinder.utter\nexcept AttributeError as e: print(type(e).__name__)"
    )
