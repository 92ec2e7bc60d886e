"""States named by one character in Japanese and Chinese compounds: two powers side by side, one before a role."""

import re
from collections.abc import Iterator
from functools import cache

from rejoinder.model import Language
from rejoinder.reference.names import Sense, Use, state_actors
from rejoinder.reference.tables import facts

LONGEST_RUN = 6  # states named side by side; longer runs are words of another kind
CERTAIN_RUN = 3  # three powers side by side need no further sign

Abbreviated = tuple[int, int, Sense]


def find_abbreviations(text: str, language: Language) -> Iterator[Abbreviated]:
    """(start, end, sense) of each character that stands for a state."""
    base = language.base
    if base == "en":
        return
    for match in _pattern(base).finditer(text):
        start, end = match.span(match.lastgroup or 0)
        for place in range(start, end):
            yield place, place + 1, _senses(base)[text[place]]


@cache
def _senses(base: str) -> dict[str, Sense]:
    states = state_actors()
    rows = (row for row in facts("abbreviations") if row["language"] == base)
    return {row["character"]: Sense(Use.ABBREVIATION, (states[row["state"]],)) for row in rows}


@cache
def _pattern(base: str) -> re.Pattern[str]:
    """One pass: a run before a word of relation, a long run, one character before a role, or after a verb of movement."""
    one = f"[{''.join(_senses(base))}]"
    opening = "".join(row["words"] for row in facts("compounds") if row["language"] == base and row["place"] == "opens")
    opens = f"|(?<=[{opening}])" if opening else ""
    after, single, before, moved = (_alternatives(base, place) for place in ("after", "single", "before", "moved"))
    return re.compile(
        rf"(?:(?<![一-龥]){opens})(?:(?P<run>{one}{{2,{LONGEST_RUN}}})(?={after})"
        rf"|(?P<certain>{one}{{{CERTAIN_RUN},{LONGEST_RUN}}})(?![一-龥])"
        rf"|(?P<single>{one})(?={single})"
        rf"|(?:{before})(?P<moved>{one})(?:(?![一-龥])|(?={moved})))"
    )


def _alternatives(base: str, place: str) -> str:
    words = (row["words"] for row in facts("compounds") if row["language"] == base and row["place"] == place)
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
