"""What `read` and `clean` share: documents in, JSON lines out, a line on stderr for each that is left out."""

import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rejoinder import flow
from rejoinder.cli.lines import say_skipped
from rejoinder.cli.workers import choose_engine
from rejoinder.model import Case

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
