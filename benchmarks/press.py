"""As many articles as one likes, varied from real ones, with known copies among them; nothing of the real ones is kept."""

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PARAGRAPH = 40  # words
COPIED = 0.3  # of the articles
OF_WIRE = 0.2  # of the copies: those of one article in five thousand, a wire story that many print
WIRE = 5000
EXCHANGED = 1 / 2  # of an article's words, so that it is another one; commonplaces stay common
CHANGED = 1 / 50  # of a copy's words
DROPPED = 0.3  # of a copy's paragraphs, at most
OUTLETS = 60  # each with its boilerplate, half a paragraph


class Press:
    """Articles by number, each always the same."""

    def __init__(self, files: Iterable[Path]) -> None:
        lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
        texts = [json.loads(line)["text"].split() for line in lines]
        self._words = np.array([word for text in texts for word in text], dtype=object)
        ends = np.cumsum([len(text) for text in texts]).tolist()
        self._articles = [(start, end) for start, end in pairwise([0, *ends]) if end - start >= 2 * PARAGRAPH]

    def origin(self, number: int) -> int:
        """The article that this one copies, its own number where it copies none."""
        chance = np.random.default_rng((1, number))
        while number and chance.random() < COPIED:
            number = int(chance.integers(number))
            if chance.random() < OF_WIRE:
                number -= number % WIRE
            chance = np.random.default_rng((1, number))
        return number

    def article(self, number: int) -> tuple[int, str]:
        """Which article it copies, and its text."""
        origin = self.origin(number)
        paragraphs = self._original(np.random.default_rng((2, origin)))
        if number != origin:
            paragraphs = self._edited(paragraphs, np.random.default_rng((3, number)))
        return origin, "\n".join(" ".join(words) for words in paragraphs)

    def _original(self, chance: np.random.Generator) -> "list[NDArray[np.object_]]":
        start, end = self._articles[int(chance.integers(len(self._articles)))]
        words = self._exchanged(self._words[start:end], EXCHANGED, chance)
        return [words[at : at + PARAGRAPH] for at in range(0, len(words), PARAGRAPH)]

    def _edited(self, paragraphs: "list[NDArray[np.object_]]", chance: np.random.Generator) -> "list[NDArray[np.object_]]":
        """Paragraphs dropped, the rest begun elsewhere, words changed, a new lead, and an outlet's boilerplate."""
        stays = chance.random(len(paragraphs)) >= chance.random() * DROPPED
        kept = [words for words, stay in zip(paragraphs, stays, strict=True) if stay] or paragraphs
        begin = int(chance.integers(len(kept)))
        body = self._exchanged(np.concatenate(kept[begin:] + kept[:begin]), CHANGED, chance)
        lead = self._exchanged(body[: PARAGRAPH // 2], 1, chance)
        outlet = PARAGRAPH // 2 * int(chance.integers(OUTLETS))
        return [lead, body, self._words[outlet : outlet + PARAGRAPH // 2]]

    def _exchanged(self, words: "NDArray[np.object_]", share: float, chance: np.random.Generator) -> "NDArray[np.object_]":
        begin = int(chance.integers(len(self._words) - len(words)))
        return np.where(chance.random(len(words)) < share, self._words[begin : begin + len(words)], words)
