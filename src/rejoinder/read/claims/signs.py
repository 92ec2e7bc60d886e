"""What a sentence shows of whether it can be checked: a figure, a past act, a wish; the same signs in every language."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.lang import table
from rejoinder.read.claims.fold import NAME
from rejoinder.read.lexicon import compile_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

LISTED = (
    "past", "record", "quantity", "compare", "state", "denial", "plan", "hedge", "condition",
    "opinion", "duty", "wish", "courtesy", "question", "self", "you", "they",
)  # fmt: skip
MOST = 4  # words of one kind that count
EDGE = {"en": 24, "ja": 14, "zh": 10}  # characters at the start, or in Japanese at the end, where a sentence shows what it is
WIDTH = {"en": 1.0, "ja": 2.5, "zh": 3.0}  # letters of English that say as much as one character
_FIGURE = re.compile(r"0+")
_YEAR = re.compile(r"00 ?年|(?:in|since|by|of) 00\b(?![%\w])")
_MONEY = re.compile(r"[$€£¥] ?0|0[^。]{0,2}[円元]|00? ?%|0 percent")
_ASKS = re.compile(r"(?:[??？]|か|吗|呢)[。」”\"]?$")
_QUOTED = re.compile(r"[“「『\"]")
_LATIN = re.compile(r"\b[a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Signs:
    """How often each listed sign stands in a sentence, which of them at its edge, and its other measures by name."""

    counts: Counter[str]
    edge: frozenset[str]
    measures: tuple[float, ...]


MEASURES = (
    "asks",
    "figure",
    "figures",
    "long figures",
    "year",
    "money",
    "named",
    "names",
    "quoted",
    "length",
    "short",
    "long",
    "latin",
)
WIDE = 3 * len(LISTED) + len(MEASURES)


def find_signs(folded: str, base: str) -> Signs:
    """The signs of a sentence in its folded form."""
    kinds, pattern = _listed(base)
    words = ((" ".join(m.group().casefold().split()), m.start()) for m in pattern.finditer(folded))
    found = [(kinds[word], at) for word, at in words if word in kinds]
    cut = EDGE[base]
    edge = (kind for kind, at in found if (at >= len(folded) - cut if base == "ja" else at < cut))
    return Signs(Counter(kind for kind, _ in found), frozenset(edge), _measures(folded, base))


def as_numbers(signs: Signs) -> "NDArray[np.float32]":
    """The signs as a row of WIDE numbers between 0 and about 1: there, how often, at the edge, and the measures."""
    counts = [min(signs.counts[name], MOST) / MOST for name in LISTED]
    there = [float(name in signs.counts) for name in LISTED]
    edge = [float(name in signs.edge) for name in LISTED]
    return np.array([*counts, *there, *edge, *signs.measures], dtype=np.float32)


def _measures(folded: str, base: str) -> tuple[float, ...]:
    figures = _FIGURE.findall(folded)
    long = sum(len(figure) > 1 for figure in figures)
    length = len(folded) * WIDTH[base]
    named = folded.count(NAME)
    return (
        float(bool(_ASKS.search(folded))),
        float(bool(figures)),
        min(len(figures), MOST) / MOST,
        min(long, MOST) / MOST,
        float(bool(_YEAR.search(folded))),
        float(bool(_MONEY.search(folded))),
        float(named > 0),
        min(named, MOST) / MOST,
        float(bool(_QUOTED.search(folded))),
        math.log1p(length) / 6,
        float(length < 40),
        float(length > 200),
        float(base != "en" and bool(_LATIN.search(folded))),
    )


@cache
def _listed(base: str) -> tuple[dict[str, str], re.Pattern[str]]:
    kinds = {row["words"].casefold(): row["sign"] for row in table(base, "claim_signs")}
    return {**kinds, **{w.replace("'", "’"): kind for w, kind in kinds.items()}}, compile_words(kinds, base)
