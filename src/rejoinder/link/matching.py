"""Passages of a collection that say what a query says, in whatever of the languages."""

import re
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.alignment import Worded, Wordings, alignment
from rejoinder.link.lexical import Lexicon, plain
from rejoinder.model import Encoder
from rejoinder.model.compared import Matched, Passage

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEIGHBOURS = 4  # passages of the collection itself whose nearness is held against a passage
HELD = 0.5  # how much of it: a passage that is near to everything says little by being near to a query
WORDING = 2.0  # what shared words count beside meaning in one language
ABROAD = 0.2  # the same across languages, where they are figures and names
WORD_BY_WORD = 0.8  # what the alignment of words counts, where no words can be shared
ALIGNED = 10  # best passages in another language that are compared word by word: 99 of 100 right ones are among them
UNLIKE_LENGTH = 0.1  # what it costs a passage in another language to be e times as long as the query's translation would be
FILLED = {"en": 1.0, "ja": 0.47, "zh": 0.37}  # characters that say what one says in English: medians over aligned news
SHORTEST = 5  # characters that are added to each length, for a word more or less says nothing about short texts
SAME = 0.999  # cosine from which two passages of the collection say the same and are no neighbours
BLOCK = 1024  # passages compared at once
DIGITS = 4  # of a score; the rest is rounding
_KANA, _HAN = re.compile("[\u3040-\u30ff]"), re.compile("[\u3400-\u9fff]")


class Matcher:
    """A collection that is looked through for what queries say.

    A passage's score for a query rests on the two and on the collection, never on other queries: meaning, less how near the
    passage stands to others of the collection (margin scoring: Artetxe and Schwenk, 2019), shared words, and, across languages,
    how well the words of the best ones align and whether they are as long as a translation would be.
    """

    def __init__(self, passages: Sequence[Passage], encoder: Encoder) -> None:
        self._passages = passages
        self._encoder = encoder
        self._texts = [plain(p.text) for p in passages]
        self._scripts = np.array([_script(text) for text in self._texts])
        self._vectors = encoder.encode(self._texts)
        self._crowding = _crowding(self._vectors)
        self._lexicon = Lexicon([f"{p.title} {p.text}" for p in passages])
        self._wordings = Wordings(encoder)
        self._worded: dict[int, Worded] = {}

    def find(self, query: str, top: int) -> tuple[Matched, ...]:
        """The best passages for a query, best first; equals in the order of the collection."""
        if not self._passages:
            return ()
        text = plain(query)
        wording = np.where(self._scripts == _script(text), WORDING, ABROAD)
        scores = self._vectors @ self._encoder.encode([text])[0] - HELD * self._crowding + wording * self._lexicon.shares(query)
        places = [int(at) for at in np.argsort(-scores, kind="stable")[: max(ALIGNED, top)]]
        found = {at: float(scores[at]) for at in places}
        self._align(text, found)
        ranked = sorted(found, key=lambda at: (-round(found[at], DIGITS), at))
        return tuple(Matched(self._passages[at].id, round(found[at], DIGITS)) for at in ranked[:top])

    def _align(self, text: str, found: dict[int, float]) -> None:
        foreign = [at for at in list(found)[:ALIGNED] if self._scripts[at] != _script(text)]
        if foreign:
            asked = self._wordings.of(text)
            for at in foreign:
                found[at] += WORD_BY_WORD * alignment(asked, self._words(at))
                found[at] -= UNLIKE_LENGTH * unlike_length(text, self._texts[at])

    def _words(self, at: int) -> Worded:
        if at not in self._worded:
            self._worded[at] = self._wordings.of(self._texts[at])
        return self._worded[at]


def unlike_length(left: str, right: str) -> float:
    """How far two texts are from lengths of translations of each other: the logarithm of the ratio (Gale and Church, 1993)."""
    sizes = [log((len(text) + SHORTEST) / FILLED[_script(text)]) for text in (left, right)]
    return abs(sizes[0] - sizes[1])


def _script(text: str) -> str:
    """Which of the languages a text looks like."""
    if _KANA.search(text):
        return "ja"
    return "zh" if _HAN.search(text) else "en"


def _crowding(vectors: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """For each passage the mean cosine to the nearest others that do not say the same; 0 for each that it lacks."""
    found = np.zeros(len(vectors))
    for start in range(0, len(vectors), BLOCK):
        cosines = vectors[start : start + BLOCK] @ vectors.T
        cosines[cosines >= SAME] = 0.0
        nearest = np.partition(cosines, -NEIGHBOURS, axis=1)[:, -NEIGHBOURS:] if len(vectors) > NEIGHBOURS else cosines
        found[start : start + BLOCK] = np.maximum(nearest, 0.0).sum(axis=1) / NEIGHBOURS
    return found
