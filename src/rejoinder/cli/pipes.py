"""What `read` and `clean` share: documents in, JSON lines out, a line on stderr for each that is left out."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rejoinder import flow
from rejoinder.cli.lines import one_line
from rejoinder.engine import Engine, InProcess, LocalCores
from rejoinder.model import Case, Skipped

SMALL = 256 * 1024  # bytes; below this the documents are done before further processes have started
SOME_SKIPPED = 1


def run_pipe(
    targets: Sequence[str], show: "Callable[[flow.Piped], dict[str, Any]]", *, workers: int, read: bool, rows: bool = False
) -> int:
    """Print one JSON line a document. Returns the exit status."""
    arrivals = flow.take_in(targets, clock=lambda: datetime.now(UTC), standard_input=sys.stdin.buffer, rows=rows)
    plan = flow.Plan(Case(Path(), "documents"))
    status = 0
    for result in flow.pipe(arrivals, choose_engine(workers, targets), plan, read=read):
        if isinstance(result, flow.Left):
            say_skipped(result.location, result.skipped)
            status = SOME_SKIPPED
            continue
        for skipped in result.cleaned.skipped:
            say_skipped(result.location, skipped)
        sys.stdout.write(json.dumps(show(result), ensure_ascii=False) + "\n")
    return status


def say_skipped(where: str, skipped: Skipped) -> None:
    """One line on stderr: what was left out of what, and why."""
    what = f"the {skipped.field} of {where}" if skipped.field else where
    sys.stderr.write(f"rejoinder: skipped {one_line(what)}: {skipped.reason.value}: {one_line(skipped.detail)}\n")


def choose_engine(workers: int, targets: Sequence[str] = ()) -> Engine:
    """As many processes as asked for; for 0, this machine's cores, or no further process where the input is small."""
    if workers == 0:
        small = bool(targets) and sum(_size(target) for target in targets) < SMALL
        workers = 1 if small else cores()
    return InProcess() if workers == 1 else LocalCores(workers)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(target: str) -> int:
    path = Path(target)
    return path.stat().st_size if path.is_file() else 0
