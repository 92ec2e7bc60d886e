"""Who speaks in a Japanese clause, and where the words begin: topics, their modifiers, and the phrases that set the scene."""

import re
from dataclasses import dataclass

from rejoinder.model import Span
from rejoinder.read.rules.cjk_page import MASK, skip_number
from rejoinder.read.rules.ja_lists import TIME_AT_START, Lists

MAX_SUBJECT = 90  # characters of a noun phrase with its modifiers
_TOPIC = re.compile(r"(?:は|が|も)")
_NO_TOPIC_BEFORE = re.compile(
    r"(?:で|に|と|へ|から|より|て|まで|の|こと|ため|とき|際|場合|には|では|後|前|以降|それ|これ|もの|上|関して|ついて|まずは|よって|点|今|元々|もと|少なくと|必ずし|今で|いつ|何|誰|今回|今後|当面|現在|実際|最近|一方|昔|今日|昨日|同日|今年|昨年|前回|以前|当初|最初|その後)$"
)
_PARTS_OF_WORDS = re.compile(r"(?:は[いずじむれかるげんけ]|が[るりっあなんら]|も[のうしっとちたらく])")
_CLAUSE_END = re.compile(
    r"(?:た|る|だ|い|う|ず|ない|です|ます)(?:が|ので|ため|けれど|けれども|のに|から|と|し|なか|中|際|後|ものの|上で|一方で?|とき|場合|ところ|に先立ち)、$|(?:て|で|し|り|き|み|ず|ば|ながら|ても|でも|あと|ように|ために|受け|経て|つつ|ものの|ほか|後|中|なか|まま|さなか|際|向け|め|え|れ|べ|け|げ|せ)、$"
)
_FRAME = re.compile(
    r"[^、「」\n]{1,40}?(?:について|に関して|に関し|に関しては|については|をめぐり|を巡り|をめぐって|を巡って|を受け|を受けて|に対して|に対し|に向け|に向けて|を念頭に|を踏まえ|を踏まえて|に対しては|に伴い|とともに|と共に"
    r"|と会談し|と会談して|と電話で会談し|と電話会談し|と協議し|と面会し|と会い|を訪問し|を訪れ|の取材に応じ|に出席し|に臨み|を開き)(?:、|(?=[「\ue000]))"
)
_TO = re.compile(r"([^、「」\n\ue000]{1,24}?)(に対して|に対し|に向けて|に向け|宛てに|に)、")
_POLITE = re.compile(
    r"(?:達|たち|ら|人|者|氏|団|側|官|長|員|相|紙|省|国|党|社|局|部|News|CNN|BBC|通信|新聞|テレビ|グラフ|ロイター)$"
)
_FOREIGN_NAME = re.compile(r"[ァ-ヺー・]{3,24}$")
_SCENES = frozenset(
    ["国会", "会見", "記者会見", "定例会見", "予算委員会", "本会議", "国連総会", "演説", "講演", "声明", "談話", "答弁"]
)
_IN = r"(?:後|の中|のなか|の場|の席|の席上)?(?:で(?:は)?|にて|において|後に|に応じて?|を通じて?|に際して?)"
_SCENE = re.compile(_IN + r"(?:、|(?=[「\ue000])|(?=こう|次の|以下の))")
_ALWAYS_SCENE = re.compile(_IN + r"、?(?!あ|も)")
_DATELINE = re.compile(r"【[^】\n]{1,30}】")
_SPACES = " \t\u3000"


@dataclass(frozen=True, slots=True)
class Topic:
    """A noun phrase and the place after its particle."""

    span: Span
    after: int


def skip_openers(masked: str, start: int, end: int, lists: Lists, *, times: bool = True) -> int:
    """The place after connectives and, unless told otherwise, times that open a sentence."""
    place = skip_number(masked, start, end)
    while place < end:
        if (dateline := _DATELINE.match(masked, place, end)) is not None:
            place = dateline.end()
        elif masked[place] in _SPACES or masked[place] in "、，,】）)":
            place += 1
        elif (word := lists.openers.at(masked, place, end)) is not None and _free(masked, word.end):
            place = word.end
        elif (
            times
            and (time := TIME_AT_START.match(masked, place, end)) is not None
            and masked[time.end() : time.end() + 1] not in ("の", "は", "が")
        ):
            place = time.end()
        else:
            break
    return place


def _free(masked: str, end: int) -> bool:
    """A connective stands before a pause, or is not part of a longer word."""
    after = masked[end : end + 1]
    return after == "" or after not in "のはがをにもで付"


def find_topics(masked: str, start: int, end: int, particles: str) -> list[Topic]:
    """The first noun phrases that a particle marks, from left to right, three at most."""
    found: list[Topic] = []
    for match in _TOPIC.finditer(masked, start + 1, end):
        if match.group() not in particles or len(found) == 3:
            continue
        before = masked[max(start, match.start() - 6) : match.start()]
        if _NO_TOPIC_BEFORE.search(before) or _PARTS_OF_WORDS.match(masked, match.start(), end) or _is_verbal(before):
            continue
        found.append(Topic(Span(start, match.start()), match.end()))
    return found


def _is_verbal(before: str) -> bool:
    """だが, るが, たが: the particle joins clauses."""
    return bool(re.search(r"(?:[るただいうずすくつぬむぶん]|ます|です|ました|でした)$", before)) and not before.endswith(
        ("さん", "くん", "ちゃん", "ツェン")
    )


def noun_phrase(masked: str, topic: Topic, lists: Lists) -> Span | None:
    """The topic's noun phrase, without the clauses, times and scenes that stand before it."""
    begin = skip_openers(masked, topic.span.start, topic.span.end, lists)
    stop = topic.span.end
    for pause in re.finditer("、", masked[topic.span.start : stop]):
        place = topic.span.start + pause.end()
        piece = masked[max(topic.span.start, place - 24) : place]
        if place > begin and _cuts(piece, lists):
            begin = place
    begin = skip_openers(masked, begin, stop, lists)
    setting = _scene_before(masked, begin, stop, lists)
    begin = setting if setting is not None else begin
    while_doing = masked.rfind("ながら", begin, stop)
    begin = while_doing + 3 if while_doing >= 0 and while_doing + 3 < stop else begin
    while stop > begin and masked[stop - 1] in _SPACES:
        stop -= 1
    if stop - begin > MAX_SUBJECT or stop <= begin:
        return None
    return Span(begin, stop)


def _cuts(piece: str, lists: Lists) -> bool:
    """Whether a pause ends a clause or a scene rather than a list of nouns or an apposition."""
    if piece.endswith("で、"):
        return not lists.offices.ending(piece, 0, len(piece) - 2)
    if TIME_AT_START.fullmatch(piece[-12:].lstrip("、")):
        return True
    return bool(_CLAUSE_END.search(piece)) or bool(
        re.search(
            r"(?:には|では|からは|により|によって|に対し|に対して|として|について|に関して|に、|から|まで|以降|では)、$", piece
        )
    )


def _scene_before(masked: str, begin: int, stop: int, lists: Lists) -> int | None:
    """会見で大統領は: the place after a scene that no pause sets off."""
    for word in lists.settings.find(masked, begin, min(stop, begin + 40)):
        tail = re.compile(r"で(?!あ|も|き)").match(masked, word.end, stop)
        if tail and "を" not in masked[tail.end() : stop] and tail.end() < stop and len(masked[word.start : word.end]) > 1:
            return tail.end()
    return None


def content_start(masked: str, begin: int, end: int, lists: Lists) -> tuple[int, Span | None]:
    """Where the words begin after the topic, and the addressee named on the way there."""
    place, addressee = begin, None
    for _ in range(6):
        moved = skip_openers(masked, place, end, lists, times=False)
        step = _step(masked, moved, end, lists)
        time = TIME_AT_START.match(masked, moved, end) if step is None else None
        if step is None and time is not None:
            after = _step(masked, time.end(), end, lists)
            paused = masked[time.end() - 1] == "、" or masked[time.end() : time.end() + 1] == MASK
            step = after or ((time.end(), None) if paused else None)
        if step is None and moved == place:
            break
        place, whom = step or (moved, None)
        addressee = whom or addressee
    return place, addressee


def _step(masked: str, place: int, end: int, lists: Lists) -> tuple[int, Span | None] | None:
    """Past one phrase that sets the scene: 記者会見で、 or 記者団に対し、."""
    setting = _setting(masked, place, end, lists)
    if setting is not None:
        return setting, None
    to = _TO.match(masked, place, end)
    if to is not None and _addresses(to, lists):
        return to.end(), Span(*to.span(1))
    frame = _FRAME.match(masked, place, end)
    return (frame.end(), None) if frame else None


def split_addressee(masked: str, content: Span, lists: Lists) -> tuple[Span, Span] | None:
    """両国に自制: to whom, and what is asked for."""
    found = re.compile(r"([^、にをはが\ue000]{1,20})(?:に対し(?:て)?|に)、?").match(masked, content.start, content.end)
    if found is None or found.end() == content.end:
        return None
    words = found.group(1)
    if not _is_party(words, lists):
        return None
    return Span(*found.span(1)), Span(found.end(), content.end)


def _addresses(to: re.Match[str], lists: Lists) -> bool:
    words = to.group(1)
    return to.group(2) != "に" or _is_party(words, lists)


def _is_party(words: str, lists: Lists) -> bool:
    """Whether the words end like somebody who can be told something: an office, a body, a state, or a foreign name."""
    if _POLITE.search(words) or lists.offices.ending(words, 0, len(words)) is not None:
        return True
    return lists.states.ending(words, 0, len(words)) is not None or _FOREIGN_NAME.search(words) is not None


def _setting(masked: str, begin: int, end: int, lists: Lists) -> int | None:
    """On a scene: 記者会見で、 or 国会で."""
    for word in lists.settings.find(masked, begin, min(end, begin + 60)):
        tail = (_ALWAYS_SCENE if word.value in _SCENES else _SCENE).match(masked, word.end, end)
        if tail and not re.search(r"[はがを、]", masked[begin : word.start]):
            return tail.end()
    return None


def is_named(masked: str, span: Span, lists: Lists) -> bool:
    """Whether a noun phrase ends like an office, a body or a person."""
    return lists.offices.ending(masked, span.start, span.end) is not None or masked[span.end - 1] == MASK
