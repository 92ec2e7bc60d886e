"""The cues of one Japanese sentence, each with what leads to it: と, として, ことを, a noun phrase, or nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rejoinder.model import Span
from rejoinder.read.rules.cjk_match import Match
from rejoinder.read.rules.cjk_page import MASK, Page
from rejoinder.read.rules.ja_lists import Cue, Lists

MAX_CUES = 16  # in one sentence; a list of reporting verbs is no sentence
MAX_GAP = 70  # characters between と and its verb
MAX_LOOK = 120  # characters before a cue in which its particle is looked for
_PREDICATE = re.compile(r"[るたいだうくすつぬむぶぐんかねよぞさなせえれろ\ue000〕】）)？！?!…]$")
_NOMINAL = re.compile(r"[一-龥々ァ-ヶー]{2}$")
_FORWARD = re.compile(r"(?:こう|次のように|以下のように|このように|次の通り|以下の通り|次のとおり)$")
_THING = re.compile(r"(?:という)?(こと|の)[をはもが]$")
_QUIET = re.compile(r"[^はがを、。「」\n]{0,25}$")
_ENDS = re.compile(
    r"(?:いる|いた|います|いました|おり|いて|きた|い)?(?:[、。！？!?\n」』\ue000]|$|の(?:だ|である)|が、|ものの|上で|うえで|後、|ほか|一方"
    r"|ため、|ので|から、|けれど|(?<=[たるい])と、)"
)
_TO_GAP = re.compile(r"[、\s]*(?:[^。\n]{0,60}?[はがも](?!ず|い))?[^。はがを\n]{0,45}$")
_NOT_TO = re.compile(r"(?:こ|ひ|も|あ|ふ|ほ|やっ|ずっ|きっ|ちょっ|はっきり|ごと|びと|まと)$")
_OWNED = re.compile(r"(?:という)?(?:こと|の)を(?=([^、。はがをに]{1,20}[はが])[^はがを、。]{0,20}$)")
_BECAUSE = re.compile(r"(?:だ|た|る|い|ない|\ue000)(?:など)?(として)、?[^はが。\n\ue000]{0,40}$")
_CLEAR_BY = re.compile(
    r"(?:という)?ことが、?(?:[^、。はがを\ue000]{1,12}、)?([^、。はがを\ue000]{2,40}?)"
    r"(?:の話|への取材|の調べ|の調査|の発表|の分析|の集計|のまとめ|の証言|の内部文書)(?:など)?(?:で|から|により|によって)、?$"
)
_HEAD = re.compile(r"(?:という|といった|との|とする|などという|などとする|などとの|とした)(?:([^、。はがをとに\s]{1,18}?)の)?$")
_BEFORE_NOUN = re.compile(r"(と|に|(?<=[るたいう])|(?<=[くすむつぶ]))(?:強い|深い|深刻な|重大な|大きな)?$")
_WITH = frozenset(["話す", "語る", "語りかける", "約束する", "確認する"])
_DENYING = frozenset(["否定する", "否認する"])
_DENIED_ABOUT = ("については", "について", "に関して")
_SILENT = frozenset(["地図", "通知", "契約", "法律", "条約", "協定"])
_ABOUT = frozenset(["懸念", "危機感", "憂慮", "不安", "期待", "疑念", "疑問", "不満", "感謝", "警戒感"])
_MINDS = frozenset(["考え", "意向", "方針", "姿勢", "見通し", "見方", "認識", "立場", "可能性", "意思", "決意", "意欲"])


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue and the words that lead to it.

    `lead` names what does. `content_end` is where the words it attributes end; `gap` is what stands between that and the cue.
    `closes` is true where the cue ends its clause, so that later words begin anew. `cue` may reach over the verb that carries a
    noun (懸念を示した); `holder` is the noun phrase that such a noun belongs to.
    """

    cue: Span
    value: Cue
    lead: str
    content_end: int
    gap: Span | None
    closes: bool
    holder: Span | None = None


@dataclass(frozen=True, slots=True)
class _Hit:
    """A word of the list in its sentence, and the words shortly before it."""

    masked: str
    unit: Span
    match: Match[Cue]
    base: int
    before: str

    @property
    def order(self) -> frozenset[str]:
        """How the list says that the word is used."""
        return self.match.value.order

    @property
    def closes(self) -> bool:
        """Whether the word ends its clause."""
        return closes_at(self.masked, self.unit, self.match.end)

    def led(self, lead: str, end: int, gap: int | None = None) -> Saying:
        """A saying whose words end at `end`, counted in `before`; so does the gap's start."""
        between = Span(self.base + gap, self.match.start) if gap is not None and self.base + gap < self.match.start else None
        return Saying(Span(self.match.start, self.match.end), self.match.value, lead, self.base + end, between, self.closes)


def find_sayings(page: Page, unit: Span, lists: Lists) -> list[Saying]:
    """The cues of a sentence from left to right."""
    found: list[Saying] = []
    floor = unit.start
    for match in lists.cues.find(page.masked, unit.start, unit.end):
        if len(found) == MAX_CUES:
            break
        base = max(floor, match.start - MAX_LOOK)
        saying = _saying(_Hit(page.masked, unit, match, base, page.masked[base : match.start]), lists)
        if saying is not None:
            found.append(saying)
            floor = saying.cue.end if saying.closes else floor
    return found


def closes_at(masked: str, unit: Span, end: int) -> bool:
    """Whether a verb that ends here ends its clause."""
    return end >= unit.end or bool(_ENDS.match(masked, end, unit.end))


def _saying(hit: _Hit, lists: Lists) -> Saying | None:
    order, value = hit.order, hit.match.value
    if "document" in order and not _is_text(hit, lists):
        return None
    if "frame" in order:
        return hit.led("frame", len(hit.before))
    if "hearsay" in order:
        return _hearsay(hit)
    if "toshi" in order:
        return _toshi(hit)
    if "noun" in order and (noun := _noun(hit, lists) or _carried(hit, lists)) is not None:
        return noun
    if order == {"noun"} or ("passive" in order and value.kind == "thought" and value.lemma != "見なす"):
        return None
    if ("stem" in order and not _ends_stem(hit)) or ("name" in order and "passive" not in order and not hit.closes):
        return None
    return next((found for way in _WAYS if (found := way(hit)) is not None), None)


def _is_text(hit: _Hit, lists: Lists) -> bool:
    """データでは、: a text that says something; a map or a method does not."""
    word = lists.documents.ending(hit.before, 0, len(hit.before))
    return word is not None and len(word.value) > 1 and word.value not in _SILENT and hit.masked.startswith("、", hit.match.end)


def _ends_stem(hit: _Hit) -> bool:
    after = hit.masked[hit.match.end : min(hit.match.end + 1, hit.unit.end)]
    return after == "" or after in "、。！？!?\n" + MASK


def _forward(hit: _Hit) -> Saying | None:
    return hit.led("forward", len(hit.before)) if _FORWARD.search(hit.before) else None


def _because(hit: _Hit) -> Saying | None:
    """…したとして、厳重に抗議した: the charge stands before として."""
    led = _BECAUSE.search(hit.before) if "toshite" in hit.order else None
    return hit.led("toshite", led.start(1)) if led else None


def _to(hit: _Hit) -> Saying | None:
    """The quotative と before a cue, with what may stand between: a subject, an addressee, an adverb."""
    before = hit.before
    stop = len(before)
    if before.endswith("とも") and is_quotative(before[:-1], stop - 2):
        return hit.led("to", stop - 2)
    for _ in range(4):
        place = before.rfind("と", 0, stop)
        if place <= 0 or len(before) - place > MAX_GAP + 1:
            return None
        if is_quotative(before, place) and _gap_fits(before, place) and not _with_somebody(hit, before[:place]):
            return hit.led("to", len(before[:place].removesuffix("など").removesuffix("、")), place + 1)
        stop = place
    return None


def _with_somebody(hit: _Hit, head: str) -> bool:
    """友人と話す: と after a bare noun says with whom."""
    return hit.match.value.lemma in _WITH and not _PREDICATE.search(head)


def is_quotative(before: str, place: int) -> bool:
    """Whether the と at a place closes words: it follows a predicate or a quotation and is no part of a longer word."""
    after = before[place + 1 : place + 3]
    if after[:1] in ("い", "し", "き", "も", "こ", "っ", "ど", "さ") and not after.startswith(("しか", "さら")):
        return False
    head = before[:place].removesuffix("など").removesuffix("、")
    if _NOT_TO.search(head):
        return False
    return bool(_PREDICATE.search(head)) or (place + 1 == len(before) and bool(_NOMINAL.search(head)))


def _gap_fits(before: str, place: int) -> bool:
    gap = before[place + 1 :]
    if not gap:
        return True
    if MASK in gap or "。" in gap:
        return False
    if before[place - 1] == MASK:
        return len(gap) <= MAX_GAP
    if not _TO_GAP.fullmatch(gap):
        return False
    if gap.startswith("、") or re.search(r"[はがも]", gap):
        return bool(re.search(r"[はがも]|[にで]$|[にで]、", gap))
    return gap.endswith(("に", "で", "く", "て", "へ", "から", "改めて", "し"))


def _thing(hit: _Hit) -> Saying | None:
    """ことを, のを, ことは before the cue."""
    if "passive" in hit.order or not hit.order & {"koto", "np"}:
        return None
    owned = _OWNED.search(hit.before) if "koto" in hit.order else None
    if owned:
        return hit.led("object", owned.start(), owned.start(1))
    led = _THING.search(_head(hit.before))
    if led is None or (led.group(1) == "の" and "np" not in hit.order):
        return None
    return hit.led("object", led.start())


def _became_clear(hit: _Hit) -> Saying | None:
    if "ga" not in hit.order:
        return None
    told = _CLEAR_BY.search(hit.before)
    if told:
        return replace(hit.led("ga", told.start()), holder=Span(hit.base + told.start(1), hit.base + told.end(1)))
    led = re.search(r"(?:という)?ことが$", _head(hit.before))
    return hit.led("ga", led.start()) if led else None


def _so_that(hit: _Hit) -> Saying | None:
    led = re.search(r"(よう)(?:に|、)?(?:[^はがを、。]{0,16})$", hit.before) if "you" in hit.order else None
    return hit.led("you", led.end(1)) if led else None


def _whether(hit: _Hit) -> Saying | None:
    led = re.search(r"か(?=を?$)", _head(hit.before)) if "ka" in hit.order else None
    return hit.led("ka", led.end()) if led else None


def _noun_phrase(hit: _Hit) -> Saying | None:
    head = _head(hit.before)
    if "np" not in hit.order or "passive" in hit.order or not hit.closes:
        return None
    about = next((w for w in _DENIED_ABOUT if hit.before.endswith(w)), "") if hit.match.value.lemma in _DENYING else ""
    if about:
        return hit.led("np", len(hit.before) - len(about))
    return hit.led("np", len(head) - 1) if head.endswith("を") else None


def _bare(hit: _Hit) -> Saying | None:
    return hit.led("bare", len(hit.before)) if "to" in hit.order else None


_WAYS: tuple[Callable[[_Hit], Saying | None], ...] = (
    _forward,
    _because,
    _to,
    _thing,
    _became_clear,
    _so_that,
    _whether,
    _noun_phrase,
    _bare,
)


def _head(before: str) -> str:
    """The words up to the particle that an adverb may part from its verb."""
    quiet = _QUIET.search(before)
    if quiet is None:
        return before
    return before[: quiet.start()]


def _hearsay(hit: _Hit) -> Saying | None:
    """という and its kin, only where they close the sentence or stand before a pause."""
    word, rest = hit.masked[hit.match.start : hit.match.end], hit.masked[hit.match.end : hit.unit.end]
    if word in ("といい", "とされ"):
        ends = rest.startswith(("、", "ます"))
    elif word == "とされて":
        ends = rest.startswith(("いる", "おり", "いた", "き"))
    else:
        ends = not rest.strip("。.！!")
    if not ends or not _is_clause(hit.before):
        return None
    return Saying(Span(hit.match.start, hit.match.end), hit.match.value, "hearsay", hit.match.start, None, closes=True)


def _is_clause(before: str) -> bool:
    return bool(_PREDICATE.search(before) or _NOMINAL.search(before))


def _toshi(hit: _Hit) -> Saying | None:
    """とした, としている, とし、: the end of a clause that a subject said."""
    word, rest = hit.masked[hit.match.start : hit.match.end], hit.masked[hit.match.end : hit.unit.end]
    if not _PREDICATE.search(hit.before) or hit.before.endswith(("よう", "こ", "のもの", "ん")):
        return None
    if word == "として":
        ends = rest.startswith(("いる", "いた", "おり", "い", "きた"))
    elif word == "とした":
        ends = not rest.strip("。") or rest.startswith(("上で", "うえで", "。", "が、", "ものの"))
    elif word == "とし":
        ends = rest.startswith(("、", "ながら", "つつ"))
    else:
        ends = not rest.strip("。")
    if not ends:
        return None
    return Saying(Span(hit.match.start, hit.match.end), hit.match.value, "toshi", hit.match.start, None, word != "とする")


def _noun(hit: _Hit, lists: Lists) -> Saying | None:
    """…という主張, …との見方を示した: a noun that holds what was said, with the verb that carries it."""
    head = _HEAD.search(hit.before)
    if head is None or not _PREDICATE.search(hit.before[: head.start()]) or hit.before[: head.start()].endswith("こ"):
        return None
    word = hit.masked[hit.match.start : hit.match.end]
    if len(word) > 2 and word.endswith(("した", "して", "する", "された", "される", "されて")):
        return None
    carrier = re.compile(r"を(?:改めて|重ねて|強く)?").match(hit.masked, hit.match.end, hit.unit.end)
    verb = lists.carriers.at(hit.masked, carrier.end(), hit.unit.end) if carrier else None
    end = verb.end if verb else hit.match.end
    if verb is None and "carried" in hit.order:
        return None
    holder = Span(hit.base + head.start(1), hit.base + head.end(1)) if head.group(1) else None
    closes = verb is not None and closes_at(hit.masked, hit.unit, end)
    return Saying(Span(hit.match.start, end), hit.match.value, "noun", hit.base + head.start(), None, closes, holder)


def _carried(hit: _Hit, lists: Lists) -> Saying | None:
    """…と懸念を示した, …に懸念を示した, …していく考えを示した: the noun and its verb stand straight behind the words."""
    if not hit.masked.startswith("を", hit.match.end):
        return None
    verb = lists.carriers.at(hit.masked, hit.match.end + 1, hit.unit.end)
    led = _BEFORE_NOUN.search(hit.before)
    noun = hit.match.value.lemma.removesuffix("する")
    if verb is None or led is None:
        return None
    fits = {
        "と": led.group(1) == "と" and is_quotative(hit.before[: led.end(1)], led.start(1)),
        "に": noun in _ABOUT,
        "": noun in _MINDS,
    }
    if not fits[led.group(1)]:
        return None
    lead = {"と": "to", "に": "ni", "": "noun"}[led.group(1)]
    closes = closes_at(hit.masked, hit.unit, verb.end)
    return Saying(Span(hit.match.start, verb.end), hit.match.value, lead, hit.base + led.start(1), None, closes)
