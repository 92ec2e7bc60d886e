"""English words with what they can be in a clause, told by word lists and shape alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Span
from rejoinder.read.quotes import Quotation
from rejoinder.read.within import within

COMMA_INSIDE = '",'  # a quotation that ends with a comma: the sentence goes on, the words do not
MAX_TOKENS = 300  # a sentence that is longer is read in pieces
_WORD = (
    r"(?:[A-Za-z]\.){2,}(?:['’]s)?|[A-Z]\.(?=\s[A-Z])|\d+(?:-[^\W\d_]+)+|[$£€]?\d(?:[\d,.:]*\d)?%?"
    r"|[^\W_]+(?:[’'\-.&/@_][^\W_]+)*[’']?|…|-{2,}|\.{2,}|[^\s]"
)
_MARKS = {
    ",": "comma",
    ";": "stop",
    ":": "colon",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
    ".": "end",
    "!": "end",
    "?": "end",
}
_DASHES = frozenset(["–", "—", "--", "---", "-"])


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark or whole quotation. `low` is in lower case with straight apostrophes; `tag` is what it can be."""

    start: int
    end: int
    low: str
    tag: str


def tokens_of(text: str, span: Span, quotations: Sequence[Quotation]) -> list[Token]:
    """The tokens of a span; each of the quotations, which must be in order and apart from each other, is one token."""
    found: list[Token] = []
    start = span.start
    for quotation in quotations:
        found += _words(text, start, quotation.span.start)
        low = COMMA_INSIDE if text[quotation.inner.end - 1] == "," else '"'
        found.append(Token(quotation.span.start, quotation.span.end, low, "quote"))
        start = quotation.span.end
    return found + _words(text, start, span.end)


def _words(text: str, start: int, end: int) -> list[Token]:
    if start >= end:
        return []
    return [_token(m) for m in _pattern().finditer(text, start, end)]


@cache
def _pattern() -> re.Pattern[str]:
    """Words and marks; the point of an abbreviation is part of it."""
    short = sorted((row["word"] for row in table("en", "abbreviations")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(w) for w in short)})(?!\w)|{_WORD}")


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    low = word.lower().replace("’", "'")
    return Token(match.start(), match.end(), low, tag_of(word, low))


def tag_of(word: str, low: str) -> str:
    """What a word can be, looked at alone."""
    known = _classes().get(low)
    if known and not (word[0].isupper() and (known in {"verb", "daytime"} or word == "US")):
        return "time" if known == "daytime" else known
    if low in _MARKS:
        return _MARKS[low]
    if low in _DASHES:
        return "dash"
    if not word[0].isalnum() and word[0] not in "$£€":
        return "mark"
    if low.endswith("n't"):
        return "modal"
    if low.endswith(("'s", "s'")):
        return "owner"
    if word[0].isupper():
        return "name"
    if not word[0].isalpha():
        return "number"
    if low.endswith("ly") and len(low) > 4:  # early, only, but not fly
        return "adverb"
    return "ed" if low.endswith("ed") and len(low) > 4 else "word"


@cache
def _classes() -> dict[str, str]:
    return {row["word"]: row["class"] for row in table("en", "classes")}


def top_level(quotations: Sequence[Quotation], span: Span, depth: int) -> list[Quotation]:
    """The quotations of a depth that stand wholly in the span, in order."""
    found: list[Quotation] = []
    for quotation in within(quotations, span, lambda q: q.span):
        apart = not found or found[-1].span.end <= quotation.span.start
        if quotation.depth == depth and quotation.span.end <= span.end and apart:
            found.append(quotation)
    return found
