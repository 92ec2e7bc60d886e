"""A text as the rules of Chinese and Japanese see it: quotations masked, cut into sentences."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from rejoinder.model import Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.cjk_quotes import Quote, find_quotes

MASK = "\ue000"  # stands for each character of a quotation; private use, so no word list holds it
MAX_UNIT = 1_200  # characters; a longer stretch without a stop is no sentence and is cut
_NUMBER = r"[（(]?[0-9０-９一二三四五六七八九十]{1,3}(?:[）)]|[、.．](?![0-9０-９])|(?=\u3000))"
_LISTED = re.compile(rf"[ \t\u3000]*(?:{_NUMBER}|[・●○◯◆■•\-－—])[ \t\u3000]*")  # what numbers a line of a list or letter
_STOP = re.compile(r"[。！？!?\n｡]")
_STOPS_INSIDE = frozenset("。！？!?｡")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, the same text with every outermost quotation masked, and its sentences.

    A stop inside a quotation ends no sentence, so one may run over several lines.
    """

    text: str
    masked: str
    quotes: tuple[Quote, ...]
    units: Spans
    starts: tuple[int, ...]

    def quotes_in(self, start: int, end: int) -> tuple[Quote, ...]:
        """The outermost quotations that begin in a range."""
        return self.quotes[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def quote_at(self, place: int) -> Quote | None:
        """The outermost quotation whose opening mark stands here."""
        found = self.quotes_in(place, place + 1)
        return found[0] if found else None

    def units_beside(self, unit: Span) -> tuple[Span | None, Span | None]:
        """The sentences right before and after one."""
        at = bisect_left(self.units, unit)
        return self.units[at - 1] if at else None, self.units[at + 1] if at + 1 < len(self.units) else None

    def quote_before(self, place: int) -> Quote | None:
        """The last outermost quotation that begins before a place."""
        at = bisect_left(self.starts, place)
        return self.quotes[at - 1] if at else None


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its place among the others is known; `turn` where it is a turn of a transcript."""

    content: Spans
    cue: Spans | None
    source: Spans | None
    confidence: float
    reason: str
    addressee: Spans | None = None
    turn: bool = False

    def moved(self, by: int) -> "Found":
        """The same, counted from another origin."""
        cue, source, addressee = (None if s is None else _move(s, by) for s in (self.cue, self.source, self.addressee))
        return Found(_move(self.content, by), cue, source, self.confidence, self.reason, addressee, self.turn)


def make_page(text: str, goes_on: frozenset[str]) -> Page:
    """Mask and cut a text. `goes_on` holds the characters that carry a sentence on after a closing mark."""
    quotes = tuple(q for q in find_quotes(text) if q.depth == 0)
    masked = list(text)
    for quote in quotes:
        masked[quote.outer.start : quote.outer.end] = MASK * (quote.outer.end - quote.outer.start)
    body = "".join(masked)
    return Page(text, body, quotes, _units(text, body, quotes, goes_on), tuple(q.outer.start for q in quotes))


def _units(text: str, masked: str, quotes: tuple[Quote, ...], goes_on: frozenset[str]) -> Spans:
    breaks = {m.end() for m in _STOP.finditer(masked)}
    breaks |= {q.outer.end for q in quotes if _quote_ends_unit(text, q, goes_on)}
    edges = [0, *sorted(b for b in breaks if b < len(text)), len(text)]
    found: list[Span] = []
    for begin, end in pairwise(edges):
        piece = text[begin:end]
        start, stop = begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())
        found += [Span(a, min(a + MAX_UNIT, stop)) for a in range(start, stop, MAX_UNIT)]
    return tuple(found)


def _quote_ends_unit(text: str, quote: Quote, goes_on: frozenset[str]) -> bool:
    """A quotation that follows a pause and holds its own stop ends the sentence, unless the next word carries it on."""
    before, last = text[quote.outer.start - 1 : quote.outer.start], text[quote.pieces[-1].end - 1]
    after = text[quote.outer.end : quote.outer.end + 1]
    return before in "：:，," and before != "" and last in _STOPS_INSIDE and after not in goes_on


def free_units(page: Page, found: list[Found]) -> list[Span]:
    """The sentences that no content found so far touches."""
    taken = sorted(span for item in found for span in item.content)
    ends = [span.end for span in taken]
    free = []
    for unit in page.units:
        at = bisect_right(ends, unit.start)
        if at == len(taken) or taken[at].start >= unit.end:
            free.append(unit)
    return free


def spoken(page: Page, found: list[Found], least: int) -> list[Span]:
    """The contents longer than `least` that are speech as it was said: whole quotations, and turns of a transcript."""
    said = {span for item in found for span in item.content}
    quoted = [piece for quote in page.quotes for piece in quote.pieces if piece in said]
    turns = [span for item in found if item.turn for span in item.content]
    return [span for span in dict.fromkeys([*quoted, *turns]) if span.end - span.start > least]


def skip_number(masked: str, start: int, end: int) -> int:
    """The place after what numbers a line, where the range begins one."""
    listed = _LISTED.match(masked, start, end) if start == 0 or masked[start - 1] == "\n" else None
    return listed.end() if listed else start


def trim(text: str, start: int, end: int, marks: str) -> Span | None:
    """A range without the given marks and spaces at its edges; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return Span(start, end) if start < end else None


def _move(spans: Spans, by: int) -> Spans:
    return tuple(s.moved(by) for s in spans)


def arrange(found: list[Found]) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, each once, with the one that it stands in."""
    unique = {(f.content, f.cue, f.source): f for f in found if f.content}
    ordered = sorted(unique.values(), key=lambda f: (f.content[0].start, -f.content[-1].end, _start(f.cue), _start(f.source)))
    result: list[Attribution] = []
    nest = _Nest()
    for place, item in enumerate(ordered):
        outer = nest.enter(item, place)
        result.append(Attribution(item.content, item.cue, item.source, item.confidence, item.reason, item.addressee, outer))
    return tuple(result)


@dataclass(slots=True)
class _Nest:
    open: list[tuple[Found, int]] = field(default_factory=list)

    def enter(self, item: Found, place: int) -> int | None:
        """Take the next attribution in; the position of the one that it stands in."""
        while self.open and self.open[-1][0].content[-1].end <= item.content[0].start:
            self.open.pop()
        outer = next((at for found, at in reversed(self.open[-8:]) if _holds(found, item)), None)
        self.open.append((item, place))
        return outer


def _holds(outer: Found, inner: Found) -> bool:
    """Whether the words that attribute `inner` are themselves in the content of `outer`."""
    signs = [*(inner.cue or ()), *(inner.source or ())] or list(inner.content)
    return outer.cue != inner.cue and all(any(c.covers(s) for c in outer.content) for s in (*signs, *inner.content))


def _start(spans: Spans | None) -> int:
    return spans[0].start if spans else -1
