"""Two texts side by side: what they share and in what they differ, as numbers under names."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.alignment import Worded, Wordings
from rejoinder.link.containment import containment
from rejoinder.link.sentences import LONGEST, MOST, sentences_of
from rejoinder.link.telling import telling
from rejoinder.link.veiled import veil
from rejoinder.link.wording import count_words, is_negated, opposites
from rejoinder.model import Encoder
from rejoinder.text.scripts import count_scripts

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAREST = 3  # sentences of a longer text that are looked at beside the best one
LONG = 3  # sentences from which a text is an article
TINY = 1e-9  # instead of no length at all
COUNTERPART = 0.55  # cosine from which two words are held to say the same
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts: its sentences, and a vector for each."""

    text: str
    language: str
    sentences: tuple[str, ...]
    vectors: "NDArray[np.float32]"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts at the sentences in which they meet.

    `features` are numbers by name, the same names for every pair that holds an article, and for every other; `left` and `right`
    are the vectors of the two sentences, `headline` that of the text that is told in an article, or of the later one.
    """

    earlier: str
    later: str
    language: str
    article: bool
    left: "NDArray[np.float32]"
    right: "NDArray[np.float32]"
    headline: "NDArray[np.float32]"
    features: Mapping[str, float]


class Comparer:
    """Compares pairs of texts; what was encoded once is not encoded again."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._wordings = Wordings(encoder)
        self._sides: dict[str, Side] = {}

    def compare(self, earlier: str, later: str) -> Comparison:
        """The two texts, each at the sentence that is nearest to one of the other; no state is favoured (see `veil`)."""
        texts = [text[: MOST * LONGEST] for text in (earlier, later)]
        left, right = (self._side(text) for text in veil([(text, language_of(text)) for text in texts]))
        cosines = left.vectors @ right.vectors.T
        i, j = (int(at) for at in np.unravel_index(int(cosines.argmax()), cosines.shape))
        here, there = left.sentences[i], right.sentences[j]
        article = max(len(left.sentences), len(right.sentences)) >= LONG
        features = {
            **_meaning(cosines),
            **_wording(self._wordings.of(here), self._wordings.of(there)),
            **_polarity("best", here, there, right.language),
            **_figures(here, there),
            "length": log((len(here) + 8) / (len(there) + 8)),
            **(self._told(left, right, cosines) if article else containment(here, there, right.language)),
        }
        headline = _whole(right if len(left.sentences) >= len(right.sentences) else left)
        return Comparison(here, there, right.language, article, left.vectors[i], right.vectors[j], headline, features)

    def _told(self, left: Side, right: Side, cosines: "NDArray[np.float32]") -> dict[str, float]:
        """What the longer text does with what the shorter one says."""
        near = [left.sentences[at] for at in np.argsort(-cosines.max(axis=1), kind="stable")[:NEAREST]]
        body, head = (left, right) if len(left.sentences) >= len(right.sentences) else (right, left)
        return {
            **_polarity("near", " ".join(near), " ".join(right.sentences)[:LONGEST], right.language),
            **_throughout(left),
            **telling(body.sentences, body.vectors @ _whole(head), " ".join(head.sentences), body.language),
        }

    def _side(self, text: str) -> Side:
        if text not in self._sides:
            sentences = sentences_of(text)
            self._sides[text] = Side(text, language_of(text), sentences, self._encoder.encode(sentences))
        return self._sides[text]


def _whole(side: Side) -> "NDArray[np.float32]":
    """The direction of all sentences of a text together."""
    total = side.vectors.sum(axis=0)
    direction: NDArray[np.float32] = total / max(float(np.linalg.norm(total)), TINY)
    return direction


def language_of(text: str) -> str:
    """The language that a text looks like: `en`, `ja` or `zh`."""
    scripts = count_scripts(text[:1000])
    if scripts.kana:
        return "ja"
    return "zh" if scripts.han > scripts.latin else "en"


def figures_of(text: str) -> frozenset[str]:
    """The figures that a text gives in digits."""
    return frozenset(m.replace(",", "") for m in _FIGURE.findall(unicodedata.normalize("NFKC", text)))


def _meaning(cosines: "NDArray[np.float32]") -> dict[str, float]:
    """How near the texts come at best, at their nearest sentences, and as wholes."""
    best = np.sort(cosines.max(axis=1))[::-1]
    return {
        "cosine": float(best[0]),
        "nearest": float(best[:NEAREST].mean()),
        "first": float(cosines[0].max()),
        "whole": float(cosines.mean()),
        "covered": float(cosines.max(axis=0).mean()),
    }


def _wording(left: Worded, right: Worded) -> dict[str, float]:
    """How far each sentence's words have a counterpart in the other, the words that have none, and whether the order is kept."""
    if not (len(left.weights) and len(right.weights)):
        return dict.fromkeys(("there", "back", "least", "alone", "same", "turned"), 0.0)
    cosines = left.vectors @ right.vectors.T
    there, back = cosines.max(axis=1), cosines.max(axis=0)
    heavy = back[np.argsort(-right.weights, kind="stable")[: max(len(back) // 2, 1)]]
    return {
        "there": float(there @ left.weights / left.weights.sum()),
        "back": float(back @ right.weights / right.weights.sum()),
        "least": float(np.sort(heavy)[:2].mean()),
        "alone": float(right.weights[back < COUNTERPART].sum() / right.weights.sum()),
        "same": float(right.weights[back > 1 - 1e-3].sum() / right.weights.sum()),
        "turned": _turned(cosines.argmax(axis=0)[back >= COUNTERPART]),
    }


def _turned(places: "NDArray[np.int64]") -> float:
    """The share of neighbouring counterparts that stand the other way round: “X hit Y” and “Y hit X” share all words."""
    steps = np.diff(places)
    return float((steps < 0).mean()) if len(steps) else 0.0


def _polarity(where: str, earlier: str, later: str, language: str) -> dict[str, float]:
    """Negations, rejections and hedges on either side, and whether they differ."""
    own = language_of(earlier)
    negated = is_negated(earlier, own), is_negated(later, language)
    found = {f"{where} negated": float(negated[1]), f"{where} opposed": float(negated[0] != negated[1])}
    found[f"{where} both negated"] = float(negated[0] and negated[1])
    found[f"{where} opposites"] = float(min(len(opposites(earlier, later, language)), 2)) if own == language else 0.0
    for name in ("negations", "rejections", "hedges", "doubts"):
        counts = count_words(earlier, own, name), count_words(later, language, name)
        found[f"{where} {name} before"] = float(min(counts[0], 3))
        found[f"{where} {name} after"] = float(min(counts[1], 3))
        found[f"{where} {name} differ"] = float(bool(counts[0]) != bool(counts[1]))
    return found


def _throughout(side: Side) -> dict[str, float]:
    """How much the whole text doubts, rejects and negates, a sentence on average."""
    text = " ".join(side.sentences)
    counts = {name: count_words(text, side.language, name) for name in ("doubts", "rejections", "hedges", "negations")}
    return {f"throughout {name}": count / len(side.sentences) for name, count in counts.items()}


def _figures(earlier: str, later: str) -> dict[str, float]:
    before, after = figures_of(earlier), figures_of(later)
    return {
        "figures shared": float(bool(before & after)),
        "figures differ": float(bool(before and after and not before & after)),
        "figures new": float(bool(after - before)),
    }


def names_of(comparison: Comparison) -> Sequence[str]:
    """The names of the features, in the order in which a model reads them."""
    return sorted(comparison.features)
