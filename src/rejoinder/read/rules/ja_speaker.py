"""Who says it in a Japanese sentence: the topic before the words or behind と, shared from the clause before, or nobody."""

import re
from dataclasses import dataclass

from rejoinder.model import Span
from rejoinder.read.rules.cjk_page import MASK, Page
from rejoinder.read.rules.ja_cues import Saying
from rejoinder.read.rules.ja_lists import Lists
from rejoinder.read.rules.ja_subject import Topic, content_start, find_topics, is_named, noun_phrase, skip_openers

_HEAD = re.compile(r"([一-龥々ァ-ヶーA-Za-z][^、。はがをにでもとのへ]{0,20}?)(?=[はがをにもへ]|から)")
_NO_HEAD = ("こと", "上", "後", "際", "時", "場合", "ため")
_FROM = re.compile(r"([^、。はがを\ue000]{1,24})(?:から(?:は|も)?|の間で(?:は|も)?)、?")
_SPREADS = re.compile(r"[がも](?:広が|強[いくまっ]|根強|出|上が|あが|相次|噴出|あ[がっり]|起き|高ま|寄せ|聞かれ|漏れ)")
_BY = re.compile(r"(?:[^、。はが]{1,30}は、?)?([^、はがを]{1,24})によって")
_LIST_PAUSE = re.compile(r"([^、。はがを\ue000]{1,24})、")
_CLAUSE_BEFORE = re.compile(r"(?:[てしりきみずえれべ]|たが|るが|だが)、(?:また|さらに|一方)?$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, where the words begin, to whom; `own` where the clause of the cue names the speaker itself."""

    source: Span | None
    begin: int
    addressee: Span | None = None
    own: bool = False


def find_speaker(page: Page, floor: int, saying: Saying, known: Lists) -> Speaker:
    """The speaker of a saying whose words may begin at `floor`."""
    masked, end = page.masked, saying.content_end
    start = skip_openers(masked, floor, end, known, times=False)
    found = _behind(masked, start, saying, known) or _holder(masked, start, saying, known) or _agent(masked, start, saying)
    if found is not None:
        return found
    topic = _topic(masked, start, saying, known)
    noun = noun_phrase(masked, topic, known) if topic else None
    if topic is not None and noun is not None:
        begin, whom = content_start(masked, topic.after, end, known)
        return Speaker(noun, begin, whom, own=True)
    head = _described(masked, saying) or _headline_subject(masked, start, saying, known)
    if head is not None:
        return Speaker(head, head.end + 1 if head.end < end else start, own=True)
    begin, whom = content_start(masked, start, end, known)
    return Speaker(None, begin if page.quote_at(begin) is not None else start, whom)


def _behind(masked: str, start: int, saying: Saying, known: Lists) -> Speaker | None:
    """…とXは述べた: the topic between the words and the cue."""
    if saying.gap is None:
        return None
    topics = find_topics(masked, saying.gap.start, saying.gap.end, "はがも")
    noun = noun_phrase(masked, topics[0], known) if topics else None
    if noun is None:
        return None
    _, whom = content_start(masked, topics[0].after, saying.cue.start, known)
    return Speaker(noun, start, whom, own=True)


def _holder(masked: str, start: int, saying: Saying, known: Lists) -> Speaker | None:
    """…というXの主張, Xからは…との声が上がる: the noun says whose words it holds."""
    begin = start
    if saying.holder is not None:
        topics = find_topics(masked, start, saying.content_end, "は")
        begin = content_start(masked, topics[0].after, saying.content_end, known)[0] if topics else start
        return Speaker(saying.holder, begin, own=True)
    if saying.lead == "noun" and not saying.closes and _SPREADS.match(masked, saying.cue.end):
        origin = _FROM.match(masked, start, saying.content_end)
        if origin:
            return Speaker(Span(*origin.span(1)), origin.end(), own=True)
    return None


def _agent(masked: str, start: int, saying: Saying) -> Speaker | None:
    """Xによって…と見なされた."""
    agent = _BY.match(masked, start, saying.content_end) if "passive" in saying.value.order else None
    return Speaker(Span(*agent.span(1)), agent.end(), own=True) if agent else None


def _described(masked: str, saying: Saying) -> Span | None:
    """「…」と叫ぶX: the noun that the cue describes."""
    if saying.closes or saying.lead != "to" or masked[saying.content_end - 1] != MASK:
        return None
    if masked[saying.cue.end - 1] not in "たるうくすつぬむぶ":
        return None
    head = _HEAD.match(masked, saying.cue.end)
    return Span(*head.span(1)) if head and not head.group(1).startswith(_NO_HEAD) else None


def _headline_subject(masked: str, start: int, saying: Saying, known: Lists) -> Span | None:
    """X、…と非難: in a headline a pause may stand for the particle of the topic."""
    if masked[saying.cue.end : saying.cue.end + 1] not in ("", "\n"):
        return None
    noun = _LIST_PAUSE.match(masked, start, saying.content_end)
    if noun is None or not is_named(masked, Span(*noun.span(1)), known):
        return None
    return Span(*noun.span(1))


def _topic(masked: str, start: int, saying: Saying, known: Lists) -> Topic | None:
    """The topic that speaks. With という only one that a pause sets off from a clause with its own subject."""
    if "passive" in saying.value.order and saying.value.kind != "thought":
        return None
    topics = find_topics(masked, start, saying.content_end, "は")
    if saying.lead == "hearsay":
        first = next(iter(topics), None)
        apart = first is not None and masked[first.after : first.after + 1] == "、" and saying.value.lemma == "という"
        return first if first and apart and re.search(r"[はが\ue000]", masked[first.after : saying.content_end]) else None
    if saying.lead in {"to", "toshi", "toshite", "noun", "you"}:
        marked = find_topics(masked, start, saying.content_end, "がも")
        early = (t for t in marked if (not topics or t.after < topics[0].after) and _sets_off(masked, t, saying))
        if (first := next(early, None)) is not None:
            return first
    if not topics and saying.closes:
        heads = find_topics(masked, start, saying.content_end, "が")
        return next((t for t in heads if _is_body(masked, start, t, known)), None)
    if saying.lead == "noun" and not saying.closes:
        return next((t for t in topics if masked[t.after : t.after + 1] == "、"), None)
    return _latest(masked, topics, known)


def _sets_off(masked: str, topic: Topic, saying: Saying) -> bool:
    """が marks the speaker when a pause, a quotation or an addressee follows it."""
    rest = masked[topic.after : min(saying.content_end, topic.after + 30)]
    return rest[:1] in ("、", MASK) or bool(re.match(r"[^、をはが]{1,24}(?:に|で|に対し|に対して)(?:、|\ue000)", rest))


def _latest(masked: str, topics: list[Topic], known: Lists) -> Topic | None:
    """XはVし、YはWと述べた: a body that opens a later clause speaks, unless a pause gives X the whole sentence."""
    if not topics or masked[topics[0].after : topics[0].after + 1] in ("、", MASK):
        return topics[0] if topics else None
    for topic in reversed(topics[1:]):
        noun = noun_phrase(masked, topic, known)
        if noun and _CLAUSE_BEFORE.search(masked[: noun.start][-12:]) and is_named(masked, noun, known):
            return topic
    return topics[0]


def _is_body(masked: str, start: int, topic: Topic, known: Lists) -> bool:
    """Xが at the head of the sentence, where X is an office or a body."""
    noun = noun_phrase(masked, topic, known)
    return noun is not None and is_named(masked, noun, known) and noun.start - start <= 12
