"""The full-text index on SQLite's FTS5, over the tokens of `text.tokens`.

The index is no part of the schema: it holds nothing that the versions do not, and is built anew when it is missing or was made
with other tokens (`user_version` says with which). It keeps no copy of the words (FTS5's contentless form), so an entry is
removed by handing in the version that it was made of.
"""

from collections.abc import Iterable
from itertools import chain

from sqlalchemy import Connection, Engine, select, text

from rejoinder.errors import UnknownId
from rejoinder.model import Hit
from rejoinder.store.tables import versions
from rejoinder.text.tokens import TOKENS_VERSION, Phrase, index_tokens, query_phrases

_MADE_WITH = text("PRAGMA user_version")
_MAKE_WITH = text(f"PRAGMA user_version = {TOKENS_VERSION}")
_DROP = text("DROP TABLE IF EXISTS words")
_CREATE = text("CREATE VIRTUAL TABLE words USING fts5 (tokens, content='', tokenize='ascii')")
_ADD = text("INSERT INTO words (rowid, tokens) VALUES (:seq, :tokens)")
_REMOVE = text("INSERT INTO words (words, rowid, tokens) VALUES ('delete', :seq, :tokens)")
_SEARCH = text(
    "SELECT versions.id, -bm25(words) AS score FROM words JOIN versions ON versions.seq = words.rowid"
    " WHERE words MATCH :expression AND EXISTS"
    " (SELECT 1 FROM cleanings WHERE cleanings.version = versions.id AND cleanings.current)"
    " ORDER BY score DESC, versions.id LIMIT :limit"
)


class SqliteIndex:
    """Finds versions by their words. A ledger indexes each version, title and text, in the transaction that records it."""

    def __init__(self, reading: Engine) -> None:
        self._reading = reading

    def add(self, items: Iterable[tuple[str, str]]) -> None:
        """Every version of the ledger is indexed already, and left as it is. Raises UnknownId for any other."""
        with self._reading.begin() as connection:
            for version, _ in items:
                if connection.execute(select(versions.c.seq).where(versions.c.id == version)).first() is None:
                    raise UnknownId(f"{version!r} is no version of this ledger", "record it first; that indexes it")

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Versions that hold every word of the query, best first; a run of Chinese or Japanese is found as it stands."""
        phrases = query_phrases(query)
        if not phrases or limit < 1:
            return ()
        asked = {"expression": _expression(phrases), "limit": limit}
        with self._reading.begin() as connection:
            return tuple(Hit(version, score) for version, score in connection.execute(_SEARCH, asked))

    def put(self, connection: Connection, seq: int, title: str | None, body: str) -> None:
        """Index the version that has this number, within a transaction."""
        connection.execute(_ADD, _entry(seq, title, body))

    def remove(self, connection: Connection, seq: int, title: str | None, body: str) -> None:
        """Take a version out of the index; title and body have to be those that were put."""
        connection.execute(_REMOVE, _entry(seq, title, body))

    def is_current(self, connection: Connection) -> bool:
        """Whether there is an index, made with today's tokens."""
        return bool(connection.execute(_MADE_WITH).scalar_one() == TOKENS_VERSION)

    def build(self, connection: Connection) -> None:
        """Index all versions anew."""
        connection.execute(_DROP)
        connection.execute(_CREATE)
        connection.execute(_MAKE_WITH)
        for seq in connection.execute(select(versions.c.seq).order_by(versions.c.seq)).scalars().all():
            row = connection.execute(select(versions.c.title, versions.c.text).where(versions.c.seq == seq)).one()
            self.put(connection, seq, row.title, row.text)


def _entry(seq: int, title: str | None, body: str) -> dict[str, object]:
    return {"seq": seq, "tokens": " ".join(chain(index_tokens(title or ""), index_tokens(body)))}


def _expression(phrases: tuple[Phrase, ...]) -> str:
    return " AND ".join(f'"{" ".join(phrase.tokens)}"{" *" if phrase.open_ended else ""}' for phrase in phrases)
