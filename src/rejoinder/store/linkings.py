"""What belongs together, to rows and back. Each linking takes the place of the one before; the names of claims stay for ever."""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select

from rejoinder.model.linked import Claim, ClaimMember, Copies, Linked, ReplyLink
from rejoinder.store.rows import placed, record_of, row_of
from rejoinder.store.statements import standing
from rejoinder.store.tables import LINKED, claim_members, claim_names, copies, linkings, readings, reply_links, versions


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
    _name_claims(connection, linked.claims)
    members = [
        {"claim": claim.id, "statement": m.statement, "polarity": m.polarity, "reasons": m.reasons}
        for claim in linked.claims
        for m in claim.members
    ]
    for table, rows in (
        (claim_members, members),
        (copies, list(map(row_of, linked.copies))),
        (reply_links, list(map(row_of, linked.replies))),
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


def latest_linking(connection: Connection) -> RowMapping | None:
    """On what the latest linking rests, and what made it."""
    return connection.execute(select(linkings).order_by(linkings.c.seq.desc()).limit(1)).mappings().one_or_none()


def _name_claims(connection: Connection, claims: Iterable[Claim]) -> None:
    there = set(connection.execute(select(claim_names.c.id)).scalars())
    new = [{"id": claim.id, "exemplar": claim.exemplar} for claim in claims if claim.id not in there]
    if new:
        connection.execute(insert(claim_names), new)


def _members() -> Select[tuple[object, ...]]:
    named = claim_names.c.id == claim_members.c.claim
    return select(*claim_members.c, claim_names.c.exemplar).join(claim_names, named).order_by(claim_members.c.place)


def _all(connection: Connection, table: Table) -> Sequence[RowMapping]:
    return connection.execute(select(table).order_by(table.c.place)).mappings().all()


def _claim(rows: Sequence[RowMapping]) -> Claim:
    members = tuple(record_of(ClaimMember, row) for row in rows)
    return Claim(rows[0]["claim"], rows[0]["exemplar"], members)
