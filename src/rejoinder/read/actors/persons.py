"""Persons: full names, names beside a title, and the short forms that other sentences use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rejoinder.model import Actor, Language, MentionKind
from rejoinder.read.actors.names import Place, after_title, before_title, with_a_verb
from rejoinder.read.actors.neighbours import belongs, touches
from rejoinder.read.actors.parts import Part, Parts
from rejoinder.reference.lexicon import Lexicon
from rejoinder.reference.names import Sense, Use, surnames_of_one_character

if TYPE_CHECKING:
    from rejoinder.read.actors.known import Known

LONG_NAMES = frozenset({"Japan", "Mongolia"})  # states whose names take more than three Chinese characters
SHORTEST_JAPANESE_NAME = 3  # characters; what is shorter is a surname


@dataclass(frozen=True, slots=True)
class _Titled:
    """A title with the name beside it: `named` is a part where the tables know the name, else there is its place."""

    title: Part
    named: Part | None
    place: Place | None
    state: str | None


def name_persons(parts: Parts, text: str, language: Language, known: Known) -> Parts:
    """Persons by their full names, the titles beside them taken up; titles without a name stay for `name_offices`."""
    for part in parts:
        if part.kind is MentionKind.PERSON:
            known.add(str(part.name))
    titled = [_titled(parts, place, text, language, known) for place, part in enumerate(parts) if part.use is Use.TITLE]
    titles = {found.named.start: found for found in titled if found.named is not None}
    taken = {found.title.start for found in titled if found.named is not None or found.place is not None}
    new = _new_persons([found for found in titled if found.place is not None], text, language, known)
    if language.base == "en":
        new += _persons_with_a_verb(text, known)
    for found in titled:
        if found.named is not None and found.named.name is not None:
            known.add(found.named.name, found.title, found.state)
    kept = [_choose(part, titles.get(part.start), text, known) for part in parts if part.start not in taken]
    return _merge([part for part in kept if part is not None], new + _later(text, language, new))


def _titled(parts: Parts, at: int, text: str, language: Language, known: Known) -> _Titled:
    title = parts[at]
    last, following = _beside(parts, at)
    state = _state_of(last, title, text, language, known)
    if (
        language.base != "ja"
        and following is not None
        and _is_person(following)
        and touches(text, title.end, following.start, language)
    ):
        return _Titled(title, following, None, state)
    if language.base != "en" and last is not None and _is_person(last) and touches(text, last.end, title.start, language):
        return _Titled(title, last, None, _state_of(parts[at - 2] if at > 1 else None, last, text, language, known))
    if (
        language.base == "ja"
        and state is not None
        and at > 1
        and _is_person(parts[at - 2])
        and parts[at - 2].end == parts[at - 1].start
    ):
        return _Titled(title, parts[at - 2], None, state)
    return _Titled(title, None, _place(parts, at, text, language, state), state)


def _beside(parts: Parts, at: int) -> tuple[Part | None, Part | None]:
    return (parts[at - 1] if at else None), (parts[at + 1] if at + 1 < len(parts) else None)


def _state_of(owner: Part | None, owned: Part, text: str, language: Language, known: Known) -> str | None:
    """The state of the state or body beside a title or name."""
    if owner is None or owner.name is None or not owner.owns or not belongs(text, owner.end, owned.start, language):
        return None
    return known.gazetteer.state_of(owner.name)


def _place(parts: Parts, at: int, text: str, language: Language, state: str | None) -> Place | None:
    title = parts[at]
    place = after_title(text, title.end, language, foreign=state in LONG_NAMES)
    if place is None:
        floor = 0 if language.base == "en" else parts[at - 1].end if at else 0
        place = before_title(text, title.start, floor, language)
    following = parts[at + 1] if at + 1 < len(parts) else None
    if place is None or (
        following is not None and following.use is not Use.SHORT and place[0] < following.end and following.start < place[1]
    ):
        return None
    return place


def _is_person(part: Part) -> bool:
    return part.kind is MentionKind.PERSON or part.use is Use.SHORT


def _new_persons(titled: list[_Titled], text: str, language: Language, known: Known) -> list[Part]:
    new = []
    for found in titled:
        start, end = found.place or (0, 0)
        words = text[start:end]
        name = _of_one_character(words, language, found, known) or known.ending_in(words) or words
        known.add(name, found.title, found.state or found.title.sense.own or None)
        new.append(_person(start, end, name))
    return new


def _of_one_character(words: str, language: Language, found: _Titled, known: Known) -> str | None:
    sense = surnames_of_one_character().get((language.base, words))
    return None if sense is None else known.choose(Part(0, 1, sense), found.title, found.state)


def _persons_with_a_verb(text: str, known: Known) -> list[Part]:
    new = []
    for start, end in with_a_verb(text):
        known.add(text[start:end])
        new.append(_person(start, end, text[start:end]))
    return new


def _person(start: int, end: int, name: str) -> Part:
    return Part(start, end, Sense(Use.NAME, (Actor(name, MentionKind.PERSON),)), MentionKind.PERSON, name)


def _choose(part: Part, beside: _Titled | None, text: str, known: Known) -> Part | None:
    """The part, or None for a short name that means nobody known; with a title it is at least a name."""
    if part.use is not Use.SHORT:
        return part
    words = part.span.of(text)
    title, state = (beside.title, beside.state) if beside is not None else (None, None)
    name = known.choose(part, title, state) or known.ending_in(words) or (words if title is not None else None)
    if name is None:
        return None
    known.add(name, title, state)
    return replace(part, kind=MentionKind.PERSON, name=name)


def _later(text: str, language: Language, new: list[Part]) -> list[Part]:
    """The other places where a person is named whom only this document knows, by full name or surname."""
    senses: dict[str, Sense] = {}
    for part in new:
        name = str(part.name)
        senses[name] = part.sense
        short = _short(name, language)
        if short is not None:
            senses.setdefault(short, part.sense)
    if not senses:
        return []
    found = Lexicon(senses, words_are_spaced=language.base == "en").find(text)
    return [_person(start, end, sense.actors[0].name) for start, end, sense in found]


def _short(name: str, language: Language) -> str | None:
    if language.base == "en":
        return name.rsplit(" ", 1)[-1] if " " in name else None
    for mark in "・·＝=":
        if mark in name:
            return name.rsplit(mark, 1)[-1]
    return None


def _merge(parts: list[Part], new: list[Part]) -> Parts:
    """All parts without overlaps; where two overlap, the one that begins first and then the longer one stays."""
    merged: list[Part] = []
    for part in sorted([*parts, *new], key=lambda part: (part.start, -part.end)):
        if not merged or part.start >= merged[-1].end:
            merged.append(part)
    return tuple(merged)
