"""What one document tells about the persons in it."""

from dataclasses import dataclass, field

from rejoinder.model import Actor, Interval
from rejoinder.read.actors.parts import Part
from rejoinder.reference import Gazetteer

MARKS_IN_NAMES = "・·＝="
LONGEST_SURNAME = 3  # characters


@dataclass(slots=True)
class Known:
    """The persons whom one document names: full names, genders, states, and who was last named with which role.

    Lives for the reading of one document and never leaves it.
    """

    gazetteer: Gazetteer
    published: Interval | None
    genders: dict[str, str | None] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, title: Part | None = None, state: str | None = None) -> None:
        """Note a person, with what a title and the state beside it tell."""
        if name not in self.genders:
            self.genders[name] = None
            for surname in _surnames(name):
                self.surnames.setdefault(surname, []).append(name)
        belonging = self.gazetteer.state_of(name) or state
        if belonging is not None:
            self.states.setdefault(name, belonging)
        if title is not None and title.sense.gender and self.genders[name] is None:
            self.genders[name] = title.sense.gender
        if title is not None and title.sense.role:
            self.roles[title.sense.role] = name

    def __contains__(self, name: object) -> bool:
        return name in self.genders

    def ending_in(self, surname: str) -> str | None:
        """The one person of the document whose full name has this surname, at either end."""
        fitting = self.surnames.get(surname, ())
        return fitting[0] if len(fitting) == 1 else None

    def choose(self, short: Part, title: Part | None, state: str | None) -> str | None:
        """Whom a short name means: a person the document names, else who is of the state beside it, or held the office."""
        named = list(dict.fromkeys(actor.name for actor in short.sense.actors if actor.name in self.genders))
        if len(named) == 1:
            return named[0]
        fitting = [actor for actor in short.sense.actors if not named or actor.name in named]
        of_state = {actor.name for actor in fitting if state is not None and self.gazetteer.state_of(actor.name) == state}
        if len(of_state) == 1:
            return of_state.pop()
        in_office = [actor.name for actor in fitting if self._holds(actor, title)]
        if len(set(in_office)) == 1 and (title is not None or short.sense.bare or named):
            return in_office[0]
        names = {actor.name for actor in fitting}
        enough = short.sense.bare or any(_had_role(actor, title) for actor in fitting)
        return fitting[0].name if len(names) == 1 and enough else None

    def _holds(self, actor: Actor, title: Part | None) -> bool:
        if actor.held_from is None or (title is not None and not _had_role(actor, title)):
            return False
        if self.published is None:
            return actor.held_until is None
        day = self.published.earliest.date().isoformat()
        return actor.held_from <= day and (actor.held_until is None or day < actor.held_until)


def _had_role(actor: Actor, title: Part | None) -> bool:
    """Whether the office of a holder is what the title names."""
    role = title.sense.role if title is not None else ""
    return bool(role) and (actor.part_of or "").startswith(f"{role} of ")


def _surnames(name: str) -> set[str]:
    """What a full name may be shortened to: its first or last word, or how it begins in Chinese characters."""
    if " " in name:
        words = name.split(" ")
        return {words[0], words[-1]}
    for mark in MARKS_IN_NAMES:
        if mark in name:
            return {name.rpartition(mark)[2]}
    return {name[:length] for length in range(1, min(LONGEST_SURNAME, len(name) - 1) + 1)}
