"""What two joined expressions say for each other: in "3 to 5 May 2025" both are in May, in 午後5時から6時 both after noon."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rejoinder.lang import words
from rejoinder.read.times.grammar import Meaning

Value = TypeVar("Value", float, str)
MAX_JOIN = 12  # characters between the two
YEAR_FIELDS = ("year", "era", "erayear")
RELATIVE_FIELDS = ("period", "shift", "anchor")


def share_fields(text: str, language: str, meanings: Sequence[Meaning]) -> Iterator[Meaning]:
    """The expressions, each with the year, month or half of the day that the one joined to it says for both."""
    joins = words(language, "times_joins")
    before: Meaning | None = None
    for place, meaning in enumerate(meanings):
        full = meaning
        if before is not None and _joined(text, before, meaning, joins):
            full = _after(before, meaning)
        following = meanings[place + 1] if place + 1 < len(meanings) else None
        if following is not None and _joined(text, meaning, following, joins):
            full = _before(full, following)
        yield full
        before = full


def _joined(text: str, first: Meaning, second: Meaning, joins: frozenset[str]) -> bool:
    if not first.reading == second.reading == "date" or second.span.start - first.span.end > MAX_JOIN:
        return False
    return text[first.span.end : second.span.start].strip().lower() in joins


def _after(first: Meaning, second: Meaning) -> Meaning:
    """The later of the two, completed from the earlier."""
    if _placed(second):
        return second
    if second.says("month"):
        wanted = (*YEAR_FIELDS, *(RELATIVE_FIELDS if first.words.get("period") == "year" else ()))
        return _with(second, first, wanted)
    if second.says("day") and not second.says("weekday"):
        return _with(second, first, ("month", *YEAR_FIELDS, *RELATIVE_FIELDS))
    if second.says("hour") and not second.says("half_of_day", "part") and second.numbers["hour"] >= first.numbers.get("hour", 24):
        return _with(second, first, ("half_of_day", "part"))
    return second


def _before(first: Meaning, second: Meaning) -> Meaning:
    """The earlier of the two, completed from the later: its year, and the month of a bare day."""
    if _placed(first) or not second.says("year"):
        return first
    return _with(first, second, ("year",)) if first.says("month") else first


def _placed(meaning: Meaning) -> bool:
    return meaning.says("year", "erayear", "shift", "sign", "decade", "century")


def _with(meaning: Meaning, giver: Meaning, wanted: Sequence[str]) -> Meaning:
    return replace(
        meaning, numbers=_filled(meaning.numbers, giver.numbers, wanted), words=_filled(meaning.words, giver.words, wanted)
    )


def _filled(own: Mapping[str, Value], given: Mapping[str, Value], wanted: Sequence[str]) -> Mapping[str, Value]:
    return {**{name: given[name] for name in wanted if name in given}, **own}
