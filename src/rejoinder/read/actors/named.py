"""Names that only this text gives: a phrase that no table and no title explains."""

import re
from functools import cache

from rejoinder.model import Language, Span
from rejoinder.read.actors.fullnames import no_given_names
from rejoinder.reference.tables import facts

LONGEST_PHRASE = 200  # characters; a longer source is a clause, and the names in it are not its head
HEAD_END = re.compile(r",| (?:of|for|from|at|in|to|with|by|on|who|which|that|over|about|after) ")
ENDING = re.compile(r"(?:[’']s?|[.,])$")
CAPITALISED = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|de|al|bin|van|von) )?[A-Z][\w.’'-]*)*")
LATIN = re.compile(r"(?:^|[^A-Za-z])([A-Z][A-Za-zÀ-ɏ.’'-]*(?: [A-Z][A-Za-zÀ-ɏ.’'-]*)*)[」』”》]?$")
NO_ROLES = frozenset({"and", "or", "the", "a", "an", "its", "his", "her", "their", "of", "for", "by", "but", "as"})
PERSON_AT_HEAD = re.compile(r"(?:^|[a-z’] )([a-z-]+),? ([A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})$")
KATAKANA = r"[ァ-ヺー]"
KATAKANA_NAME = re.compile(rf"(?<!{KATAKANA})({KATAKANA}+(?:[・＝=]{KATAKANA}+)+)(?=$|[、,（(\s])")
TRANSLITERATED = re.compile(r"(?:^|[^一-龥])([一-龥]{1,6}(?:[·・][一-龥]{1,8})+)$")
HAN_NAME = re.compile(r"[一-龥々]{2,5}|[ァ-ヺー]{2,12}")
HAN_ROLE = re.compile(r"[一某该該这這那有各两兩同本]")
CHINESE_NAME_LENGTH = 3  # characters; shorter words that begin like a surname are mostly no names


def name_in_text(text: str, span: Span, language: Language) -> str | None:
    """The name in a phrase as the text gives it, in full where the text has it in full before; None when there is none."""
    if span.end - span.start > LONGEST_PHRASE:
        return None
    phrase = span.of(text)
    if language.base == "en":
        name = _english(phrase)
        return None if name is None else _in_full(name, text, span)
    latin = LATIN.search(phrase)
    return latin[1] if latin else (_japanese(phrase, text) if language.base == "ja" else _chinese(phrase))


def person_at_head(phrase: str) -> str | None:
    """The two or three capitalised words at the end of an English phrase's head, behind a role in small letters."""
    head_end = HEAD_END.search(phrase)
    match = PERSON_AT_HEAD.search(phrase[: head_end.start()] if head_end else phrase)
    if match is None or match[1] in NO_ROLES or not no_given_names().isdisjoint(match[2].split(" ")):
        return None
    return ENDING.sub("", match[2])


def _english(phrase: str) -> str | None:
    """The last name before the first preposition, else the first one after it."""
    head_end = HEAD_END.search(phrase)
    limit = head_end.start() if head_end else len(phrase)
    names = [(match.start(), _plain(match[0])) for match in CAPITALISED.finditer(phrase)]
    in_head = [name for start, name in names if name and start < limit]
    after = [name for start, name in names if name and start >= limit]
    return in_head[-1] if in_head else after[0] if after else None


def _plain(words: str) -> str | None:
    """The capitalised words without what opens the phrase and what ends the sentence."""
    left = words.split(" ")
    while left and left[0] in _no_names():
        del left[0]
    name = ENDING.sub("", " ".join(left))
    return name if name and (" " in name or name.lower() not in _roles()) else None


def _in_full(name: str, text: str, span: Span) -> str | None:
    """A surname with the given name that stood before it; a single word that the text also writes small is no name."""
    if " " in name:
        return name
    before = re.compile(rf"((?:[A-Z][\w’-]+ (?:[A-Z]\. )?)){re.escape(name)}(?!\w)")
    at = text.find(f" {name}")
    full = before.search(text, max(0, at - LONGEST_PHRASE), at + len(name) + 1) if 0 <= at < span.start else None
    if full is not None and no_given_names().isdisjoint(full[0].split(" ")):
        return full[0]
    return None if f" {name.lower()}" in text else name


def _japanese(phrase: str, text: str) -> str | None:
    full = KATAKANA_NAME.search(phrase)
    if full is not None:
        return full[1]
    bare = _title("ja").sub("", phrase)
    full_before = _katakana_in_full(bare, text)
    if full_before is not None:
        return full_before
    return bare if bare != phrase and HAN_NAME.fullmatch(bare) and bare not in _no_persons("ja") else None


def _katakana_in_full(surname: str, text: str) -> str | None:
    if re.fullmatch(f"{KATAKANA}+", surname) is None:
        return None
    for mark in "・＝=":
        at = text.find(mark + surname)
        given = re.search(f"{KATAKANA}{{1,12}}$", text[max(0, at - LONGEST_PHRASE) : at]) if at > 0 else None
        if given is not None:
            return given[0] + mark + surname
    return None


def _chinese(phrase: str) -> str | None:
    full = TRANSLITERATED.search(phrase)
    if full is not None:
        return full[1]
    bare = _title("zh").sub("", phrase)
    if bare != phrase:
        return bare if HAN_NAME.fullmatch(bare) and not HAN_ROLE.match(bare) and bare not in _no_persons("zh") else None
    return phrase if len(phrase) == CHINESE_NAME_LENGTH and phrase[0] in _surnames() and HAN_NAME.fullmatch(phrase) else None


@cache
def _title(base: str) -> re.Pattern[str]:
    words = sorted((row["words"] for row in facts("titles") if row["language"] == base), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})$")


@cache
def _no_persons(base: str) -> frozenset[str]:
    return frozenset(row["words"] for row in facts("not_persons") if row["language"] == base)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("surnames"))


@cache
def _roles() -> frozenset[str]:
    rows = (row for table in ("titles", "body_kinds") for row in facts(table))
    return frozenset(row["words"].lower() for row in rows if row["language"] == "en")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("openings"))
