"""The sentences in which words stand, and those before them."""

import re

from rejoinder.model import Span

LONGEST = 600  # characters to either side within which a sentence is looked for
_STOP = re.compile(r"[。！？]+[”」』’\"]*|[.!?][”’\"]*(?=\s)|\n")


def sentence_round(text: str, place: Span) -> Span:
    """The sentence that the place stands in, or all sentences that it touches, without the space round them."""
    low, high = max(place.start - LONGEST, 0), min(place.end + LONGEST, len(text))
    start = max((m.end() for m in _STOP.finditer(text, low, place.start)), default=low)
    stop = _STOP.search(text, max(place.end - 1, place.start), high)
    return _trimmed(text, start, stop.end() if stop else high) or place


def sentence_before(text: str, sentence: Span) -> Span | None:
    """The sentence before this one, in the same paragraph or the one before; None at the beginning."""
    low = max(sentence.start - LONGEST, 0)
    end = low + len(text[low : sentence.start].rstrip())
    if not text[low:end].strip():
        return None
    found = sentence_round(text, Span(end - 1, end))
    return Span(found.start, min(found.end, sentence.start))


def first_line(text: str) -> Span | None:
    """The headline: a first line that ends without a full stop and has text behind it."""
    match = re.match(r"\s*([^\n]{1,300})\n", text)
    return Span(*match.span(1)) if match and match[1].rstrip()[-1:] not in "。.!！" and text[match.end() :].strip() else None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    left, right = len(words) - len(words.lstrip()), len(words.rstrip())
    return Span(start + left, start + right) if left < right else None
