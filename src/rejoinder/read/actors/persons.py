"""Persons: full names, names beside a title, and the short forms that other sentences use."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from rejoinder.model import Actor, Language, MentionKind
from rejoinder.read.actors.fullnames import full_names
from rejoinder.read.actors.introduced import Introduced, find_introduced
from rejoinder.read.actors.names import HONORIFICS, with_a_verb
from rejoinder.read.actors.parts import Part, Parts
from rejoinder.read.actors.titled import Titled, read_titles
from rejoinder.reference.lexicon import KATAKANA, Lexicon
from rejoinder.reference.names import Sense, Use, surnames_of_one_character

if TYPE_CHECKING:
    from collections.abc import Set

    from rejoinder.read.actors.known import Known


SHORTEST_JAPANESE_NAME = 3  # characters of a full name; what is shorter is a surname


def name_persons(parts: Parts, text: str, language: Language, known: Known) -> Parts:
    """Persons by their full names, the titles beside them taken up; titles without a name stay for `name_offices`."""
    introduced = _introduced(parts, text, language, known)
    parts = _merge(list(parts), introduced, wins=True)
    for part in parts:
        if part.kind is MentionKind.PERSON:
            known.add(str(part.name))
    titled = read_titles(parts, text, language, known.gazetteer)
    titles = {found.named.start: found for found in titled if found.named is not None}
    taken = {found.title.start for found in titled if found.named is not None or found.place is not None}
    new = _new_persons([found for found in titled if found.place is not None], text, language, known)
    if language.base == "en":
        new += _persons_with_a_verb(text, known, {part.end for part in parts if part.names_body})
    for found in titled:
        if found.named is not None and found.named.name is not None:
            _note(found.named.name, found, text, known)
    kept = [_choose(part, titles.get(part.start), text, known) for part in parts if part.start not in taken]
    return _merge([part for part in kept if part is not None], new + _later(text, language, new + introduced))


def _introduced(parts: Parts, text: str, language: Language, known: Known) -> list[Part]:
    ends = frozenset(part.end for part in parts if part.use is Use.TITLE or part.names_body)
    found = find_introduced(text, language, known.gazetteer, ends)
    taken = [part for part in parts if part.use is not Use.SHORT]
    return [_person(one.start, one.end, one.name) for one in found if not _is_inside(one, taken)]


def _is_inside(one: Introduced, parts: list[Part]) -> bool:
    """Whether the tables know more or the same there: a part of theirs reaches as far, or is somebody else."""
    at = bisect_left(parts, one.end, key=lambda part: part.start)
    return any(part.start < one.end and part.end > one.start and part.name != one.name for part in parts[max(0, at - 4) : at])


def _note(name: str, found: Titled, text: str, known: Known) -> None:
    """A person with a title: later sentences may say the title alone."""
    known.add(name, found.title, found.state or found.title.sense.own or None)
    for title in {found.title.sense.role, found.title.span.of(text).lower()} - {""}:
        known.note(title, found.title.start, name)


def _new_persons(titled: list[Titled], text: str, language: Language, known: Known) -> list[Part]:
    new = []
    for found in titled:
        start, end = found.place or (0, 0)
        words = text[start:end]
        name = _of_one_character(words, language, found, known) or known.ending_in(words)
        if name is None and language.base == "en" and " " not in words:
            name = full_names(text).get(words.casefold())
        if name is None and language is Language.JA and not _is_likely(words, found.title, text):
            continue
        name = name or words
        _note(name, found, text, known)
        new.append(_person(start, end, name))
    return new


def _is_likely(words: str, title: Part, text: str) -> bool:
    """Whether words in front of a Japanese title are a name: in full, in katakana, or a surname before an office or honorific."""
    likely = len(words) >= SHORTEST_JAPANESE_NAME or KATAKANA.match(words) is not None
    return likely or bool(title.sense.role) or title.span.of(text) in HONORIFICS


def _of_one_character(words: str, language: Language, found: Titled, known: Known) -> str | None:
    sense = surnames_of_one_character().get((language.base, words))
    return None if sense is None else known.choose(Part(0, 1, sense), found.title, found.state)


def _persons_with_a_verb(text: str, known: Known, ends: Set[int]) -> list[Part]:
    """Names with a verb of saying; what ends in the name of a state or body (`ends`) is none: “Even Japan said”."""
    new = []
    for start, end in with_a_verb(text):
        if end in ends:
            continue
        known.add(text[start:end])
        new.append(_person(start, end, text[start:end]))
    return new


def _person(start: int, end: int, name: str) -> Part:
    return Part(start, end, Sense(Use.NAME, (Actor(name, MentionKind.PERSON),)), MentionKind.PERSON, name)


def _choose(part: Part, beside: Titled | None, text: str, known: Known) -> Part | None:
    """The part, or None for a short name that means nobody known; with a title it is at least a name."""
    if part.use is not Use.SHORT:
        return part
    words = part.span.of(text)
    title, state = (beside.title, beside.state) if beside is not None else (None, None)
    name = known.choose(part, title, state) or known.ending_in(words)
    if name is None and title is not None:
        name = known.choose(part, title, known.around.home) or words
    if name is None:
        return None
    if beside is not None:
        _note(name, beside, text, known)
    known.add(name, title, state)
    return replace(part, kind=MentionKind.PERSON, name=name)


def _later(text: str, language: Language, new: list[Part]) -> list[Part]:
    """The other places where a person is named whom only this document knows, by full name or surname."""
    senses: dict[str, Sense] = {}
    for part in new:
        for words in {str(part.name), part.span.of(text)}:
            senses[words] = part.sense
            short = _short(words)
            if short is not None:
                senses.setdefault(short, part.sense)
    if not senses:
        return []
    found = Lexicon(senses, words_are_spaced=language.base == "en").find(text)
    return [_person(start, end, sense.actors[0].name) for start, end, sense in found]


def _short(name: str) -> str | None:
    for mark in " ・·＝=":
        if mark in name:
            return name.rsplit(mark, 1)[-1]
    return None


def _merge(parts: list[Part], new: list[Part], *, wins: bool = False) -> Parts:
    """All parts without overlaps; where two overlap, the one that begins first and then the longer one stays.

    `wins` keeps every new part, and drops what of the others lies in one.
    """
    merged: list[Part] = []
    if wins:
        taken = {place for part in new for place in range(part.start, part.end)}
        parts = [part for part in parts if part.start not in taken and part.end - 1 not in taken]
    for part in sorted([*parts, *new], key=lambda part: (part.start, -part.end)):
        if not merged or part.start >= merged[-1].end:
            merged.append(part)
    return tuple(merged)
