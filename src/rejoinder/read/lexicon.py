"""The word lists of one language, ready for matching."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
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
        """The cue that the words are, else the longest they hold; in Japanese and Chinese the first (懸念 of 懸念を示した).

        In English one that takes a side goes before one that only says: the concern of “expressed concern”.
        """
        folded = " ".join(words.casefold().split())
        if folded in self.cues:
            return self.cues[folded]
        found = self.pattern("cues").findall(folded)
        if not found:
            return None
        if self.language != "en":
            return self.cues.get(found[0])
        held = [cue for words in found if (cue := self.cues.get(" ".join(words.split())))]
        return max(held, key=lambda cue: (cue.stance is not Stance.ASSERTS, len(cue.words)), default=None)


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
    entries = sorted({w.casefold() for w in words})
    if not entries:
        return _NEVER
    body = _branches(entries)
    return re.compile(rf"(?<![\w-]){body}(?![\w-])" if base == "en" else body, re.IGNORECASE)


def _branches(entries: list[str]) -> str:
    """Words as a tree of their beginnings, so that a text is read once, not once a word; the longest word wins."""
    ends = "" in entries
    rest = [(first, [e[1:] for e in group]) for first, group in groupby((e for e in entries if e), key=itemgetter(0))]
    branches = [_literal(first) + (_branches(tails) if tails != [""] else "") for first, tails in rest]
    body = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{body}?" if ends and branches else body


def _literal(character: str) -> str:
    if character == " ":
        return r"\s+"
    return "['’]" if character == "'" else re.escape(character)
