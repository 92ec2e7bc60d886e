"""The history of the tables, with Alembic. It needs no ini file: `migrate` is handed a connection within a transaction.

A new revision is a file in `versions/` whose `down_revision` names the one before; a test compares the result with `tables`.
"""

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from rejoinder.errors import LedgerTooNew

REVISION_TABLE = "rejoinder_revision"  # our own name, so that the database of another program is not taken for a ledger


def is_at_head(connection: Connection) -> bool:
    """Whether the ledger has today's tables. Raises LedgerTooNew when it has tables that this version does not know."""
    revision = _revision(connection)
    known = _known()
    if revision is not None and revision not in known:
        raise LedgerTooNew(f"the ledger has the tables of a newer version ({revision})", "upgrade Rejoinder")
    return revision == known[0]


def migrate(connection: Connection) -> None:
    """Bring the ledger to today's tables, from nothing or from an older version, within the caller's transaction."""
    if not is_at_head(connection):
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection) -> Config:
    """What Alembic's commands need to work on this connection."""
    config = _config()
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"version_table": REVISION_TABLE}).get_current_revision()


@cache
def _known() -> tuple[str, ...]:
    return tuple(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "rejoinder.store:migrations")
    config.set_main_option("path_separator", "os")
    return config
