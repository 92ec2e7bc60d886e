"""Where a span of pieces begins and ends as words: pieces end where the vocabulary has it, which may be inside a name."""

import re
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Span

MARKS = " \t\u3000,:;，、：；"
_LETTER = re.compile(r"[0-9A-Za-z\u00c0-\u024fァ-ヺー]")
_POSSESSIVE = re.compile(r"['’]s?$")
_QUOTES = frozenset("\"'“”‘’「」『』")
MOST = 40  # characters of a word; what is longer is none


def whole_words(text: str, start: int, end: int) -> Span:
    """The span with the words whole that it begins and ends in."""
    first, last = max(start - MOST, 0), min(end + MOST, len(text))
    while start > first and _joined(text, start):
        start -= 1
    while end < last and _joined(text, end):
        end += 1
    return Span(start, end)


def _joined(text: str, at: int) -> bool:
    return bool(_LETTER.match(text[at - 1]) and _LETTER.match(text[at]))


def bare(text: str, start: int, end: int) -> Span:
    """Whole words without the commas and colons at their edges, unless there is nothing else: a dash can be a cue."""
    span = whole_words(text, start, end)
    words = span.of(text)
    left, right = len(words) - len(words.lstrip(MARKS)), len(words) - len(words.rstrip(MARKS))
    return Span(span.start + left, span.end - right) if left < len(words) else span


def holder(text: str, start: int, end: int) -> Span:
    """A source: who has something, without the ’s that says so."""
    span = bare(text, start, end)
    ending = _POSSESSIVE.search(span.of(text))
    return Span(span.start, span.start + ending.start()) if ending and ending.start() else span


def told(text: str, start: int, end: int) -> Span:
    """A content: whole words; the full stop of the sentence and the particle を are not among them, unless they are quoted.

    Nor is a preposition or an article whose noun is not among them.
    """
    span = _without_hanging(text, whole_words(text, start, end))
    words = span.of(text)
    stopped = len(words) > 1 and words[-1] in ".。を" and not _QUOTES.intersection(words[:1])
    return Span(span.start, span.end - 1) if stopped else span


def _without_hanging(text: str, span: Span) -> Span:
    """The span without a word at its end that only leads on to what follows: “the charge of the ministry at | a briefing”."""
    goes_on = text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isalnum()
    hanging = _hanging().search(span.of(text)[-MOST:]) if goes_on else None
    return Span(span.start, span.end - len(hanging[0])) if hanging and len(hanging[0]) < span.end - span.start else span


@cache
def _hanging() -> re.Pattern[str]:
    words = "|".join(re.escape(row["words"]) for row in table("en", "hanging"))
    return re.compile(rf"\s+(?:{words})$", re.IGNORECASE)
