"""What people say of stories and narratives, brought to linking and applied to its links."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from rejoinder.flow.plan import Plan
from rejoinder.flow.reading import reader_of
from rejoinder.flow.words import clean_words, whole_statement
from rejoinder.link.reports import Ruling
from rejoinder.link.told import Sketch
from rejoinder.model import NOTHING_GIVEN, Judgement, JudgementKind, Reading, Skipped, Stage, Version
from rejoinder.model.case import Outline
from rejoinder.model.ids import narrative_id, skipped_id
from rejoinder.model.linked import Linked
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative, NarrativeMember
from rejoinder.read.reader import Reader

STORIES = {JudgementKind.SAME_STORY: True, JudgementKind.DIFFERENT_STORY: False}
NARRATIVES = {JudgementKind.IN_NARRATIVE: True, JudgementKind.NOT_IN_NARRATIVE: False}
NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)  # an example is nobody's words, and came out never

LONGEST_NAMED = 60  # characters of an example by which it is named


def rulings_of(judgements: Iterable[Judgement]) -> tuple[Ruling, ...]:
    """What people decided about which documents report one happening, in the order of the judgements."""
    return tuple(
        Ruling(one.target, one.value, STORIES[one.kind], f"judged {one.kind.value} by {one.judge}: {one.why}")
        for one in judgements
        if one.kind in STORIES and one.value
    )


def sketch(plan: Plan) -> tuple[tuple[Sketch, ...], tuple[Skipped, ...]]:
    """The narratives that the case describes, and which of their examples cannot be read."""
    if not plan.case.narratives:
        return (), ()
    reader = reader_of(plan)
    found = [_sketch(plan, reader, outline) for outline in plan.case.narratives]
    return tuple(one for one, _ in found), tuple(skipped for _, left in found for skipped in left)


def _sketch(plan: Plan, reader: Reader, outline: Outline) -> tuple[Sketch, list[Skipped]]:
    read: list[ReadVersion] = []
    left: list[Skipped] = []
    for example in outline.examples:
        location = f"case.toml: an example of {outline.title}"
        version = clean_words(plan, example, NOTHING_GIVEN, location, at=NO_MOMENT)
        if isinstance(version, Version):
            read.append(_read(reader, version, len(read)))
        else:
            left.append(_left(outline, example, version))
    return Sketch(outline, tuple(read)), left


def _left(outline: Outline, example: str, why: Skipped) -> Skipped:
    """An example that cannot be read is a field of its narrative, not a document."""
    item, field = narrative_id(outline.title), f"example {example[:LONGEST_NAMED]}"
    return Skipped(skipped_id(Stage.LINK.value, item, why.reason.value, field), Stage.LINK, item, why.reason, why.detail, field)


def _read(reader: Reader, version: Version, place: int) -> ReadVersion:
    return ReadVersion(version, Reading(version.id, (whole_statement(version),), reader.find_mentions(version)), place)


def place_claims(linked: Linked, judgements: Iterable[Judgement]) -> Linked:
    """The links with what people decided about which claims tell which narrative, oldest first."""
    narratives = {one.id: one for one in linked.narratives if not one.proposed}
    home = {m.statement: claim.id for claim in linked.claims for m in claim.members}
    for one in judgements:
        claim, narrative = home.get(one.target), narratives.get(one.value or "")
        if one.kind in NARRATIVES and claim and narrative:
            because = f"judged {one.kind.value} by {one.judge}: {one.why}"
            narratives[narrative.id] = _placed(narrative, claim, because, told=NARRATIVES[one.kind])
    return replace(linked, narratives=tuple(narratives.get(one.id, one) for one in linked.narratives))


def _placed(narrative: Narrative, claim: str, because: str, *, told: bool) -> Narrative:
    """A claim that was there keeps its place."""
    put = [NarrativeMember(claim, (because,), judged=True)] if told else []
    at = next((i for i, m in enumerate(narrative.members) if m.claim == claim), len(narrative.members))
    members: Sequence[NarrativeMember] = (*narrative.members[:at], *put, *narrative.members[at + 1 :])
    return replace(narrative, members=tuple(members), typical=members[0].claim if members else None)
