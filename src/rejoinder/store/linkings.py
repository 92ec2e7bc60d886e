"""What belongs together, to rows and back.

Each linking takes the place of the one before; the names of claims and of what happened stay for ever.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, delete, insert, select

from rejoinder.model.linked import Claim, ClaimMember, Copies, Happening, Linked, ReplyLink
from rejoinder.store.rows import placed, record_of, row_of
from rejoinder.store.statements import standing
from rejoinder.store.tables import (
    LINKED,
    claim_members,
    claim_names,
    copies,
    event_reports,
    happening_names,
    happenings,
    linkings,
    readings,
    reply_links,
    versions,
)
from rejoinder.store.told import load_narratives, load_stories, replace_told


def reading_digest(connection: Connection) -> str:
    """SHA-256 over which readings are current, of which descriptions of which versions, in the order of arrival."""
    wanted = (
        select(readings.c.version, readings.c.origin, readings.c.description)
        .join(versions, versions.c.id == readings.c.version)
        .where(readings.c.current, standing())
        .order_by(versions.c.seq)
    )
    digest = hashlib.sha256()
    for row in connection.execute(wanted):
        digest.update(f"{row.version} {row.origin} {row.description}\n".encode())
    return digest.hexdigest()


def replace_linked(connection: Connection, linked: Linked) -> None:
    """Put this linking in the place of the one before."""
    for table in LINKED:
        connection.execute(delete(table))
    _name(connection, claim_names, linked.claims)
    _name(connection, happening_names, linked.happenings)
    members = [
        {"claim": claim.id, "statement": m.statement, "polarity": m.polarity, "reasons": m.reasons}
        for claim in linked.claims
        for m in claim.members
    ]
    replace_told(connection, linked)
    for table, rows in (
        (claim_members, members),
        (copies, list(map(row_of, linked.copies))),
        (reply_links, list(map(row_of, linked.replies))),
        (happenings, [{"id": one.id, "status": one.status, "reasons": one.reasons} for one in linked.happenings]),
        (event_reports, [{"happening": one.id, "event": event} for one in linked.happenings for event in one.reports]),
    ):
        if rows:
            connection.execute(insert(table), placed(rows))


def load_linked(connection: Connection) -> Linked:
    """The latest linking, in its order."""
    rows = connection.execute(_members()).mappings().all()
    return Linked(
        copies=tuple(record_of(Copies, row) for row in _all(connection, copies)),
        claims=tuple(_claim(list(group)) for _, group in groupby(rows, key=lambda row: row["claim"])),
        replies=tuple(record_of(ReplyLink, row) for row in _all(connection, reply_links)),
        happenings=_happenings(connection),
        stories=load_stories(connection),
        narratives=load_narratives(connection),
    )


def find_claim(connection: Connection, id_: str) -> Claim | None:
    """The claim of this id, or the one that its exemplar is in today."""
    exemplar = select(claim_names.c.exemplar).where(claim_names.c.id == id_).scalar_subquery()
    named = select(claim_members.c.claim).where(claim_members.c.claim == id_)
    now_in = select(claim_members.c.claim).where(claim_members.c.statement == exemplar).order_by(claim_members.c.place)
    today = connection.execute(named.limit(1)).scalar() or connection.execute(now_in.limit(1)).scalar()
    if today is None:
        return None
    return _claim(connection.execute(_members().where(claim_members.c.claim == today)).mappings().all())


def find_happening(connection: Connection, id_: str) -> Happening | None:
    """The happening of this id, or the one that this event, or the event that showed it, is reported in today."""
    exemplar = select(happening_names.c.exemplar).where(happening_names.c.id == id_).scalar_subquery()
    today = select(event_reports.c.happening).where(event_reports.c.event.in_([id_, exemplar])).limit(1)
    held = connection.execute(today).scalar()
    return None if held is None else _happenings(connection, event_reports.c.happening == held)[0]


def latest_linking(connection: Connection) -> RowMapping | None:
    """On what the latest linking rests, and what made it."""
    return connection.execute(select(linkings).order_by(linkings.c.seq.desc()).limit(1)).mappings().one_or_none()


def _name(connection: Connection, table: Table, named: Iterable[Claim | Happening]) -> None:
    there = set(connection.execute(select(table.c.id)).scalars())
    new = [{"id": one.id, "exemplar": one.exemplar} for one in named if one.id not in there]
    if new:
        connection.execute(insert(table), new)


def _members() -> Select[tuple[object, ...]]:
    named = claim_names.c.id == claim_members.c.claim
    return select(*claim_members.c, claim_names.c.exemplar).join(claim_names, named).order_by(claim_members.c.place)


def _all(connection: Connection, table: Table) -> Sequence[RowMapping]:
    return connection.execute(select(table).order_by(table.c.place)).mappings().all()


def _happenings(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Happening, ...]:
    """Those that fit, in their order, each with its reports in theirs."""
    wanted = (
        select(event_reports.c.event, happenings.c.id, happenings.c.status, happenings.c.reasons, happening_names.c.exemplar)
        .join(happenings, happenings.c.id == event_reports.c.happening)
        .join(happening_names, happening_names.c.id == happenings.c.id)
        .where(*conditions)
        .order_by(event_reports.c.place)
    )
    grouped = groupby(connection.execute(wanted).mappings(), key=lambda row: row["id"])
    return tuple(_happening(list(rows)) for _, rows in grouped)


def _happening(rows: Sequence[RowMapping]) -> Happening:
    first = rows[0]
    return Happening(first["id"], first["exemplar"], first["status"], tuple(row["event"] for row in rows), first["reasons"])


def _claim(rows: Sequence[RowMapping]) -> Claim:
    members = tuple(record_of(ClaimMember, row) for row in rows)
    return Claim(rows[0]["claim"], rows[0]["exemplar"], members)
