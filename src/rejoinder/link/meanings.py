"""Vectors of words, each text encoded once."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.propositions import Words
from rejoinder.model import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Meanings:
    """What words mean, as unit vectors made of two halves: with the actors' names and without them.

    With names alone, all that two parties say of one another looks alike; without them, what was done counts as much as who did.
    """

    def __init__(self, encoder: Encoder, words: Iterable[Words]) -> None:
        texts = sorted({text for one in words for text in (one.named, one.deed)})
        self._places = {text: place for place, text in enumerate(texts)}
        self._vectors = encoder.encode(texts)
        self._dimension = encoder.dimension

    def named(self, words: Sequence[Words]) -> "NDArray[np.float32]":
        """One row for each, shape (len(words), dimension): what they mean with the actors' names in place."""
        return np.asarray(self._vectors[[self._places[one.named] for one in words]]).reshape(-1, self._dimension)

    def of(self, words: Sequence[Words]) -> "NDArray[np.float32]":
        """One row for each, shape (len(words), 2 * dimension): the product of two rows is the mean of two cosines."""
        if not words:
            return np.zeros((0, 2 * self._dimension), dtype=np.float32)
        halves = [self._vectors[[self._places[text] for text in column]] for column in _columns(words)]
        found: NDArray[np.float32] = np.concatenate(halves, axis=1) / np.sqrt(np.float32(2))
        return found


def _columns(words: Sequence[Words]) -> tuple[list[str], list[str]]:
    return [one.named for one in words], [one.deed for one in words]
