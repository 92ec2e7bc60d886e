"""How many processes a command works with."""

import os
from collections.abc import Sequence
from pathlib import Path

from rejoinder.engine import Engine, InProcess, LocalCores

SMALL = 256 * 1024  # bytes; below this the documents are done before further processes have started


def choose_engine(workers: int, targets: Sequence[str]) -> Engine:
    """As many processes as asked for; for 0, this machine's cores, or no further process where the input is small."""
    small = all(Path(target).is_file() for target in targets) and sum(Path(t).stat().st_size for t in targets) < SMALL
    wanted = workers or (1 if small else cores())
    return InProcess() if wanted == 1 else LocalCores(wanted)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
