"""What one document tells about the persons in it."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cache

from rejoinder.model import Actor, Language, MentionKind
from rejoinder.read.actors.around import Around
from rejoinder.read.actors.parts import Part
from rejoinder.reference import Gazetteer, Use
from rejoinder.reference.names import of_state, person_actors
from rejoinder.reference.tables import facts, split

MARKS_IN_NAMES = "・·＝="
LONGEST_SURNAME = 3  # characters

Places = list[tuple[int, str]]


@dataclass(slots=True)
class Known:
    """The persons whom one document names: full names, genders, states, and who is named where with which title.

    Lives for the reading of one document and never leaves it.
    """

    gazetteer: Gazetteer
    around: Around
    genders: dict[str, str | None] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Places] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)

    def add(self, name: str, title: Part | None = None, state: str | None = None) -> None:
        """Note a person, with what a title and the state beside it tell."""
        if name not in self.genders:
            self.genders[name] = None
            for actor in person_actors().get(name, ()):
                for office in {actor.part_of or "", (actor.part_of or "").rpartition(" of ")[0]}:
                    self.offices.setdefault(office, set()).add(name)
            for surname in _surnames(name):
                self.surnames.setdefault(surname, []).append(name)
        belonging = self.gazetteer.state_of(name) or state
        if belonging is not None:
            self.states.setdefault(name, belonging)
        if title is not None and title.sense.gender and self.genders[name] is None:
            self.genders[name] = title.sense.gender

    def note(self, title: str, place: int, name: str) -> None:
        """Note that this title, or office, stands for that actor there."""
        insort(self.roles.setdefault(title, []), (place, name))

    def meet(self, name: str) -> None:
        """Note a person of the tables whom only an office has told."""
        actor = self.gazetteer.actor(name)
        if actor is not None and actor.kind is MentionKind.PERSON:
            self.add(name)

    def __contains__(self, name: object) -> bool:
        return name in self.genders

    def ending_in(self, surname: str) -> str | None:
        """The one person of the document whose full name has this surname, at either end."""
        fitting = self.surnames.get(surname, ())
        return fitting[0] if len(fitting) == 1 else None

    def titled(self, title: str, place: int) -> str | None:
        """Who had this title last before that place, else the only one who has it at all."""
        noted = self.roles.get(title)
        if not noted:
            return None
        before = bisect_left(noted, (place, ""))
        if before:
            return noted[before - 1][1]
        names = {name for _, name in noted}
        return noted[0][1] if len(names) == 1 else None

    def named_holder(self, role: str, state: str | None) -> str | None:
        """The one person the document names who by the tables has held this office, of that state or of any."""
        holders = self.offices.get(role if state is None else of_state(f"{role} of {{state}}", state), set())
        return next(iter(holders)) if len(holders) == 1 else None

    def holder(self, role: str, state: str) -> str | None:
        """Who held the office on the day of publication, or the one that others call so; nobody where the day is not known."""
        if self.around.published is None or not role:
            return None
        offices = (_holders().get(of_state(f"{one} of {{state}}", state), ()) for one in (role, *_alike().get(role, ())))
        holders = {actor.name for actor in next(filter(None, offices), ()) if self._holds(actor)}
        return holders.pop() if len(holders) == 1 else None

    def in_office(self, surname: str, state: str | None) -> str | None:
        """Who of the tables' persons of that state bears this surname."""
        sense = self.gazetteer.sense(surname, Language.EN)
        return self.choose(Part(0, 1, sense), None, state) if sense is not None and sense.use is Use.SHORT else None

    def choose(self, short: Part, title: Part | None, state: str | None) -> str | None:
        """Whom a short name means: a person the document names, else who is of the state beside it, or held the office."""
        named = list(dict.fromkeys(actor.name for actor in short.sense.actors if actor.name in self.genders))
        if len(named) == 1:
            return named[0]
        fitting = [actor for actor in short.sense.actors if not named or actor.name in named]
        of_state = {actor.name for actor in fitting if state is not None and self.gazetteer.state_of(actor.name) == state}
        if len(of_state) == 1:
            return of_state.pop()
        in_office = [actor.name for actor in fitting if self._holds(actor) and (title is None or _had_role(actor, title))]
        if len(set(in_office)) == 1 and (title is not None or short.sense.bare or named):
            return in_office[0]
        names = {actor.name for actor in fitting}
        enough = short.sense.bare or any(_had_role(actor, title) for actor in fitting)
        return fitting[0].name if len(names) == 1 and enough else None

    def _holds(self, actor: Actor) -> bool:
        if actor.held_from is None:
            return False
        if self.around.published is None:
            return actor.held_until is None
        day = self.around.published.earliest.date().isoformat()
        return actor.held_from <= day and (actor.held_until is None or day < actor.held_until)


def _had_role(actor: Actor, title: Part | None) -> bool:
    """Whether the office of a holder is what the title names."""
    return title is not None and _is_of_role(actor, title.sense.role)


def _is_of_role(actor: Actor, role: str) -> bool:
    return bool(role) and (actor.part_of or "").startswith(f"{role} of ")


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    return {row["role"]: split(row["also"]) for row in facts("offices_alike")}


@cache
def _holders() -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = {}
    for held in person_actors().values():
        for actor in held:
            found.setdefault(actor.part_of or "", []).append(actor)
    return found


def _surnames(name: str) -> set[str]:
    """What a full name may be shortened to: its first or last word, or how it begins in Chinese characters."""
    if " " in name:
        words = name.split(" ")
        return {words[0], words[-1]}
    for mark in MARKS_IN_NAMES:
        if mark in name:
            return {name.partition(mark)[0], name.rpartition(mark)[2]}
    return {name[:length] for length in range(1, min(LONGEST_SURNAME, len(name) - 1) + 1)}
