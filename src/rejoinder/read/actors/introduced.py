"""Names of persons whom the tables do not know, told by how they are written in Japanese and Chinese.

In Latin letters (`Ilse Brandt`), with the Latin name behind it (`阿德拉·科尔 (Adela Korr)`), and in katakana with a middle dot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rejoinder.reference import Gazetteer

LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
WORD = rf"[A-ZÀ-ÖØ-Þ][{LETTER}’'-]{{0,20}}[a-zß-öø-ɏ]"
LATIN_NAME = rf"{WORD}(?: (?:[A-Z]\. |(?:bin|al|de|da|del|van|von) )?{WORD}){{1,3}}"
LATIN = re.compile(rf"(?<![{LETTER}\d.-])(?<![{LETTER}] )({LATIN_NAME})(?![{LETTER}\d]| [A-Z])")
BEHIND = re.compile(rf"([一-龥·]{{2,16}}) ?[（(] ?({LATIN_NAME}) ?[)）]")
KATAKANA = re.compile(
    r"(?<![ァ-ヺー・＝=])([ァ-ヺー]{1,12}(?:[・＝=][ァ-ヺー]{1,12}){1,3})(?![ァ-ヺー・＝=])(?=[はがもをにとのら、，。（(「』」\s]|氏|さん|$)"
)
AGED = re.compile(r"\d{1,3} ?[岁歲歳](?:的|の)? ?$")
SAID = 8  # characters behind a Latin name in which a verb of saying makes a person of it
LONGEST_WITHOUT_DOT, SHORTEST = 3, 2  # characters of a Chinese name with the Latin one behind it


@dataclass(frozen=True, slots=True)
class Introduced:
    """Where a person is named, by which name, and the other words that name the same one."""

    start: int
    end: int
    name: str
    words: tuple[str, ...] = ()


def find_introduced(text: str, language: Language, gazetteer: Gazetteer, titles: frozenset[int]) -> list[Introduced]:
    """Persons whom the text names in full; `titles` are the places where a title or state beside a name ends."""
    if language.base == "en":
        return []
    found = list(_with_latin_behind(text, language, gazetteer, titles)) if language.base == "zh" else []
    taken = {place for one in found for place in range(one.start, one.end)}
    if language.base == "zh":
        found += [one for one in _transliterated(text, titles) if one.start not in taken]
    found += [one for one in _in_latin(text, language, titles) if one.start not in taken]
    if language.base == "ja":
        found += _in_katakana(text)
    return found


def _with_latin_behind(text: str, language: Language, gazetteer: Gazetteer, ends: frozenset[int]) -> Iterator[Introduced]:
    for match in BEHIND.finditer(text):
        start = _start_of_name(text, match, ends)
        if start is None:
            continue
        words, latin = text[start : match.end(1)], match[2]
        known = gazetteer.sense(words, language) or gazetteer.sense(latin, Language.EN)
        if known is not None and known.actors and known.actors[0].kind is not MentionKind.PERSON:
            continue
        name = known.actors[0].name if known is not None and known.actors else latin
        yield Introduced(start, match.end(1), name, (words, latin))
        yield Introduced(*match.span(2), name, (latin,))


def _transliterated(text: str, ends: frozenset[int]) -> Iterator[Introduced]:
    """Characters that write foreign names, with a dot between them."""
    for match in _foreign(at_the_end=False).finditer(text):
        start, end = match.span()
        start = max((place for place in range(start + 1, start + match[0].index("·")) if place in ends), default=start)
        yield Introduced(start, end, text[start:end], (text[start:end],))


def _start_of_name(text: str, match: re.Match[str], ends: frozenset[int]) -> int | None:
    """Behind the last title or state, else where the characters begin that write foreign names."""
    start, end = match.span(1)
    behind = [place for place in range(start + 1, end) if place in ends]
    if behind:
        return behind[-1] if end - behind[-1] >= SHORTEST else None
    foreign = _foreign(at_the_end=True).search(text[start:end])
    if foreign is not None:
        return end - len(foreign[0])
    alone = start == 0 or not "一" <= text[start - 1] <= "龥"
    return start if alone and text[start] in _surnames() and end - start <= LONGEST_WITHOUT_DOT else None


def _in_latin(text: str, language: Language, ends: frozenset[int]) -> Iterator[Introduced]:
    for match in LATIN.finditer(text):
        start, end = match.span(1)
        before = text[start - 1 : start] == " " and start - 1 in ends
        aged = AGED.search(text, max(0, start - 8), start) is not None
        if start in ends or before or aged or _speaks(text, end, language):
            name = match[1]
            if not _names_a_body(name):
                yield Introduced(start, end, name, (name,))


def _in_katakana(text: str) -> Iterator[Introduced]:
    for match in KATAKANA.finditer(text):
        parts = re.split("[・＝=]", match[1])
        if not any(part.endswith(ends) for part in parts[-1:] for ends in _no_persons()):
            yield Introduced(*match.span(1), match[1], (match[1],))


def _speaks(text: str, end: int, language: Language) -> bool:
    after = text[end : end + SAID].lstrip(" ")
    if language.base == "ja":
        return after.startswith(("氏", "さん"))
    return after.startswith(_said())


def _names_a_body(name: str) -> bool:
    return bool(_bodies_in_latin().intersection(word.lower() for word in name.split(" ")))


@cache
def _foreign(*, at_the_end: bool) -> re.Pattern[str]:
    one = f"[{''.join(row['characters'] for row in facts('transliteration'))}]"
    name = f"{one}{{1,8}}(?:·{one}{{1,8}}){{1,3}}"
    return re.compile(f"{name}$" if at_the_end else f"(?<!{one}){name}(?![一-龥]?·)")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("surnames"))


@cache
def _no_persons() -> tuple[str, ...]:
    return tuple(row["words"] for row in facts("katakana_ends"))


@cache
def _said() -> tuple[str, ...]:
    return tuple(row["words"] for row in facts("name_ends"))


@cache
def _bodies_in_latin() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("latin_bodies"))
