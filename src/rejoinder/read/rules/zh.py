"""The Chinese finder: quotations, reporting verbs in both scripts, and the frames that name a source."""

import re
from dataclasses import replace

from rejoinder.model import Language, Span
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.cjk_lines import find_lines
from rejoinder.read.rules.cjk_page import MASK, Found, Page, arrange, free_units, make_page, spoken
from rejoinder.read.rules.zh_content import Sentence, attribution_of
from rejoinder.read.rules.zh_cues import MIN_SPEECH, Saying, find_sayings, is_speech
from rejoinder.read.rules.zh_frames import find_frame
from rejoinder.read.rules.zh_lists import Lists, lists
from rejoinder.read.rules.zh_unheard import find_unheard

MAX_NESTING = 3  # quotations read inside quotations
LONGEST_HEADLINE = 60  # characters
_PARTS = re.compile(r"(?<=[^\s\x00-\x7f])[ \u3000](?=[^\s\x00-\x7f])")
_GOES_ON = frozenset("，,、的”")
_OWN_MIND = re.compile(r"(?:我|我们|我們|他|她|他们|他們|她们|她們|其|自己|本人|它)$")
_MINDS = frozenset(["thought", "attitude"])


class ChineseRules:
    """Finds attributed words in simplified and traditional Chinese by rules."""

    name = "rules-zh"
    version = "1"

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:  # noqa: ARG002  # both scripts share the rules
        """Attributions in the order of their content."""
        return arrange(_read(text, lists(), 0))


def _read(text: str, known: Lists, depth: int) -> list[Found]:
    page = make_page(text, _GOES_ON)
    page = _parted(page) if depth == 0 else page
    found = list(find_lines(page, "zh")) if depth == 0 else []
    for unit in free_units(page, found):
        found += _read_unit(page, unit, known)
    found += _alone(page, found)
    if depth < MAX_NESTING:
        found += _inside(page, found, known, depth)
    return found


def _parted(page: Page) -> Page:
    """A headline's parts, which a space parts, as a pause would."""
    line = page.masked.partition("\n")[0]
    if len(line) > LONGEST_HEADLINE or len(line) == len(page.masked) or line.rstrip().endswith(("。", "！", "？", "，", "：")):
        return page
    return replace(page, masked=_PARTS.sub("，", line) + page.masked[len(line) :])


def _inside(page: Page, found: list[Found], known: Lists, depth: int) -> list[Found]:
    """Speech reported in words that are themselves speech; a speaker's own thoughts are not."""
    inner: list[Found] = []
    for piece in spoken(page, found, MIN_SPEECH):
        read = _read(piece.of(page.text), known, depth + 1)
        inner += [f.moved(piece.start) for f in read if f.cue and not _is_own(piece.of(page.text), f, known)]
    return inner


def _is_own(text: str, found: Found, known: Lists) -> bool:
    """我认为, 我们希望 in somebody's own words."""
    cue = known.cues.at(text, found.cue[0].start) if found.cue else None
    mind = cue is not None and cue.value.kind in _MINDS
    return mind and (found.source is None or bool(_OWN_MIND.match(found.source[0].of(text))))


def _read_unit(page: Page, unit: Span, known: Lists) -> list[Found]:
    frame, begin = find_frame(page, unit, known)
    body = Span(begin, unit.end) if begin < unit.end else unit
    sentence = Sentence(page, body, tuple(find_sayings(page, body, known)))
    found = [one for one in (frame, find_unheard(page, body, known)) if one]
    for place, saying in enumerate(sentence.sayings):
        item = attribution_of(sentence, place)
        if item is not None and not _is_own_thought(page, saying, sentence.sayings[:place], item):
            found.append(item)
    return found


def _is_own_thought(page: Page, saying: Saying, earlier: tuple[Saying, ...], item: Found) -> bool:
    """他说他认为…, X称，预计…: the speaker's own hedge is no second statement."""
    if saying.shared and not saying.anew:
        return True
    if saying.cue.value.kind not in _MINDS or not earlier or saying.shared:
        return False
    return item.source is not None and bool(_OWN_MIND.match(item.source[0].of(page.text)))


def _alone(page: Page, found: list[Found]) -> list[Found]:
    """Quotations that are sentences of their own and that no cue took."""
    taken = {span.start for item in found for span in item.content}
    result = []
    for unit in page.units:
        quote = page.quote_at(unit.start)
        if quote is None or quote.pieces[0].start in taken or unit.start in taken or not is_speech(page.text, quote):
            continue
        if not page.masked[quote.outer.start : unit.end].strip(MASK + " 。，,."):
            result.append(Found(quote.pieces, None, None, 0.5, "quoted speech that nobody is named for"))
    return result
