"""Words and figures that can stand in a time expression, found in one pass."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType
from typing import NamedTuple

from rejoinder.lang import Row, table
from rejoinder.read.times.numerals import read_digits, read_kanji, read_words

# Same length as the text, so that offsets stay: full-width forms to ASCII, capitals to small letters, curly apostrophes straight.
_PLAIN = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)} | {0x3000: 32, 0xA0: 32, 0x2019: 39, 0x2018: 39, 0x2013: 45, 0x2011: 45}
PLAIN = _PLAIN | {c: c + 32 for c in range(65, 91)} | {c: c - 0xFEE0 + 32 for c in range(0xFF21, 0xFF3B)}

MAX_GAP = 4  # blanks between two words of one expression, at most one of them a line's end
BREAK = "BREAK"
NONE: Mapping[str, float] = MappingProxyType({})
NO_WORDS: Mapping[str, str] = MappingProxyType({})

_FREE = r"(?<![a-z0-9$£€¥#])(?<!\d[.,:/])"
_SHAPES = {
    "iso": rf"{_FREE}(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?:t(?=\d\d:)|(?![\d/-]))",
    "full": rf"{_FREE}(\d{{1,2}})[-/](\d{{1,2}})[-/](\d{{4}})(?![\d/-])",
    "slash": rf"{_FREE}(\d{{1,2}})/(\d{{1,2}})(?![\d/%])",
    "yearmonth": rf"{_FREE}([12]\d{{3}})-(\d\d)(?![\d-])",
    "clock": rf"{_FREE}([012]?\d):([0-5]\d)(?::([0-5]\d))?(?![\d:])",
    "pointed": rf"{_FREE}([012]?\d)\.([0-5]\d)(?=\s?[ap]\.?m\b)",
    "decade": rf"{_FREE}'?((?:[12]\d)?\d0)'?s\b",
    "ordinal": rf"{_FREE}(\d{{1,2}})(?:st|nd|rd|th)\b",
    "year": rf"{_FREE}([12]\d{{3}})(?![\d%a-z]|[.,:/]\d)",
    "number": rf"{_FREE}(\d+(?:,\d{{3}})*(?:\.\d+)?)(?![\d%]|[.,:/]\d)",
}
_SIZES = ((0, "D0"), (12, "D12"), (24, "D24"), (31, "D31"), (59, "D59"))


class Token(NamedTuple):
    """A word or figure: its kind, what it says, and `value` where it is a number."""

    start: int
    end: int
    kind: str
    value: float = 0
    numbers: Mapping[str, float] = NONE
    words: Mapping[str, str] = NO_WORDS


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the tables. `capital` asks for a capital letter in the text: May, March."""

    kind: str
    numbers: Mapping[str, float]
    words: Mapping[str, str]
    capital: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The time words of a language, and the one expression that finds them all."""

    entries: Mapping[str, Entry]
    pattern: re.Pattern[str]
    read_number: Callable[[str], float | None]


@cache
def lexicon(language: str) -> Lexicon:
    """The time words of `lang/<language>/times_words.tsv` and `times_numbers.tsv`."""
    entries = {row["word"]: _entry(row) for row in table(language, "times_words")}
    figures = {row["word"]: int(row["value"]) for row in table(language, "times_numbers")}
    spelled = "|".join(sorted(figures, key=len, reverse=True))
    if language == "en":
        written = rf"\b(?:{spelled})(?:[ -](?:and )?(?:{spelled})){{0,8}}\b"
        read: Callable[[str], float | None] = partial(read_words, values=figures)
        word = rf"(?<![a-z0-9])(?:{_alternatives(entries)})(?![a-z])"
    else:
        written, read = f"(?:{spelled})+", read_kanji
        word = _alternatives(entries)
    shapes = "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items())
    return Lexicon(entries, re.compile(rf"(?=[\d'])(?:{shapes})|(?P<word>{word})|(?P<written>{written})"), read)


def find_tokens(text: str, known: Lexicon) -> Iterator[Token]:
    """The tokens of a text in order, with a BREAK between two that do not stand side by side."""
    plain = text.translate(PLAIN)
    last = 0
    for match in known.pattern.finditer(plain):
        token = _read(match, known, text)
        if token is None:
            continue
        if last != token.start and not _adjacent(plain[last : token.start]):
            yield Token(last, token.start, BREAK)
        yield token
        last = token.end


def _adjacent(gap: str) -> bool:
    return len(gap) <= MAX_GAP and gap.isspace() and gap.count("\n") <= 1


def _read(match: re.Match[str], known: Lexicon, text: str) -> Token | None:
    shape, start, end = match.lastgroup or "", match.start(), match.end()
    if shape == "word":
        entry = known.entries[match[0]]
        if entry.capital and not text[start].isupper():
            return None
        return Token(start, end, entry.kind, entry.numbers.get("n", 0), entry.numbers, entry.words)
    if shape == "written":
        value = known.read_number(match[0])
        return None if value is None else Token(start, end, _size(value) if known.read_number is read_kanji else "SPELLED", value)
    return _figure(shape, match, start, end)


def _figure(shape: str, match: re.Match[str], start: int, end: int) -> Token | None:
    parts = [part for part in match.groups()[match.re.groupindex[shape] :] if part is not None]
    if shape == "number":
        value = read_digits(parts[0])
        return None if value is None else Token(start, end, _size(value), value)
    if shape in {"year", "ordinal"}:
        return Token(start, end, shape.upper(), float(parts[0]))
    found = [float(part) for part in parts if part.isdigit()]
    return Token(start, end, shape.upper(), found[0], _named(shape, found))


def _named(shape: str, found: list[float]) -> Mapping[str, float]:
    match shape:
        case "iso":
            return dict(zip(("year", "month", "day"), found, strict=True))
        case "full":
            return dict(zip(("month", "day", "year"), _month_first(found), strict=True))
        case "slash":
            return dict(zip(("month", "day"), _month_first(found), strict=True))
        case "yearmonth":
            return dict(zip(("year", "month"), found, strict=True))
        case "decade":
            return {"decade": found[0] if found[0] >= 100 else 1900 + found[0]}
        case _:
            return dict(zip(("hour", "minute", "second"), found, strict=False))


def _month_first(found: list[float]) -> list[float]:
    """American order, unless only the other one makes a date."""
    month, day, *rest = found
    return [day, month, *rest] if month > 12 >= day else found


def _size(value: float) -> str:
    if value != int(value):
        return "DECIMAL"
    return next((name for most, name in _SIZES if value <= most), "BIG")


def _alternatives(entries: Mapping[str, Entry]) -> str:
    """All words, longest first, grouped by their first letter so that most places in a text are passed by at once."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(entries, key=lambda w: (-len(w), w)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


def _entry(row: Row) -> Entry:
    fields = dict(field.split("=", 1) for field in row["says"].split())
    numbers = {name: float(value) for name, value in fields.items() if re.fullmatch(r"-?[\d.]+", value)}
    words = {name: value for name, value in fields.items() if name not in numbers}
    return Entry(row["kind"], MappingProxyType(numbers), MappingProxyType(words), row.get("needs") == "capital")
