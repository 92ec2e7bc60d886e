"""Where sentences and paragraphs begin and end."""

import itertools
import re
from functools import cache, lru_cache

from rejoinder.lang import table
from rejoinder.model import Language, Span, Spans

_BLOCK = re.compile(r"[^\s][^\n\r\u2028\u2029]*")
_LATIN_STOP = re.compile(r"(?:[.!?…]{1,8}|:(?=\n))[\"'”’»)\]]{0,4}(?=\s)")
_LATIN_START = re.compile(r"\s{1,20}[\"'“‘«(\[–—-]{0,4}\s?[A-Z0-9À-ÖØ-ÞÁ-Ž$£€@#]")
_LAST_WORD = re.compile(r"[\w.’'-]{1,24}$")
_CJK_STOP = re.compile(r"[。！？!?．｡]{1,8}")
_OPENING, _CLOSING = "「『“‘（(《〈【", "」』”’）)》〉】"
_GOES_ON = re.compile(r"[とといなのをはがもへにでや、，]")  # after a closing mark, the sentence goes on in Japanese
_BREAKS_OFF = re.compile(r"\s.*[^\s.!?:;”\"’»]$")  # a line of several words without a mark at its end
_MAX_DEPTH = 6
REMEMBERED = 2  # texts: every stage asks for the same one's paragraphs and sentences
MIN_WIDTH, MAX_WIDTH = 45, 100  # characters of a line between which a text counts as wrapped


@lru_cache(maxsize=REMEMBERED)
def find_paragraphs(text: str) -> Spans:
    """Every line that is not blank, without the spaces around it; in a text wrapped at a fixed width, lines are joined again."""
    found = [Span(m.start(), m.start() + len(m.group().rstrip())) for m in _BLOCK.finditer(text)]
    return tuple(_unwrapped(text, found) if _is_wrapped(found) else found)


def _is_wrapped(lines: list[Span]) -> bool:
    return len(lines) > 1 and max(line.end - line.start for line in lines) <= MAX_WIDTH


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """A long line of words that ends in the middle of a sentence goes on in the line right below it."""
    joined = lines[:1]
    before = lines[0]
    for line in lines[1:]:
        below = text.count("\n", before.end, line.start) == 1
        if below and before.end - before.start >= MIN_WIDTH and _BREAKS_OFF.search(text, before.start, before.end):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        before = line
    return joined


@lru_cache(maxsize=REMEMBERED)
def find_sentences(text: str, language: Language) -> Spans:
    """The sentences of each paragraph in order, without the spaces around them; together they cover all that is not space."""
    split = _latin_breaks if language is Language.EN else _cjk_breaks
    return tuple(sentence for paragraph in find_paragraphs(text) for sentence in _cut(text, paragraph, split(text, paragraph)))


def _cut(text: str, paragraph: Span, breaks: list[int]) -> Spans:
    edges = [paragraph.start, *breaks, paragraph.end]
    pieces = ((a, b, text[a:b]) for a, b in itertools.pairwise(edges))
    trimmed = ((a + len(s) - len(s.lstrip()), b - len(s) + len(s.rstrip())) for a, b, s in pieces)
    return tuple(Span(a, b) for a, b in trimmed if a < b)


def _latin_breaks(text: str, paragraph: Span) -> list[int]:
    found = _LATIN_STOP.finditer(text, paragraph.start, paragraph.end)
    return [m.end() for m in found if _ends_sentence(text, m, _abbreviations())]


@cache
def _abbreviations() -> dict[str, bool]:
    """Whether each may end a sentence."""
    return {row["word"].casefold(): row["ends"] == "yes" for row in table("en", "abbreviations")}


def _ends_sentence(text: str, stop: re.Match[str], abbreviations: dict[str, bool]) -> bool:
    if not _LATIN_START.match(text, stop.end()):
        return False
    if stop.group() != ".":
        return True
    word = _LAST_WORD.search(text, max(0, stop.start() - 24), stop.start())
    if not word:
        return True
    if word.group().casefold() + "." in abbreviations:
        return abbreviations[word.group().casefold() + "."]
    return not (len(word.group()) == 1 and word.group().isupper() and word.group() != "I")


def _cjk_breaks(text: str, paragraph: Span) -> list[int]:
    breaks, depth, position = [], 0, paragraph.start
    while position < paragraph.end:
        mark = text[position]
        position += 1
        if mark in _OPENING:
            depth = min(depth + 1, _MAX_DEPTH)
        elif mark in _CLOSING:
            depth = max(depth - 1, 0)
            if depth == 0 and _CJK_STOP.match(text[position - 2]) and not _GOES_ON.match(text, position):
                breaks.append(position)
        elif depth == 0 and (stop := _CJK_STOP.match(text, position - 1, paragraph.end)):
            position = stop.end()
            breaks.append(position)
    return breaks
