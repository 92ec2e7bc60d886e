"""Texts that are compared without a case: what comes in through the pipes, and what is found."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a later text does to an earlier one."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Passage:
    """A short text under the caller's id."""

    id: str
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """A passage that says what was asked about; scores compare the hits of one query, best first."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Related:
    """What the later text does to the earlier one, and why."""

    id: str
    relation: Relation
    reasons: tuple[str, ...]
