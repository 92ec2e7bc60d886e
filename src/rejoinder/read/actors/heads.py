"""What the head of a noun phrase says: somebody without a name, a body by its name, a person behind a role."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from rejoinder.model import Language

ENGLISH_HEAD_END = re.compile(
    r",| (?:of|for|from|at|in|to|with|by|on|who|which|that|and|over|about|after|outside|close|familiar) "
)
LAST_WORD = re.compile(r"([A-Za-z-]+)[’'”\"]?$")
PLURAL = re.compile(r"(?:ら|等|たち|達|们|們|など)$")
BEHIND_A_NAME = re.compile(r"[（(、，,].*$", re.DOTALL)
LATIN_OR_HAN = r"[一-龥々]{0,3}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ’'. -]{1,40}|[一-龥々]{1,6}(?:[·・][一-龥]{1,8}){1,3}|[一-龥々]{2,6}"
NAME = re.compile(LATIN_OR_HAN)
NAME_IN_JAPANESE = re.compile(r"[一-龥々]{2,5}|[ァ-ヺー・＝]{2,20}")
COUNTING = "一二三四五六七八九十某各両两兩该該这這那数數几幾多全本同"
NO_END = "学學界系性的家級级部県州国國方市区區省庁町"
QUOTED = re.compile(r"[^「」《》]{0,30}[「《]([^「」《》]{2,30})[」》]$")
LONGEST_BODY = 24  # characters of the name of a body


def is_nobody(phrase: str, language: Language) -> bool:
    """Whether the phrase says what somebody is, not who: an expert, fishermen, a source that is not named."""
    if language.base == "en":
        head_end = ENGLISH_HEAD_END.search(phrase)
        word = LAST_WORD.search(phrase[: head_end.start()] if head_end else phrase)
        return word is not None and bool({word[1].lower(), word[1].lower().removesuffix("s")} & _occupations("en"))
    bare = PLURAL.sub("", BEHIND_A_NAME.sub("", phrase))
    return _ends(language.base, "occupations").search(bare) is not None


def is_unnamed(phrase: str, language: Language) -> bool:
    """Whether the phrase says that somebody would not be named."""
    return _unnamed(language.base).search(phrase) is not None


def name_at_end(phrase: str, language: Language) -> str | None:
    """The name in Chinese characters or Latin letters that stands behind a role at the end of a phrase."""
    bare = BEHIND_A_NAME.sub("", phrase) or phrase
    base = language.base
    start = max(_last(bare, _words(base, "occupations")), _last(bare, _words(base, "titles")))
    rest = bare[start:].lstrip("的の、“”「」 ") if 0 < start < len(bare) else ""
    if NAME.fullmatch(rest) is None or rest in _no_names(base) or rest[0] in COUNTING or _ends(base, "body_ends").search(rest):
        return None
    if base == "ja" and bare[start] not in "の、 ":
        return None
    return rest if base == "ja" or not _is_han(rest) or _may_be_name(rest) else None


def name_before_role(phrase: str, language: Language) -> str | None:
    """The name in Chinese characters or katakana that stands in front of a profession, and is all that stands there."""
    found = _called(language.base).search(phrase)
    name = phrase[: found.start()] if found else ""
    if name in _no_names(language.base) or not name or name[0] in COUNTING or name[-1] in NO_END:
        return None
    if language.base == "ja":
        return name if NAME_IN_JAPANESE.fullmatch(name) else None
    return name if _may_be_name(name) else None


def body_named(phrase: str, language: Language) -> str | None:
    """The name of a body that the phrase ends in: a bank, a party, a newspaper; or what stands between title marks."""
    quoted = QUOTED.fullmatch(phrase)
    if quoted is not None:
        return quoted[1]
    base = language.base
    bare = PLURAL.sub("", phrase)
    found = _ends(base, "body_ends").search(bare)
    if found is None or len(bare) > LONGEST_BODY:
        return None
    owner = bare[: found.start()]
    if owner[:1] in COUNTING or "\n" in bare:
        return None
    return bare if owner and _kinds(base).fullmatch(owner) is None else None


def body_behind_a_role(phrase: str, language: Language) -> str | None:
    """The body that a nameless role at the end of the phrase speaks for."""
    found = _ends(language.base, "titles").search(phrase)
    if found is None:
        return None
    return body_named(phrase[: found.start()].rstrip("の的"), language)


def _is_han(words: str) -> bool:
    return all("一" <= character <= "龥" for character in words)


def _may_be_name(words: str) -> bool:
    """A surname with one or two characters, or characters that write foreign names."""
    short = len(words) in {2, 3} and words[0] in _surnames()
    return short or set(words) - set("·・") <= _transliterating()


def _last(phrase: str, words: re.Pattern[str]) -> int:
    """Where the last word of a list ends; -1 where none stands."""
    return max((match.end() for match in words.finditer(phrase)), default=-1)


@cache
def _words(base: str, table: str) -> re.Pattern[str]:
    words = sorted((row["words"] for row in facts(table) if row["language"] == base), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _ends(base: str, table: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_words(base, table).pattern})$")


@cache
def _called(base: str) -> re.Pattern[str]:
    """Professions that people are called by, behind their names."""
    wanted = {"both"} if base == "zh" else {"yes", "both"}
    rows = (row for row in facts("occupations") if row["language"] == base and row["names"] in wanted)
    words = sorted((row["words"] for row in rows), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})$")


@cache
def _occupations(base: str) -> frozenset[str]:
    return frozenset(row["words"] for row in facts("occupations") if row["language"] == base)


@cache
def _kinds(base: str) -> re.Pattern[str]:
    words = sorted((row["words"] for row in facts("body_kinds") if row["language"] == base), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))}|[の的])+")


@cache
def _unnamed(base: str) -> re.Pattern[str]:
    words = (row["words"] for row in facts("unnamed") if row["language"] == base)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("surnames"))


@cache
def _transliterating() -> frozenset[str]:
    return frozenset("".join(row["characters"] for row in facts("transliteration")))


@cache
def _no_names(base: str) -> frozenset[str]:
    return frozenset(row["words"] for row in facts("not_persons") if row["language"] == base)
