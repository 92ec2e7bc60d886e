"""Questions to the ledger, and what it answers."""

from dataclasses import dataclass
from datetime import datetime

from rejoinder.model.document import Document, Version
from rejoinder.model.reading import Event, Statement


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements are wanted; an empty field asks for all. Names are matched whole, case aside.

    `since` and `until` bound the time of publication [since, until): a statement whose interval touches the bounds is found.
    """

    by: str | None = None
    about: str | None = None
    language: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    stance: str | None = None
    document: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which reports of events are wanted; an empty field asks for all. `between` is the name of either side, whole.

    `since` and `until` bound the time of publication, as for statements; `kind` and `status` are the values of a reading.
    """

    between: str | None = None
    kind: str | None = None
    status: str | None = None
    language: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    document: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement with the version and document that it stands in."""

    statement: Statement
    version: Version
    document: Document


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """One report of an event, with the version and document that it stands in."""

    event: Event
    version: Version
    document: Document


@dataclass(frozen=True, slots=True)
class Hit:
    """A version that answers a search, best score first."""

    version: str
    score: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the ledger holds."""

    captures: int
    documents: int
    versions: int
    read: int
    statements: int
    skipped: int
    judgements: int
