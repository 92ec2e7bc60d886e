"""Numbers as they are written: Arabic digits, Chinese numerals, English number words."""

import re
from collections.abc import Callable, Iterator, Mapping

KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "兩": 2}
KANJI_TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
MYRIAD = 10_000
MAX_LENGTH = 12  # characters: a longer row of digits is no date and no count
_WORD = re.compile(r"[a-z]+")


def read_digits(words: str) -> float | None:
    """The value of `1,500`, `2.5` or `25`; None when it is too long to be a time."""
    plain = words.replace(",", "")
    return float(plain) if len(plain) <= MAX_LENGTH else None


def read_kanji(words: str) -> float | None:
    """The value of 二十五, 二〇二五 or 一万二千, 5 for 五六 as in 五六分钟; None when it is too long to be a time."""
    if len(words) > MAX_LENGTH:
        return None
    if len(words) == len("五六") and KANJI_DIGITS.get(words[1], -1) == KANJI_DIGITS.get(words[0], 0) + 1 > 1:
        return float(KANJI_DIGITS[words[0]])  # five or six
    if all(c in KANJI_DIGITS for c in words):
        return float("".join(str(KANJI_DIGITS[c]) for c in words))
    high, marked, low = words.rpartition("万" if "万" in words else "萬")
    total = _below_myriad(low)
    return total + (_below_myriad(high) or 1) * MYRIAD if marked else total


def _below_myriad(words: str) -> float:
    total = waiting = 0
    for c in words:
        if c in KANJI_DIGITS:
            waiting = waiting * 10 + KANJI_DIGITS[c]
        elif KANJI_TENS.get(c, 0) in (20, 30):
            total += KANJI_TENS[c]
        elif c in KANJI_TENS:
            total, waiting = total + (waiting or 1) * KANJI_TENS[c], 0
    return float(total + waiting)


def read_words(words: str, values: Mapping[str, int]) -> float | None:
    """The value of `twenty-five`, `nineteen ninety-six` or `two thousand and eight`; `values` gives each word's.

    None when the words do not make one number.
    """
    total = part = last = 0
    for word in _WORD.findall(words):
        if word == "and":
            continue
        value = values[word]
        if value in (100, 1000):
            part, last = max(part, 1) * value, value
            if value == 1000:
                total, part = total + part, 0
            continue
        if part and not _fits(last, value):
            if not _is_century(part, value, total):
                return None
            part *= 100
        part, last = part + value, value
    return float(total + part)


def split_words(words: str, read: Callable[[str], float | None]) -> Iterator[tuple[int, int, float]]:
    """The numbers that a row of number words makes, each as long as can be: start, end, value."""
    found = list(_WORD.finditer(words))
    place = 0
    while place < len(found):
        for last in range(len(found), place, -1):
            start, end = found[place].start(), found[last - 1].end()
            value = None if "and" in (found[place][0], found[last - 1][0]) else read(words[start:end])
            if value is not None:
                yield start, end, value
                place = last - 1
                break
        place += 1


def is_spelled_year(words: str, value: float) -> bool:
    """Whether number words are those of a year: "nineteen ninety-six", "two thousand and five", not "two hundred"."""
    if value % 100 and 2000 < value < 2100:
        return True
    return 1100 <= value < 2100 and "thousand" not in words and not ("hundred" in words and value % 100 == 0)


def _fits(last: int, value: int) -> bool:
    """Whether the word can go on the number: "twenty" and "five", "hundred" and anything below."""
    return value < 10 if 20 <= last < 100 else value < last and last >= 100


def _is_century(part: int, value: int, total: int) -> bool:
    """Whether the words so far are the first half of a year: "nineteen" before "ninety"."""
    return not total and 10 <= part <= 20 and value >= 10
