"""What is handed over: sentences, each with what it rests on."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rejoinder.model.interval import Interval
from rejoinder.model.span import Spans
from rejoinder.model.traced import Coverage


class SentenceKind(StrEnum):
    """The three kinds of sentence that may be printed, and the line that a person approved."""

    QUOTATION = "quotation"  # rests on spans; what stands in its quotation marks is byte for byte in one of them
    COUNT = "count"  # rests on the listed ids, and its number is how many there are
    ABSENCE = "absence"  # rests on what was covered
    LINE = "line"  # a person's words, with the judgement that approved them


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a version that a sentence rests on; `statement` when the place is a statement's content."""

    version: str
    spans: Spans
    source: Spans | None = None
    cue: Spans | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence and what it rests on.

    Citations for a quotation, `ids` and their `number` for a count, `coverage` for an absence, the judgement for a line.
    `form` names the pattern that the text was made by, from these alone, so that the gate can make it again and compare.
    Words between “ ” (a quotation) or ‹ › (a report) are byte for byte the words of a cited span.
    """

    text: str
    kind: SentenceKind
    form: str = ""
    citations: tuple[Citation, ...] = ()
    ids: tuple[str, ...] = ()
    number: int | None = None
    coverage: Coverage | None = None
    judgement: str | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """One document on an item's timeline."""

    version: str
    label: str
    language: str
    published: Interval
    answers: bool


@dataclass(frozen=True, slots=True)
class BriefItem:
    """One claim in a brief: why it stands where it stands (`reasons`), and its sentences in order."""

    claim: str
    title: Citation
    score: float
    reasons: tuple[str, ...]
    sentences: tuple[BriefSentence, ...]
    timeline: tuple[TimelinePoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief before it is printed. `since` is the moment it reports from; `as_of` the moment it was asked for."""

    case: str
    desk: str | None
    as_of: datetime
    since: datetime | None
    zone: str
    items: tuple[BriefItem, ...]
    opening: tuple[BriefSentence, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class IssuedBrief:
    """That a brief was handed over: the next one reports from its `as_of`."""

    id: str
    kind: str
    as_of: datetime
    since: datetime | None
    issued_at: datetime
