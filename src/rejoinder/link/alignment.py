"""Two texts word by word: which words of one have a counterpart in the other, across languages too."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.encode.pieces import pieces_of
from rejoinder.model import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Worded:
    """A text's pieces as vectors, one a row, with the weight of each."""

    vectors: "NDArray[np.float32]"
    weights: "NDArray[np.float64]"


class Wordings:
    """Texts word by word; a word is encoded once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def of(self, text: str) -> Worded:
        """The text's words with their weights; a text without words has none."""
        pieces = pieces_of(text)
        new = [piece.text for piece in pieces if piece.text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        rows = [self._known[piece.text] for piece in pieces]
        vectors = np.array(rows, dtype=np.float32).reshape(len(rows), self._encoder.dimension)
        return Worded(vectors, np.array([piece.weight for piece in pieces]))


def alignment(left: Worded, right: Worded) -> float:
    """How well each text's words find a counterpart in the other, in -1..1: the mean of both ways; 0 without words."""
    if not (len(left.weights) and len(right.weights)):
        return 0.0
    cosines = left.vectors @ right.vectors.T
    there = float(cosines.max(axis=1) @ left.weights / left.weights.sum())
    back = float(cosines.max(axis=0) @ right.weights / right.weights.sum())
    return (there + back) / 2
