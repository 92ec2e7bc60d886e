"""The Japanese finder: quotations, the particles that lead to reporting verbs, frames and hearsay."""

import re

from rejoinder.model import Language, Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.cjk_lines import find_lines
from rejoinder.read.rules.cjk_page import MASK, Found, Page, arrange, free_units, make_page, spoken, trim
from rejoinder.read.rules.cjk_quotes import Quote
from rejoinder.read.rules.ja_cues import Saying, find_sayings
from rejoinder.read.rules.ja_lists import Lists, lists
from rejoinder.read.rules.ja_loose import MIN_SPEECH, find_alone, find_beside, find_headline
from rejoinder.read.rules.ja_speaker import Speaker, find_speaker
from rejoinder.read.rules.ja_subject import Topic, noun_phrase, split_addressee

MAX_NESTING = 3  # quotations read inside quotations
_GOES_ON = frozenset("とというなのをはがもへにでや、，」』（(。")
_AFTER_CUE = re.compile(r"(?:いる|いた|います|いました|おり|いて)?(?:が|けれど|ものの|上で|うえで|ほか|一方で?)?[、\s]*")
_LABELLED = re.compile(r"[声説主報発指批訴非話][^、。はが]{0,6}を(?:、)?$")
_CLOSING = re.compile(r"(?:という|とされている|とされる|としている|とのこと(?:だ|である)?|といいます|のだという)$")
_ADVERBIAL = re.compile(r"(?:、|で|に|に対し|して|から|として|し|て|向け|めぐり|などと|ず|り)$")
_CLAUSES = re.compile(r"(?:[てしりきみえれべけめ]|たが|るが|だが|ため|後)、")
_CLAIM = re.compile(r"(?<=[るたいうだ])(?:という|との|とする)[^、。]{0,20}$")
_DENIALS = frozenset(["否定する", "否認する", "一蹴する", "打ち消す"])
_BLAMES = frozenset(["批判する", "非難する"])
_FIRST = re.compile(r"(?:私|私達|私たち|我々|われわれ|僕|俺|あなた|我が国)")
_BACKWARD = re.compile(r"(?:これ|それ|(?:この|その|こうした|そうした|同)[^の]{0,6})$")
_THOUGHT = "a thought reported with its holder"
_MINDS = frozenset(["thought", "attitude"])
_PAUSES = "、。，, \t\u3000"


class JapaneseRules:
    """Finds attributed words in Japanese by rules."""

    name = "rules-ja"
    version = "1"

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:  # noqa: ARG002  # one script, one set of rules
        """Attributions in the order of their content."""
        return arrange(_read(text, lists(), 0))


def _read(text: str, known: Lists, depth: int) -> list[Found]:
    page = make_page(text, _GOES_ON)
    found = list(find_lines(page, "ja")) if depth == 0 else []
    for unit in free_units(page, found):
        found += _read_unit(page, unit, known)
    found += find_alone(page, found)
    found += find_headline(page, found, known) if depth == 0 else []
    return found + (_inside(page, found, known, depth) if depth < MAX_NESTING else [])


def _inside(page: Page, found: list[Found], known: Lists, depth: int) -> list[Found]:
    """Speech reported in the quotations that are themselves speech."""
    inner: list[Found] = []
    for piece in spoken(page, found, MIN_SPEECH):
        read = _read(piece.of(page.text), known, depth + 1)
        inner += [f.moved(piece.start) for f in read if f.cue and f.reason != _THOUGHT]
    return inner


def _read_unit(page: Page, unit: Span, known: Lists) -> list[Found]:
    found: list[Found] = []
    floor, framed = unit.start, False
    last: Spans | None = None
    for saying in find_sayings(page, unit, known):
        if saying.lead == "hearsay" and framed:
            continue
        if saying.lead == "frame":
            item = _framed(page, unit, floor, saying, known)
            framed, floor = framed or item is not None, saying.cue.end if item else floor
        elif saying.lead in {"bare", "forward"}:
            item = find_beside(page, unit, floor, saying, known)
        else:
            item = _attribution(page, floor, saying, last, known)
        if saying.closes and item is not None and saying.lead != "frame":
            match = _AFTER_CUE.match(page.masked, saying.cue.end, unit.end)
            floor = match.end() if match else saying.cue.end
            last = item.source or last
        found += [item] if item and not _again(item, found) else []
    return found


def _again(item: Found, found: list[Found]) -> bool:
    """「…」と否定する談話を発表した: one act with several words for it, of which the first says the most."""
    return any(one.content == item.content and one.source in {item.source, None} for one in found)


def _framed(page: Page, unit: Span, floor: int, saying: Saying, known: Lists) -> Found | None:
    """Xによると、…: the source stands before the frame, the words after it."""
    source = (
        noun_phrase(page.masked, Topic(Span(floor, saying.cue.start), saying.cue.end), known)
        if floor < saying.cue.start
        else None
    )
    content = trim(page.text, saying.cue.end, unit.end, _PAUSES)
    if source is None or content is None:
        return None
    closing = _CLOSING.search(page.text, content.start, content.end)
    stop = closing.start() if closing and closing.start() > content.start else content.end
    return Found((Span(content.start, stop),), (saying.cue,), (source,), 0.85, "a frame (によると) names the source")


def _attribution(page: Page, floor: int, saying: Saying, last: Spans | None, known: Lists) -> Found | None:
    speaker = find_speaker(page, floor, saying, known)
    value = saying.value
    content = _content(page, speaker, saying)
    quoted = bool(content) and page.quote_at(content[0].start - 1) is not None
    if value.kind in _MINDS and saying.lead != "noun" and not (saying.closes and (speaker.own or last or quoted)):
        return None
    if value.kind == "thought" and speaker.source and _FIRST.fullmatch(speaker.source.of(page.text)):
        return None
    if "quote" in value.order and not quoted:
        return None
    if not content or not _says_something(page, content, saying, known):
        return None
    source: Spans | None = (speaker.source,) if speaker.source else None
    if source is None and saying.closes and saying.lead != "hearsay" and "passive" not in value.order:
        source = last
    whom = speaker.addressee
    if "you" in value.order and saying.lead == "np" and (parts := split_addressee(page.masked, content[0], known)):
        whom, content = parts[0], (parts[1],)
    reason = _THOUGHT if value.kind == "thought" else f"{saying.cue.of(page.text)} reports what stands before it"
    certainty = (0.9 if quoted else 0.75) if speaker.own else 0.55
    return Found(content, (saying.cue,), source, certainty, reason, (whom,) if whom else None)


def _content(page: Page, speaker: Speaker, saying: Saying) -> Spans:
    begin, end = speaker.begin, saying.content_end
    label = "name" in saying.value.order
    quote = page.quote_before(end)
    if quote is not None and quote.outer.end == end and quote.outer.start >= begin - 1:
        before = page.masked[begin : quote.outer.start].rstrip()
        particle = saying.lead not in {"object", "np"}
        if (
            label
            or not before.strip(_PAUSES + MASK)
            or (particle and saying.value.lemma in _DENIALS | _BLAMES and _LABELLED.search(before))
            or (particle and _ADVERBIAL.search(before) and not before.endswith(("ので", "のに")))
        ):
            return _with_neighbours(page, quote, begin)
    if label:
        begin = max(begin, *(page.masked.rfind(mark, begin, end) + 1 for mark in "をはが、"))
    if saying.lead == "np":
        apart = page.masked.rfind("\u3000", begin, end) + 1  # the parts of a headline
        begin = max([begin, apart, *(m.end() for m in _CLAUSES.finditer(page.masked, begin, end))])
    claim = _CLAIM.search(page.masked, begin, end) if saying.lead == "np" and saying.value.lemma in _DENIALS else None
    span = trim(page.text, begin, claim.start() if claim else end, _PAUSES)
    return (span,) if span and span.end - span.start >= 2 else ()


def _with_neighbours(page: Page, quote: Quote, begin: int) -> Spans:
    """The quotation and those that stand right before it."""
    pieces = list(quote.pieces)
    before = page.quote_before(quote.outer.start)
    while before is not None and before.outer.start >= begin - 1:
        if page.masked[before.outer.end : quote.outer.start].strip("、 "):
            break
        pieces = [*before.pieces, *pieces]
        quote, before = before, page.quote_before(before.outer.start)
    return tuple(pieces)


def _says_something(page: Page, content: Spans, saying: Saying, known: Lists) -> bool:
    """声明を発表した and この報道を否定した name no words: the first only a text, the second points back."""
    if saying.lead != "np":
        return True
    words = content[0].of(page.text)
    if "you" in saying.value.order:
        return not _BACKWARD.fullmatch(words) and len(words) > 1
    bare = known.documents.ending(words, 0, len(words)) or known.cues.ending(words, 0, len(words))
    return not _BACKWARD.fullmatch(words) and not (bare and "の" not in words) and len(words) > 1
