"""Words and figures that can stand in a time expression, found in one pass."""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rejoinder.read.times.fields import NOTHING_SAID, Fields
from rejoinder.read.times.lexicon import Lexicon
from rejoinder.read.times.numerals import is_spelled_year, read_digits, split_words

# Same length as the text, so that offsets stay: full-width forms to ASCII, capitals to small letters, curly apostrophes straight.
_PLAIN = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)} | {0x3000: 32, 0xA0: 32, 0x2019: 39, 0x2018: 39, 0x2013: 45, 0x2011: 45}
PLAIN = _PLAIN | {c: c + 32 for c in range(65, 91)} | {c: c - 0xFEE0 + 32 for c in range(0xFF21, 0xFF3B)}

FIRST_YEAR, LAST_YEAR = 1000, 3000  # what a number of four figures must lie between to be a year
MAX_GAP = 4  # blanks between two words of one expression, at most one of them a line's end
MONTHS = 12
MINUTES = 60
BREAK = "BREAK"
_SIZES = ((0, "D0"), (12, "D12"), (24, "D24"), (31, "D31"), (59, "D59"))
_PARTS = {
    "iso": ("year", "month", "day"),
    "compact": ("year", "month", "day"),
    "full": ("month", "day", "year"),
    "brief": ("month", "day", "shortyear"),
    "dotted": ("day", "month", "year"),
    "slash": ("month", "day"),
    "yearmonth": ("year", "month"),
    "clock": ("hour", "minute", "second"),
    "pointed": ("hour", "minute"),
    "decade": ("decade",),
}


class Token(NamedTuple):
    """A word or figure: its kind, what it says, and `value` where it is a number."""

    start: int
    end: int
    kind: str
    value: float = 0
    says: Fields = NOTHING_SAID


def find_tokens(text: str, known: Lexicon) -> Iterator[Token]:
    """The tokens of a text in order, with a BREAK between two that do not stand side by side."""
    plain = text.translate(PLAIN)
    last = 0
    for match in known.pattern.finditer(plain):
        for token in _read_all(match, known, text):
            if last != token.start and not _adjacent(plain[last : token.start]):
                yield Token(last, token.start, BREAK)
            yield token
            last = token.end


def _adjacent(gap: str) -> bool:
    return len(gap) <= MAX_GAP and gap.isspace() and gap.count("\n") <= 1


def _read_all(match: re.Match[str], known: Lexicon, text: str) -> Iterator[Token]:
    """The token of a match; of number words that make no one number ("twenty-five nineteen eighty-six"), each number's."""
    token = _read(match, known, text)
    if token is not None:
        yield token
    elif match.lastgroup == "written" and not known.figures:
        for start, end, value in split_words(match[0], known.read_number):
            yield Token(match.start() + start, match.start() + end, _kind(match[0][start:end], value, "written", known), value)


def _read(match: re.Match[str], known: Lexicon, text: str) -> Token | None:
    shape, start, end = match.lastgroup or "", match.start(), match.end()
    if shape == "word":
        entry = known.entries[match[0]]
        if entry.needs == "capital" and not text[start].isupper():
            return None
        if entry.needs == "head" and not text[start - 1 : start].isalnum():
            return Token(start, end, f"{entry.kind}HEAD", 0, entry.says)
        return Token(start, end, entry.kind, entry.says.numbers.get("n", 0), entry.says)
    if shape in {"written", "number"}:
        value = known.read_number(match[0]) if shape == "written" else read_digits(match[0])
        return None if value is None else Token(start, end, _kind(match[0], value, shape, known), value)
    parts = [float(part) for part in match.groups()[match.re.groupindex[shape] :] if part is not None]
    if shape in {"year", "ordinal"}:
        return Token(start, end, shape.upper(), parts[0])
    return Token(start, end, shape.upper(), parts[0], Fields(_named(shape, parts), NOTHING_SAID.words))


def _kind(words: str, value: float, shape: str, known: Lexicon) -> str:
    """The kind of a number by its size, so that the rules can ask for one that a day or an hour can have."""
    if shape == "written":
        if not known.figures:
            return "YEARWORD" if is_spelled_year(words, value) else "SPELLED"
        if FIRST_YEAR <= value < LAST_YEAR:
            return "YEAR"
    if len(words) == len("07") and words[0] == "0":
        return "ZEROED"
    if len(words) == len("0735") and words[0] == "0" and value % 100 < MINUTES:
        return "HHMM"
    if value != int(value):
        return "DECIMAL"
    return next((name for most, name in _SIZES if value <= most), "BIG")


def _named(shape: str, parts: Sequence[float]) -> MappingProxyType[str, float]:
    """The parts of a date by name: month first, as in America, unless only the other order makes a date."""
    if shape in {"full", "brief", "slash"} and parts[0] > MONTHS >= parts[1]:
        parts = [parts[1], parts[0], *parts[2:]]
    return MappingProxyType(dict(zip(_PARTS[shape], parts, strict=False)))
