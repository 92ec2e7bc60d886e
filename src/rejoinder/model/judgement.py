"""What people decided."""

from dataclasses import dataclass
from datetime import datetime

from rejoinder.model.values import JudgementKind


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision on one record: who, when, why. Withdrawn by a new row that names it in `withdraws`, never edited.

    `version` and `quoted` keep what the judge saw, so that the judgement can be anchored again after a better reading.
    `value` is the decision itself where the kind needs one: the right speaker, the verdict, the line.
    """

    id: str
    kind: JudgementKind
    target: str
    judge: str
    judged_at: datetime
    why: str
    value: str | None = None
    version: str | None = None
    quoted: str | None = None
    withdraws: str | None = None
