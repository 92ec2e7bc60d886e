"""Roles without a name: the body they speak for, or the person the document named with that role before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.neighbours import belongs, is_of
from rejoinder.reference.names import Use

if TYPE_CHECKING:
    from rejoinder.read.actors.known import Known
    from rejoinder.read.actors.parts import Part, Parts

DEFINITE = re.compile(r"\b[Tt]he (?:\w+ )?$")
LONGEST_ARTICLE = 24  # characters before a title in which its article stands


def name_offices(parts: Parts, text: str, language: Language, known: Known) -> Parts:
    """Titles without a name, each with whom it means; one that belongs to nobody named is left out."""
    named: list[Part] = []
    waiting = list(parts)
    for at, part in enumerate(waiting):
        if part.use is not Use.TITLE:
            named.append(part)
            continue
        last = named[-1] if named else None
        if last is not None and last.owns and belongs(text, last.end, part.start, language):
            named[-1] = replace(part, start=last.start, kind=MentionKind.OFFICE, name=last.name)
            continue
        following = waiting[at + 1] if at + 1 < len(waiting) else None
        name = _owner_after(part, following, text, language) or _meant(part, text, language, known)
        if name is not None:
            named.append(replace(part, kind=MentionKind.OFFICE, name=name))
    return tuple(named)


def _owner_after(part: Part, following: Part | None, text: str, language: Language) -> str | None:
    if language.base != "en" or following is None or not following.names_body:
        return None
    return following.name if is_of(text, part.end, following.start) else None


def _meant(part: Part, text: str, language: Language, known: Known) -> str | None:
    """The person last named with this role where the text says "the", else whose role it is by itself."""
    definite = language.base != "en" or DEFINITE.search(text, max(0, part.start - LONGEST_ARTICLE), part.start) is not None
    if definite and part.sense.role in known.roles:
        return known.roles[part.sense.role]
    return part.sense.own or None
