"""Transcripts: lines that begin with the name of who speaks, and what "I" means in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.model import Language, Mention, MentionKind, Span
from rejoinder.read.actors.fullnames import full_names
from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rejoinder.read.actors.around import Around
    from rejoinder.read.actors.known import Known

LABEL = re.compile(
    r"^[^\S\n]{0,8}([A-Z][A-Z.’'-]{0,24}(?:[ \t][A-Z][A-Z.’'-]{0,24}){0,5})(?::(?=\s)|(?<=Q)(?=[^\S\n]{2}))", re.MULTILINE
)
FIRST_PERSON = re.compile(r"\bI\b")
FEWEST = 2  # labels that make a transcript


def find_speakers(text: str, language: Language, around: Around, known: Known) -> list[Mention]:
    """The labels of a transcript with who they name, and each "I" in what that one says; a questioner is nobody."""
    labels = list(LABEL.finditer(text)) if language is Language.EN else []
    if len(labels) < FEWEST:
        return []
    full = {**full_names(text), **full_names(around.title)}
    names = {words: _speaker(words, full, around.home, known) for words in {label[1].strip() for label in labels}}
    found = []
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        words = label[1].strip()
        kind, name = names[words]
        found.append(Mention(Span(label.start(1), label.start(1) + len(words)), kind, name))
        speaks = FIRST_PERSON.finditer(text, label.end(), end)
        found += [Mention(Span(*one.span()), kind, name) for one in speaks]
    return found


def laid_over(mentions: Sequence[Mention], others: Sequence[Mention]) -> tuple[Mention, ...]:
    """All mentions in order; where two overlap, the one of `others` stays."""
    starts = [other.span.start for other in others]
    kept = list(others)
    for mention in mentions:
        near = others[max(0, bisect_left(starts, mention.span.start) - 1) : bisect_left(starts, mention.span.end)]
        if not any(other.span.overlaps(mention.span) for other in near):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.span))


def _speaker(words: str, full: Mapping[str, str], home: str | None, known: Known) -> tuple[MentionKind, str | None]:
    for role in (words, words.rpartition(" ")[2]):
        if role in _unnamed():
            return (MentionKind.OFFICE, home) if _unnamed()[role] else (MentionKind.PERSON, None)
    surname = words.rpartition(" ")[2]
    return MentionKind.PERSON, full.get(surname.casefold()) or known.in_office(surname.title(), home) or surname.title()


@cache
def _unnamed() -> dict[str, str]:
    return {row["words"]: row["speaks_for"] for row in facts("labels")}
