"""What the words of a statement do: turn a proposition round, name another's claim, decline to answer."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache

from rejoinder.lang import table, words

LONGEST = 2000  # characters of a text that are looked at; a statement's content is far shorter
STEM = 5  # letters of an English word that carry its sense: drill, drills and drilling begin alike
_WORDS = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{4,}")
_RUNS = re.compile(r"[\u30a1-\u30fa\u30fc\u3400-\u9fff]{2,}")


def is_negated(text: str, language: str) -> bool:
    """Whether the text turns its proposition round: an odd number of its words negate."""
    negating = {row["words"] for row in table(language, "negations") if row["negates"] == "yes"}
    return len([m for m in _pattern(language, "negations").findall(_fold(text)) if m in negating]) % 2 == 1


def count_words(text: str, language: str, name: str) -> int:
    """How many of the words of a list stand in the text; those of `negations` alone that negate."""
    found = _pattern(language, name).findall(_fold(text))
    kept = {row["words"] for row in table(language, name) if row.get("negates") != "no"}
    return sum(one in kept for one in found)


def count_sorts(text: str, language: str, name: str) -> dict[str, int]:
    """How many words of each sort of a list stand in the text; a sort that does not occur is left out."""
    sorts = _sorts(language, name)
    return Counter(sorts[found] for found in _pattern(language, name).findall(_fold(text)))


def opposites(left: str, right: str, language: str) -> list[tuple[str, str]]:
    """Pairs of words, one in each text and neither in both, that rule each other out."""
    here, there = _fold(left), _fold(right)
    found = _opposites(language)
    own = {word for word in found if _holds(here, word, language) and not _holds(there, word, language)}
    return [(w, o) for w in sorted(own) for o in sorted(found[w]) if _holds(there, o, language) and not _holds(here, o, language)]


def declines(text: str, language: str) -> bool:
    """Whether somebody says here that nothing will be said."""
    return bool(_pattern(language, "refusals").search(_fold(text)))


def alludes(text: str, language: str) -> bool:
    """Whether the text names a claim that somebody made, or calls itself an answer."""
    return bool(_pattern(language, "allusions").search(_fold(text)))


def names_claim(text: str, language: str) -> bool:
    """Whether one of the words is a noun for what somebody has claimed."""
    claims = {row["words"] for row in table(language, "allusions") if row["kind"] == "claim"}
    return any(found in claims for found in _pattern(language, "allusions").findall(_fold(text)))


def own_side(text: str, language: str) -> list[tuple[int, int]]:
    """The places of words by which a speaker means the own side, as offsets into the text."""
    return [m.span() for m in _pattern(language, "own_side").finditer(text[:LONGEST])]


def deed_units(text: str, language: str) -> frozenset[str]:
    """What a text says was done, as the beginnings of its words, or pairs of characters, in no order.

    `text` holds no names of actors. Words that reject, negate or name a claim say nothing about a deed, nor do the empty ones: a
    denial without such units (“the allegation is false”) leaves to its context what is denied.
    """
    rest = _fold(text)
    for name in ("rejections", "allusions", "negations"):
        rest = _pattern(language, name).sub(" ", rest)
    if language == "en":
        return frozenset(word[:STEM] for word in _WORDS.findall(rest) if word not in words(language, "empty_words"))
    kept = _pattern(language, "empty_words").sub(" ", rest)
    return frozenset(run[i : i + 2] for run in _RUNS.findall(kept) for i in range(len(run) - 1))


def _fold(text: str) -> str:
    return text[:LONGEST].replace("’", "'").casefold()


def _holds(text: str, word: str, language: str) -> bool:
    return bool(_word(word, spaced=language == "en").search(text))


@cache
def _word(word: str, *, spaced: bool) -> re.Pattern[str]:
    return _compile([word], spaced=spaced)


@cache
def _sorts(language: str, name: str) -> Mapping[str, str]:
    return {row["words"].casefold(): row["sort"] for row in table(language, name)}


@cache
def _opposites(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table(language, "opposites"):
        found.setdefault(row["words"], set()).add(row["opposite"])
        found.setdefault(row["opposite"], set()).add(row["words"])
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    return _compile(words(language, name), spaced=language == "en")


def _compile(found: Collection[str], *, spaced: bool) -> re.Pattern[str]:
    either = "|".join(re.escape(word.casefold()) for word in sorted(found, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if spaced else f"(?:{either})", re.IGNORECASE)
