"""Quotations: what stands between quotation marks, in every script that we read."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from rejoinder.model import Span
from rejoinder.read.sentences import REMEMBERED, find_paragraphs

_PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "‘‘": "’’", "``": "''", "''": "''", "‘": "’", '"': '"', "'": "'"}
_MARK = re.compile(r"‘‘|’’|``|''|[“”„«»「」『』‘’\"']")
_ALWAYS_OPEN = frozenset(["“", "„", "«", "「", "『", "``", "‘‘"])
_WIDE = frozenset(["「", "『", "“", "‘"])
_BEFORE_OPEN = re.compile(r"[\s(\[{–—\-/:“‘\"'«]")
MAX_DEPTH = 6  # quotations within quotations; deeper marks are not opened
MAX_UNCLOSED = 3_000  # characters that a quotation without a closing mark may cover


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. `span` holds the marks, `inner` only the words.

    `depth` counts the quotations that this one stands in. `continued` is true where the quotation goes on in the next
    paragraph, which opens it again without this one being closed.
    """

    span: Span
    inner: Span
    depth: int
    continued: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


@lru_cache(maxsize=REMEMBERED)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations in order of their start. An apostrophe opens and closes none."""
    paragraphs = find_paragraphs(text)
    found: list[Quotation] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        closed, left = _scan(text, paragraph)
        found += closed
        found += _unclosed(text, paragraph, following, left)
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def _scan(text: str, paragraph: Span) -> tuple[list[Quotation], list[_Open]]:
    found: list[Quotation] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        level = _closes(text, match, stack)
        if level is not None:
            opened = stack[level]
            del stack[level:]
            begin = opened.start + len(opened.mark)
            if begin < match.start():
                found.append(Quotation(Span(opened.start, match.end()), Span(begin, match.start()), level))
        elif _opens(text, match, stack) and len(stack) < MAX_DEPTH:
            stack.append(_Open(match.group(), match.start()))
    return found, stack


def _closes(text: str, match: re.Match[str], stack: list[_Open]) -> int | None:
    mark = match.group()
    if mark in "’'" and _is_apostrophe(text, match):
        return None
    for level in range(len(stack) - 1, -1, -1):
        if _PAIRS[stack[level].mark] == mark:
            return level if _may_close(text, match, stack[level]) else None
    return None


def _may_close(text: str, match: re.Match[str], opened: _Open) -> bool:
    if opened.mark in _ALWAYS_OPEN:
        return True
    before = text[match.start() - 1]
    return not before.isspace() and match.start() > opened.start + len(opened.mark)


def _is_apostrophe(text: str, match: re.Match[str]) -> bool:
    """A mark between letters (China’s), or after a plural (the leaders’ call) when a better closing mark follows soon."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if after.isalnum() and before.isalnum() and before.isascii():
        return True
    if before in "sS" and after == " " and text[match.end() + 1 : match.end() + 2].islower():
        ahead = text[match.end() : match.end() + 300]
        better = re.search(rf"[\w,.!?]{re.escape(match.group())}(?!\w)", ahead.split("\n")[0])
        return better is not None and not re.search(r"[\s(]['‘]\w", ahead[: better.start()])
    return False


def _opens(text: str, match: re.Match[str], stack: list[_Open]) -> bool:
    mark = match.group()
    if mark not in _PAIRS:
        return False
    if mark in _ALWAYS_OPEN:
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if not after or after.isspace():
        return False
    free = match.start() == 0 or bool(_BEFORE_OPEN.match(before)) or not before.isascii()
    if mark == "'":
        return free and not after.isdigit() and not (stack and stack[-1].mark == "'")
    return free and not (mark == "‘" and before.isascii() and before.isalnum())


def _unclosed(text: str, paragraph: Span, following: Span | None, left: list[_Open]) -> list[Quotation]:
    """The outermost mark that was never closed: a quotation over paragraphs, or a slip that we bound."""
    opened = next((o for o in left if o.mark not in "'‘"), None)
    if opened is None:
        return []
    again = following is not None and text.startswith(opened.mark, following.start)
    if not again and opened.mark in ('"', "''") and opened.start > paragraph.start:
        return []
    begin, end = opened.start + len(opened.mark), min(paragraph.end, opened.start + MAX_UNCLOSED)
    return [Quotation(Span(opened.start, end), Span(begin, end), 0, continued=again)] if begin < end else []
