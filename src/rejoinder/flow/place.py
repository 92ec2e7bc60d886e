"""Where work is done: a case with its ledger, archive and clock, all handed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rejoinder.model import Archive, Case
from rejoinder.store.base import Ledger

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Place:
    """One case at work. `process` tells two processes that begin in the same instant apart."""

    case: Case
    ledger: Ledger
    archive: Archive
    clock: Clock
    process: str

    @property
    def lock(self) -> Path:
        """The file that an update holds."""
        return self.case.folder / "update.lock"
