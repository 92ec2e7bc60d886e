"""Quotation marks in Chinese and Japanese news, read by function: typed the wrong way round, over several lines, or lost.

`read.quotes` pairs marks as they are written. Translated and hurried Chinese copy often closes with an opening mark, or mixes
straight and curly ones, so here a mark opens or closes by what stands around it and by what is open.
"""

import re
from dataclasses import dataclass

from rejoinder.model import Span, Spans

_MARK = re.compile("[「」『』｢｣“”‘’\"＂']")
_OPENING = {"「": "」", "『": "』", "｢": "｣", "“": "”", "‘": "’", '"': "”", "＂": "”", "'": "’"}
_DOUBLE = frozenset('“”"＂')
_SINGLE = frozenset("‘’'")
_STOPS = frozenset("，。！？、；,.!?;…—~～")
MAX_DEPTH = 4  # quotations within quotations; deeper marks are read as words
MAX_LINES = 12  # lines that one quotation may run over


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between marks: `outer` with them, `pieces` without, one for each line. `depth` 0 stands in no other quotation.

    `open_start` is true where the opening mark is lost and the quotation begins with its line, `open_end` where the closing
    mark is.
    """

    outer: Span
    pieces: Spans
    depth: int
    open_start: bool = False
    open_end: bool = False


@dataclass(slots=True)
class _Open:
    closer: str
    start: int
    inner_end: int = 0


@dataclass(slots=True)
class _Marks:
    """Where the marks of a text stand, and for each how many `”` follow it on its line."""

    text: str
    places: list[int]
    closers_ahead: list[int]
    line_ends: list[int]


def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotations, in order of their start; every mark is looked at once."""
    marks = _marks(text)
    found: list[Quote] = []
    stack: list[_Open] = []
    line_start = 0
    for i, place in enumerate(marks.places):
        if i == 0 or marks.line_ends[i] != marks.line_ends[i - 1]:
            line_start = text.rfind("\n", 0, place) + 1
            found += _break_line(marks, i, stack)
        role = _role(marks, i, stack)
        if role == "open" and len(stack) < MAX_DEPTH:
            stack.append(_Open(_OPENING.get(text[place], "“"), place))
        elif role == "close":
            opened = _pop(stack, text[place])
            found += _quote(text, Span(opened.start, place + 1), len(stack)) if opened else []
            if stack:
                stack[0].inner_end = place + 1
        elif role == "lost" and not stack and not any(q.outer.end > line_start for q in found[-1:]):
            found += _quote(text, Span(line_start, place + 1), 0, marked=False)
    if stack:
        found += _unclosed(text, stack[0], last=True)
    return _joined(text, sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _joined(text: str, quotes: list[Quote]) -> tuple[Quote, ...]:
    """Halves that one quotation has in two lines, where the first is not closed or the second not opened."""
    result: list[Quote] = []
    for quote in quotes:
        last = result[-1] if result else None
        if (
            last
            and last.depth == quote.depth == 0
            and (last.open_end or quote.open_start)
            and len(last.pieces) < MAX_LINES
            and not text[last.outer.end : quote.outer.start].strip(" \r\n。\u3000")
        ):
            outer = Span(last.outer.start, quote.outer.end)
            result[-1] = Quote(outer, last.pieces + quote.pieces, 0, last.open_start, quote.open_end)
        else:
            result.append(quote)
    return tuple(result)


def _marks(text: str) -> _Marks:
    places = [m.start() for m in _MARK.finditer(text) if not _in_word(text, m.start())]
    ends, ahead, end, count = [0] * len(places), [0] * len(places), -1, 0
    for i in range(len(places) - 1, -1, -1):
        here = _line_end(text, places[i]) if end < 0 or "\n" in text[places[i] : places[i + 1]] else end
        if here != end:
            end, count = here, 0
        ends[i], ahead[i] = end, count
        count += text[places[i]] == "”"
    return _Marks(text, places, ahead, ends)


def _in_word(text: str, place: int) -> bool:
    """An apostrophe or a sign of inches and minutes, not a quotation mark."""
    if text[place] not in "'’\"":
        return False
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] == '"':
        return before.isascii() and before.isdigit() and after.isascii() and after.isalnum()
    return before.isascii() and before.isalnum() and (after == "" or after.isascii())


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _role(marks: _Marks, i: int, stack: list[_Open]) -> str:
    text, place = marks.text, marks.places[i]
    mark = text[place]
    if mark in "「『｢":
        return "open"
    if mark in "」』｣":
        return "close" if any(o.closer == mark for o in stack) else ""
    if mark in _SINGLE:
        return _single_role(text, place, stack)
    inside = any(o.closer in "”“" for o in stack)
    if mark == "”":
        return "close" if inside else _stray_role(marks, i)
    if mark == "“" and stack and stack[-1].closer == "“":
        return "close"
    if not inside:
        return "lost" if mark != "“" and marks.line_ends[i] == place + 1 else "open"
    if mark != "“":
        return "close"
    nested = marks.closers_ahead[i] >= sum(o.closer in "”“" for o in stack) + 1
    return "close" if not nested and _ends_words(text, place) else "open"


def _single_role(text: str, place: int, stack: list[_Open]) -> str:
    mark, inside = text[place], any(o.closer == "’" for o in stack)
    if mark == "‘":
        return "open"
    if inside:
        return "close"
    return "open" if mark == "'" and text[place - 1 : place] in "：:，,“ " and text[place + 1 : place + 2] > "\u2e80" else ""


def _stray_role(marks: _Marks, i: int) -> str:
    """A closing mark where nothing is open: it opens when an opening mark closes it, else its own opening mark is lost."""
    text, place = marks.text, marks.places[i]
    paired = i + 1 < len(marks.places) and marks.line_ends[i + 1] == marks.line_ends[i] and text[marks.places[i + 1]] == "“"
    return "open" if paired and text[place - 1 : place] not in _STOPS else "lost"


def _ends_words(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before in _STOPS or after in _STOPS or after in {"", "\n"} or (not before.isspace() and after.isspace())


def _pop(stack: list[_Open], mark: str) -> _Open | None:
    closers = {mark} if mark in "」』｣" else {"’"} if mark in _SINGLE else {"”", "“"}
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].closer in closers:
            opened = stack[level]
            del stack[level:]
            return opened
    return None


def _break_line(marks: _Marks, i: int, stack: list[_Open]) -> list[Quote]:
    """What is open goes on over the line's end only when the next mark closes it."""
    if not stack:
        return []
    text, place, opened = marks.text, marks.places[i], stack[0]
    near = text.count("\n", opened.start, place) <= MAX_LINES if place - opened.start < 4000 else False
    if near and _could_close(text, place, stack):
        return []
    stack.clear()
    return _unclosed(text, opened)


def _unclosed(text: str, opened: _Open, *, last: bool = False) -> list[Quote]:
    """Up to the last mark that closed something inside, when the sentence goes on behind it, else to the end of the line.

    Where no mark follows at all, speech that began a sentence runs to the end of its block.
    """
    end = _line_end(text, opened.start)
    if opened.start < opened.inner_end <= end and text[opened.inner_end : end].strip():
        return _quote(text, Span(opened.start, opened.inner_end), 0)
    if last and text[opened.start - 1 : opened.start] in "。：:":
        end = _block_end(text, end)
    return _quote(text, Span(opened.start, end), 0, closed=False)


def _block_end(text: str, end: int) -> int:
    for _ in range(MAX_LINES // 2):
        following = _line_end(text, end + 1)
        if not text[end:following].strip():
            break
        end = following
    return end


def _could_close(text: str, place: int, stack: list[_Open]) -> bool:
    mark = text[place]
    if mark in "」』｣’":
        return any(o.closer == mark for o in stack)
    double = any(o.closer in "”“" for o in stack)
    return double and (mark == "”" or (mark in _DOUBLE and text[place - 1] != "\n" and text[place - 1] in _STOPS))


def _quote(text: str, outer: Span, depth: int, *, marked: bool = True, closed: bool = True) -> list[Quote]:
    begin, stop = outer.start + marked, outer.end - closed
    pieces, at = [], begin
    for line in text[begin:stop].split("\n"):
        inner = line.strip(" \t\r\u3000")
        if inner:
            lead = at + len(line) - len(line.lstrip(" \t\r\u3000"))
            pieces.append(Span(lead, lead + len(inner)))
        at += len(line) + 1
    return [Quote(outer, tuple(pieces), depth, open_start=not marked, open_end=not closed)] if pieces else []
