"""The full-text index in a SQLite file can be built anew, and forgets what is taken out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, event

from rejoinder.errors import PlaceNotWritable
from rejoinder.model import Capture, Cleaned, Document, Language, Origin, Stage, Version
from rejoinder.store import SqliteLedger, open_ledger
from rejoinder.store.index import SqliteIndex

CLEAN = Origin("or-clean", Stage.CLEAN, ())


def add(ledger: SqliteLedger, key: str, text: str, title: str | None = None) -> None:
    capture = Capture(f"ca-{key}", "0" * 64, 7, "text/plain", key, datetime(2031, 5, 4, tzinfo=UTC))
    document = Document(f"do-{key}", key)
    ledger.add_capture(capture)
    ledger.record_cleaned(
        capture.id, Cleaned(document, Version(f"ve-{key}", document.id, capture.id, text, Language.JA, title)), CLEAN
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        add(ledger, "a", "ベスカルの外相が否認した。", "外相の否認")
        add(ledger, "b", "アルドビアの首相が来た。")
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def stored(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT sum(length(block)) FROM words_data").fetchone()[0])


def matching(connection: Connection, expression: str) -> list[int]:
    found = connection.exec_driver_sql("SELECT rowid FROM words WHERE words MATCH ?", (expression,))
    return [row[0] for row in found]


def test_an_index_made_with_other_tokens_is_built_anew(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(PlaceNotWritable, match="open it for writing once"):
        open_ledger(path, read_only=True)
    with open_ledger(path) as ledger:
        assert [hit.version for hit in ledger.index.search("外相", 10)] == ["ve-a"]
        assert [hit.version for hit in ledger.index.search("来た", 10)] == ["ve-b"]


def test_what_is_taken_out_is_no_longer_found(connection: Connection) -> None:
    index = SqliteIndex(connection.engine)
    index.remove(connection, 1, "外相の否認", "ベスカルの外相が否認した。")
    assert matching(connection, "外相") == []
    assert matching(connection, "首相") == [2]


def test_the_index_keeps_no_copy_of_the_words(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'words%'")}
    assert tables == {"words", "words_data", "words_idx", "words_docsize", "words_config"}


def test_a_crash_between_two_writes_leaves_index_and_versions_equal(path: Path) -> None:
    with open_ledger(path) as ledger:

        @event.listens_for(ledger._engine, "before_cursor_execute")
        def stumble(*called: object) -> None:
            if "INSERT INTO cleanings" in str(called[2]):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            add(ledger, "c", "ゼルバリアの首相")
        event.remove(ledger._engine, "before_cursor_execute", stumble)
        assert ledger.counts().versions == 2
        add(ledger, "c", "ゼルバリアの首相")
        assert {hit.version for hit in ledger.index.search("首相", 10)} == {"ve-b", "ve-c"}


def test_hits_of_equal_score_come_in_the_order_of_ids(path: Path) -> None:
    with open_ledger(path) as ledger:
        for key in "zyx":
            add(ledger, key, "同じ文")
        assert [hit.version for hit in ledger.index.search("同じ", 2)] == ["ve-x", "ve-y"]


def test_scores_are_above_nothing_and_fall(path: Path) -> None:
    with open_ledger(path) as ledger:
        add(ledger, "c", "外相")
        hits = ledger.index.search("外相", 10)
        assert len(hits) == 2
        assert hits[0].score >= hits[1].score > 0
