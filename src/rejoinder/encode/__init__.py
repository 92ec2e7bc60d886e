"""Texts to vectors."""

from rejoinder.encode.universal import UniversalSentenceEncoder

__all__ = ["UniversalSentenceEncoder"]
