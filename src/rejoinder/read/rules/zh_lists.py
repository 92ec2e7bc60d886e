"""The word lists of Chinese, ready to match in both scripts."""

import re
from dataclasses import dataclass
from functools import cache

from rejoinder.lang import table, words
from rejoinder.read.rules.cjk_match import Lexicon, lexicon

LANGUAGE = "zh"
TIME = (
    r"(?:(?:(?:19|20)\d{2}|今|去|前|明)\s?年)?(?:\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?月份?)?(?:\s?\d{1,2}\s?[日号號])"
    r"(?:(?:上午|下午|晚间|晚間|晚上|凌晨|清晨|傍晚|中午|深夜|晚|早)?(?:\s?\d{1,2}\s?[时時点點](?:\s?\d{1,2}\s?分)?(?:许|許|左右)?)?)"
    r"|(?:(?:19|20)\d{2})\s?年(?:\s?\d{1,2}\s?月)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?月份|(?:本|上|下|这|這|当|當)(?:周|週|星期)?[一二三四五六日天]?(?=的)"
    r"|(?:本|上|下|这|這)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末](?:上午|下午|早晨|早上|清晨|凌晨|中午|晚间|晚間|晚上|深夜)?|(?:本|上|下|这|這)(?:周|週|个?月|個月|星期)"
    r"|[今昨前明当當][天日晚年早](?:上午|下午|晚间|晚上|早晨|凌晨|傍晚)?|(?:上|下)午\s?\d{1,2}\s?[时時点點](?:许|許|左右)?"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What the list says of a word; `kind` is empty for words that only look like cues."""

    lemma: str
    kind: str
    order: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything that the Chinese rules look up."""

    cues: Lexicon[Cue]
    adverbs: Lexicon[str]
    openers: Lexicon[str]
    stoppers: Lexicon[str]
    documents: Lexicon[str]
    offices: Lexicon[str]


@cache
def lists() -> Lists:
    """The lists, read once."""
    blocked = {word: Cue(word, "", frozenset()) for word in words(LANGUAGE, "notcues")}
    cues = {row["cue"]: Cue(row["lemma"], row["kind"], frozenset(row["order"].split())) for row in table(LANGUAGE, "cues")}
    return Lists(
        Lexicon({**cues, **blocked}),
        lexicon(words(LANGUAGE, "adverbs")),
        lexicon(words(LANGUAGE, "openers")),
        lexicon(words(LANGUAGE, "stoppers")),
        lexicon(words(LANGUAGE, "documents")),
        lexicon(w for name in ("roles", "collectives", "anonymous") for w in words(LANGUAGE, name) if len(w) > 1),
    )


TIME_AT_START = re.compile(rf"\s*(?:{TIME})")
TIME_AT_END = re.compile(rf"(?:{TIME})\s*$")
