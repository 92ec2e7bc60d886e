"""Longest matches of word lists in text without spaces between its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A word of a lexicon, where it stands, and what the lexicon says of it."""

    start: int
    end: int
    value: T


class Lexicon(Generic[T]):
    """Words and what is known of each. At every place the longest word wins, and words never overlap.

    The time of a search is that of the text times the number of distinct word lengths, whatever the text.
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        self._words = dict(words)
        self._lengths: dict[str, list[int]] = {}
        for word in self._words:
            self._lengths.setdefault(word[0], []).append(len(word))
        self._lengths = {first: sorted(set(lengths), reverse=True) for first, lengths in self._lengths.items()}
        self._longest = max((lengths[0] for lengths in self._lengths.values()), default=0)
        self._first = re.compile(f"[{re.escape(''.join(sorted(self._lengths)))}]") if self._lengths else re.compile(r"(?!)")

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def at(self, text: str, place: int, end: int | None = None) -> Match[T] | None:
        """The longest word that begins at a place and does not pass `end`."""
        limit = len(text) if end is None else end
        for length in self._lengths.get(text[place : place + 1], ()):
            word = text[place : place + length]
            if place + length <= limit and word in self._words:
                return Match(place, place + length, self._words[word])
        return None

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[T]]:
        """Words from left to right."""
        limit = len(text) if end is None else end
        place = start
        while (hit := self._first.search(text, place, limit)) is not None:
            found = self.at(text, hit.start(), limit)
            place = found.end if found else hit.start() + 1
            if found:
                yield found

    def ending(self, text: str, start: int, end: int) -> Match[T] | None:
        """The longest word that ends at `end` and does not begin before `start`."""
        for place in range(max(start, end - self._longest), end):
            found = self._words.get(text[place:end])
            if found is not None:
                return Match(place, end, found)
        return None


def lexicon(words: Iterable[str]) -> Lexicon[str]:
    """A lexicon that knows of each word only the word itself."""
    return Lexicon({word: word for word in words})
