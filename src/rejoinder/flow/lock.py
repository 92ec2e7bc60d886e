"""One update at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rejoinder.errors import LedgerBusy, PlaceNotWritable


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the file while the block runs. Raises LedgerBusy when another process holds it, PlaceNotWritable when none could.

    An exclusive transaction on an empty SQLite file is the one lock in the standard library that works on every system and
    that the system lets go of when the process is killed.
    """
    with closing(_hold(path)):
        yield


def _hold(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path, timeout=0.0, isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise LedgerBusy(
                f"another process is updating {path.parent}", "wait until it is done; what it has done is kept"
            ) from error
        raise PlaceNotWritable(
            f"{path.parent} cannot be written to ({error})", "make the folder writable, or copy the case elsewhere"
        ) from error
    return connection
