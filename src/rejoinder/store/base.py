"""The contract of every ledger; `tests/contracts` holds the suite that each must pass.

Every text can be kept, NUL and halves of surrogate pairs too, and comes back as it was. A version *stands* while it is what the
latest cleaning of some capture made; one that a better cleaning has left behind is still found by its id, with its readings and
judgements, but in no list, count or search.
"""

from collections.abc import Iterator
from typing import Protocol, Self

from rejoinder.model import (
    Capture,
    Cleaned,
    Counts,
    Document,
    FoundStatement,
    Index,
    Judgement,
    Origin,
    Reading,
    Run,
    Skipped,
    Source,
    StatementQuery,
    Version,
)
from rejoinder.model.briefed import IssuedBrief
from rejoinder.model.linked import Claim, Happening, Linked
from rejoinder.model.query import EventQuery, FoundEvent
from rejoinder.model.told import Narrative, Story


class Writer(Protocol):
    """What changes a ledger. Each call is one transaction: after a crash it has happened wholly or not at all."""

    def add_source(self, source: Source) -> None:
        """Keep what is known of a publisher; a later description replaces an earlier one."""
        ...

    def add_capture(self, capture: Capture) -> bool:
        """Keep a capture; True when it is new."""
        ...

    def add_skipped(self, skipped: Skipped) -> bool:
        """Keep what was left out; True when it is new."""
        ...

    def record_cleaned(self, capture: str, cleaned: Cleaned | Skipped, origin: Origin) -> None:
        """Keep what `clean` made of a capture, so that `captures_to_clean` with this origin no longer names it.

        The first cleaning of a capture by an origin counts. A text that is known already keeps its description (title, dates,
        locators), unless this same capture is now described better: then its version is to be read anew, by any origin.
        Raises UnknownId when the capture is not there.
        """
        ...

    def record_reading(self, reading: Reading, origin: Origin, skipped: tuple[Skipped, ...] = ()) -> None:
        """Keep a reading as its version's current one. Earlier readings of the version stay, no longer current.

        The first reading of a version, as it is described, by an origin counts. Raises UnknownId when the version is not there.
        """
        ...

    def record_linked(self, linked: Linked, basis: str, origin: Origin) -> None:
        """Keep what belongs together, in the place of the linking before; the names of its claims stay known.

        `basis` says what it rests on, for `linked_by` to give back.
        """
        ...

    def record_issued(self, issued: IssuedBrief) -> bool:
        """Keep that a brief was handed over; True when it is new."""
        ...

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a judgement; True when it is new.

        Raises UnknownId when it withdraws one that is not there, CallDifferently when it withdraws a withdrawal.
        """
        ...

    def start_run(self, run: Run) -> None:
        """Keep that a run has begun."""
        ...

    def end_run(self, run: Run) -> None:
        """Keep when it ended and what it did."""
        ...


class View(Protocol):
    """What can be asked of a ledger."""

    @property
    def index(self) -> Index:
        """The full-text index over all versions."""
        ...

    def captures(self) -> Iterator[Capture]:
        """All captures, in the order they came."""
        ...

    def captures_to_clean(self, origin: str) -> Iterator[Capture]:
        """Captures that were not yet cleaned by this origin, oldest first; safe to write while iterating."""
        ...

    def versions_to_read(self, origin: str) -> Iterator[Version]:
        """Versions that were not yet read by this origin, in the order they came; safe to write while iterating.

        Primary documents (`Document.is_record`) are not to be read.
        """
        ...

    def count_to_clean(self, origin: str) -> int:
        """How many captures wait for this origin."""
        ...

    def count_to_read(self, origin: str) -> int:
        """How many versions wait for this origin."""
        ...

    def source(self, name: str) -> Source | None:
        """The publisher of this name, case aside."""
        ...

    def sources(self) -> tuple[Source, ...]:
        """All publishers that something is known of, by name."""
        ...

    def capture(self, id_: str) -> Capture:
        """Raises UnknownId."""
        ...

    def document(self, id_: str) -> Document:
        """Raises UnknownId."""
        ...

    def documents(self) -> Iterator[Document]:
        """All documents, in the order they came."""
        ...

    def version(self, id_: str) -> Version:
        """Raises UnknownId."""
        ...

    def versions_of(self, document: str) -> tuple[Version, ...]:
        """The texts a document has had, earliest first."""
        ...

    def reading_of(self, version: str) -> tuple[Reading, Origin] | None:
        """The current reading of a version and what made it; None when it was not read yet."""
        ...

    def statement(self, id_: str) -> FoundStatement:
        """A statement of a current reading, or else of the latest reading that held it. Raises UnknownId."""
        ...

    def statements(self, query: StatementQuery) -> Iterator[FoundStatement]:
        """Statements of current readings that fit, latest published first, then by document and place in the text."""
        ...

    def event(self, id_: str) -> FoundEvent:
        """An event of a current reading, or else of the latest reading that held it. Raises UnknownId."""
        ...

    def events(self, query: EventQuery) -> Iterator[FoundEvent]:
        """Events of current readings that fit, latest published first, then by document and place in the text."""
        ...

    def judgements(self, target: str | None = None) -> tuple[Judgement, ...]:
        """Judgements in force (neither withdrawn nor withdrawing), oldest first; all, or those on one record."""
        ...

    def judgement(self, id_: str) -> Judgement:
        """A judgement, in force or not. Raises UnknownId."""
        ...

    def reading_digest(self) -> str:
        """What changes whenever another reading is current, or another version stands; equal for ledgers of equal readings."""
        ...

    def linked(self) -> Linked:
        """What belongs together, as it was last worked out."""
        ...

    def linked_by(self) -> tuple[str, Origin] | None:
        """The basis of the latest linking and what made it; None when nothing was linked yet."""
        ...

    def claim(self, id_: str) -> Claim:
        """The claim of this id; one that was merged away leads to the claim that its exemplar is in. Raises UnknownId."""
        ...

    def happening(self, id_: str) -> Happening:
        """The happening of this id, or the one that the event of this id is a report of.

        One that was merged away leads to the happening that its exemplar is in. Raises UnknownId.
        """
        ...

    def story(self, id_: str) -> Story:
        """The story of this id, or the one that the document of this id is in.

        One that was merged away leads to the story that its first document is in. Raises UnknownId.
        """
        ...

    def narrative(self, id_: str) -> Narrative:
        """The narrative of this id; a proposed one that is no more leads to the one that its claim is in. Raises UnknownId."""
        ...

    def issued(self) -> tuple[IssuedBrief, ...]:
        """The briefs that were handed over, in that order."""
        ...

    def skipped(self) -> Iterator[Skipped]:
        """Everything that was left out, in the order it came."""
        ...

    def skipped_record(self, id_: str) -> Skipped:
        """Raises UnknownId."""
        ...

    def runs(self) -> tuple[Run, ...]:
        """All runs, oldest first."""
        ...

    def counts(self) -> Counts:
        """How much there is."""
        ...

    def resolve_id(self, start: str) -> str:
        """The one id that begins so. Raises UnknownId when there is none or more than one."""
        ...


class Ledger(Writer, View, Protocol):
    """Both, and a context manager that closes it."""

    def close(self) -> None:
        """Let go of files and connections; safe to call twice."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...
