"""A ledger in one SQLite file.

Journal WAL, so that a desk can look while an update writes. Each write begins IMMEDIATE, so that writers queue instead of failing
halfway. What cannot be made again (captures, judgements) is on the disk when the call returns (`synchronous = FULL`); what can
(versions, readings) may be lost in a power cut since then, whole transactions only (`NORMAL`): a flush takes as long as reading
a short document. A process that is killed loses nothing either way.

An older ledger is migrated in one transaction when it is opened for writing, and no copy is kept: a copy would hold on to what is
later redacted.
"""

import os
import sqlite3
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, inspect
from sqlalchemy.engine import ExceptionContext

from rejoinder.errors import CallDifferently, CannotGoOn, LedgerBusy, LedgerDamaged, PlaceNotWritable
from rejoinder.store.index import SqliteIndex
from rejoinder.store.migrations import REVISION_TABLE, is_at_head, migrate
from rejoinder.store.view import SqlView
from rejoinder.store.writer import SqlWriter

PATIENCE = 15.0  # seconds to wait for another writer: longer than any one transaction takes, shorter than a person waits

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR}
_CANNOT_READ = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ}


class SqliteLedger(SqlWriter, SqlView):
    """The ledger in a SQLite file; `open_ledger` makes it. It may be used from several threads."""

    def __init__(self, engine: Engine, index: SqliteIndex) -> None:
        SqlWriter.__init__(self, engine.execution_options(writes=True), index)
        SqlView.__init__(self, engine, index)
        self._engine = engine

    def close(self) -> None:
        """Let go of files and connections; safe to call twice."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def open_ledger(path: Path, *, read_only: bool = False, patience: float = PATIENCE) -> SqliteLedger:
    """The ledger in this file, which is made when it is not there, and migrated when it is of an older version.

    With `read_only` nothing is made or migrated, and a file in a folder that cannot be written to opens too. Raises LedgerTooNew,
    LedgerDamaged, LedgerBusy (after `patience` seconds), PlaceNotWritable, CannotGoOn for a file that may not be read, and
    CallDifferently when there is none.
    """
    engine = _engine_to_read(path, patience) if read_only else _engine_to_write(path, patience)
    index = SqliteIndex(engine)
    with ExitStack() as when_refused:
        when_refused.callback(engine.dispose)
        _check(engine, index, path) if read_only else _prepare(engine, index, path)
        when_refused.pop_all()
    return SqliteLedger(engine, index)


def _engine_to_write(path: Path, patience: float) -> Engine:
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise PlaceNotWritable(f"{path} cannot be written to", "allow writing there, or open it for reading only")
    return _engine(path, "rwc", patience)


def _engine_to_read(path: Path, patience: float) -> Engine:
    if not path.is_file():
        raise CallDifferently(f"there is no ledger at {path}", "name the file `ledger.sqlite` of a case")
    if not os.access(path, os.R_OK):
        raise CannotGoOn(f"{path} may not be read", "allow reading it")
    needs_no_files = os.access(path.parent, os.W_OK) or path.with_name(f"{path.name}-wal").exists()
    return _engine(path, "ro" if needs_no_files else "ro&immutable=1", patience)


def _engine(path: Path, mode: str, patience: float) -> Engine:
    engine = create_engine("sqlite://", creator=partial(_connect, path, mode, patience), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(_raise_ours, path))
    return engine


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    try:
        address = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, timeout=patience, isolation_level=None, check_same_thread=False, uri=True)
        if mode == "rwc":
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        raise _ours(path, error) or error from error
    return connection


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("writes"):
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if options.get('lasting') else 'NORMAL'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


def _raise_ours(path: Path, context: ExceptionContext) -> None:
    error = context.original_exception
    ours = _ours(path, error) if isinstance(error, sqlite3.Error) else None
    if ours is not None:
        raise ours from error


def _ours(path: Path, error: sqlite3.Error) -> CannotGoOn | None:
    extended = getattr(error, "sqlite_errorcode", None) or 0
    code = extended & 0xFF
    if code in _BUSY:
        return LedgerBusy(f"another process holds {path}", "try again when it is done")
    if code in _DAMAGED or extended in _CANNOT_READ:
        return LedgerDamaged(f"{path} cannot be read as a ledger ({error})", "restore it from a copy")
    if code in _REFUSED:
        return PlaceNotWritable(f"{path} cannot be written ({error})", "free space on its disk or allow writing there")
    return None


def _check(engine: Engine, index: SqliteIndex, path: Path) -> None:
    with engine.begin() as connection:
        _refuse_foreign(connection, path)
        if not (is_at_head(connection) and index.is_current(connection)):
            raise PlaceNotWritable(f"{path} is of an older version and has to be migrated", "open it for writing once")


def _prepare(engine: Engine, index: SqliteIndex, path: Path) -> None:
    with engine.begin() as connection:
        _refuse_foreign(connection, path)
        if is_at_head(connection) and index.is_current(connection):
            return
    with engine.execution_options(writes=True).begin() as connection:
        migrate(connection)
        if not index.is_current(connection):
            index.build(connection)


def _refuse_foreign(connection: Connection, path: Path) -> None:
    tables = inspect(connection).get_table_names()
    if tables and REVISION_TABLE not in tables:
        raise LedgerDamaged(f"{path} is a database of another program", "name the file `ledger.sqlite` of a case")
