"""Stories and narratives: their tables, and to rows and back. Their names stay for ever, as those of claims do."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Boolean, Column, ColumnElement, Connection, ForeignKey, Integer, RowMapping, Table, delete, insert, select

from rejoinder.model.linked import Linked
from rejoinder.model.told import Narrative, NarrativeMember, Story, StoryMember
from rejoinder.store.columns import Words, names
from rejoinder.store.rows import Row, placed, record_of
from rejoinder.store.tables import claim_members, metadata


def _place() -> Column[int]:
    return Column("place", Integer, primary_key=True, autoincrement=False)


def _names(table: str, shown_by: str, *, nullable: bool) -> Table:
    """Every one there ever was, so that the id of one that was merged away still leads somewhere."""
    return Table(
        table,
        metadata,
        Column("seq", Integer, primary_key=True),
        Column("id", Words, nullable=False, unique=True),
        Column(shown_by, Words, nullable=nullable),
    )


story_names = _names("story_names", "first", nullable=False)
narrative_names = _names("narrative_names", "exemplar", nullable=True)  # the statement that a proposed one is known by

story_members = Table(
    "story_members",
    metadata,
    _place(),
    Column("story", Words, ForeignKey("story_names.id"), nullable=False, index=True),
    Column("document", Words, nullable=False, unique=True),
    Column("reasons", names(), nullable=False),
)

narratives = Table(
    "narratives",
    metadata,
    _place(),
    Column("id", Words, ForeignKey("narrative_names.id"), nullable=False, unique=True),
    Column("title", Words),
    Column("description", Words),
    Column("typical", Words),
)

narrative_members = Table(
    "narrative_members",
    metadata,
    _place(),
    Column("narrative", Words, ForeignKey("narrative_names.id"), nullable=False, index=True),
    Column("claim", Words, nullable=False, index=True),
    Column("reasons", names(), nullable=False),
    Column("judged", Boolean, nullable=False),
)

TOLD = (story_members, narrative_members, narratives)
NAMED = (story_names, narrative_names)


def replace_told(connection: Connection, linked: Linked) -> None:
    """Put these stories and narratives in the place of those before."""
    for table in TOLD:
        connection.execute(delete(table))
    exemplars = {claim.id: claim.exemplar for claim in linked.claims}
    shown = {n.id: exemplars.get(n.typical or "") if n.proposed else None for n in linked.narratives}
    _name(connection, story_names, [{"id": s.id, "first": s.first} for s in linked.stories])
    _name(connection, narrative_names, [{"id": id_, "exemplar": exemplar} for id_, exemplar in shown.items()])
    of_stories = [_member(m, ("document",)) | {"story": s.id} for s in linked.stories for m in s.members]
    of_narratives = [_member(m, ("claim", "judged")) | {"narrative": n.id} for n in linked.narratives for m in n.members]
    heads = [{"id": n.id, "title": n.title, "description": n.description, "typical": n.typical} for n in linked.narratives]
    for table, rows in ((story_members, of_stories), (narratives, heads), (narrative_members, of_narratives)):
        if rows:
            connection.execute(insert(table), placed(rows))


def load_stories(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Story, ...]:
    """The stories that fit, in their order."""
    wanted = (
        select(*story_members.c, story_names.c.first)
        .join(story_names, story_names.c.id == story_members.c.story)
        .where(*conditions)
        .order_by(story_members.c.place)
    )
    rows = groupby(connection.execute(wanted).mappings().all(), key=lambda row: row["story"])
    return tuple(_story(id_, list(found)) for id_, found in rows)


def load_narratives(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Narrative, ...]:
    """The narratives that fit, in their order."""
    rows = connection.execute(select(narratives).where(*conditions).order_by(narratives.c.place)).mappings().all()
    of_these = narrative_members.c.narrative.in_([row["id"] for row in rows])
    held = connection.execute(select(narrative_members).where(of_these).order_by(narrative_members.c.place)).mappings().all()
    members = {id_: list(found) for id_, found in groupby(held, key=lambda row: row["narrative"])}
    return tuple(_narrative(row, members.get(row["id"], [])) for row in rows)


def find_story(connection: Connection, id_: str) -> Story | None:
    """The story of this id, or the one that this document, or the document that it was known by, is in today."""
    named = connection.execute(select(story_members.c.story).where(story_members.c.story == id_).limit(1)).scalar()
    first = select(story_names.c.first).where(story_names.c.id == id_).scalar_subquery()
    now_in = select(story_members.c.story).where(story_members.c.document.in_([id_, first]))
    today = named or connection.execute(now_in.limit(1)).scalar()
    return None if today is None else load_stories(connection, story_members.c.story == today)[0]


def find_narrative(connection: Connection, id_: str) -> Narrative | None:
    """The narrative of this id; a proposed one that is no more leads to the one that its statement's claim is in today."""
    found = load_narratives(connection, narratives.c.id == id_)
    if found:
        return found[0]
    exemplar = select(narrative_names.c.exemplar).where(narrative_names.c.id == id_).scalar_subquery()
    claim = select(claim_members.c.claim).where(claim_members.c.statement == exemplar)
    holding = select(narrative_members.c.narrative).where(narrative_members.c.claim.in_(claim))
    proposed = load_narratives(connection, narratives.c.id.in_(holding), narratives.c.title.is_(None))
    return proposed[0] if proposed else None


def _name(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    there = set(connection.execute(select(table.c.id)).scalars())
    new = [row for row in rows if row["id"] not in there]
    if new:
        connection.execute(insert(table), new)


def _member(member: StoryMember | NarrativeMember, fields: Sequence[str]) -> Row:
    return {name: getattr(member, name) for name in (*fields, "reasons")}


def _story(id_: str, rows: Sequence[RowMapping]) -> Story:
    return Story(id_, rows[0]["first"], tuple(record_of(StoryMember, row) for row in rows))


def _narrative(row: Mapping[str, str | None] | RowMapping, members: Sequence[RowMapping]) -> Narrative:
    found = tuple(record_of(NarrativeMember, member) for member in members)
    return Narrative(row["id"] or "", row["title"], row["description"], row["typical"], found)
