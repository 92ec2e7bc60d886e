"""Names of persons whom the tables do not know, told by the title beside them or by a verb of saying."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from rejoinder.model import Language

WINDOW = 80  # characters looked at on either side of a title
Place = tuple[int, int]

ENGLISH_WORD = r"[A-ZÀ-ÖØ-ÞĆČĎĐĞİŁŃŇŌŘŚŞŠŤŪŹŻŽ][\w’'-]*[^\W_]"
ENGLISH_NAME = (
    rf"{ENGLISH_WORD}(?: (?:[A-Z]\.(?: [A-Z]\.)?|(?:bin|al|de|da|van|von|der|del) {ENGLISH_WORD}|{ENGLISH_WORD})){{0,3}}"
)
AFTER_TITLE = re.compile(rf" ({ENGLISH_NAME})(?!\w)")
WHOLE_NAME = re.compile("(.+)")
BEFORE_APPOSITION = re.compile(rf"(?<!\w)({ENGLISH_WORD}(?: (?:[A-Z]\. )?{ENGLISH_WORD}){{1,2}}), (?:[^,.;:“”\n]{{0,60}} )?$")
LATIN_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'-]+"
LATIN_BEFORE = re.compile(rf"(?<![A-Za-z])({LATIN_WORD}(?: {LATIN_WORD}){{0,2}}) ?$")
KANJI_NAME = re.compile(r"(?:^|[^一-龥々])([一-龥々]{1,5})$")
KATAKANA_NAME = re.compile(r"(?:^|[^ァ-ヺー])((?:[A-Z]・)?[ァ-ヺー]{2,12}(?:[・＝=][ァ-ヺー]{1,12}){0,3})$")
HONORIFICS = ("氏", "さん", "先生", "女士")
NO_END = frozenset("県市都府道区省庁党部局課院会社国州軍署側級学者家員前元現新両各同副")
"""Characters that end the name of a place or body, or begin the next word; a person's name that ends in one is given up."""


def after_title(text: str, end: int, language: Language, *, foreign: bool) -> Place | None:
    """Where the name stands that follows a title; `foreign` says that the title is of a state whose names are longer."""
    if language.base == "en":
        match = AFTER_TITLE.match(text, end, end + WINDOW)
        return None if match is None else _english(match)
    if language.base == "zh":
        match = _chinese(foreign=foreign).match(text, end, end + WINDOW)
        return None if match is None or match[0] in _not_persons("zh") else match.span(match.lastgroup or 0)
    return None


def before_title(text: str, start: int, floor: int, language: Language) -> Place | None:
    """Where the name stands that a title follows; nothing before `floor` belongs to it."""
    window = text[max(floor, start - WINDOW) : start]
    if language.base == "en":
        match = BEFORE_APPOSITION.search(window)
        return None if match is None else _moved(_english(match), start - len(window))
    latin = LATIN_BEFORE.search(window) if text.startswith(HONORIFICS, start) else None
    if latin is not None:
        return _moved(latin.span(1), start - len(window))
    if language.base == "ja":
        match = KATAKANA_NAME.search(window) or KANJI_NAME.search(window)
        honorific = text.startswith(HONORIFICS, start)
        if match is None or (match[1][-1] in NO_END and not honorific) or match[1] in _not_persons("ja"):
            return None
        return _moved(match.span(1), start - len(window))
    match = _chinese_before().search(window)
    return None if match is None or match[1] in _not_persons("zh") else _moved(match.span(1), start - len(window))


def with_a_verb(text: str) -> list[Place]:
    """Where English names stand that have a verb of saying beside them."""
    found = ((match[match.lastgroup or 0], match.start(match.lastgroup or 0)) for match in _said().finditer(text))
    bare = ((WHOLE_NAME.match(words), start) for words, start in found)
    places = (_moved(_english(match), start) for match, start in bare if match is not None)
    return [place for place in places if place is not None and " " in text[slice(*place)]]


def _english(match: re.Match[str]) -> Place | None:
    """The name from the first word that is one up to the next that is none, or to a possessive."""
    start = end = match.start(1)
    place: Place | None = None
    for word in match[1].split(" "):
        end = start + len(word)
        bare = word.removesuffix("’s").removesuffix("'s")
        if bare in _not_persons("en"):
            if place is not None:
                break
        else:
            place = (place[0] if place is not None else start, start + len(bare))
            if bare != word:
                break
        start = end + 1
    return place


def _moved(place: Place | None, by: int) -> Place | None:
    return None if place is None else (place[0] + by, place[1] + by)


@cache
def _not_persons(base: str) -> frozenset[str]:
    return frozenset(row["words"] for row in facts("not_persons") if row["language"] == base)


def _alternatives(table: str) -> str:
    return "|".join(re.escape(row["words"]) for row in facts(table))


@cache
def _said() -> re.Pattern[str]:
    name = rf"{ENGLISH_WORD} (?:[A-Z]\. )?{ENGLISH_WORD}(?: {ENGLISH_WORD})?"
    verb = _alternatives("saying")
    return re.compile(
        rf"(?<![\w.’-] )(?<!\w)(?P<before>{name})(?:, [^,.;“”\n]{{1,80}},)? (?:{verb})\b|[,”\"] (?:{verb}) (?P<after>{name})\b"
    )


@cache
def _chinese(*, foreign: bool) -> re.Pattern[str]:
    ends = rf"(?=[\s，。、：；:“「『（(”」』…—]|$|\d|{_alternatives('name_ends')})"
    han = rf"(?:(?!{_alternatives('name_ends')})[一-龥])"
    surname = f"[{''.join(row['words'] for row in facts('surnames'))}]"
    short = rf"{han}[一-龥]{{1,4}}?" if foreign else rf"(?!{_alternatives('name_ends')}){surname}[一-龥]{{1,2}}?"
    latin = rf" ?(?P<latin>{LATIN_WORD}(?: {LATIN_WORD}){{0,3}})"
    part = f"[{''.join(row['characters'] for row in facts('transliteration'))}]"
    foreign_name = rf"(?P<foreign>{part}{{1,7}}(?:[·・]{part}{{1,8}}){{1,3}})(?![一-龥]?[·・])"
    return re.compile(rf"(?:{foreign_name}|(?P<han>{han}[一-龥]{{0,7}}(?:[·・][一-龥]{{1,8}}?){{1,3}}?|{short}){ends}|{latin})")


@cache
def _chinese_before() -> re.Pattern[str]:
    surname = f"[{''.join(row['words'] for row in facts('surnames'))}]"
    return re.compile(rf"(?:^|[^一-龥])({surname}[一-龥]{{0,2}})$")
