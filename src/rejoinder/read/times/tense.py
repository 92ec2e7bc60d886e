"""Whether the clause round a time looks back or ahead."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import Enum
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Span

FUTURE_GROUPS = frozenset({"future", "will"})
WINDOW = 200  # characters: what is farther from an expression says nothing about it
_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n|[。！？]")


class Tense(Enum):
    """Where a clause looks."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


class Clauses:
    """The cues of tense and the sentence ends of a text, found once, since every expression asks for those round it."""

    def __init__(self, text: str, language: str) -> None:
        found = tuple(_cues(language).finditer(text))
        self._starts = [cue.start() for cue in found]
        self._ends = [cue.end() for cue in found]
        self._tenses = [Tense.FUTURE if cue.lastgroup in FUTURE_GROUPS else Tense.PAST for cue in found]
        self._stops = [stop.end() for stop in _SENTENCE_ENDS.finditer(text)]
        self._verb_first = language == "en"

    def tense_at(self, span: Span) -> Tense:
        """The tense of the last cue before the span in its sentence, in English, else of the first one after.

        Japanese and Chinese put the verb behind, so there the first cue after goes first.
        """
        before = bisect_right(self._ends, span.start) - 1
        after = bisect_left(self._starts, span.end)
        for place in (before, after) if self._verb_first else (after, before):
            if 0 <= place < len(self._starts) and self._near(place, span):
                return self._tenses[place]
        return Tense.OPEN

    def same_sentence(self, first: Span, second: Span) -> bool:
        """Whether no sentence ends between the two, which are not far apart."""
        return second.start - first.end <= WINDOW and not self._stops_between(first.end, second.start)

    def _near(self, place: int, span: Span) -> bool:
        start, end = self._starts[place], self._ends[place]
        low, high = (end, span.start) if end <= span.start else (span.end, start)
        return high - low <= WINDOW and not self._stops_between(low, high)

    def _stops_between(self, low: int, high: int) -> bool:
        place = bisect_right(self._stops, low)
        return place < len(self._stops) and self._stops[place] <= high


@cache
def _cues(language: str) -> re.Pattern[str]:
    words: dict[str, list[str]] = {"past": [], "future": []}
    for row in table(language, "times_tense"):
        words[row["tense"]].append(row["words"])
    named = (f"(?P<{tense}>{_either(found)})" for tense, found in words.items())
    if language != "en":
        return re.compile("|".join(named))
    return re.compile(rf"\b(?:(?:{'|'.join(named)})\b|[a-z]{{2,30}}ed\b)|(?P<will>['’]ll\b)", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
