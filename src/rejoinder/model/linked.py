"""What documents and statements are to one another: copies, claims, replies."""

from dataclasses import dataclass
from enum import StrEnum

from rejoinder.model.told import Narrative, Story
from rejoinder.model.values import EventStatus, ReplyKind


class CopyKind(StrEnum):
    """How much of a text another one repeats: every character of it, or most of its passages."""

    EXACT = "exact"
    NEAR = "near"


class Polarity(StrEnum):
    """Which way a statement stands to the proposition of its claim."""

    ASSERTS = "asserts"
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Copies:
    """Versions of different documents that repeat one text; `first` came out first, `versions` holds it too, sorted."""

    id: str
    kind: CopyKind
    first: str
    versions: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimMember:
    """A statement that puts a claim forward or denies it, and in words why it is held to be the same claim."""

    statement: str
    polarity: Polarity
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable proposition, shown by its exemplar statement.

    Its id is made of the exemplar alone, so that it grows without changing its name.
    """

    id: str
    exemplar: str
    members: tuple[ClaimMember, ...]


@dataclass(frozen=True, slots=True)
class ReplyLink:
    """Across documents: the later statement does this to the earlier one.

    `explicit` when its own words say so; `confidence` is in 0..1.
    """

    later: str
    earlier: str
    kind: ReplyKind
    explicit: bool
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with every report of it; `exemplar` and `reports` are ids of events, the exemplar's among them, first in time.

    `status` is `happened` only where a report says so: an event that is alleged ten times is alleged.
    """

    id: str
    exemplar: str
    status: EventStatus
    reports: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """Everything that linking finds in a case."""

    copies: tuple[Copies, ...] = ()
    claims: tuple[Claim, ...] = ()
    replies: tuple[ReplyLink, ...] = ()
    happenings: tuple[Happening, ...] = ()
    stories: tuple[Story, ...] = ()
    narratives: tuple[Narrative, ...] = ()
