"""How surely a sentence asserts what a document could confirm or refute, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.model import Encoder, Idle
from rejoinder.read.claims.grams import grams
from rejoinder.read.claims.signs import LISTED, MEASURES, as_numbers, find_signs
from rejoinder.read.claims.weights import ENCODER, Weights, Wording, weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Row = NDArray[np.float32]

SIEVE = 0.02  # probability by wording alone below which no vector is made: a quarter of a debate, and 0.0001 of precision lost
MOST_REASONS = 3
FELT = 0.12  # share of a logit from which a sign is worth naming


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be weighed: as it is counted, and with neutral words for its actors, as its vector is made.

    Without the latter, as a part of a sentence is weighed, no vector is made and wording alone decides.
    """

    folded: str
    neutral: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """How surely it can be checked, in 0..1, and in words why."""

    score: float
    reasons: tuple[str, ...]


RAISES: Mapping[str, str] = {
    "figure": "names a figure",
    "money": "names a sum or a share",
    "year": "names a year",
    "past": "tells of a past act",
    "record": "points to a record, law or report",
    "quantity": "says how much or how many",
    "compare": "compares or measures",
    "named": "says who",
    "state": "says how things stand",
    "they": "says what somebody did or is",
}
LOWERS: Mapping[str, str] = {
    "asks": Idle.ASKS,
    "question": Idle.ASKS,
    "wish": Idle.WISHES,
    "duty": "says what ought to be",
    "plan": "tells of what is to come",
    "hedge": "does not commit itself",
    "opinion": "an opinion or a value",
    "courtesy": Idle.THANKS,
    "condition": "only supposes",
    "you": "speaks to somebody",
    "self": "speaks of the speaker",
    "short": "says little",
}
SAME = {"figures": "figure", "long figures": "figure", "names": "named", "long": "length"}
COLUMNS = tuple(SAME.get(name, name) for name in (*LISTED, *LISTED, *LISTED, *MEASURES))  # what each number of a row is of
NAMES = tuple(dict.fromkeys(COLUMNS))
_SUMMED: "Row" = np.array([[column == name for column in COLUMNS] for name in NAMES], dtype=np.float32)
LIKE, UNLIKE = (
    "worded like sentences that were found to be checkable",
    "worded like sentences that were not found to be checkable",
)


def weigh(sentences: Sequence[Sentence], base: str, encoder: Encoder | None) -> list[Weighed]:
    """Each sentence with its score. A sentence's score depends on no other one.

    Without an encoder, or with one that the weights do not know, wording alone decides.
    """
    learnt = weights(base)
    signs = [as_numbers(find_signs(one.folded, base)) for one in sentences]
    margins = [_margin(learnt.wording, one.folded, base, row) for one, row in zip(sentences, signs, strict=True)]
    scores = [learnt.scale.apply(margin) for margin in margins]
    meant = _likeness(learnt, sentences, scores, encoder)
    if learnt.meaning is not None:
        for at, like in meant.items():
            scores[at] = learnt.meaning_scale.apply(learnt.meaning.join(margins[at], signs[at], like))
    felt = {decides: _SUMMED * learnt.felt(meant=decides) for decides in (False, True)}
    moved = ((felt[at in meant] @ row).astype(np.float32) for at, row in enumerate(signs))
    return [Weighed(score, _reasons(by, score)) for score, by in zip(scores, moved, strict=True)]


def _likeness(
    learnt: Weights, sentences: Sequence[Sentence], scores: Sequence[float], encoder: Encoder | None
) -> Mapping[int, float]:
    """By their places, how like to what are those whole sentences that wording does not rule out."""
    if learnt.meaning is None or encoder is None or encoder.name != ENCODER:
        return {}
    neutral = {at: one.neutral for at, one in enumerate(sentences) if one.neutral is not None and scores[at] >= SIEVE}
    if not neutral:
        return {}
    found = learnt.meaning.likeness.of(encoder.encode(list(neutral.values())))
    return dict(zip(neutral, map(float, found), strict=True))


def _margin(wording: Wording, folded: str, base: str, signs: "Row") -> float:
    buckets = grams(folded, base)
    runs = float(wording.runs[buckets].sum(dtype=np.int64)) * wording.unit / np.sqrt(max(len(buckets), 1))
    return float(runs + signs @ wording.signs + wording.bias)


def _reasons(moved: "Row", score: float) -> tuple[str, ...]:
    """The signs that moved the score most, each in the direction that its words say; else that its wording did.

    `moved` has one number a name: how far the logit goes by a sign's being there, how often, and at the edge together.
    """
    by_name = dict(zip(NAMES, map(float, moved), strict=True))
    up = sorted(((by, RAISES[name]) for name, by in by_name.items() if name in RAISES and by > FELT), reverse=True)
    down = sorted((by, LOWERS[name]) for name, by in by_name.items() if name in LOWERS and by < -FELT)
    first, second = (up, down) if score >= 0.5 else (down, up)
    words = tuple(dict.fromkeys(str(words) for _, words in (*first[: MOST_REASONS - 1], *second[:1])))
    return words if first else (LIKE if score >= 0.5 else UNLIKE, *words)
