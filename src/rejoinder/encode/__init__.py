"""Texts to vectors, and texts to the scores that the reader decides by.

A part is loaded on first use: not all that reads needs vectors, and libraries for numbers are slow to load.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rejoinder.encode.cached import CachedEncoder
    from rejoinder.encode.hub import HubEncoder, find_encoder
    from rejoinder.encode.universal import UniversalSentenceEncoder

__all__ = ["CachedEncoder", "HubEncoder", "UniversalSentenceEncoder", "find_encoder"]
_HOMES = {
    "CachedEncoder": "cached",
    "HubEncoder": "hub",
    "UniversalSentenceEncoder": "universal",
    "find_encoder": "hub",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
