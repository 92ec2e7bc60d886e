"""Finding any of thousands of names in one pass over a text."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from rejoinder.reference.names import Sense, Use
from rejoinder.reference.tables import facts

APOSTROPHES = str.maketrans({"'": "’", "‘": "’", "\u00a0": " ", "\n": " "})
"""Names are looked up with one form of apostrophe and space; each replacement keeps the length, so offsets stay."""

KATAKANA = re.compile(r"[ァ-ヺー]")
_IN_KATAKANA = frozenset([*map(chr, range(ord("ァ"), ord("ヺ") + 1)), "ー"])
KEY = 2  # the first characters that decide whether a position is looked at


class Lexicon:
    """The names of one language. At each place the longest name counts, and places are taken from left to right.

    English names stand between word boundaries. A name that begins or ends in katakana does not continue in it, but for words
    such as メディア: the word for Thailand is no part of the word for timing. Time is linear in the text: no name is longer than
    the longest in the lexicon.
    """

    def __init__(self, senses: Mapping[str, Sense], *, words_are_spaced: bool) -> None:
        self._senses = {words.translate(APOSTROPHES): sense for words, sense in senses.items()}
        self._spaced = words_are_spaced

    def find(self, text: str) -> Iterator[tuple[int, int, Sense]]:
        """(start, end, sense) of each name; compounds that mean something else are passed over."""
        folded = text.translate(APOSTROPHES)
        reached = 0
        for candidate in self._starts.finditer(folded):
            start = candidate.start()
            if start < reached:
                continue
            found = self._longest(folded, start)
            if found is not None:
                reached, sense = found
                if sense.use is not Use.NOTHING:
                    yield start, reached, sense

    def _longest(self, text: str, start: int) -> tuple[int, Sense] | None:
        for length in self._lengths.get(text[start : start + KEY]) or self._lengths.get(text[start], ()):
            end = start + length
            sense = self._senses.get(text[start:end])
            if sense is None or end > len(text) or text[end : end + 1] in sense.unless:
                continue
            if self._stands_alone(text, start, end):
                return end, sense
        return None

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        lengths: dict[str, set[int]] = {}
        for words in self._senses:
            lengths.setdefault(words[:KEY], set()).add(len(words))
        for key in lengths:
            lengths[key] |= lengths.get(key[0], set())
        return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        first = "".join(re.escape(character) for character in sorted({words[0] for words in self._senses}))
        if not first:
            return re.compile(r"(?!)")
        return re.compile(rf"(?<!\w)[{first}]" if self._spaced else f"[{first}]")

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        after = text[end : end + 1]
        if self._spaced:
            return not (after.isalnum() or after == "_")
        before = text[start - 1 : start] if start else ""
        if _continues(before, text[start]):
            return False
        return not _continues(text[end - 1], after) or text.startswith(_joins(), end)


@cache
def _joins() -> tuple[str, ...]:
    return tuple(row["words"] for row in facts("katakana_joins"))


def _continues(left: str, right: str) -> bool:
    """Whether two neighbours belong to one word in katakana or Latin letters."""
    if not left or not right:
        return False
    if left in _IN_KATAKANA:
        return right in _IN_KATAKANA
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
