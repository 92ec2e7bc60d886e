"""Titles, and the names that stand beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.names import Place, after_title, before_title
from rejoinder.read.actors.neighbours import belongs, touches
from rejoinder.reference.names import Use

if TYPE_CHECKING:
    from rejoinder.read.actors.parts import Part, Parts
    from rejoinder.reference import Gazetteer

APPOSITION = re.compile(r", (?:the |an? )?(?:[\w’-]+ ){0,4}")
LONG_NAMES = frozenset({"Japan", "Mongolia"})  # states whose names take more than three Chinese characters


@dataclass(frozen=True, slots=True)
class Titled:
    """A title with the name beside it: `named` is a part where the tables know the name, else `place` is where it stands.

    `state` is the state of the state or body that the title belongs to.
    """

    title: Part
    named: Part | None
    place: Place | None
    state: str | None


def read_titles(parts: Parts, text: str, language: Language, gazetteer: Gazetteer) -> list[Titled]:
    """Every title of a text, with the name beside it where there is one."""
    return [_titled(parts, at, text, language, gazetteer) for at, part in enumerate(parts) if part.use is Use.TITLE]


def _titled(parts: Parts, at: int, text: str, language: Language, gazetteer: Gazetteer) -> Titled:
    beside = _person_beside(parts, at, text, language)
    first = at if beside is None else min(at, beside)
    state = _state_of_owner(parts, first, text, language, gazetteer)
    if beside is not None:
        return Titled(parts[at], parts[beside], None, state or _state_between(parts, beside, at))
    return Titled(parts[at], None, _place(parts, at, text, language, foreign=state in LONG_NAMES), state)


def _person_beside(parts: Parts, at: int, text: str, language: Language) -> int | None:
    """Where among the parts the person stands whose title it is: behind it, before it, or in Japanese before a state between."""
    title = parts[at]
    if language is not Language.JA and at + 1 < len(parts):
        following = parts[at + 1]
        if _is_person(following) and touches(text, title.end, following.start, language):
            return at + 1
    if language is Language.EN:
        before = (place for place in (at - 1, at - 2) if place >= 0 and _is_person(parts[place]))
        return next((place for place in before if APPOSITION.fullmatch(text, parts[place].end, title.start)), None)
    if not at or parts[at - 1].end != title.start:
        return None
    if _is_person(parts[at - 1]):
        return at - 1
    over_a_state = language is Language.JA and at > 1 and parts[at - 1].names_state and parts[at - 2].end == parts[at - 1].start
    return at - 2 if over_a_state and _is_person(parts[at - 2]) else None


def _is_person(part: Part) -> bool:
    return part.kind is MentionKind.PERSON or part.use is Use.SHORT


def _state_of_owner(parts: Parts, first: int, text: str, language: Language, gazetteer: Gazetteer) -> str | None:
    owner = parts[first - 1] if first else None
    if owner is None or owner.name is None or not owner.owns or not belongs(text, owner.end, parts[first].start, language):
        return None
    return gazetteer.state_of(owner.name)


def _state_between(parts: Parts, person: int, title: int) -> str | None:
    return parts[person + 1].name if title - person > 1 else None


def _place(parts: Parts, at: int, text: str, language: Language, *, foreign: bool) -> Place | None:
    title = parts[at]
    place = after_title(text, title.end, language, foreign=foreign)
    if place is None and (language.base != "zh" or not title.sense.occupation or title.sense.bare):
        floor = parts[at - 1].end if at and language is not Language.EN else 0
        place = before_title(text, title.start, floor, language)
    return None if place is None or _is_taken(parts, at, place) else place


def _is_taken(parts: Parts, at: int, place: Place) -> bool:
    """Whether the place of a name is that of something the tables know; a surname alone may be part of a longer name."""
    near = parts[max(0, at - 1) : at + 2]
    return any(p.use is not Use.SHORT and place[0] < p.end and p.start < place[1] for p in near if p is not parts[at])
