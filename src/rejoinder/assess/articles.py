"""Numbered articles of treaties and laws, in whatever language they are named."""

import re
import unicodedata
from functools import cache

from rejoinder.lang import LANGUAGES, table

DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
TENS = {"十": 10, "百": 100}
MOST_DIGITS = 6  # characters of a number: no law has more articles
_NUMBER = rf"(?P<number>[0-9]{{1,{MOST_DIGITS}}}|[〇零一二三四五六七八九十百]{{1,{MOST_DIGITS}}})"


def articles_in(text: str) -> frozenset[int]:
    """The numbers of all articles that a text names."""
    return frozenset(_value(m["number"]) for m in _pattern().finditer(unicodedata.normalize("NFKC", text)))


def heading_of(line: str) -> int | None:
    """The number of the article that a line opens; None where it opens none."""
    found = _pattern().match(unicodedata.normalize("NFKC", line[:80]).lstrip(" #*　"))
    return _value(found["number"]) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    """What stands before a number, the number, and what stands behind it, where anything has to."""
    rows = {(row["before"], row["after"]) for language in LANGUAGES for row in table(language, "articles")}
    before = "|".join(sorted((rf"\b{re.escape(word)} ?" for word, after in rows if not after), reverse=True))
    around = {(word, after) for word, after in rows if after}
    openings, closings = ("".join(sorted({pair[i] for pair in around})) for i in (0, 1))
    return re.compile(rf"(?:{before}|[{openings}](?=[^\n]{{1,{MOST_DIGITS}}}[{closings}])){_NUMBER}", re.IGNORECASE)


def _value(words: str) -> int:
    """The value of `7` or of 二十一."""
    if words.isdecimal():
        return int(words)
    total = waiting = 0
    for char in words:
        if char in TENS:
            total, waiting = total + (waiting or 1) * TENS[char], 0
        else:
            waiting = waiting * 10 + DIGITS[char]
    return total + waiting
