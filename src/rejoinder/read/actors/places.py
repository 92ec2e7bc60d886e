"""Names that are sometimes a state's and sometimes not: capitals, and names that persons and other places share."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.reference.names import Use
from rejoinder.reference.tables import facts, split

if TYPE_CHECKING:
    from rejoinder.read.actors.parts import Part, Parts

WINDOW = 24  # characters on either side that tell a place from an actor
DATELINE = r", [A-Z][a-z]{2,8}\.? \d|\d"
CAPITALISED_BEFORE = re.compile(r"(?:^|[^.!?”\"\w] ?)([A-Z][a-z]+|[A-Z]\.) $")
CAPITALISED_AFTER = re.compile(r" (?:[A-Z]\. )?[A-Z][a-z]+")


def settle_names(parts: Parts, text: str, language: Language) -> Parts:
    """Parts without the names of states that here name a person or another place."""
    if language.base != "en":
        return parts
    starts, ends = {part.start for part in parts}, {part.end for part in parts}
    return tuple(part for part in parts if not _is_somebody_else(part, text, starts, ends))


def settle_capitals(parts: Parts, text: str, language: Language) -> Parts:
    """Capitals that the text makes no actor of become places."""
    return tuple(_as_place(part, text) if _is_place(part, text, language) else part for part in parts)


def _as_place(part: Part, text: str) -> Part:
    return replace(part, kind=MentionKind.PLACE, name=part.span.of(text))


def _is_place(part: Part, text: str, language: Language) -> bool:
    if part.use is not Use.CAPITAL or part.kind is MentionKind.PLACE:
        return False
    before = _before(language.base).search(text[max(0, part.start - WINDOW) : part.start])
    return before is not None or _after(language.base).match(text, part.end, part.end + WINDOW) is not None


def _is_somebody_else(part: Part, text: str, starts: set[int], ends: set[int]) -> bool:
    words = part.span.of(text)
    if part.use is Use.DEMONYM or words not in _ambiguous():
        return False
    needed = _ambiguous()[words]
    if needed and not any(word in text for word in needed):
        return True
    before = CAPITALISED_BEFORE.search(text[max(0, part.start - WINDOW) : part.start])
    if before is not None and before[1] not in _openings() and part.start - 1 not in ends:
        return True
    return part.end + 1 not in starts and CAPITALISED_AFTER.match(text, part.end) is not None


@cache
def _ambiguous() -> dict[str, tuple[str, ...]]:
    return {row["words"]: split(row["needs"]) for row in facts("ambiguous")}


@cache
def _openings() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("openings"))


@cache
def _before(base: str) -> re.Pattern[str]:
    if base == "ja":
        return re.compile(r"(?!)")
    before = _words(base, "place before")
    if base == "zh":
        return re.compile(rf"(?:{before})$")
    return re.compile(rf"\b(?:(?:{before})|(?:{_words(base, 'moves to')}) to)(?: the)? $", re.IGNORECASE)


@cache
def _after(base: str) -> re.Pattern[str]:
    if base == "ja":
        return re.compile(rf"(?!{_words(base, 'actor after')})")
    return re.compile(rf"{DATELINE}|{_words(base, 'place after')}")


def _words(base: str, sign: str) -> str:
    words = (row["words"].replace("_", " ") for row in facts("places") if row["language"] == base and row["sign"] == sign)
    return "|".join(re.escape(word) for word in words)
