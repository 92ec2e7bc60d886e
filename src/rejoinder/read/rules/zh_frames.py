"""据X报道 and its kin: a frame that names its source before the words."""

import re

from rejoinder.model import Span, Spans
from rejoinder.read.rules.cjk_page import Found, Page, trim
from rejoinder.read.rules.zh_lists import TIME_AT_END, Lists
from rejoinder.read.rules.zh_subject import skip_openers

MAX_FRAME = 90  # characters from 据 to the pause that ends the frame
_MARKS = " \t\u3000，,：:；;、。."
_OPEN = re.compile(r"根据|根據|按照|依据|依據|依照|据|據|按")
_FROM = re.compile(
    r"(?:[^，。从從\ue000]{0,16}?[记記]者[^，。从從\ue000]{0,24}?)?[从從]([^，。\ue000]{2,40}?)(获悉|獲悉|了解到|瞭解到|得知|获知|獲知)[，,：:]?"
)
_PAUSE = re.compile(r"[，,：:；;\n\ue000]")
_WIRE = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?电|(?:\d{1,2}月)?(?:\d{1,2}日)?電")
_ADVERB = re.compile(r"(?:援引|引述|引用)[^，]{1,40}$|(?:\s|此前|日前|近日|援引|今天|昨天|当天|對外|对外|最新|初步|综合|綜合)+$")
_NOUN = re.compile(
    r"的?(?:报道|報道|报导|報導|消息|统计|統計|估计|估計|说法|說法|规定|規定|介绍|介紹|爆料|预测|預測|测算|推算|分析)$"
)


def find_frame(page: Page, unit: Span, lists: Lists) -> tuple[Found | None, int]:
    """The frame that opens a sentence, and where the words after it begin (the sentence's start without one)."""
    begin = skip_openers(page.masked, unit.start, unit.end, lists)
    heard = _FROM.match(page.masked, unit.start, unit.end)
    if heard:
        return _heard(page, unit, heard)
    opened = _OPEN.match(page.masked, begin, unit.end)
    if opened is None or lists.cues.at(page.masked, begin, unit.end):
        return None, unit.start
    pause = _PAUSE.search(page.masked, opened.end(), min(unit.end, opened.end() + MAX_FRAME))
    if pause is None:
        return None, unit.start
    closing = _closing(page.masked, opened.end(), pause.start(), lists)
    source = _source(page, opened.end(), closing[0] if closing else pause.start(), closing, lists)
    words = page.masked[pause.start() : pause.end()]
    begin = pause.start() if words == "\ue000" else pause.end()
    content = trim(page.text, begin, unit.end, _MARKS)
    if source is None or content is None:
        return None, unit.start
    cue: Spans = (Span(opened.start(), opened.end()),)
    if closing is not None:
        cue = (*cue, Span(*closing))
    return Found((content,), cue, (source,), 0.85, "a frame (据…) names the source"), begin


def _heard(page: Page, unit: Span, heard: re.Match[str]) -> tuple[Found | None, int]:
    """记者从X获悉，…: the reporter names whom the news is from."""
    content = trim(page.text, heard.end(), unit.end, _MARKS)
    if content is None:
        return None, unit.start
    cue, source = Span(*heard.span(2)), Span(*heard.span(1))
    return Found((content,), (cue,), (source,), 0.8, "a frame (从…获悉) names the source"), heard.end()


def _closing(masked: str, start: int, end: int, lists: Lists) -> tuple[int, int] | None:
    """The verb or noun that closes the frame, right before the pause."""
    stop = end
    while stop > start and masked[stop - 1] == " ":
        stop -= 1
    last = next(iter([*lists.cues.find(masked, start, stop)][-1:]), None)
    if last is None or last.end != stop:
        return None
    if last.value.order & {"frame", "frameonly"}:
        return last.start, last.end
    noun = _NOUN.search(masked, max(start, last.start - 2), stop)  # 的报道, which the list keeps from being a cue
    return (noun.start() + masked[noun.start()].count("的"), stop) if noun else None


def _source(page: Page, start: int, end: int, closing: tuple[int, int] | None, lists: Lists) -> Span | None:
    masked = page.masked
    stop = end
    if closing is None:
        wire = _WIRE.search(masked, start, end)
        stop = wire.start() if wire else end
    while stop > start:
        piece = masked[start:stop]
        cut = TIME_AT_END.search(piece) or _ADVERB.search(piece) or re.search(r"[的\s]$", piece)
        if cut is None:
            break
        stop = start + cut.start()
    if closing is None and lists.documents.ending(masked, start, stop) is None and stop == end:
        return None
    span = trim(page.text, start, stop, _MARKS)
    return span if span is not None and span.end - span.start <= 60 else None
