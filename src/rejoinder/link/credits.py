"""The agency that an article credits with its text: in its dateline, or in its last lines."""

import re
from dataclasses import dataclass
from functools import cache

from rejoinder.model import Span
from rejoinder.reference.tables import facts

HEAD = 240  # characters in which a dateline stands, a headline before it
TAIL = 160  # characters in which a credit stands at the end
_BEHIND = r"(?:[=＝/、・][^）)】\]\n]{0,40}|[\s　]*\d[^）)】\]\n]{0,20})?"  # another agency, or a date


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency with the words that credit it."""

    agency: str
    span: Span


def find_credit(text: str) -> Credit | None:
    """The first agency that a dateline names, else the last one that a closing line does; None where there is none.

    An agency that is only told of (“Reuters reported”) is not credited.
    """
    head = min(
        (m for pattern in _datelines() for m in [pattern.search(text, 0, HEAD)] if m), key=lambda m: m.start(1), default=None
    )
    if head:
        return _credit(head)
    start = max(len(text) - TAIL, 0)
    closing = [m for pattern in _closings() for m in pattern.finditer(text, start)]
    return _credit(max(closing, key=lambda m: m.start(1))) if closing else None


def _credit(found: re.Match[str]) -> Credit:
    return Credit(_agencies()[found[1]], Span(*found.span(1)))


@cache
def _agencies() -> dict[str, str]:
    return {row["words"]: row["agency"] for row in facts("agencies")}


@cache
def _named() -> str:
    """Any agency as a word of its own, the longest first."""
    return "|".join(re.escape(words) for words in sorted(_agencies(), key=lambda w: (-len(w), w)))


@cache
def _datelines() -> tuple[re.Pattern[str], ...]:
    """(Reuters), 【北京共同】, [東京 3日 ロイター], 新华社北京11月3日电, 中央社記者…台北3日電, BEIJING, Nov. 3 (Xinhua)."""
    return (
        *_bracketed(),
        re.compile(
            rf"(?:^|[\s（(【\[])({_named()})[^，。、；;\n]{{0,40}}?[电電讯訊](?=[\s　：:）)】\]，（(]|--|—|$)", re.MULTILINE
        ),
    )


@cache
def _closings() -> tuple[re.Pattern[str], ...]:
    """(Kyodo), （共同）, Source: Xinhua, 来源：新华社, © AFP."""
    said = r"(?:[Ss]ource|SOURCE|[Cc]redit|来源|來源|出典|配信|提供|©|\([cC]\))"
    return (*_bracketed(), re.compile(rf"{said}\s*[:：]?\s*({_named()})(?![\w])"))


@cache
def _bracketed() -> tuple[re.Pattern[str], ...]:
    """In brackets and a word of its own there, behind a place and a date at most; in 【】 a place may stand right before it."""
    return (
        re.compile(rf"[（(\[](?:[^）)\]\na-z]{{0,40}}?[\s　=＝/、・,，])??({_named()}){_BEHIND}[）)\]]"),
        re.compile(rf"【[^】\na-z]{{0,40}}?({_named()}){_BEHIND}】"),
    )
