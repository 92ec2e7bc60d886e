"""How a claim went through the press, and who answered it when."""

from dataclasses import dataclass
from datetime import date, timedelta

from rejoinder.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Carrier:
    """One document that carried a claim: its version, publisher and base language, when, and the version it copies, if any."""

    version: str
    document: str
    publisher: str | None
    language: str
    published: Interval | None
    statements: tuple[str, ...]
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Lag:
    """A length of time that is known to lie between two bounds, both inclusive."""

    least: timedelta
    most: timedelta


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial of a claim, or what is called an answer to it: the statement, where it stands, and why it counts.

    `after` is how long it took, None when the times are too wide to say.
    """

    statement: str
    carrier: Carrier
    by: str | None
    after: Lag | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a count or an absence rests on: how much was read, of whom, in which languages, between which moments.

    `recall` gives for each base language the share of statements that the reader finds on development data.
    """

    documents: int
    publishers: tuple[str, ...]
    languages: tuple[tuple[str, int], ...]
    earliest: str | None
    latest: str | None
    recall: tuple[tuple[str, float], ...]
    unread: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class ClaimTrace:
    """One claim: who carried it, first mover first; who answered; in which languages it went unanswered.

    `unanswered_in` names languages in which the claim was carried and no answer was found. `new` says that no carrier is older
    than the moment the question was asked about.
    """

    claim: str
    by: tuple[str, ...]
    about: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    answers: tuple[Answer, ...]
    languages: tuple[str, ...]
    unanswered_in: tuple[str, ...]
    new: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a narrative: how many documents told it, how many of them copy another one, of how many outlets.

    `read` is how many documents of that day were read at all: where that is 0, silence says nothing.
    """

    day: date
    documents: int
    copies: int
    outlets: int
    read: int


@dataclass(frozen=True, slots=True)
class NarrativeTrace:
    """The rise and fall of a narrative, day by day without a gap from the first that told it to the last that was read.

    `undated` documents told it on a day that is not known. `peak` is the first of the days on which most documents told it.
    """

    narrative: str
    days: tuple[Day, ...]
    peak: date | None
    undated: int
    coverage: Coverage
