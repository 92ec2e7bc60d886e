"""The word lists of Japanese, ready to match."""

import re
from dataclasses import dataclass
from functools import cache

from rejoinder.lang import table, words
from rejoinder.read.rules.cjk_match import Lexicon, lexicon
from rejoinder.reference.tables import facts, split

LANGUAGE = "ja"
_NUMBER = r"[0-9０-９〇一二三四五六七八九十]{1,4}"
TIME = (
    rf"(?:(?:{_NUMBER}年|今年|昨年|去年|来年|同年)(?:の?(?:初め|末|秋|春|夏|冬))?)?(?:(?:{_NUMBER}月|今月|先月|来月|同月)(?:初め|末|上旬|中旬|下旬)?)?{_NUMBER}日(?:の?(?:午前|午後|夜|朝|夕方|未明|深夜|昼))?(?:[（(][月火水木金土日][）)])?"
    rf"|{_NUMBER}年(?:{_NUMBER}月)?|{_NUMBER}月|[月火水木金土日]曜日?(?:の?(?:朝|夜|午後|午前|夕方))?"
    r"|(?:今|先|来|昨|前|同|翌|去|当|本)(?:週|月|年|日|朝|夜|晩)|昨日|今日|本日|明日|きょう|きのう|あす"
)
TIME_AT_START = re.compile(rf"(?:{TIME})(?![末半頃初間以来後前目付ぶ])(?:までに|まで|には|に|の夜|付で|付けで)?、?")


@dataclass(frozen=True, slots=True)
class Cue:
    """What the list says of a word."""

    lemma: str
    kind: str
    order: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything that the Japanese rules look up."""

    cues: Lexicon[Cue]
    carriers: Lexicon[str]
    openers: Lexicon[str]
    settings: Lexicon[str]
    offices: Lexicon[str]
    documents: Lexicon[str]
    states: Lexicon[str]


@cache
def lists() -> Lists:
    """The lists, read once."""
    return Lists(
        Lexicon({row["cue"]: Cue(row["lemma"], row["kind"], frozenset(row["order"].split())) for row in table(LANGUAGE, "cues")}),
        lexicon(words(LANGUAGE, "carriers")),
        lexicon(words(LANGUAGE, "openers")),
        lexicon(words(LANGUAGE, "settings")),
        lexicon(words(LANGUAGE, "roles") | words(LANGUAGE, "collectives") | words(LANGUAGE, "anonymous")),
        lexicon(words(LANGUAGE, "documents")),
        lexicon(name for row in facts("states") for name in split(row[LANGUAGE])),
    )
