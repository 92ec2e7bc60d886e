"""What was read in one version, all on spans."""

from dataclasses import dataclass

from rejoinder.model.interval import TimeValue
from rejoinder.model.span import Span, Spans
from rejoinder.model.values import (
    Basis,
    EventKind,
    EventStatus,
    Form,
    Grade,
    Medium,
    MentionKind,
    PloverRoot,
    ReplyKind,
    Stance,
    TimeType,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that a document attributes to somebody.

    `source` is None when the text names nobody: a statement without a speaker is a finding, not a failure. `parent` is the
    statement that this one stands in. `denied` is the span of the proposition that the source rejects. `attributed_by` is the
    statement that does the attributing, None for the document itself. `confidence` is in 0..1.
    """

    id: str
    content: Spans
    cue: Spans | None
    source: Spans | None
    source_actor: str | None
    source_grade: Grade
    form: Form
    stance: Stance
    basis: Basis
    confidence: float
    parent: str | None = None
    denied: Spans | None = None
    hedged: bool = False
    attributed_by: str | None = None
    about: tuple[str, ...] = ()
    addressee: Spans | None = None
    addressee_actor: str | None = None
    medium: Medium | None = None
    said_at: TimeValue | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an actor is named or meant; `actor` is None when it could not be told who."""

    span: Span
    kind: MentionKind
    actor: str | None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time."""

    span: Span
    type: TimeType
    time: TimeValue


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, alleged or denied, between actors. `statement` is the statement that it stands in."""

    id: str
    kind: EventKind
    plover: PloverRoot
    trigger: Spans
    status: EventStatus
    actor: Spans | None = None
    target: Spans | None = None
    actor_name: str | None = None
    target_name: str | None = None
    at: TimeValue | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class CheckableClaim:
    """A span, and in 0..1 how surely it asserts something that a document could confirm or refute, with the reasons in words.

    `statement` is the one whose content it is, None where the document itself tells it.
    """

    span: Span
    checkworthiness: float
    statement: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """Within one document: the later statement does this to the earlier one."""

    later: str
    earlier: str
    kind: ReplyKind


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one version."""

    version: str
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[CheckableClaim, ...] = ()
    replies: tuple[Reply, ...] = ()
