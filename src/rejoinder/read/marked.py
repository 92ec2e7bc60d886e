"""A text in which the words of each list were looked up once."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Span
from rejoinder.read.lexicon import Lexicon


class Marked:
    """A text, its lexicon, and where the words of a list stand in it: found when first asked for, then only looked up.

    Every slot of every statement asks for the words round it; searching the text each time would read it over and over.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self._found: dict[str, tuple[list[int], list[re.Match[str]]]] = {}

    def find(self, name: str, start: int, end: int) -> Sequence[re.Match[str]]:
        """The words of a list that stand wholly between the two positions, in order."""
        if name not in self._found:
            matches = list(self.lexicon.pattern(name).finditer(self.text))
            self._found[name] = [m.start() for m in matches], matches
        starts, matches = self._found[name]
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        while last > first and matches[last - 1].end() > end:
            last -= 1
        return matches[first:last]

    def claims(self, start: int, end: int) -> list[Span]:
        """The words between the two positions that name a claim without saying it: “this statement”, 主張, 说法."""
        names = _claims(self.lexicon.language)
        return [Span(*m.span()) for m in self.find("allusions", start, end) if m.group().casefold() in names]


@cache
def _claims(language: str) -> frozenset[str]:
    return frozenset(row["words"].casefold() for row in table(language, "allusions") if row["kind"] == "claim")
