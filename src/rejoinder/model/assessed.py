"""What primary documents say about a claim."""

from dataclasses import dataclass
from enum import StrEnum

from rejoinder.model.span import Span


class Relation(StrEnum):
    """How a span of a record stands to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a primary document that bears on a claim, and why it is put forward.

    `confirmed` only when a person judged so; what the program proposes is context until then. `score` is in 0..1.
    """

    claim: str
    version: str
    span: Span
    relation: Relation
    score: float
    reasons: tuple[str, ...]
    confirmed: bool = False
