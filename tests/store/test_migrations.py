"""The history of the tables ends in the tables, and an older ledger is brought there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text

from rejoinder.errors import PlaceNotWritable
from rejoinder.store import migrations, open_ledger
from rejoinder.store.tables import metadata


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def test_the_revisions_make_the_tables_as_they_are_declared(connection: Connection) -> None:
    migrations.migrate(connection)
    options = {"version_table": migrations.REVISION_TABLE, "compare_type": True, "compare_server_default": True}
    assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_the_revisions_make_the_same_constraints_and_indexes(connection: Connection) -> None:
    declared = create_engine("sqlite://")
    metadata.create_all(declared)
    migrations.migrate(connection)
    made, wanted = inspect(connection), inspect(declared)
    for table in metadata.tables:
        assert made.get_unique_constraints(table) == wanted.get_unique_constraints(table)
        assert made.get_foreign_keys(table) == wanted.get_foreign_keys(table)
        assert made.get_pk_constraint(table) == wanted.get_pk_constraint(table)
    with declared.connect() as other:
        assert indexes(connection) == indexes(other) != []
    declared.dispose()


def indexes(connection: Connection) -> list[str]:
    asked = text("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY sql")
    return list(connection.execute(asked).scalars())


def test_migrating_twice_changes_nothing(connection: Connection) -> None:
    migrations.migrate(connection)
    migrations.migrate(connection)
    assert migrations.is_at_head(connection)


def test_what_is_made_can_be_taken_back(connection: Connection) -> None:
    migrations.migrate(connection)
    config = migrations.configuration(connection)
    command.downgrade(config, "base")
    assert inspect(connection).get_table_names() == [migrations.REVISION_TABLE]
    assert not migrations.is_at_head(connection)


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'x.sqlite'}", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("BEGIN"))
        migrations.migrate(connection)
        connection.execute(text("ROLLBACK"))
        assert inspect(connection).get_table_names() == []
    engine.dispose()


def test_an_older_ledger_is_migrated_when_it_is_opened_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE {migrations.REVISION_TABLE} (version_num VARCHAR(32) NOT NULL)")
    with pytest.raises(PlaceNotWritable, match=r"older version.*open it for writing once"):
        open_ledger(path, read_only=True)
    with open_ledger(path) as ledger:
        assert ledger.counts().versions == 0
    with open_ledger(path, read_only=True) as ledger:
        assert ledger.counts().versions == 0
