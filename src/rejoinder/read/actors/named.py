"""Names that only this text gives: a phrase that no table and no title explains."""

import re
from functools import cache

from rejoinder.model import Language, Span
from rejoinder.reference.tables import facts

LONGEST_PHRASE = 200  # characters; a longer source is a clause, and the names in it are not its head
CAPITALISED = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|de|al|bin|van|von) )?[A-Z][\w.’'-]*)*")
KATAKANA = re.compile(r"(?<![ァ-ヺー])[ァ-ヺー]+(?:[・＝=][ァ-ヺー]+)+")
TRANSLITERATED = re.compile(r"[一-龥]{1,6}(?:·[一-龥]{1,8})+")


def name_in_text(text: str, span: Span, language: Language) -> str | None:
    """The name in a phrase as the text gives it, in full where the text has it in full before; None when there is none."""
    if span.end - span.start > LONGEST_PHRASE:
        return None
    phrase = span.of(text)
    if language.base == "en":
        name = _english(phrase)
        return None if name is None else _in_full(name, text, span)
    if language.base == "ja":
        return _japanese(phrase)
    match = TRANSLITERATED.search(phrase)
    return match[0] if match else None


def _english(phrase: str) -> str | None:
    for match in CAPITALISED.finditer(phrase):
        words = match[0].split(" ")
        while words and words[0] in _no_names():
            del words[0]
        name = re.sub(r"(?:[’']s?|[.,])$", "", " ".join(words))
        if name and (" " in name or name.lower() not in _roles()):
            return name
    return None


def _in_full(name: str, text: str, span: Span) -> str | None:
    """A surname with the given name that stood before it; a single word that the text also writes small is no name."""
    if " " in name:
        return name
    before = re.compile(rf"((?:[A-Z][\w’-]+ (?:[A-Z]\. )?){{1,2}}){re.escape(name)}(?!\w)")
    at = text.find(f" {name}")
    full = before.search(text, max(0, at - LONGEST_PHRASE), at + len(name) + 1) if 0 <= at < span.start else None
    if full is not None and not _no_names().intersection(full[0].split(" ")):
        return full[0]
    return None if f" {name.lower()}" in text else name


def _japanese(phrase: str) -> str | None:
    katakana = KATAKANA.search(phrase)
    if katakana is not None:
        return katakana[0]
    bare = _japanese_title().sub("", phrase)
    return bare if bare != phrase and re.fullmatch(r"[一-龥々]{2,5}|[ァ-ヺー]{2,12}", bare) else None


@cache
def _japanese_title() -> re.Pattern[str]:
    words = sorted((row["words"] for row in facts("titles") if row["language"] == "ja"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})$")


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["words"].lower() for row in facts("titles") if row["language"] == "en")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(row["words"] for row in facts("openings"))
