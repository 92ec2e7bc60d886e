"""The ledger: append-only records of what was captured, cleaned, read and judged. Only `flow` calls it."""

from rejoinder.store.archive import FileArchive
from rejoinder.store.base import Ledger, View, Writer
from rejoinder.store.cache import FileCache
from rejoinder.store.dump import dump, ledger_digest
from rejoinder.store.sqlite import SqliteLedger, open_ledger

__all__ = ["FileArchive", "FileCache", "Ledger", "SqliteLedger", "View", "Writer", "dump", "ledger_digest", "open_ledger"]
