"""Time expressions of a text, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from rejoinder.model import Interval, Language, TimeExpression, TimeType, TimeValue
from rejoinder.read.times.grammar import Meaning, compose, grammar
from rejoinder.read.times.joins import share_fields
from rejoinder.read.times.lexicon import lexicon
from rejoinder.read.times.resolve import resolve
from rejoinder.read.times.scene import Scene, open_scene
from rejoinder.read.times.tense import Clauses
from rejoinder.read.times.tokens import find_tokens

DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
OF_CLAUSE = "clause"  # the reading of "the day after" when what follows is no time


def find_times(text: str, language: Language, published: Interval | None) -> tuple[TimeExpression, ...]:
    """The words that name a time, with type, TIMEX3 value and interval, in order and without overlaps.

    Relative ones are resolved against the day of publication in its zone, or against the day that the text last named. Without
    a publication they keep what is known (`XXXX-WXX-2`), and dates that need none are in UTC.
    """
    tokens = tuple(find_tokens(text, lexicon(language.base)))
    meanings = tuple(compose(tokens, grammar(language.base)))
    meanings = tuple(share_fields(text, language.base, meanings))
    return tuple(_resolve_all(Clauses(text, language.base), meanings, open_scene(published)))


def _resolve_all(clauses: Clauses, meanings: Sequence[Meaning], scene: Scene) -> Iterator[TimeExpression]:
    waiting: Meaning | None = None
    for meaning in meanings:
        here = replace(scene, tense=clauses.tense_at(meaning.span)) if meaning.reading == "date" else scene
        if waiting is not None:
            yield from _day_of_clause(clauses, waiting, meaning, here)
            waiting = None
        if meaning.reading == OF_CLAUSE:
            waiting = meaning
            continue
        found = resolve(meaning, here)
        if found is None:
            continue
        yield TimeExpression(meaning.span, *found)
        scene = remember(scene, meaning, found[1])
    if waiting is not None:
        yield from _express(waiting, scene)


def _day_of_clause(clauses: Clauses, waiting: Meaning, following: Meaning, scene: Scene) -> Iterator[TimeExpression]:
    """The day of "the day after the talks" is the one that its sentence goes on to name, else the day after the last named."""
    found = resolve(following, scene) if clauses.same_sentence(waiting.span, following.span) else None
    if found is not None and found[0] is TimeType.DATE and day_of(found[1]):
        yield TimeExpression(waiting.span, *found)
    else:
        yield from _express(waiting, scene)


def _express(waiting: Meaning, scene: Scene) -> Iterator[TimeExpression]:
    found = resolve(replace(waiting, reading="date"), scene)
    if found is not None:
        yield TimeExpression(waiting.span, *found)


def day_of(time: TimeValue) -> date | None:
    """The day that a value names or stands in, None for longer stretches and for days that are not known."""
    named = DAY_VALUE.match(time.value)
    return date.fromisoformat(named[0]) if named and time.start is not None else None


def remember(scene: Scene, meaning: Meaning, time: TimeValue) -> Scene:
    """The scene after an expression: the day or quarter it named is what the text speaks of, unless it only looked back."""
    looks_back = meaning.words.get("anchor") == "text" and meaning.numbers.get("shift", 0) < 0
    day = None if looks_back else day_of(time)
    quarter = time.start.date() if meaning.says("quarter") and time.start is not None else None
    return replace(scene, text_day=day or scene.text_day, text_quarter=quarter or scene.text_quarter) if day or quarter else scene
