"""The word lists of one language, ready for matching."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rejoinder.lang import Row, table, tables
from rejoinder.model import Language, Medium, Stance

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Cue:
    """One inflected form of a word that attributes: what it is, what it does, where it is said."""

    words: str
    lemma: str
    kind: str
    stance: Stance
    medium: Medium | None
    order: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by their words, and one pattern for each list. A list that the language lacks matches nothing."""

    language: str
    cues: Mapping[str, Cue]
    patterns: Mapping[str, re.Pattern[str]]
    media: Mapping[str, Medium]

    def pattern(self, name: str) -> re.Pattern[str]:
        """Whole words of a list, the longest first; groups nothing."""
        return self.patterns.get(name, _NEVER)

    def cue(self, words: str) -> Cue | None:
        """The cue that the words are, or the longest one that they hold; in Japanese and Chinese the first (懸念 in 懸念を表明した)."""
        folded = " ".join(words.casefold().split())
        if folded in self.cues:
            return self.cues[folded]
        found = self.pattern("cues").findall(folded)
        if not found:
            return None
        return self.cues.get(max(found, key=len) if self.language == "en" else found[0])


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon that serves a language; both scripts of Chinese share one."""
    base = language.base
    lists = {name: table(base, name) for name in tables(base)}
    cues = {row["cue"].casefold(): _cue(row) for row in lists.get("cues", ())}
    media = {
        row[column].casefold(): Medium(row["medium"])
        for name, column in _WITH_MEDIUM
        for row in lists.get(name, ())
        if row["medium"]
    }
    patterns = {name: compile_words((_first(row) for row in rows), base) for name, rows in lists.items() if rows}
    return Lexicon(base, MappingProxyType(cues), MappingProxyType(patterns), MappingProxyType(media))


_WITH_MEDIUM = (("media", "words"), ("documents", "word"))


def _first(row: Row) -> str:
    return next(iter(row.values()))


def _cue(row: Row) -> Cue:
    stance = Stance(row["stance"]) if row["stance"] else Stance.ASSERTS
    medium = Medium(row["medium"]) if row["medium"] else None
    return Cue(row["cue"].casefold(), row["lemma"], row["kind"], stance, medium, row["order"])


def compile_words(words: Iterable[str], base: str) -> re.Pattern[str]:
    """One pattern that finds any of the words: whole words, case aside, in English; as they stand in Japanese and Chinese."""
    ordered = sorted({w.casefold() for w in words}, key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in ordered)
    if not body:
        return _NEVER
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])" if base == "en" else f"(?:{body})", re.IGNORECASE)
