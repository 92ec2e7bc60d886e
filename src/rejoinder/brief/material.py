"""What a brief is written from, and how its parts are found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rejoinder.model import Case, CheckableClaim, Judgement, JudgementKind, Source, Statement, Version
from rejoinder.model.assessed import Evidence
from rejoinder.model.ids import source_id
from rejoinder.model.linked import Claim, RepliesTo, ReplyLink, replies_by_earlier
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative, Story
from rejoinder.model.traced import ClaimTrace

StateOf = Callable[[str], str | None]


def _stateless(_: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class BriefMaterial:
    """Everything that a brief may say something about, as the ledger holds it at `as_of`.

    `press` are all versions that count as coverage, `record` the primary documents, which do not. `recall` gives for each base
    language the share of statements that the reader finds. `judgements` may hold withdrawn ones: they do not count.
    """

    case: Case
    as_of: datetime
    claims: tuple[Claim, ...] = ()
    replies: tuple[ReplyLink, ...] = ()
    stories: tuple[Story, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    traces: tuple[ClaimTrace, ...] = ()
    press: tuple[ReadVersion, ...] = ()
    record: tuple[ReadVersion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    recall: tuple[tuple[str, float], ...] = ()
    since: datetime | None = None
    unread: int = 0
    skipped: int = 0
    state_of: StateOf = _stateless


@dataclass(frozen=True, slots=True)
class Known:
    """The material, with each part under its id.

    `latest` holds the last version of each document of the press, `checkable` for each statement that was weighed the most
    checkable of its sentences, `existing` everything that a count may list.
    """

    material: BriefMaterial
    versions: Mapping[str, Version]
    statements: Mapping[str, Statement]
    standing: Mapping[str, Version]
    latest: Mapping[str, Version]
    checkable: Mapping[str, CheckableClaim]
    claims: Mapping[str, Claim]
    replies: RepliesTo
    story_of: Mapping[str, str]
    traces: Mapping[str, ClaimTrace]
    sources: Mapping[str, Source]
    lines: Mapping[str, Judgement]
    existing: frozenset[str]

    @property
    def desk(self) -> str | None:
        """The party whose view it is."""
        return self.material.case.desk

    @property
    def zone(self) -> str:
        """The zone that times are told in."""
        return self.material.case.zone


def know(material: BriefMaterial) -> Known:
    """The material under its ids."""
    reads = sorted((*material.press, *material.record), key=lambda r: r.place)
    press = sorted(material.press, key=lambda r: r.place)
    claims = {claim.id: claim for claim in material.claims}
    statements = {s.id: s for read in reads for s in read.reading.statements}
    told = (*(story.id for story in material.stories), *(narrative.id for narrative in material.narratives))
    return Known(
        material=material,
        versions={read.version.id: read.version for read in reads},
        statements=statements,
        standing={s.id: read.version for read in reads for s in read.reading.statements},
        latest={read.version.document: read.version for read in press},
        checkable=_checkable(reads),
        claims=claims,
        replies=replies_by_earlier(material.replies),
        story_of={m.document: story.id for story in material.stories for m in story.members},
        traces={trace.claim: trace for trace in material.traces},
        sources={source.name.strip().casefold(): source for source in material.case.sources},
        lines={j.id: j for j in in_force(material.judgements) if j.kind is JudgementKind.LINE and j.value},
        existing=frozenset({*claims, *statements, *told, *(name for read in press for name in _countable(read.version))}),
    )


def _checkable(reads: Sequence[ReadVersion]) -> Mapping[str, CheckableClaim]:
    weighed = sorted((c for read in reads for c in read.reading.claims), key=lambda c: c.checkworthiness)
    return {claim.statement: claim for claim in weighed if claim.statement}


def _countable(version: Version) -> tuple[str, ...]:
    publisher = (source_id(version.publisher),) if version.publisher else ()
    return version.document, version.language.base, *publisher


def in_force(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """The judgements that were not withdrawn, without the withdrawals themselves."""
    withdrawn = {j.withdraws for j in judgements if j.withdraws}
    return tuple(j for j in judgements if j.id not in withdrawn and not j.withdraws)


def party_of(known: Known, statement: Statement) -> str | None:
    """The state that a statement speaks for: of its actor, or, where nobody is named, of an official publisher."""
    actor = statement.source_actor or known.standing[statement.id].publisher
    return known.material.state_of(actor) if actor else None
