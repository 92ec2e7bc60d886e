"""What stages may ask for and lower rooms provide. A stage is handed these; it never makes one."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from rejoinder.model.query import Hit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Archive(Protocol):
    """Captured bytes, found again by their SHA-256 and never rewritten."""

    def put(self, content: bytes) -> str:
        """Keep the bytes; the same bytes twice are kept once. Returns their SHA-256 in hexadecimal."""
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes; raises KeyError when they are not there, `LedgerDamaged` when they no longer match their digest."""
        ...

    def __contains__(self, sha256: str) -> bool: ...


class Cache(Protocol):
    """Results that cost time, kept under a key that says everything they depend on. Losing it loses nothing but time."""

    def get(self, key: str) -> bytes | None:
        """What was put under this key, or None."""
        ...

    def put(self, key: str, value: bytes) -> None:
        """Keep a value."""
        ...


class Index(Protocol):
    """Words to versions."""

    def add(self, items: Iterable[tuple[str, str]]) -> None:
        """Index (version id, text) pairs; a version indexed already is left as it is."""
        ...

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Versions that hold every word of the query, best first; a run of Chinese or Japanese is found as it stands."""
        ...


class Encoder(Protocol):
    """Texts to vectors."""

    name: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One unit vector a text: shape (len(texts), dimension). A text's vector does not depend on the others."""
        ...
