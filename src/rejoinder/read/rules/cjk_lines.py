"""Lines that say by their layout who speaks: transcripts of questions and answers, headlines with a colon."""

import re
from functools import cache

from rejoinder.lang import words
from rejoinder.model import Span
from rejoinder.read.rules.cjk_match import Lexicon, lexicon
from rejoinder.read.rules.cjk_page import MASK, Found, Page, trim

MAX_LABEL = 24  # characters of a speaker's label
MIN_TURNS = 2  # labels a text needs before its lines are read as turns of a transcript
_LINE = re.compile(r"[^\n]+")
_BRACKETED = re.compile(r"[\s\u3000]*[【\[（(〔○◯●][\s\u3000]*([^】\]）)〕：:\n]{1,24}?)[】\]）)〕][\s\u3000]*[：:]?[\s\u3000]*")
_LABELLED = re.compile(r"[\s\u3000]*([^\s：:，,。、「」“”\n][^：:，,。、「」“”\n]{0,23}?)[\s\u3000]*[：:][\s\u3000]*")
QUESTIONS = frozenset(  # labels of who asks
    ["问", "問", "记者", "記者", "提问", "提問", "質問", "Q", "Ｑ", "问题", "問題", "記者提問", "记者提问"]
)
_ANSWER = frozenset(["答", "回答", "A", "Ａ", "答复", "答覆", "答問"])
_STOPS = "。！？!?"
_ENDS = _STOPS + MASK  # a turn holds a sentence or quoted words; a list does not
_MARKS = " \t\u3000"


def find_lines(page: Page, language: str) -> tuple[Found, ...]:
    """Attributions that the layout makes: every turn of a transcript, or a first line such as `外交部：…`."""
    turns = _turns(page, language)
    return turns or _headline(page, language)


@cache
def _heads(language: str) -> Lexicon[str]:
    return lexicon(w for name in ("roles", "collectives", "anonymous") for w in words(language, name) if len(w) > 1)


def _turns(page: Page, language: str) -> tuple[Found, ...]:
    lines = [m for m in _LINE.finditer(page.masked) if any(stop in m.group() for stop in _ENDS)]
    labels = [(line, label) for line in lines if (label := _label(page, line, language)) is not None]
    if len(labels) < MIN_TURNS or not _alternates([page.text[s.start : s.end] for _, (s, _) in labels]):
        return ()
    found = []
    for (_, (name, begin)), following in zip(labels, [*labels[1:], None], strict=True):
        end = following[0].start() if following else len(page.text)
        pieces = [p for at in _LINE.finditer(page.text, begin, end) if (p := trim(page.text, at.start(), at.end(), _MARKS))]
        if pieces:
            found.append(_turn(page, name, tuple(pieces)))
    return tuple(found)


def _turn(page: Page, name: Span, pieces: tuple[Span, ...]) -> Found:
    bare = name.of(page.text)
    if bare in QUESTIONS or bare in _ANSWER:
        return Found(pieces, (name,), None, 0.7, "a turn of a transcript, marked as question or answer", turn=True)
    return Found(pieces, None, (name,), 0.8, "a turn of a transcript, labelled with its speaker", turn=True)


def _label(page: Page, line: re.Match[str], language: str) -> tuple[Span, int] | None:
    """The label that opens a line, and where the words begin."""
    start, end = line.start(), line.end()
    match = _BRACKETED.match(page.masked, start, end) or _LABELLED.match(page.masked, start, end)
    if match is None or match.end() >= end or MASK in match.group(1):
        return None
    name = Span(*match.span(1))
    words_of = name.of(page.text)
    known = words_of in QUESTIONS or words_of in _ANSWER or _heads(language).ending(words_of, 0, len(words_of)) is not None
    return (name, match.end()) if known else None


def _alternates(labels: list[str]) -> bool:
    """A transcript has questions, or the same speaker more than once."""
    return any(label in QUESTIONS for label in labels) or len(set(labels)) < len(labels)


def _headline(page: Page, language: str) -> tuple[Found, ...]:
    """`外交部：…` as first line, without a stop at its end."""
    first = _LINE.search(page.masked)
    if first is None or page.masked[first.end() - 1] in _STOPS or first.end() == len(page.masked):
        return ()
    label = _label(page, first, language)
    content = trim(page.text, label[1], first.end(), _MARKS) if label else None
    if label is None or content is None:
        return ()
    quote = page.quote_at(content.start)
    pieces = quote.pieces if quote and quote.outer == content else (content,)
    return (Found(pieces, None, (label[0],), 0.7, "a headline names its speaker before a colon"),)
