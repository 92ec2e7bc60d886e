"""Roles without a name: whom the document names with that role, who holds it by the tables, else the body they speak for."""

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

DEFINITE = re.compile(r"\b[Tt]he (?:\w+ (?:\w+ )?and |\w+ )?$")
LONGEST_ARTICLE = 32  # characters before a title in which its article stands


def name_offices(parts: Parts, text: str, language: Language, known: Known) -> Parts:
    """Titles without a name, each with whom it means; one that belongs to nobody named is left out.

    A role that only speaks for the body before it, a spokesman or official, is one part with that. An office that one person
    holds is a part of its own and so is the state before it, whether the tables know the holder or not.
    """
    named: list[Part] = []
    waiting = list(parts)
    for at, part in enumerate(waiting):
        if part.use is not Use.TITLE:
            named.append(part)
            continue
        if part.sense.occupation:
            continue
        last = named[-1] if named else None
        if last is not None and last.owns and belongs(text, last.end, part.start, language):
            held = _held(part, str(last.name), known)
            joined = held == last.name and not part.sense.role
            if joined:
                named.pop()
            named.append(replace(part, start=last.start if joined else part.start, kind=MentionKind.OFFICE, name=held))
        else:
            following = waiting[at + 1] if at + 1 < len(waiting) else None
            owner = _owner_after(part, following, text, language)
            name = _held(part, owner, known) if owner is not None else _meant(part, text, language, known)
            if name is None:
                continue
            named.append(replace(part, kind=MentionKind.OFFICE, name=name))
        known.note(part.span.of(text).lower(), part.start, str(named[-1].name))
        known.meet(str(named[-1].name))
    return tuple(named)


def _owner_after(part: Part, following: Part | None, text: str, language: Language) -> str | None:
    if language.base != "en" or following is None or not following.names_body:
        return None
    return following.name if is_of(text, part.end, following.start) else None


def _held(part: Part, owner: str, known: Known) -> str:
    """Who holds the office of that state, as the document or the tables tell; else the body that it speaks for."""
    role, state = part.sense.role, known.gazetteer.state_of(owner) or owner
    if not role:
        return owner
    last = known.titled(role, part.start)
    of_state = last if last is not None and known.states.get(last) == state else None
    return of_state or known.named_holder(role, state) or known.holder(role, state) or owner


def _meant(part: Part, text: str, language: Language, known: Known) -> str | None:
    """Who was last named with this role where the text says "the", else whose role it is by itself."""
    definite = language.base != "en" or DEFINITE.search(text, max(0, part.start - LONGEST_ARTICLE), part.start) is not None
    role, own = part.sense.role, part.sense.own
    if definite and role:
        state = own or known.around.home
        found = known.titled(role, part.start) or known.named_holder(role, None)
        found = found or (known.holder(role, state) if state else None)
        if found is not None:
            return found
    return (known.titled(part.span.of(text).lower(), part.start) if definite and language.base == "en" else None) or own or None
