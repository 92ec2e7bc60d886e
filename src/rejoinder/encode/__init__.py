"""Texts to vectors."""

from rejoinder.encode.cached import CachedEncoder
from rejoinder.encode.universal import UniversalSentenceEncoder

__all__ = ["CachedEncoder", "UniversalSentenceEncoder"]
