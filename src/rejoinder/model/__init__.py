"""The nouns: frozen records, their ids, and the ports that lower rooms implement. No I/O, no SQL, no language processing."""

from rejoinder.model.actor import Actor
from rejoinder.model.case import Alias, Case
from rejoinder.model.document import Cleaned, Document, Version
from rejoinder.model.interval import Interval, TimeValue
from rejoinder.model.judgement import Judgement
from rejoinder.model.origin import Origin, Run, Skipped, Unusable
from rejoinder.model.ports import Archive, Cache, Encoder, Index
from rejoinder.model.query import Counts, FoundStatement, Hit, StatementQuery
from rejoinder.model.reading import CheckableClaim, Event, Mention, Reading, Reply, Statement, TimeExpression
from rejoinder.model.source import NOTHING_GIVEN, Capture, Given, Source, StateMediaLabel
from rejoinder.model.span import Locator, Span, Spans
from rejoinder.model.values import (
    Basis,
    EventKind,
    EventStatus,
    Form,
    Grade,
    Ground,
    Idle,
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

__all__ = [
    "NOTHING_GIVEN",
    "Actor",
    "Alias",
    "Archive",
    "Basis",
    "Cache",
    "Capture",
    "Case",
    "CheckableClaim",
    "Cleaned",
    "Counts",
    "Document",
    "Encoder",
    "Event",
    "EventKind",
    "EventStatus",
    "Form",
    "FoundStatement",
    "Given",
    "Grade",
    "Ground",
    "Hit",
    "Idle",
    "Index",
    "Interval",
    "Judgement",
    "JudgementKind",
    "Language",
    "Locator",
    "Medium",
    "Mention",
    "MentionKind",
    "Origin",
    "PloverRoot",
    "Reading",
    "Reliability",
    "Reply",
    "ReplyKind",
    "Run",
    "SkipReason",
    "Skipped",
    "Source",
    "Span",
    "Spans",
    "Stage",
    "Stance",
    "StateMediaLabel",
    "Statement",
    "StatementQuery",
    "TimeExpression",
    "TimeType",
    "TimeValue",
    "Unusable",
    "Version",
]
