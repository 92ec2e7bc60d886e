"""What two joined expressions say for each other: in "3 to 5 May 2025" both are in May, in 午後5時から6時 both after noon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rejoinder.lang import table
from rejoinder.model import Span
from rejoinder.read.times.durations import FROM_LONGEST, smallest_unit
from rejoinder.read.times.grammar import Meaning

PAIR = "pair"  # the reading of rules for two times that share a word, each an expression of its own
Value = TypeVar("Value", float, str)
CENTURY = 100
MAX_JOIN = 12  # characters between the two
YEAR_FIELDS = ("year", "shortyear", "era", "erayear")
RELATIVE_FIELDS = ("period", "shift", "anchor")
DAY_FIELDS = ("month", "day", "weekday", "nth", "easter", *RELATIVE_FIELDS, *YEAR_FIELDS)
HALF_FIELDS = ("half_of_day", "part")


def part_pairs(meanings: Iterable[Meaning]) -> Iterator[Meaning]:
    """The expressions, with "24 and 25 November" as two, each in November."""
    for meaning in meanings:
        if meaning.reading != PAIR or meaning.other is None:
            yield meaning
            continue
        first = Span(meaning.span.start, meaning.first_end)
        halves = share_halves(replace(meaning, span=first, other=None), meaning.other)
        yield from (replace(half, reading="date") for half in halves)


def share_fields(text: str, language: str, meanings: Sequence[Meaning]) -> Iterator[Meaning]:
    """The expressions, each with the year, month or half of the day that the one joined to it says for both."""
    joins = frozenset(row["words"] for row in table(language, "times_joins") if row["joins"] == "dates")
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


def chain_durations(text: str, language: str, meanings: Sequence[Meaning]) -> Iterator[Meaning]:
    """The expressions, with "3 hours and 30 minutes", 一年又一个月21天 as one: durations side by side, each of a smaller unit."""
    links = frozenset(row["words"] for row in table(language, "times_joins") if row["joins"] == "durations") | {""}
    run: list[Meaning] = []
    for meaning in meanings:
        if run and not (_goes_on(run[-1], meaning) and text[run[-1].span.end : meaning.span.start].strip().lower() in links):
            yield _chained(run)
            run = []
        run.append(meaning)
    if run:
        yield _chained(run)


def _goes_on(before: Meaning, meaning: Meaning) -> bool:
    longer, shorter = smallest_unit(before), smallest_unit(replace(meaning, other=None))
    if longer not in FROM_LONGEST or shorter not in FROM_LONGEST or meaning.span.start - before.span.end > MAX_JOIN:
        return False
    whole = before.says("count") and meaning.says("count") and not meaning.says("shift", "inside", "several")
    return whole and not before.says("several") and FROM_LONGEST.index(longer) < FROM_LONGEST.index(shorter)


def _chained(run: Sequence[Meaning]) -> Meaning:
    """The first of a run of durations, with the others behind it."""
    last = run[-1]
    for meaning in reversed(run[:-1]):
        last = replace(meaning, span=Span(meaning.span.start, run[-1].span.end), other=last)
    return last


def share_halves(first: Meaning, other: Meaning) -> tuple[Meaning, Meaning]:
    """The two ends of a range: each also says the day, or what of the day, only the other one names."""
    first, other = _before(first, other), _after(first, other)
    if other.says("ref") and not first.says(*DAY_FIELDS):
        first = replace(first, numbers={**first.numbers, "shift": 0}, words={**first.words, "period": "day"})
    if first.says("day") and not first.says("month", "weekday"):
        first = _with(first, other, ("month", *RELATIVE_FIELDS, *YEAR_FIELDS, *(("unit",) if other.says("shift") else ())))
    if other.says("day") and not other.says("month", "weekday", "shift"):
        other = _with(other, first, ("month",))
    if other.says("erayear"):
        other = _with(other, first, ("era",))
    if other.says("shortyear") and first.says("year"):
        other = replace(other, numbers={**other.numbers, "year": _in_century(first, other)})
    if not other.says(*DAY_FIELDS):
        other = _with(other, first, DAY_FIELDS)
    if not first.says(*DAY_FIELDS):
        first = _with(first, other, DAY_FIELDS)
    if first.says("hour") and other.says("hour"):
        first, other = _with(first, other, ("zone",)), _with(other, first, ("zone",))
    if first.says("hour") and other.says("hour") and not first.says(*HALF_FIELDS) and _ordered(first, other):
        first = _with(first, other, HALF_FIELDS)
    return first, other


def _in_century(first: Meaning, other: Meaning) -> float:
    """The year of "1994-98" and "1999-05" that its two last figures mean. Raises ValueError for three or more."""
    year, short = first.numbers["year"], other.numbers["shortyear"]
    if short >= CENTURY:
        raise ValueError(f"{short} is no year of a century")
    return year - year % CENTURY + short + (CENTURY if short < year % CENTURY else 0)


def _joined(text: str, first: Meaning, second: Meaning, joins: frozenset[str]) -> bool:
    if not first.reading == second.reading == "date" or second.span.start - first.span.end > MAX_JOIN:
        return False
    return text[first.span.end : second.span.start].strip().lower() in joins


def _after(first: Meaning, second: Meaning) -> Meaning:
    """The later of the two, completed from the earlier."""
    if placed(second):
        return second
    if second.says("month"):
        wanted = (*YEAR_FIELDS, *(RELATIVE_FIELDS if first.words.get("period") == "year" else ()))
        return _with(second, first, wanted)
    if second.says("day") and not second.says("weekday"):
        return _with(second, first, ("month", *YEAR_FIELDS, *RELATIVE_FIELDS))
    if second.says("hour") and first.says("hour") and not second.says(*HALF_FIELDS) and _ordered(first, second):
        return _with(second, first, HALF_FIELDS)
    return second


def _before(first: Meaning, second: Meaning) -> Meaning:
    """The earlier of the two, completed from the later: its year."""
    if placed(first) or not second.says(*YEAR_FIELDS):
        return first
    return _with(first, second, YEAR_FIELDS) if first.says("month") else first


def placed(meaning: Meaning) -> bool:
    """Whether an expression says by itself which year it is in, or how far off."""
    return meaning.says(*YEAR_FIELDS, "shift", "sign", "decade", "century")


def _ordered(first: Meaning, second: Meaning) -> bool:
    """Whether the second hour is after the first within one half of the day: 3 to 5, 12 to 2, but not 10 to 12 or 9 to 5."""
    return first.numbers["hour"] % 12 <= second.numbers["hour"] % 12


def _with(meaning: Meaning, giver: Meaning, wanted: Sequence[str]) -> Meaning:
    return replace(
        meaning, numbers=_filled(meaning.numbers, giver.numbers, wanted), words=_filled(meaning.words, giver.words, wanted)
    )


def _filled(own: Mapping[str, Value], given: Mapping[str, Value], wanted: Sequence[str]) -> Mapping[str, Value]:
    return {**{name: given[name] for name in wanted if name in given}, **own}
