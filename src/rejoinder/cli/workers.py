"""How many processes a command works with."""

import os
from collections.abc import Sequence
from pathlib import Path

from rejoinder.engine import Engine, InProcess, LocalCores

MOST_WORKERS = 256  # processes; no machine that we know of reads faster with more
SMALL = 256 * 1024  # bytes; below this the documents are done before further processes have started


def choose_engine(workers: int, targets: Sequence[str]) -> Engine:
    """As many processes as asked for; for 0, this machine's cores, or no further process where the input is small or piped in."""
    small = all(target == "-" or Path(target).is_file() for target in targets) and _size(targets) < SMALL
    wanted = workers or (1 if small else cores())
    return InProcess() if wanted == 1 else LocalCores(wanted)


def _size(targets: Sequence[str]) -> int:
    return sum(Path(target).stat().st_size for target in targets if target != "-")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
