"""Who is named in a text, and whom a phrase means."""

from rejoinder.read.actors.mentions import find_mentions
from rejoinder.read.actors.resolve import resolve

__all__ = ["find_mentions", "resolve"]
