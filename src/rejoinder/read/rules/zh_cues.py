"""The cues of one Chinese sentence: which words attribute, to whom, and whether a cue starts anew or stands in what was said."""

import re
from dataclasses import dataclass

from rejoinder.model import Span
from rejoinder.read.rules.cjk_match import Match
from rejoinder.read.rules.cjk_page import MASK, Page
from rejoinder.read.rules.cjk_quotes import Quote
from rejoinder.read.rules.zh_lists import Cue, Lists
from rejoinder.read.rules.zh_subject import Subject, find_subject, leading_noun

MAX_CUES = 16  # in one sentence; a list of reporting verbs is no sentence
MIN_SPEECH = 8  # characters that a quotation needs to be speech rather than a term, when no stop stands in it
BOUNDARY = "，,：:；;。！？!?\n"
WARNING = re.compile(r"[^，。并並\ue000]{0,12}?(?:预警|警报|預警|警報)")  # what is issued as one: 海啸预警
_BOUNDARY = re.compile(r"[，,：:；;。！？!?\n]")
_STOP = re.compile(r"[，。！？!?,]")
_PAUSES = frozenset("，,：:")
_APART = frozenset(["，", ",", " ", "\n", "。", ""])
_CONTRAST = re.compile(r"\s*(?:但是?|而|不过|不過|然而|同时|同時|此外|另外|并且?|並且?|还|還|且)")
_PRONOUN = re.compile(r"(?:他|她|它|其)(?:们|們)?$")
_NOUN_AFTER = re.compile(r"[的者书書]|进行|進行|举行|舉行|之前|之后|之後|期间|期間|已被|被|遭|[时時][，,]")
_REFUSAL = re.compile(
    r"(?:不愿|不願|拒绝|拒絕|未能|未予|尚未|没有|沒有|无法|無法|不肯|不便|不予|难以|難以)(?:具体|明确|公开|向.{1,8}|对.{1,8})?$"
)
_ESTIMATES = frozenset(["预计", "估计", "预测", "预估", "推测", "测算", "估算"])
_MADE = re.compile(r"(?:所[^，。]{1,6}|作出|做出|发表|發表|提出)的$")  # 代表所作的说明: a noun
_TOLD = frozenset(["告诉", "告知"])
_REPORTER = re.compile(r"[记記]者$")
_FIRST = re.compile(r"(?:我|我们|我們|你|你们|你們|您|咱们|咱們)$")
_DENYING = frozenset(["承认", "认为", "相信", "希望"])
_RESEARCHER = re.compile(
    r"(?:学者|學者|研究|研究员|研究人员|研究人員|专家|專家|调查|調查|审计|審計|科学家|科學家|团队|團隊|机构|機構)$"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with its subject. `clause` is where its clause begins; `anew` is false where it stands in another's words."""

    cue: Match[Cue]
    clause: int
    subject: Subject
    shared: bool
    anew: bool

    @property
    def order(self) -> frozenset[str]:
        """How the word list says that the cue is used."""
        return self.cue.value.order


def find_sayings(page: Page, unit: Span, lists: Lists) -> list[Saying]:
    """The cues of a sentence from left to right, with the words that cannot be cues left out."""
    found: list[Saying] = []
    for match in lists.cues.find(page.masked, unit.start, unit.end):
        if match.value.kind and len(found) < MAX_CUES and not _is_noun(page.masked, match, unit):
            saying = _saying(page, unit, match, found, lists)
            if saying is not None:
                found.append(saying)
    return found


def _is_noun(masked: str, match: Match[Cue], unit: Span) -> bool:
    if _NOUN_AFTER.match(masked, match.end, unit.end) and "passive" not in match.value.order:
        return True
    before = masked[max(unit.start, match.start - 12) : match.start]
    if _MADE.search(before):
        return True
    return match.value.lemma not in _DENYING and bool(_REFUSAL.search(before))


def _saying(page: Page, unit: Span, match: Match[Cue], earlier: list[Saying], lists: Lists) -> Saying | None:
    clause = clause_start(page, unit, match.start)
    inside = bool(earlier) and clause <= earlier[-1].cue.start
    clause = earlier[-1].cue.end if inside else clause
    order = match.value.order
    told = match.value.lemma in _TOLD and page.masked[match.start - 1 : match.start] == "被"
    if told or order & {"hearsay", "passive"}:
        if "pause" in order and page.masked[match.end : match.end + 1] not in _PAUSES:
            return None
        return Saying(match, clause, Subject(None), shared=False, anew=True)
    if "frameonly" in order:
        return None
    subject = find_subject(page.masked, clause, match.start, lists)
    if subject.verbal or (inside and subject.span is None):
        return None
    own = subject.span is not None
    if not own:
        subject = Subject(_shared_subject(page, unit, clause, earlier, lists), subject.addressee)
    anew = not earlier or (_turns(page.masked, clause, match.start, subject) if own else not _opens(page, earlier[-1], match))
    saying = Saying(match, clause, subject, shared=not own, anew=anew)
    return saying if _plausible(page, saying, lists) else None


def clause_start(page: Page, unit: Span, place: int) -> int:
    """Where the clause that holds a place begins: after the last pause, or after quoted speech."""
    begin = max((page.masked.rfind(mark, unit.start, place) + 1 for mark in BOUNDARY), default=unit.start)
    begin = max(begin, unit.start)
    for quote in reversed(page.quotes_in(begin, place)):
        if (
            quote.outer.end <= place
            and is_speech(page.text, quote)
            and opens_clause(page, unit, quote)
            and stands_apart(page, quote)
        ):
            return quote.outer.end
    return begin


def is_speech(text: str, quote: Quote) -> bool:
    """Whether a quotation can be something said, and is not a name or a term."""
    return quote.open_start or sum(p.end - p.start for p in quote.pieces) >= MIN_SPEECH or has_stop(text, quote)


def opens_clause(page: Page, unit: Span, quote: Quote) -> bool:
    """Whether a quotation begins its clause, so that it is no part of a noun phrase."""
    before = page.text[unit.start : quote.outer.start].rstrip()
    return not before or before[-1] in BOUNDARY or (before[-1] in "”」』" and has_stop(page.text, quote))


def stands_apart(page: Page, quote: Quote) -> bool:
    """Whether a quotation holds a stop or a pause follows it, so that it is no name in front of a title."""
    return quote.open_start or has_stop(page.text, quote) or page.text[quote.outer.end : quote.outer.end + 1] in _APART


def has_stop(text: str, quote: Quote) -> bool:
    """Whether a pause or stop stands in a quotation."""
    return any(_STOP.search(text, piece.start, piece.end) for piece in quote.pieces)


def _shared_subject(page: Page, unit: Span, clause: int, earlier: list[Saying], lists: Lists) -> Span | None:
    for saying in reversed(earlier):
        if saying.anew and saying.subject.span is not None:
            return saying.subject.span
    begin = unit.start
    for _ in range(3):
        pause = _BOUNDARY.search(page.masked, begin, clause)
        if pause is None:
            return None
        noun = leading_noun(page.masked, begin, pause.start(), lists)
        if noun is not None and not any(has_stop(page.text, q) for q in page.quotes_in(noun.start, noun.end)):
            return noun
        begin = pause.end()
    return None


def _opens(page: Page, earlier: Saying, match: Match[Cue]) -> bool:
    """X称，预计…: a thought or an estimate that opens what another cue tells belongs to it."""
    if match.value.kind not in {"thought", "attitude"} and match.value.lemma not in _ESTIMATES:
        return False
    return not page.masked[earlier.cue.end : match.start].strip(" ，,：:")


def _turns(masked: str, clause: int, cue: int, subject: Subject) -> bool:
    """A subject of its own starts anew when the clause turns (但他指出) or it is a reporter, else another one said it."""
    if subject.span and _REPORTER.search(subject.span.of(masked)):
        return True
    if masked[clause - 1 : clause] in "；;" and clause:
        return True
    if re.search(r"[对對]此", masked[subject.span.end : cue]) if subject.span else False:
        return True
    return bool(_CONTRAST.match(masked, clause)) and subject.span is not None and bool(_PRONOUN.match(subject.span.of(masked)))


def _plausible(page: Page, saying: Saying, lists: Lists) -> bool:
    order, span = saying.order, saying.subject.span
    if "name" in order and not saying.anew:
        return False
    if saying.cue.value.kind in {"thought", "attitude"} and span and _FIRST.match(span.of(page.masked)):
        return False
    own = span is not None and not saying.shared
    if span is None and (saying.cue.value.kind in {"thought", "attitude"} or order & {"pivot", "announce"}):
        return False
    if order == {"warning"}:
        return own and WARNING.match(page.masked, saying.cue.end) is not None
    if "press" in order:
        return own and span is not None and bool(_REPORTER.search(span.of(page.masked)))
    if "docsource" in order:
        return own and span is not None and lists.documents.ending(page.masked, span.start, span.end) is not None
    if "narrow" in order:
        return own and span is not None and bool(_RESEARCHER.search(span.of(page.masked)))
    if "short" in order and not own:
        after = page.masked[saying.cue.end : saying.cue.end + 1]
        return after in "，,：: " + MASK or saying.clause == saying.cue.start
    return True
