"""Japanese quotations that no particle leads to a cue: beside their speaker, ahead of a cue, in a headline, or alone."""

import re

from rejoinder.model import Span, Spans
from rejoinder.read.rules.cjk_page import MASK, Found, Page, trim
from rejoinder.read.rules.ja_cues import Saying
from rejoinder.read.rules.ja_lists import Lists
from rejoinder.read.rules.ja_subject import content_start, find_topics, is_named, noun_phrase

MIN_SPEECH = 8  # characters that a quotation needs to be speech where no stop stands in it
MAX_BESIDE = 40  # characters between a topic and a cue that points to words in the next sentence
STOPS = "。！？!?｡"
_AUXILIARY = re.compile(r"^(?:いる|いた|います|いました)")
_JOINS = re.compile("そして|と|や|および")
_CLAUSE = re.compile(r".{4,}(?:[たるいうだ。！]|ます|ました|せん|です|ない|べき|せよ|ろ|か)$")


def find_beside(page: Page, unit: Span, floor: int, saying: Saying, known: Lists) -> Found | None:
    """Words beside their cue: 「…」Xは語る and Xはこう述べた。「…」."""
    masked = page.masked
    rest = _AUXILIARY.sub("", masked[saying.cue.end : unit.end]).strip("。、 :：")
    quote = page.quote_at(unit.start)
    if quote is not None and quote.outer.end <= saying.cue.start and saying.lead == "bare" and not rest.strip(MASK):
        source = _speaker(page, quote.outer.end, saying, known)
        if source is None and masked[quote.outer.end : saying.cue.start].strip("、 "):
            return None
        more = tuple(p for q in page.quotes_in(saying.cue.end, unit.end) for p in q.pieces)
        return Found((*quote.pieces, *more), (saying.cue,), source, 0.85, "quoted speech stands before its speaker and cue")
    if not saying.closes or rest.strip(MASK) or not _points_ahead(saying):
        return None
    return _ahead_of(page, unit, floor, saying, known)


def _speaker(page: Page, start: int, saying: Saying, known: Lists) -> Spans | None:
    topics = find_topics(page.masked, start, saying.cue.start, "はがも")
    noun = noun_phrase(page.masked, topics[0], known) if topics else None
    return (noun,) if noun else None


def _points_ahead(saying: Saying) -> bool:
    return saying.lead == "forward" or ("to" in saying.value.order and saying.value.kind in {"speech", "document"})


def _ahead_of(page: Page, unit: Span, floor: int, saying: Saying, known: Lists) -> Found | None:
    topics = find_topics(page.masked, floor, saying.cue.start, "はがも")
    noun = noun_phrase(page.masked, topics[0], known) if topics else None
    whom = content_start(page.masked, topics[0].after, saying.cue.start, known)[1] if topics else None
    if saying.lead == "bare" and (noun is None or saying.cue.start - topics[0].after > MAX_BESIDE):
        return None
    content = _pointed_at(page, saying, unit)
    if not content:
        return None
    return Found(
        content,
        (saying.cue,),
        (noun,) if noun else None,
        0.85,
        "the cue points to the words beside it",
        (whom,) if whom else None,
    )


def _pointed_at(page: Page, saying: Saying, unit: Span) -> Spans:
    """Quoted words right behind the cue, in the next sentence, in the one before; else, after こう, the next sentence."""
    inline = page.quotes_in(saying.cue.end, unit.end)
    if inline:
        return tuple(p for q in inline for p in q.pieces)
    before, after = page.units_beside(unit)
    if after is not None and (quoted := _only_quotes(page, after)):
        return quoted
    if saying.lead != "forward":
        return ()
    if before is not None and (quoted := _only_quotes(page, before)):
        return quoted
    span = trim(page.text, after.start, after.end, "、。，, ") if after else None
    return (span,) if span else ()


def _only_quotes(page: Page, unit: Span) -> Spans:
    if page.quote_at(unit.start) is None:
        return ()
    if _JOINS.sub("", page.masked[unit.start : unit.end]).strip("。、 " + MASK):
        return ()
    return tuple(p for q in page.quotes_in(unit.start, unit.end) for p in q.pieces)


def find_alone(page: Page, found: list[Found]) -> list[Found]:
    """Quotations that are sentences of their own and that no cue took."""
    taken = {span.start for item in found for span in item.content}
    result = []
    for unit in page.units:
        quote = page.quote_at(unit.start)
        if quote is None or quote.pieces[0].start in taken or page.masked[quote.outer.start : unit.end].strip(MASK + " 。、"):
            continue
        if quote.pieces[-1].end - quote.pieces[0].start >= MIN_SPEECH or page.text[quote.pieces[0].end - 1] in STOPS:
            result.append(Found(quote.pieces, None, None, 0.5, "quoted speech that nobody is named for"))
    return result


def find_headline(page: Page, found: list[Found], known: Lists) -> list[Found]:
    """A quoted clause in the headline that no cue took, with the office or body that stands right before it."""
    first = page.units[0] if page.units else None
    if first is None or len(page.units) < 3 or first.end - first.start > LONGEST_HEADLINE or page.text[first.end - 1] in STOPS:
        return []
    taken = [span for item in found for span in item.content if span.overlaps(first)]
    quotes = [q for q in page.quotes_in(first.start, first.end) if _CLAUSE.search(q.pieces[-1].of(page.text))]
    quotes = [q for q in quotes if not any(span.overlaps(q.outer) for span in taken)]
    return [Found(q.pieces, None, _titled(page, first, q.outer.start, known), 0.5, _HEADLINE) for q in quotes]


_HEADLINE = "a quoted clause in the headline"
LONGEST_HEADLINE = 200  # characters; a first line beyond it is no headline


def _titled(page: Page, unit: Span, end: int, known: Lists) -> Spans | None:
    head = trim(page.text, unit.start, end, "、　 ")
    if head is None or head.end - head.start > 30 or "、" in head.of(page.text) or not is_named(page.masked, head, known):
        return None
    return (head,)
