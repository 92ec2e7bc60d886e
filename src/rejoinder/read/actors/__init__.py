"""Who is named in a text, and whom a phrase means."""

from rejoinder.read.actors.around import Around
from rejoinder.read.actors.mentions import find_mentions
from rejoinder.read.actors.resolve import resolve

__all__ = ["Around", "find_mentions", "resolve"]
