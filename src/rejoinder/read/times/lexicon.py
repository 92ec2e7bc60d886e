"""The time words of a language, and the one expression that finds them all."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType

from rejoinder.lang import table
from rejoinder.read.times.fields import Fields, read_fields
from rejoinder.read.times.numerals import read_kanji, read_words

AFTER_NUMBER = "[0-9〇一二三四五六七八九十]"
BUT_NOT = "not "
_FREE = r"(?<![a-z0-9$£€¥#])(?<!\d[.,:/])"
_SHAPES = {
    "iso": rf"{_FREE}(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?:t(?=\d\d:)|(?![\d/]|-(?!\d{{4}}[-/.]\d)))",
    "compact": rf"{_FREE}((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\da-z%]|[.,:/]\d)",
    "full": rf"{_FREE}(\d{{1,2}})[-/](\d{{1,2}})[-/](\d{{4}})(?![\d/]|-(?!\d\d?[-/]\d\d?[-/]\d{{4}}))",
    "brief": rf"{_FREE}(\d{{1,2}})/(\d{{1,2}})/(\d\d)(?![\d/-])",
    "dotted": rf"{_FREE}(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}})(?!\d|\.\d)",
    "slash": rf"{_FREE}(\d{{1,2}})/(\d{{1,2}})(?![\d/%])",
    "yearmonth": rf"{_FREE}([12]\d{{3}})-(0[1-9]|1[0-2])(?![\d-])",
    "clock": r"(?<![a-su-z0-9$£€¥#])(?<!\d[.,:/])([012]?\d):([0-5]\d)(?::([0-5]\d))?(?![\d:])",
    "pointed": rf"{_FREE}([012]?\d)\.([0-5]\d)(?=\s?[ap]\.?m\b|-[012]?\d\.[0-5]\d\s?[ap]\.?m\b)",
    "decade": rf"{_FREE}'?((?:[12]\d)?\d0)'?s\b",
    "ordinal": rf"{_FREE}(\d{{1,2}})(?:st|nd|rd|th)\b",
    "year": rf"{_FREE}([12]\d{{3}})(?![\d%a-z]|[.,:/]\d)",
    "number": rf"{_FREE}(?<![$£€¥] )(\d+(?:,\d{{3}})*(?:\.\d+)?)(?![\d%]|[.,:/]\d)",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the tables. `needs` is `capital` for May and March, `apart` for what is no word after a number: 日中.

    `not 国` says what may not follow, for there the last character begins another word: 2025年中国.

    Where it is `head`, a word with nothing written right before it is of the kind with HEAD behind its name: 前三天, 会前三天.
    """

    kind: str
    says: Fields
    needs: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by how they are written, and `pattern`, whose groups are `word`, `written` for a number in words, and the shapes.

    `figures` is whether such a number stands where figures do: it does in Japanese and Chinese, but nobody writes "May five".
    """

    entries: Mapping[str, Entry]
    pattern: re.Pattern[str]
    read_number: Callable[[str], float | None]
    figures: bool


@cache
def lexicon(language: str) -> Lexicon:
    """The words of `lang/<language>/times_words.tsv` and `times_numbers.tsv`."""
    rows = table(language, "times_words")
    entries = {row["word"]: Entry(row["kind"], read_fields(row["says"]), row.get("needs", "")) for row in rows}
    values = {row["word"]: int(row["value"]) for row in table(language, "times_numbers")}
    number = "|".join(sorted(values, key=len, reverse=True))
    if language == "en":
        word, written = _spaced_words(entries), rf"\b(?:{number})(?:[ -](?:and )?(?:{number})){{0,8}}\b"
        return Lexicon(MappingProxyType(entries), _pattern(word, written), partial(read_words, values=values), figures=False)
    word, written = _either(entries), f"(?:{number})+"
    return Lexicon(MappingProxyType(entries), _pattern(word, written), read_kanji, figures=True)


def _pattern(word: str, written: str) -> re.Pattern[str]:
    shapes = "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items())
    return re.compile(rf"(?=[\d'])(?:{shapes})|(?P<word>{word})|(?P<written>{written})")


def _spaced_words(entries: Mapping[str, Entry]) -> str:
    """Whole words, which may stand right after a figure ("3pm"), and signs, which may stand anywhere."""
    signs = {word: entry for word, entry in entries.items() if not word[0].isalpha()}
    letters = {word: entry for word, entry in entries.items() if word[0].isalpha()}
    return rf"(?<![a-z])(?:{_either(letters)})(?![a-z])|{_either(signs)}"


def _either(entries: Mapping[str, Entry]) -> str:
    """All words, longest first, grouped by their first letter so that most places in a text are passed by at once."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(entries, key=lambda w: (-len(w), w)):
        apart = rf"(?<!{AFTER_NUMBER}{re.escape(word[0])})" if entries[word].needs == "apart" else ""
        other = entries[word].needs.removeprefix(BUT_NOT) if entries[word].needs.startswith(BUT_NOT) else ""
        by_letter.setdefault(word[0], []).append(apart + re.escape(word[1:]) + (f"(?![{other}])" if other else ""))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
