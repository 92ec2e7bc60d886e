"""Where derived records come from, and what was left out."""

from dataclasses import dataclass, field
from datetime import datetime

from rejoinder.model.values import SkipReason, Stage


@dataclass(frozen=True, slots=True)
class Origin:
    """The code and models that made a record: the same parts on the same input make the same record.

    `parts` are (name, version) pairs, sorted: the package, word lists, weights, libraries whose version changes the outcome.
    """

    id: str
    stage: Stage
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One call of `update`: when it began and ended, and what it did. A run that was killed has no end."""

    id: str
    started_at: datetime
    ended_at: datetime | None = None
    done: tuple[tuple[str, int], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Skipped:
    """An item, or one field of it, that was left out: which, at which stage, and why. `detail` is a sentence for people."""

    id: str
    stage: Stage
    item: str
    reason: SkipReason
    detail: str
    field: str | None = None


class Unusable(Exception):
    """Why an item cannot go on at its stage: raised inside a stage, kept as a `Skipped` at the stage's door."""

    def __init__(self, reason: SkipReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
