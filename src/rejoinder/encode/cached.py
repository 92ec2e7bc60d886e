"""Vectors that were made before are not made again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.model import Cache, Encoder
from rejoinder.model.ids import text_digest

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STORED = np.dtype("<f4")  # little-endian, so that a case may be carried to another machine


class CachedEncoder:
    """An encoder that keeps its vectors under its name and the text's digest; equal texts of a call are encoded once."""

    def __init__(self, encoder: Encoder, cache: Cache) -> None:
        self.name = encoder.name
        self.dimension = encoder.dimension
        self._encoder = encoder
        self._cache = cache

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One unit vector a text, as the encoder makes them."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            places.setdefault(text, []).append(place)
        missing = [text for text, at in places.items() if not self._recall(text, vectors, at)]
        for text, vector in zip(missing, self._encoder.encode(missing) if missing else (), strict=True):
            vectors[places[text]] = vector
            self._cache.put(self._key(text), vector.astype(_STORED).tobytes())
        return vectors

    def _recall(self, text: str, vectors: "NDArray[np.float32]", places: Sequence[int]) -> bool:
        kept = self._cache.get(self._key(text))
        if kept is None or len(kept) != self.dimension * _STORED.itemsize:
            return False
        vectors[places] = np.frombuffer(kept, dtype=_STORED)
        return True

    def _key(self, text: str) -> str:
        return f"vector {self.name} {text_digest(text)}"
