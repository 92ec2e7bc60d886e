"""The tables of a ledger. `seq` is the order in which records came; every other key is an id from `model.ids`.

A change here needs a revision in `migrations/versions`; a test compares the two.
"""

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, Table, UniqueConstraint, text

from rejoinder.model import (
    Basis,
    EventKind,
    EventStatus,
    Form,
    Grade,
    JudgementKind,
    Language,
    Medium,
    MentionKind,
    PloverRoot,
    Reliability,
    ReplyKind,
    SkipReason,
    Stage,
    Stance,
    TimeType,
)
from rejoinder.model.linked import CopyKind, Polarity
from rejoinder.store.columns import Moment, OneOf, Words, given, interval, locators, names, pairs, spans, state_media, time_value

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _seq() -> Column[int]:
    return Column("seq", Integer, primary_key=True)


def _id() -> Column[str]:
    return Column("id", Words, nullable=False, unique=True)


def _reading() -> tuple[Column[int], Column[int]]:
    return (
        Column("reading", Integer, ForeignKey("readings.seq"), primary_key=True),
        Column("place", Integer, primary_key=True, autoincrement=False),
    )


def _place() -> Column[int]:
    return Column("place", Integer, primary_key=True, autoincrement=False)


def _span() -> tuple[Column[int], Column[int]]:
    return Column("span_start", Integer, nullable=False), Column("span_end", Integer, nullable=False)


def _only_current(table: str, of: str) -> Index:
    where = text("current")
    return Index(f"ix_{table}_current", of, unique=True, sqlite_where=where, postgresql_where=where)


sources = Table(
    "sources",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("country", Words),
    Column("language", OneOf(Language)),
    Column("url", Words),
    Column("zone", Words),
    Column("owner", Words),
    Column("state_media", state_media()),
    Column("reliability", OneOf(Reliability)),
)

captures = Table(
    "captures",
    metadata,
    _seq(),
    _id(),
    Column("sha256", Words, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("media_type", Words, nullable=False),
    Column("location", Words, nullable=False),
    Column("captured_at", Moment, nullable=False),
    Column("given", given(), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    _seq(),
    _id(),
    Column("key", Words, nullable=False),
    Column("publisher", Words),
    Column("url", Words),
)

versions = Table(
    "versions",
    metadata,
    _seq(),
    _id(),
    Column("document", Words, ForeignKey("documents.id"), nullable=False, index=True),
    Column("capture", Words, ForeignKey("captures.id")),
    Column("description", Integer, nullable=False),  # how often what is said about the text has changed
    Column("published_from", BigInteger, index=True),  # microseconds in UTC, to sort and to ask
    Column("published_to", BigInteger),
    Column("language", OneOf(Language), nullable=False),
    Column("title", Words),
    Column("published", interval()),
    Column("updated", interval()),
    Column("publisher", Words),
    Column("url", Words),
    Column("byline", names(), nullable=False),
    Column("text", Words, nullable=False),  # the long columns stand last: SQLite reads a row up to what it is asked for
    Column("locators", locators(), nullable=False),
)

origins = Table(
    "origins",
    metadata,
    Column("id", Words, primary_key=True),
    Column("stage", OneOf(Stage), nullable=False),
    Column("parts", pairs(), nullable=False),
)

skipped = Table(
    "skipped",
    metadata,
    _seq(),
    _id(),
    Column("stage", OneOf(Stage), nullable=False),
    Column("item", Words, nullable=False),
    Column("reason", OneOf(SkipReason), nullable=False),
    Column("detail", Words, nullable=False),
    Column("field", Words),
)

cleanings = Table(
    "cleanings",
    metadata,
    _seq(),
    Column("capture", Words, ForeignKey("captures.id"), nullable=False),
    Column("origin", Words, ForeignKey("origins.id"), nullable=False),
    Column("version", Words, ForeignKey("versions.id"), index=True),
    Column("skipped", Words, ForeignKey("skipped.id")),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("capture", "origin"),
    _only_current("cleanings", "capture"),
)

readings = Table(
    "readings",
    metadata,
    _seq(),
    Column("version", Words, ForeignKey("versions.id"), nullable=False),
    Column("origin", Words, ForeignKey("origins.id"), nullable=False),
    Column("description", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("version", "origin", "description"),
    _only_current("readings", "version"),
)

statements = Table(
    "statements",
    metadata,
    *_reading(),
    Column("id", Words, nullable=False, index=True),
    Column("start", Integer, nullable=False),  # where its content begins
    Column("content", spans(), nullable=False),
    Column("cue", spans()),
    Column("source", spans()),
    Column("source_actor", Words),
    Column("source_actor_key", Words),
    Column("source_grade", OneOf(Grade), nullable=False),
    Column("form", OneOf(Form), nullable=False),
    Column("stance", OneOf(Stance), nullable=False),
    Column("basis", OneOf(Basis), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("parent", Words),
    Column("denied", spans()),
    Column("hedged", Boolean, nullable=False),
    Column("attributed_by", Words),
    Column("addressee", spans()),
    Column("addressee_actor", Words),
    Column("medium", OneOf(Medium)),
    Column("said_at", time_value()),
    Index("ix_statements_source_actor_key_reading", "source_actor_key", "reading"),
)

statement_about = Table(
    "statement_about",
    metadata,
    *_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("actor", Words, nullable=False),
    Column("actor_key", Words, nullable=False, index=True),
)

mentions = Table(
    "mentions",
    metadata,
    *_reading(),
    *_span(),
    Column("kind", OneOf(MentionKind), nullable=False),
    Column("actor", Words),
)

times = Table(
    "times",
    metadata,
    *_reading(),
    *_span(),
    Column("type", OneOf(TimeType), nullable=False),
    Column("value", Words, nullable=False),
    Column("starts", Moment),
    Column("ends", Moment),
)

events = Table(
    "events",
    metadata,
    *_reading(),
    Column("id", Words, nullable=False, index=True),
    Column("kind", OneOf(EventKind), nullable=False),
    Column("plover", OneOf(PloverRoot), nullable=False),
    Column("trigger", spans(), nullable=False),
    Column("status", OneOf(EventStatus), nullable=False),
    Column("actor", spans()),
    Column("target", spans()),
    Column("actor_name", Words),
    Column("target_name", Words),
    Column("at", time_value()),
    Column("statement", Words),
)

claims = Table(
    "claims",
    metadata,
    *_reading(),
    *_span(),
    Column("checkworthiness", Float, nullable=False),
    Column("statement", Words),
    Column("reasons", names(), nullable=False),
)

replies = Table(
    "replies",
    metadata,
    *_reading(),
    Column("later", Words, nullable=False),
    Column("earlier", Words, nullable=False),
    Column("kind", OneOf(ReplyKind), nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    _seq(),
    _id(),
    Column("kind", OneOf(JudgementKind), nullable=False),
    Column("target", Words, nullable=False, index=True),
    Column("judge", Words, nullable=False),
    Column("judged_at", Moment, nullable=False),
    Column("why", Words, nullable=False),
    Column("value", Words),
    Column("version", Words),
    Column("quoted", Words),
    Column("withdraws", Words, ForeignKey("judgements.id"), index=True),
)

runs = Table(
    "runs",
    metadata,
    _seq(),
    _id(),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("done", pairs(), nullable=False),
)

linkings = Table(  # each time that what belongs together was worked out; the latest one is what the tables below hold
    "linkings",
    metadata,
    _seq(),
    Column("basis", Words, nullable=False),
    Column("origin", Words, ForeignKey("origins.id"), nullable=False),
)

copies = Table(
    "copies",
    metadata,
    _place(),
    Column("id", Words, nullable=False, unique=True),
    Column("kind", OneOf(CopyKind), nullable=False),
    Column("first", Words, nullable=False),
    Column("versions", names(), nullable=False),
    Column("reasons", names(), nullable=False),
)

claim_names = Table(  # every claim there ever was, so that the id of one that was merged away still leads somewhere
    "claim_names",
    metadata,
    _seq(),
    _id(),
    Column("exemplar", Words, nullable=False),
)

claim_members = Table(
    "claim_members",
    metadata,
    _place(),
    Column("claim", Words, ForeignKey("claim_names.id"), nullable=False, index=True),
    Column("statement", Words, nullable=False, index=True),
    Column("polarity", OneOf(Polarity), nullable=False),
    Column("reasons", names(), nullable=False),
)

reply_links = Table(
    "reply_links",
    metadata,
    _place(),
    Column("later", Words, nullable=False, index=True),
    Column("earlier", Words, nullable=False, index=True),
    Column("kind", OneOf(ReplyKind), nullable=False),
    Column("explicit", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reasons", names(), nullable=False),
)

happening_names = Table(  # as with claims: every one there ever was
    "happening_names",
    metadata,
    _seq(),
    _id(),
    Column("exemplar", Words, nullable=False),
)

happenings = Table(
    "happenings",
    metadata,
    _place(),
    Column("id", Words, ForeignKey("happening_names.id"), nullable=False, unique=True),
    Column("status", OneOf(EventStatus), nullable=False),
    Column("reasons", names(), nullable=False),
)

event_reports = Table(
    "event_reports",
    metadata,
    _place(),
    Column("happening", Words, ForeignKey("happening_names.id"), nullable=False, index=True),
    Column("event", Words, nullable=False, index=True),
)

issued_briefs = Table(
    "issued_briefs",
    metadata,
    _seq(),
    _id(),
    Column("kind", Words, nullable=False),
    Column("as_of", Moment, nullable=False),
    Column("since", Moment),
    Column("issued_at", Moment, nullable=False),
)

LINKED = (claim_members, copies, reply_links, happenings, event_reports)
WITH_IDS = (
    captures,
    documents,
    versions,
    statements,
    events,
    judgements,
    skipped,
    runs,
    sources,
    origins,
    copies,
    claim_names,
    happening_names,
    issued_briefs,
)
