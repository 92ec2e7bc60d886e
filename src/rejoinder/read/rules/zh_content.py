"""What a Chinese cue attributes: the words behind it, the quotation before it, or the clause before it."""

import re
from dataclasses import dataclass

from rejoinder.model import Span, Spans
from rejoinder.read.rules.cjk_page import MASK, Found, Page, trim
from rejoinder.read.rules.cjk_quotes import Quote
from rejoinder.read.rules.zh_cues import WARNING, Saying, has_stop, is_speech, opens_clause, stands_apart

MAX_ADDRESSEE = 30  # characters between 告诉 and the pause before what was told
MIN_CLAUSE = 4  # characters that words behind a cue need to be a clause
MIN_PLAN = 5  # characters that words behind 宣布 need to be a proposition
PAUSES = " \t\u3000，,：:；;、。."
_SPOKEN_STOPS = frozenset("，。！？,!?")
_ENDS = " ，,。.；;！？!?：:\n"
_ASKS = re.compile(r"是否|能否|可否|为何|為何|为什么|為什麼|怎么|怎麼|什么|什麼|何时|何時|有没有|有沒有|[吗嗎]$")
_ASPECT = re.compile(r"[了过過着著道]?\s*")
_PAUSE = re.compile(r"[，,：:]\s*")
_BACKWARD = re.compile(r"(?:此|这|這|该|該|上述|有关|有關|相关|相關)[^，。]{0,8}$")
_FUTURE = re.compile(r"(?:将|將|将会|將會|可能|或将|或將|可能会|可能會|会|會)$")
_WILL = re.compile(r"会|會|将|將|不|绝|絕|继续|繼續|要|一定|尽|盡|全力|向|在|为|為")
_DENIALS = frozenset(["否认", "坚决否认", "断然否认", "矢口否认", "驳斥"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its cues."""

    page: Page
    unit: Span
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind a cue: an addressee, then the range of the words, which a pause may set off."""

    addressee: Span | None
    begin: int
    end: int
    paused: bool


def attribution_of(sentence: Sentence, place: int) -> Found | None:
    """The attribution that the cue at a place of the list makes."""
    page, saying = sentence.page, sentence.sayings[place]
    cue: Spans = (Span(saying.cue.start, saying.cue.end),)
    source: Spans | None = (_bare(page, saying.subject.span),) if saying.subject.span else None
    behind = _behind(sentence, place)
    to = behind.addressee or saying.subject.addressee
    whom: Spans | None = (to,) if to else None
    quote = _quote_before(sentence, saying)
    if quote is not None and _stands_behind(page, saying, behind):
        return Found((*quote.pieces, *_resumed(page, behind)), cue, source, 0.9, "quoted speech stands before the cue", whom)
    content = _warning(page, saying, behind) or _words(page, saying, behind)
    if quote is not None and behind.paused and content and page.text[quote.pieces[-1].end - 1] in _SPOKEN_STOPS:
        return Found(
            (*quote.pieces, *content), cue, source, 0.8, "quoted speech stands before the cue, reported speech behind it", whom
        )
    if content and _says_something(page, saying, content, behind):
        return Found(content, cue, source, _certainty(page, saying, content), "a reporting verb stands before the words", whom)
    before = _clause_before(sentence, saying, content)
    return Found((before,), cue, source, 0.55, "the reporting verb points back to the clause before it", whom) if before else None


def _warning(page: Page, saying: Saying, behind: _Behind) -> Spans:
    """发布海啸预警: a warning that is named says what is feared."""
    named = "warning" in saying.order and saying.subject.span and WARNING.match(page.masked, behind.begin, behind.end)
    return (Span(*named.span()),) if named else ()


def _certainty(page: Page, saying: Saying, content: Spans) -> float:
    if saying.shared or saying.subject.span is None:
        return 0.6
    return 0.9 if len(content) > 1 or page.quote_at(content[0].start - 1) is not None else 0.75


def _bare(page: Page, span: Span) -> Span:
    """A source without the marks round the whole of it."""
    quote = page.quote_at(span.start)
    return quote.pieces[0] if quote and quote.outer == span else span


def _behind(sentence: Sentence, place: int) -> _Behind:
    page, saying, end = sentence.page, sentence.sayings[place], _content_end(sentence, place)
    match = _ASPECT.match(page.masked, saying.cue.end, end)
    begin = match.end() if match else saying.cue.end
    pause = _PAUSE.match(page.masked, begin, end)
    if pause:
        return _Behind(None, pause.end(), end, paused=True)
    if "to" not in saying.order:
        return _Behind(None, begin, end, paused=False)
    limit = min(end, begin + MAX_ADDRESSEE)
    stop = _PAUSE.search(page.masked, begin, limit)
    quote = next((q for q in page.quotes_in(begin, stop.start() if stop else limit) if is_speech(page.text, q)), None)
    if quote is not None and quote.outer.start > begin:
        return _Behind(trim(page.text, begin, quote.outer.start, PAUSES), quote.outer.start, end, paused=True)
    if stop is None or stop.start() == begin or quote is not None:
        return _Behind(None, begin, end, paused=False)
    if _ASKS.search(page.masked, begin, stop.start()):
        return _Behind(None, begin, stop.start(), paused=True)
    return _Behind(trim(page.text, begin, stop.start(), PAUSES), stop.end(), end, paused=True)


def _content_end(sentence: Sentence, place: int) -> int:
    """Up to the next cue that starts anew; what stands in the words of another ends where those end."""
    following = next((s for s in sentence.sayings[place + 1 :] if s.anew), None)
    if following is not None and following.clause > sentence.sayings[place].cue.end:
        return following.clause
    return sentence.unit.end


def _quote_before(sentence: Sentence, saying: Saying) -> Quote | None:
    """Quoted speech that ends where the cue's clause begins."""
    page, unit = sentence.page, sentence.unit
    quote = page.quote_before(saying.clause + 1)
    if quote is None or quote.outer.start < unit.start or quote.outer.end > saying.cue.start:
        return None
    if not is_speech(page.text, quote) and quote.outer.start > unit.start:
        return None
    between = page.masked[quote.outer.end : saying.clause].strip(" ，,　")
    return quote if not between and opens_clause(page, unit, quote) and stands_apart(page, quote) else None


def _stands_behind(page: Page, saying: Saying, behind: _Behind) -> bool:
    """Whether the cue closes what was quoted before it rather than opening new words."""
    rest = page.masked[behind.begin : behind.end].strip(_ENDS)
    if not rest or not rest.strip(MASK + _ENDS):
        return True
    return "to" in saying.order and "，" not in rest and len(rest) < MAX_ADDRESSEE


def _resumed(page: Page, behind: _Behind) -> Spans:
    """The second half of a quotation that the cue interrupts."""
    if not behind.paused:
        return ()
    return tuple(piece for quote in page.quotes_in(behind.begin, behind.end) for piece in quote.pieces)


def _words(page: Page, saying: Saying, behind: _Behind) -> Spans:
    span = trim(page.text, behind.begin, behind.end, PAUSES)
    if span is None:
        return ()
    quote = page.quote_at(span.start)
    if quote is not None and (_is_all(page, saying, quote, behind) or page.text[quote.pieces[-1].end - 1] in "，。！？,!?"):
        return quote.pieces
    stop = span.end + (page.text[span.end : span.end + 1] in tuple("！？!?"))
    return (Span(span.start, stop),)


def _is_all(page: Page, saying: Saying, quote: Quote, behind: _Behind) -> bool:
    if "quote" in saying.order:
        return saying.cue.end + 2 >= quote.outer.start
    return not page.masked[quote.outer.end : behind.end].strip(_ENDS)


def _says_something(page: Page, saying: Saying, content: Spans, behind: _Behind) -> bool:
    """Whether the words behind the cue say something, as far as the cue asks for it."""
    masked = page.masked[content[0].start : content[-1].end]
    quoted = _holds_speech(page, content)
    order = saying.order
    if "object" in order and _BACKWARD.match(content[0].of(page.text)):
        return False
    if not quoted and _lies_ahead(page, saying):
        return False
    if "warning" in order and WARNING.fullmatch(masked):
        return True
    if order & {"quote", "zhi"}:
        return (quoted and MASK in (masked[0], masked[-1])) or (behind.paused and len(masked) >= MIN_CLAUSE)
    if "will" in order and not behind.paused and not _WILL.match(masked):
        return False
    if "announce" in order:
        return len(masked) >= MIN_PLAN and (behind.paused or not page.text.startswith("了", saying.cue.end))
    return len(masked) >= (2 if quoted or "object" in order else MIN_CLAUSE)


def _lies_ahead(page: Page, saying: Saying) -> bool:
    """特朗普可能宣布…: what may be said is no statement."""
    own = saying.subject.span if not saying.shared else None
    between = page.masked[own.end if own else saying.clause : saying.cue.start]
    return not re.search(r"[在于於]", between) and bool(_FUTURE.search(between))


def _holds_speech(page: Page, content: Spans) -> bool:
    quotes = page.quotes_in(content[0].start - 1, content[-1].end)
    return any(
        is_speech(page.text, q) or has_stop(page.text, q) or q.pieces[0].end - q.pieces[0].start >= MIN_CLAUSE for q in quotes
    )


def _clause_before(sentence: Sentence, saying: Saying, content: Spans) -> Span | None:
    """…，X表示。 behind the words, and A声称…，B对此否认: what is denied is what A claims."""
    page, unit = sentence.page, sentence.unit
    if saying.clause <= unit.start or saying.shared:
        return None
    if saying.cue.value.lemma in _DENIALS:
        claim = next((s for s in reversed(sentence.sayings) if s.cue.end < saying.clause), None)
        begin = claim.cue.end if claim else unit.start
        return trim(page.text, begin, saying.clause, PAUSES)
    plain = saying.cue.value.kind == "speech" and saying.order <= {"frame", "short", "to"}
    closes = len(sentence.sayings) == 1 and unit.end - saying.cue.end <= 1
    return trim(page.text, unit.start, saying.clause, PAUSES) if plain and closes and not content else None
