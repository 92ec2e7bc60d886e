"""What documents and statements are to one another: copies, claims, replies."""

from collections.abc import Iterable, Mapping, Sequence
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


RepliesTo = Mapping[str, Sequence[ReplyLink]]  # by the statement that they answer


def replies_by_earlier(replies: Iterable[ReplyLink]) -> RepliesTo:
    """The replies under the statements that they answer."""
    found: dict[str, list[ReplyLink]] = {}
    for reply in replies:
        found.setdefault(reply.earlier, []).append(reply)
    return found


def answers_to(claim: Claim, replies: RepliesTo) -> dict[str, tuple[str, ...]]:
    """The statements that answer a claim, each with why: those that deny it, and those that are called an answer to it.

    What only stands beside a denial and goes on about the claim explains it; the denial is the answer.
    """
    asserting = [m.statement for m in claim.members if m.polarity is Polarity.ASSERTS]
    to_this = [r for name in asserting for r in replies.get(name, ())]
    why = {r.later: r.reasons for r in reversed(to_this)}
    found = {m.statement: why.get(m.statement, m.reasons) for m in claim.members if m.polarity is Polarity.DENIES}
    called = {r.later: r.reasons for r in to_this if r.kind is ReplyKind.ANSWERS and r.explicit and r.later not in asserting}
    return {**called, **found}
