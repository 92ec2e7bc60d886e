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
# Characters: English puts the verb before its time, Japanese behind it; Chinese puts 将 right before the time, the verb behind.
REACH_BEFORE = {"en": WINDOW, "ja": 0, "zh": 6}
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
        self._reach = REACH_BEFORE[language]

    def tense_at(self, span: Span) -> Tense:
        """The tense of the last cue before the span in its sentence, where that is as near as the language puts its verbs.

        Else that of the first cue after it, else of the last one before it at any distance.
        """
        before = self._place(bisect_right(self._ends, span.start) - 1, span)
        after = self._place(bisect_left(self._starts, span.end), span)
        near = before is not None and span.start - self._ends[before] <= self._reach
        chosen = before if near or after is None else after
        return Tense.OPEN if chosen is None else self._tenses[chosen]

    def same_sentence(self, first: Span, second: Span) -> bool:
        """Whether no sentence ends between the two, which are not far apart."""
        return second.start - first.end <= WINDOW and not self._stops_between(first.end, second.start)

    def _place(self, place: int, span: Span) -> int | None:
        """The place of a cue, or None where there is none or it is in another sentence."""
        if not 0 <= place < len(self._starts):
            return None
        cue = Span(self._starts[place], self._ends[place])
        first, second = (cue, span) if cue.end <= span.start else (span, cue)
        return place if self.same_sentence(first, second) else None

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
