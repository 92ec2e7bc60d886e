"""Time expressions of a text, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from rejoinder.model import Interval, Language, TimeExpression, TimeType, TimeValue
from rejoinder.read.times.durations import duration_value
from rejoinder.read.times.grammar import Meaning, compose, grammar
from rejoinder.read.times.joins import chain_durations, part_pairs, share_fields
from rejoinder.read.times.lexicon import lexicon
from rejoinder.read.times.ordinals import resolve_part
from rejoinder.read.times.ranges import resolve_range
from rejoinder.read.times.resolve import Resolved, resolve
from rejoinder.read.times.scene import Scene, open_scene
from rejoinder.read.times.tense import Clauses
from rejoinder.read.times.tokens import find_tokens

DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
APPOSITIONS = frozenset({",", "—", "–", "-", "("})
OF_PART = "nth"  # the reading of "the first week of May"
OF_CLAUSE = "clause"  # the reading of "the day after" when what follows is no time


def find_times(text: str, language: Language, published: Interval | None) -> tuple[TimeExpression, ...]:
    """The words that name a time, with type, TIMEX3 value and interval, in order and without overlaps.

    Relative ones are resolved against the day of publication in its zone, or against the day that the text last named. Without
    a publication they keep what is known (`XXXX-WXX-2`), and dates that need none are in UTC.
    """
    tokens = tuple(find_tokens(text, lexicon(language.base)))
    meanings = tuple(compose(tokens, grammar(language.base)))
    meanings = tuple(share_fields(text, language.base, tuple(chain_durations(text, language.base, tuple(part_pairs(meanings))))))
    return tuple(_resolve_all(text, Clauses(text, language.base), meanings, open_scene(published)))


def _resolve_all(text: str, clauses: Clauses, meanings: Sequence[Meaning], scene: Scene) -> Iterator[TimeExpression]:
    last: TimeExpression | None = None
    for place, meaning in enumerate(meanings):
        tense = clauses.tense_at(meaning.span)
        here = scene if scene.tense is tense else replace(scene, tense=tense)
        if meaning.reading == OF_CLAUSE:
            following = meanings[place + 1] if place + 1 < len(meanings) else None
            found = _named_beside(text, last, meaning) or _named_after(clauses, meaning, following, here)
            found = found or resolve(replace(meaning, reading="date"), here)
        else:
            found = _mean(meaning, here)
        if found is not None:
            last = TimeExpression(meaning.span, *found)
            yield last
            scene = remember(scene, meaning, found[1])


def _mean(meaning: Meaning, scene: Scene) -> Resolved | None:
    if meaning.other is None:
        return resolve(meaning, scene)
    if meaning.reading == "duration":
        return TimeType.DURATION, TimeValue(duration_value(meaning))
    try:
        return resolve_part(meaning, scene) if meaning.reading == OF_PART else resolve_range(meaning, scene)
    except (ValueError, OverflowError, KeyError):
        return None


def _named_beside(text: str, last: TimeExpression | None, meaning: Meaning) -> Resolved | None:
    """The day that "Tuesday, the day after the talks" names right before."""
    if last is None or text[last.span.end : meaning.span.start].strip() not in APPOSITIONS:
        return None
    return (last.type, last.time) if last.type is TimeType.DATE and day_of(last.time) else None


def _named_after(clauses: Clauses, meaning: Meaning, following: Meaning | None, scene: Scene) -> Resolved | None:
    """The day that the sentence of "the day after the talks" goes on to name, if it does."""
    if following is None or following.reading == OF_CLAUSE or not clauses.same_sentence(meaning.span, following.span):
        return None
    found = resolve(following, scene)
    return found if found is not None and found[0] is TimeType.DATE and day_of(found[1]) else None


def day_of(time: TimeValue) -> date | None:
    """The day that a value names or stands in, None for longer stretches and for days that are not known."""
    named = DAY_VALUE.match(time.value)
    return date.fromisoformat(named[0]) if named and time.start is not None else None


def remember(scene: Scene, meaning: Meaning, time: TimeValue) -> Scene:
    """The scene after an expression: the day or quarter it named is what the text speaks of, unless it only looked back."""
    looks_back = meaning.words.get("anchor") == "text" and meaning.numbers.get("shift", 0) < 0
    day = None if looks_back else day_of(time)
    quarter = time.start.date() if meaning.says("quarter") and time.start is not None else None
    day, quarter = day or scene.text_day, quarter or scene.text_quarter
    same = day == scene.text_day and quarter == scene.text_quarter
    return scene if same else replace(scene, text_day=day, text_quarter=quarter)
