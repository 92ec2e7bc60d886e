"""The subject of a Chinese clause: the noun phrase before a cue, without what opens the clause and what describes the saying."""

import re
from dataclasses import dataclass

from rejoinder.model import Span
from rejoinder.read.rules.cjk_page import MASK, skip_number
from rejoinder.read.rules.zh_lists import TIME_AT_END, TIME_AT_START, Lists

MAX_SUBJECT = 70  # characters; longer noun phrases before a cue are clauses
MAX_RELATIVE = 10  # characters from a stopper to the 的 of a clause that describes a noun, and from there to the noun
_DATELINE = re.compile(
    r"【[^】\n]{1,30}】|[^，。\s]{0,10}?(?:社|网|網|报|報)[^，。\s]{0,10}?\d{1,2}日(?:电|電|讯|訊)\s*(?:[（(][^）)\n]{0,40}[）)])?"
)
_SPACES = " \t\u3000"
_PLACE = re.compile(
    r"(?:上|中|时|時|后|後|前|里|裡|裏|内|內|期间|期間|会|會|之际|之際|下|间|間|天|日|脸书|臉書|推特|微博|平台|网站|網站|媒体|媒體|国会|國會|法庭|电话|電話|节目|節目|委员会|委員會|现场|現場|文章|报告|報告|声明|聲明|信)$"
)
_TALK = re.compile(r"(?:时|時|后|後|采访|採訪|专访|專訪|访问|訪問|期间|期間)$")
_MANNER = re.compile(r"(?:身份|名义|名義|形式|方式|口吻|语气|語氣|口气)$")
_GESTURE = re.compile(r"(?:直接)?[指看望笑挥揮哭摇搖带帶]着?[着著][^，,]{0,20}$")
_PHRASES = (
    ("在", _PLACE),
    ("于", _PLACE),
    ("於", _PLACE),
    ("接受", _TALK),
    ("出席", _TALK),
    ("主持", _TALK),
    ("会见", _TALK),
    ("會見", _TALK),
    ("以", _MANNER),
    ("用", _MANNER),
)
_TOWARDS = ("对", "對", "向", "给", "給", "跟")
_ABOUT = ("就", "针对", "針對", "关于", "關於", "通过", "透過", "援引", "引用", "引述", "根据", "根據")
_SEATED = frozenset("设設位坐")  # 总部设在首都的委员会: 在 belongs to the noun
_NAMES_END = frozenset("刚剛正常")  # adverbs of one character with which names end
_ALONE = frozenset("的地得了着过们与和在被将把为為")
_VERBAL = re.compile(
    r"[了着著过過在被把旨与和及或為为来來以将将]$|(?:了|[^得]着|著|.被|旨在|通过|透过|透過)[^的]*$|(?:有关|有關|相关|相關|上述|任何|[这這那该該此][座个個些种種位名项項]?|些|所有|一切|能否|可否|是否|这种|這種|那种|那種|不如|开始|開始|过于|過於|让人|讓人|有话|有話|这是|這是|其发)$|^(?:不|使|让|讓|因|是|与其|與其|无论|無論|如果|在|自$)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, and to whom where a phrase before the cue says so; `verbal` where the words before it hold another verb."""

    span: Span | None
    addressee: Span | None = None
    verbal: bool = False


def find_subject(masked: str, start: int, end: int, lists: Lists) -> Subject:
    """The subject between a clause's start and its cue. No span where the clause has none of its own."""
    begin = skip_openers(masked, start, end, lists)
    stop, addressee = _skip_back(masked, begin, end, lists)
    if stop <= begin or stop - begin > MAX_SUBJECT or masked[begin:stop] in _ALONE:
        return Subject(None, addressee)
    if not any(c.isalnum() or c == MASK for c in masked[begin:stop]):
        return Subject(None, addressee)
    if _VERBAL.search(masked, begin, stop):
        return Subject(None, addressee, verbal=True)
    return Subject(Span(begin, stop), addressee)


def skip_openers(masked: str, start: int, end: int, lists: Lists) -> int:
    """The place after the connectives and times that open a clause."""
    place = skip_number(masked, start, end)
    while place < end:
        if (dateline := _DATELINE.match(masked, place, end)) is not None:
            place = dateline.end()
        elif masked[place] in _SPACES or masked[place] in "，,、：:-—":
            place += 1
        elif (
            (time := TIME_AT_START.match(masked, place, end))
            and time.end() > place
            and masked[time.end() : time.end() + 1] != "的"
        ):
            place = time.end()
        elif (
            (word := lists.openers.at(masked, place, end)) and word.end <= end and not _part_of_name(masked, word.start, word.end)
        ):
            place = word.end
        else:
            break
    return place


def _part_of_name(masked: str, start: int, end: int) -> bool:
    """有人, 有些: the opener 有 belongs to the noun phrase; so do 和平, 以色列 and the like."""
    word, after = masked[start:end], masked[end : end + 1]
    names = {
        "有": "人些的关關",
        "和": "平",
        "以": "色",
        "因": "",
        "或": "",
        "及": "",
        "另": "一",
        "还": "",
        "且": "",
        "只": "",
        "连": "",
        "也": "门",
        "既": "",
        "再": "",
        "让": "",
    }
    return word in names and after != "" and after in names[word]


def _skip_back(masked: str, begin: int, end: int, lists: Lists) -> tuple[int, Span | None]:
    stop, addressee = end, None
    while stop > begin:
        piece = masked[max(begin, stop - 90) : stop]
        base = stop - len(piece)
        if piece[-1] in _SPACES or piece[-1] in "，,":
            stop -= 1
        elif (time := TIME_AT_END.search(piece)) and 0 < time.start() < time.end() and piece[time.start() - 1] not in "在于於":
            stop = base + time.start()
        elif (place := _phrase_start(piece)) is not None and (
            base + place > begin or not lists.offices.ending(masked, begin, stop)
        ):
            stop = base + place
        elif (
            (word := lists.adverbs.ending(masked, begin, stop)) is not None
            and not lists.offices.ending(masked, begin, stop)
            and not _is_name(masked, begin, stop, lists)
        ):
            stop = word.start
        elif (time := TIME_AT_END.search(piece)) and time.end() > time.start():
            stop = base + time.start()
        elif (towards := _last_of(piece, _TOWARDS)) is not None and _is_phrase(masked, base + towards[0], begin, stop, lists):
            addressee = Span(base + towards[1], stop) if base + towards[1] < stop else addressee
            stop = base + towards[0]
        else:
            break
    return stop, addressee


def _is_name(masked: str, begin: int, stop: int, lists: Lists) -> bool:
    """Whether two or three characters behind an office are a name (负责人罗正刚), though its end reads like an adverb."""
    for place in (stop - 2, stop - 3) if masked[stop - 1] in _NAMES_END else ():
        if place > begin and lists.offices.ending(masked, begin, place):
            return lists.adverbs.at(masked, place, stop) is None
    return False


def _phrase_start(piece: str) -> int | None:
    for word, ending in _PHRASES:
        place = piece.rfind(word)
        if place >= 0 and ending.search(piece, place + len(word)) and piece[max(0, place - 1) : place] not in _SEATED:
            return place
    taken = re.search(r"[将將把][^，,的]{0,15}$", piece)
    if taken and taken.start() > 0:
        return taken.start()
    about = _last_of(piece, _ABOUT)
    if about is not None and about[1] < len(piece):
        return about[0]
    gesture = _GESTURE.search(piece)
    return gesture.start() if gesture and gesture.start() > 0 else None


def _last_of(piece: str, options: tuple[str, ...]) -> tuple[int, int] | None:
    places = [(piece.rfind(word), len(word)) for word in options]
    place, length = max(places)
    return (place, place + length) if place >= 0 else None


def _is_phrase(masked: str, place: int, begin: int, stop: int, lists: Lists) -> bool:
    """对 and 向 open a phrase unless they stand in a noun phrase (对华政策专家, 相对) that reaches the cue."""
    if place > begin and masked[place - 1 : place + 1] in {
        "相对",
        "相對",
        "针对",
        "針對",
        "反对",
        "反對",
        "绝对",
        "面对",
        "方向",
        "倾向",
        "意向",
        "一向",
    }:
        return False
    office = lists.offices.ending(masked, begin, stop)
    return place > begin or office is None


def _describes(masked: str, place: int, end: int, lists: Lists) -> bool:
    """出差在外的省委书记: a stopper whose clause ends with 的 before an office describes the noun."""
    close = masked.find("的", place, min(end, place + MAX_RELATIVE))
    return close >= 0 and next(lists.offices.find(masked, close + 1, min(end, close + MAX_RELATIVE)), None) is not None


def leading_noun(masked: str, start: int, end: int, lists: Lists) -> Span | None:
    """The noun phrase that opens a clause, up to the first word that ends it."""
    begin = skip_openers(masked, start, end, lists)
    stop = next((w.start for w in lists.stoppers.find(masked, begin + 1, end) if not _describes(masked, w.end, end, lists)), end)
    time = next((m.start() for m in re.finditer(TIME_AT_START, masked[begin + 1 : stop])), None)
    stop = begin + 1 + time if time is not None else stop
    subject = find_subject(masked, begin, min(stop, end), lists).span
    return subject if subject and subject.end - subject.start <= 40 and stop < end else None
