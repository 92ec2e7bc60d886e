"""The first tables. Names of constraints follow the naming convention of `tables.metadata`."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _make_records()
    _make_decisions()
    _make_versions()
    _make_progress()
    _make_statements()
    _make_other_parts()


def downgrade() -> None:
    """Drop every table, those that point at others first."""
    for parts in ("replies", "claims", "events", "times", "mentions", "statement_about", "statements"):
        op.drop_table(parts)
    for record in (
        "readings",
        "cleanings",
        "versions",
        "judgements",
        "runs",
        "skipped",
        "origins",
        "documents",
        "captures",
        "sources",
    ):
        op.drop_table(record)


def _make_records() -> None:
    _table("sources", _key(), _text("name"), *_maybe("country", "language", "url", "zone", "owner", "state_media", "reliability"))
    _table(
        "captures",
        *_seq_and_id(),
        _text("sha256"),
        sa.Column("size", sa.BigInteger, nullable=False),
        *map(_text, ("media_type", "location", "captured_at", "given")),
    )
    _table("documents", *_seq_and_id(), _text("key"), *_maybe("publisher", "url"))
    _table("origins", _key(), _text("stage"), _text("parts"))
    _table("skipped", *_seq_and_id(), *map(_text, ("stage", "item", "reason", "detail")), *_maybe("field"))
    _table("runs", *_seq_and_id(), _text("started_at"), *_maybe("ended_at"), _text("done"))


def _make_decisions() -> None:
    _table(
        "judgements",
        *_seq_and_id(),
        _text("kind"),
        sa.Column("target", sa.Text, nullable=False, index=True),
        *map(_text, ("judge", "judged_at", "why")),
        *_maybe("value", "version", "quoted"),
        sa.Column("withdraws", sa.Text, sa.ForeignKey("judgements.id"), index=True),
    )


def _make_versions() -> None:
    _table(
        "versions",
        *_seq_and_id(),
        sa.Column("document", sa.Text, sa.ForeignKey("documents.id"), nullable=False, index=True),
        sa.Column("capture", sa.Text, sa.ForeignKey("captures.id")),
        _number("description"),
        sa.Column("published_from", sa.BigInteger, index=True),
        sa.Column("published_to", sa.BigInteger),
        _text("language"),
        *_maybe("title", "published", "updated", "publisher", "url"),
        *map(_text, ("byline", "text", "locators")),
    )


def _make_progress() -> None:
    _table(
        "cleanings",
        sa.Column("seq", sa.Integer, primary_key=True),
        _reference("capture", "captures.id"),
        _reference("origin", "origins.id"),
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id"), index=True),
        sa.Column("skipped", sa.Text, sa.ForeignKey("skipped.id")),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.UniqueConstraint("capture", "origin"),
    )
    _table(
        "readings",
        sa.Column("seq", sa.Integer, primary_key=True),
        _reference("version", "versions.id"),
        _reference("origin", "origins.id"),
        _number("description"),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.UniqueConstraint("version", "origin", "description"),
    )
    current = sa.text("current")
    for table, of in (("cleanings", "capture"), ("readings", "version")):
        op.create_index(f"ix_{table}_current", table, [of], unique=True, sqlite_where=current, postgresql_where=current)


def _make_statements() -> None:
    _table(
        "statements",
        *_reading_and_place(),
        sa.Column("id", sa.Text, nullable=False, index=True),
        _number("start"),
        _text("content"),
        *_maybe("cue", "source", "source_actor"),
        *_maybe("source_actor_key"),
        *map(_text, ("source_grade", "form", "stance", "basis")),
        sa.Column("confidence", sa.Float, nullable=False),
        *_maybe("parent", "denied"),
        sa.Column("hedged", sa.Boolean, nullable=False),
        *_maybe("attributed_by", "addressee", "addressee_actor", "medium", "said_at"),
    )
    op.create_index("ix_statements_source_actor_key_reading", "statements", ["source_actor_key", "reading"])
    _table(
        "statement_about",
        *_reading_and_place(),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        _text("actor"),
        sa.Column("actor_key", sa.Text, nullable=False, index=True),
    )


def _make_other_parts() -> None:
    _table("mentions", *_reading_and_place(), *_span(), _text("kind"), *_maybe("actor"))
    _table("times", *_reading_and_place(), *_span(), _text("type"), _text("value"), *_maybe("starts", "ends"))
    _table(
        "events",
        *_reading_and_place(),
        sa.Column("id", sa.Text, nullable=False, index=True),
        *map(_text, ("kind", "plover", "trigger", "status")),
        *_maybe("actor", "target", "actor_name", "target_name", "at", "statement"),
    )
    worth = sa.Column("checkworthiness", sa.Float, nullable=False)
    _table("claims", *_reading_and_place(), *_span(), worth, *_maybe("statement"))
    _table("replies", *_reading_and_place(), *map(_text, ("later", "earlier", "kind")))


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(name, *parts)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _key() -> sa.Column[str]:
    return sa.Column("id", sa.Text, primary_key=True)


def _seq_and_id() -> tuple[sa.Column[int], sa.Column[str]]:
    return sa.Column("seq", sa.Integer, primary_key=True), sa.Column("id", sa.Text, nullable=False, unique=True)


def _reference(name: str, to: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey(to), nullable=False)


def _reading_and_place() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.seq"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    )


def _span() -> tuple[sa.Column[int], sa.Column[int]]:
    return _number("span_start"), _number("span_end")
