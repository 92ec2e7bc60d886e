"""The last stages: a case at a moment, traced, held against the record, and written up behind the citation gate."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rejoinder.assess import find_evidence
from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.errors import CallDifferently
from rejoinder.flow.cleaning import clean_origin
from rejoinder.flow.judging import anchor, remembered
from rejoinder.flow.linking import encoder_of, names_of
from rejoinder.flow.material import load_press, load_records
from rejoinder.flow.place import Place
from rejoinder.flow.plan import Plan
from rejoinder.flow.reading import reader_of
from rejoinder.model import Capture
from rejoinder.model.briefed import Brief
from rejoinder.model.linked import Claim, Linked
from rejoinder.model.material import ReadVersion
from rejoinder.model.told import Narrative
from rejoinder.model.traced import ClaimTrace, NarrativeTrace
from rejoinder.read.recall import recall_of
from rejoinder.trace import coverage_of, rise_of, trace


@dataclass(frozen=True, slots=True)
class Written:
    """A brief that passed the gate, what it was written from, and the captures behind the versions that it may cite."""

    brief: Brief
    material: BriefMaterial
    captures: tuple[Capture, ...]


def brief(place: Place, *, as_of: datetime, since: datetime | None = None) -> Written:
    """The case as it stood at a moment; what came out since the other moment is new. Raises BriefRefused, CallDifferently."""
    material = gather(place, as_of=as_of, since=since)
    written = write_brief(material)
    check(written, material)
    return Written(written, material, captures_of(place, material))


def captures_of(place: Place, material: BriefMaterial) -> tuple[Capture, ...]:
    """The captures behind everything that a brief may cite."""
    named = {read.version.capture for read in (*material.press, *material.record) if read.version.capture}
    return tuple(place.ledger.capture(name) for name in sorted(named))


@dataclass(frozen=True, slots=True)
class Followed:
    """The claims that were out at a moment, each with its trace, and the versions that they stand in."""

    press: tuple[ReadVersion, ...]
    linked: Linked
    claims: tuple[Claim, ...]
    traces: tuple[ClaimTrace, ...]


def follow(place: Place, *, as_of: datetime, since: datetime | None = None) -> Followed:
    """Who carried each claim, and who answered it. Raises CallDifferently where nothing was linked yet."""
    if place.ledger.linked_by() is None:
        raise CallDifferently("nothing in this case was linked yet", f"`rejoinder update {place.case.folder}` does it")
    press = tuple(read for read in load_press(place.ledger) if _was_out(read, as_of))
    linked = place.ledger.linked()
    standing = {s.id for read in press for s in read.reading.statements}
    traces = {t.claim: t for t in trace(linked, press, names_of(place.case).state_of, since=since) if t.carriers}
    claims = tuple(claim for claim in linked.claims if claim.id in traces and claim.exemplar in standing)
    return Followed(press, linked, claims, tuple(traces[claim.id] for claim in claims))


def gather(place: Place, *, as_of: datetime, since: datetime | None = None) -> BriefMaterial:
    """Everything that may be said of the case at a moment. Raises CallDifferently where nothing was linked yet."""
    followed, plan = follow(place, as_of=as_of, since=since), Plan(place.case)
    reader = reader_of(plan)
    record = load_records(place.ledger, reader.find_mentions)
    encoder = encoder_of(place.case)
    return BriefMaterial(
        case=place.case,
        as_of=as_of,
        since=since,
        claims=followed.claims,
        replies=followed.linked.replies,
        stories=followed.linked.stories,
        narratives=followed.linked.narratives,
        traces=followed.traces,
        press=followed.press,
        record=record,
        evidence=find_evidence(followed.claims, followed.press, record, encoder) if record else (),
        judgements=anchor(place.ledger.judgements(), followed.press, remembered(place.ledger)),
        recall=recall(followed.press),
        unread=place.ledger.count_to_clean(clean_origin(plan).id) + place.ledger.count_to_read(reader.origin.id),
        skipped=skipped_documents(place),
        state_of=names_of(place.case).state_of,
    )


def rise(place: Place, narrative: Narrative, *, as_of: datetime) -> NarrativeTrace:
    """How a narrative rose and fell until a moment, in the case's time zone. Raises CallDifferently where nothing was linked."""
    followed = follow(place, as_of=as_of)
    traces = {trace.claim: trace for trace in followed.traces}
    coverage = coverage_of(followed.press, recall(followed.press), skipped=skipped_documents(place))
    return rise_of(narrative, traces, followed.press, coverage, zone=place.case.zone)


def skipped_documents(place: Place) -> int:
    """How many documents were left out whole."""
    return sum(one.field is None for one in place.ledger.skipped())


def recall(press: Iterable[ReadVersion]) -> tuple[tuple[str, float], ...]:
    """The share of statements that the readers of these versions find, for each base language, on marked texts."""
    return recall_of({read.origin for read in press if read.origin})


def _was_out(read: ReadVersion, as_of: datetime) -> bool:
    published = read.version.published
    return published is None or published.earliest <= as_of
