"""Who is named in a text, as far as the tables and the case know."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rejoinder.model import Actor, Alias, Language, MentionKind, Span
from rejoinder.reference.lexicon import Lexicon
from rejoinder.reference.names import LANGUAGES, Entry, Sense, Use, person_actors, standard_entries, state_actors
from rejoinder.reference.tables import digest, facts

PEOPLE = re.compile("人(?![権权權民口材才道事員员種种質质類类工])|[語语话話]")
LEVELS = 4  # person, office, organisation, state
Senses = Mapping[str, Sense]
NAMES_OF_ACTORS = frozenset({Use.NAME, Use.DEMONYM, Use.CAPITAL, Use.SHORT})


@dataclass(frozen=True, slots=True)
class Found:
    """Words that name an actor. `others` are further candidates; whoever reads the context chooses."""

    span: Span
    actor: Actor
    words: str
    use: Use
    others: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Matched:
    """Words of the tables in a text, actors, bodies and titles alike."""

    span: Span
    sense: Sense


class Gazetteer:
    """Names to actors in three languages; frozen: `with_names` makes another one."""

    def __init__(self, senses: Mapping[str, Senses], actors: Mapping[str, Actor], data: str) -> None:
        self._senses = senses
        self._actors = actors
        self._lexicons = {base: Lexicon(senses[base], words_are_spaced=base == "en") for base in LANGUAGES}
        self.digest = data

    @staticmethod
    def standard() -> Gazetteer:
        """The gazetteer of the tables alone, made once."""
        return _standard()

    def with_names(self, actors: Sequence[Actor], aliases: Sequence[Alias]) -> Gazetteer:
        """This gazetteer with a case's own actors and names, which win over the tables'.

        An actor's own name counts in English. An alias for an actor that nobody described names an organisation.
        """
        known = {**self._actors, **{actor.name: actor for actor in actors}}
        senses = {base: dict(words) for base, words in self._senses.items()}
        for actor in actors:
            senses["en"][actor.name] = Sense(Use.NAME, (actor,))
            _replace(senses, actor)
        for alias in aliases:
            actor = known.setdefault(alias.actor, Actor(alias.actor, MentionKind.ORGANISATION))
            base = alias.language[:2]
            if alias.words and base in senses:
                senses[base][alias.words] = Sense(Use.NAME, (actor,))
        described = repr((self.digest, tuple(actors), tuple(aliases)))
        return Gazetteer(senses, known, hashlib.sha256(described.encode("utf-8", "surrogatepass")).hexdigest())

    def find(self, text: str, language: Language) -> tuple[Found, ...]:
        """Names of actors from left to right, the longest at each place. A possessive ending is no part of a span."""
        found = self.scan(text, language)
        return tuple(
            Found(m.span, m.sense.actors[0], m.span.of(text), m.sense.use, m.sense.actors[1:])
            for m in found
            if m.sense.use in NAMES_OF_ACTORS
        )

    def scan(self, text: str, language: Language) -> tuple[Matched, ...]:
        """Everything the tables know in a text: names, bodies and titles."""
        found = self._lexicons[language.base].find(text)
        spaced = language.base == "en"
        return tuple(
            Matched(Span(start, end), sense) for start, end, sense in found if spaced or not _is_of_people(text, end, sense)
        )

    def sense(self, words: str, language: Language) -> Sense | None:
        """What these very words mean."""
        return self._senses[language.base].get(words)

    def actor(self, name: str) -> Actor | None:
        """The actor of this English name."""
        return self._actors.get(name)

    def state_of(self, name: str) -> str | None:
        """The state or international organisation that an actor belongs to; a state belongs to itself."""
        for _ in range(LEVELS):
            actor = self._actors.get(name)
            if actor is None and " of " in name:
                name = name.rpartition(" of ")[2].removeprefix("the ")
            elif actor is None or actor.part_of is None:
                break
            else:
                name = actor.part_of
        actor = self._actors.get(name)
        return name if actor is not None and actor.kind in {MentionKind.STATE, MentionKind.ORGANISATION} else None


def _is_of_people(text: str, end: int, sense: Sense) -> bool:
    """Whether a state's name begins the word for its people or its language, who are no state: ロシア人, 日本语."""
    of_state = bool(sense.actors) and sense.actors[0].kind is MentionKind.STATE
    return of_state and PEOPLE.match(text, end) is not None


def _replace(senses: Mapping[str, dict[str, Sense]], actor: Actor) -> None:
    """A described actor replaces the one of the same name under all its names."""
    for words in senses.values():
        for name, sense in words.items():
            if sense.actors and sense.actors[0].name == actor.name:
                words[name] = Sense(sense.use, (actor, *sense.actors[1:]), bare=sense.bare)


@cache
def _standard() -> Gazetteer:
    return Gazetteer(_merge(standard_entries()), _known_actors(), digest())


def _known_actors() -> dict[str, Actor]:
    known = dict(state_actors())
    for _, _, sense in standard_entries():
        for actor in sense.actors:
            known.setdefault(actor.name, actor)
    return {**known, **_persons_of_states()}


def _persons_of_states() -> dict[str, Actor]:
    states = {row["name"]: row["state"] for row in facts("persons")}
    return {name: Actor(name, MentionKind.PERSON, states[name]) for name in person_actors()}


def _merge(entries: Iterable[Entry]) -> dict[str, dict[str, Sense]]:
    """Words to senses, by language. Short names that several persons share keep all of them."""
    merged: dict[str, dict[str, Sense]] = {base: {} for base in LANGUAGES}
    for language, words, sense in entries:
        before = merged[language].setdefault(words, sense)
        if before is not sense and before.use is sense.use is Use.SHORT:
            merged[language][words] = Sense(Use.SHORT, (*before.actors, *sense.actors), bare=before.bare and sense.bare)
    return merged
