"""What each name in the tables can mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rejoinder.model import Actor, MentionKind
from rejoinder.reference.tables import facts, split
from rejoinder.text.tables import Row

LANGUAGES = ("en", "ja", "zh")


class Use(StrEnum):
    """How words name an actor, or help to."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"  # the state, where the text makes an actor of it; else a place
    SHORT = "short"  # part of a person's name
    ABBREVIATION = "abbreviation"  # one character, in compounds alone
    BODY = "body"  # a body that every state has: whose it is stands beside it
    TITLE = "title"
    NOTHING = "nothing"  # a compound that holds a name and means something else


@dataclass(frozen=True, slots=True)
class Sense:
    """What words can mean.

    `actors` are the candidates, the likeliest first. `template` is the English name of a body with `{state}` in it, `alone` says
    whose it is where no state is named, as (language, state) pairs. `role`, `gender` and `own` belong to titles; an `occupation`
    is a title that speaks for no state. `bare` says that a short name is enough without title or full name. `unless` are the
    characters before which the words do not end.
    """

    use: Use
    actors: tuple[Actor, ...] = ()
    template: str = ""
    alone: tuple[tuple[str, str], ...] = ()
    role: str = ""
    gender: str = ""
    own: str = ""
    bare: bool = False
    occupation: bool = False
    unless: tuple[str, ...] = ()


Entry = tuple[str, str, Sense]


def of_state(template: str, state: str) -> str:
    """The English name of what belongs to a state: `{state}` in the template is filled, with the article where it takes one."""
    alone = template == "{state}"
    return template.format(state=state if alone or state not in _with_article() else f"the {state}")


@cache
def _with_article() -> frozenset[str]:
    return frozenset(row["state"] for row in facts("articles"))


def standard_entries() -> Iterator[Entry]:
    """(language, words, sense) for everything in the tables; where words stand twice, the first of a use counts most."""
    yield from _nothings()
    yield from _states()
    yield from _organisations()
    yield from _bodies()
    yield from _titles()
    yield from _persons()


@cache
def state_actors() -> dict[str, Actor]:
    """The states, by their English name; the European Union counts as one where capitals and abbreviations are meant."""
    states = {row["name"]: Actor(row["name"], MentionKind.STATE) for row in facts("states")}
    union = Actor("European Union", MentionKind.ORGANISATION)
    return {**states, union.name: union}


@cache
def person_actors() -> dict[str, tuple[Actor, ...]]:
    """Each person in the tables with every office held: `part_of` is the office, the latest first, or the state without one."""
    offices: dict[str, list[Actor]] = {}
    for row in facts("holders"):
        office = of_state(row["office"] + " of {state}", row["state"])
        held = Actor(row["name"], MentionKind.PERSON, office, row["from"], row["until"] or None)
        offices.setdefault(row["name"], []).append(held)
    known: dict[str, tuple[Actor, ...]] = {}
    for row in facts("persons"):
        held_by = sorted(offices.get(row["name"], ()), key=lambda actor: actor.held_from or "", reverse=True)
        known[row["name"]] = tuple(held_by) or (Actor(row["name"], MentionKind.PERSON, row["state"]),)
    return known


def _nothings() -> Iterator[Entry]:
    for row in facts("not_names"):
        yield row["language"], row["words"], Sense(Use.NOTHING, unless=tuple(row["unless"]))
    for row in facts("anaphors"):
        if row["language"] != "en" and len(row["words"]) > 1:
            yield row["language"], row["words"], Sense(Use.NOTHING)


def _states() -> Iterator[Entry]:
    states = state_actors()
    for row in facts("states"):
        yield from _in_each_language(row, Sense(Use.NAME, (states[row["name"]],)))
    for row in facts("demonyms"):
        for words in split(row["words"]):
            yield "en", words, Sense(Use.DEMONYM, (states[row["state"]],))
    for row in facts("capitals"):
        yield from _in_each_language(row, Sense(Use.CAPITAL, (states[row["state"]],)))


def _organisations() -> Iterator[Entry]:
    for row in facts("organisations"):
        actor = Actor(row["name"], MentionKind(row["kind"]), row["part_of"] or None)
        yield from _in_each_language(row, Sense(Use.NAME, (actor,)))


def _bodies() -> Iterator[Entry]:
    for row in facts("bodies"):
        alone = tuple((language, state) for language, _, state in (cell.partition("=") for cell in split(row["alone"])))
        yield from _in_each_language(row, Sense(Use.BODY, template=row["name"], alone=alone))


def _titles() -> Iterator[Entry]:
    for row in facts("titles"):
        yield row["language"], row["words"], Sense(Use.TITLE, role=row["role"], gender=row["gender"], own=row["own"])
    for row in facts("occupations"):
        if row["names"]:
            yield row["language"], row["words"], Sense(Use.TITLE, occupation=True, bare=row["names"] == "both")


def _persons() -> Iterator[Entry]:
    for row in facts("persons"):
        actors = person_actors()[row["name"]]
        yield "en", row["name"], Sense(Use.NAME, actors[:1])
        yield from _in_each_language(row, Sense(Use.NAME, actors[:1]))
        bare = split(row["bare"])
        for language in LANGUAGES:
            for words in split(row[f"short_{language}"]):
                if len(words) > 1:
                    yield language, words, Sense(Use.SHORT, actors, bare=language in bare)


@cache
def surnames_of_one_character() -> dict[tuple[str, str], Sense]:
    """Persons by (language, surname) where the surname is one character: it names them only beside a title."""
    found: dict[tuple[str, str], tuple[Actor, ...]] = {}
    for row in facts("persons"):
        for language in LANGUAGES:
            for words in split(row[f"short_{language}"]):
                if len(words) == 1:
                    found[language, words] = found.get((language, words), ()) + person_actors()[row["name"]]
    return {key: Sense(Use.SHORT, actors) for key, actors in found.items()}


def _in_each_language(row: Row, sense: Sense) -> Iterator[Entry]:
    for language in LANGUAGES:
        for words in split(row[language]):
            yield language, words, sense
