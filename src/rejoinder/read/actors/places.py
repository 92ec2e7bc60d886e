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
LONGEST_HEADLINE, FEWEST_WORDS, IN_CAPITALS = 150, 3, 0.8  # characters, words, their share
LONG_WORD = re.compile(r"[^\W\d_]{4,40}")
CAPITALISED_AFTER = re.compile(r" (?:[A-Z]\. )?[A-Z][a-z]+")


def settle_names(parts: Parts, text: str, language: Language) -> Parts:
    """Parts without the names of states that here name a person or another place."""
    if language.base != "en":
        return parts
    starts, ends = {part.start for part in parts if part.use is not Use.SHORT}, {part.end for part in parts}
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
    if _in_headline(part, text):
        return False
    before = CAPITALISED_BEFORE.search(text[max(0, part.start - WINDOW) : part.start])
    if before is not None and before[1] not in _openings() and part.start - 1 not in ends:
        return True
    return part.end + 1 not in starts and CAPITALISED_AFTER.match(text, part.end) is not None


def _in_headline(part: Part, text: str) -> bool:
    """Whether nearly every longer word of the line has a capital: then a capital beside a name says nothing."""
    start = text.rfind("\n", max(0, part.start - LONGEST_HEADLINE), part.start) + 1
    start = start or max(0, part.start - LONGEST_HEADLINE)
    end = text.find("\n", part.end, part.end + LONGEST_HEADLINE)
    words = LONG_WORD.findall(text, start, end if end >= 0 else part.end + LONGEST_HEADLINE)
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= IN_CAPITALS * len(words)


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
