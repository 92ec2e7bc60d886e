"""The pieces that mentions are made of: names, bodies and titles as they follow each other in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rejoinder.model import MentionKind, Span
from rejoinder.read.actors.abbreviations import find_abbreviations
from rejoinder.reference.names import Sense, Use, state_actors

if TYPE_CHECKING:
    from rejoinder.model import Language
    from rejoinder.reference import Gazetteer

DOTS = frozenset("·・＝")
STATES_LIKE = frozenset({MentionKind.STATE, MentionKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text that names an actor or helps to. `kind` and `name` are None while it is not known whom it means.

    `in_run` is true for one of several states that one character each names: no role beside them belongs to one alone.
    """

    start: int
    end: int
    sense: Sense
    kind: MentionKind | None = None
    name: str | None = None
    in_run: bool = False

    @property
    def use(self) -> Use:
        """How its words name an actor."""
        return self.sense.use

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def names_state(self) -> bool:
        """Whether it names a state, or what acts like one: a body or role beside it belongs to that."""
        return self.name is not None and (self.kind is MentionKind.STATE or (self.name in state_actors() and self.names_body))

    @property
    def owns(self) -> bool:
        """Whether a body or role beside it can be its own: not so for the last of several powers side by side."""
        return self.names_body and not self.in_run

    @property
    def names_body(self) -> bool:
        """Whether it names an organisation or a state."""
        return self.name is not None and self.kind in STATES_LIKE


Parts = tuple[Part, ...]


def find_parts(text: str, language: Language, gazetteer: Gazetteer) -> Parts:
    """Everything the tables know in a text, from left to right, without overlaps."""
    known = [_part(matched.span.start, matched.span.end, matched.sense) for matched in gazetteer.scan(text, language)]
    short = [_part(start, end, sense) for start, end, sense in find_abbreviations(text, language)]
    alone = [part for part in known if part.use is not Use.SHORT or not _goes_on(text, part)]
    return _apart(sorted(alone + short, key=lambda part: (part.start, -part.end)))


def _goes_on(text: str, part: Part) -> bool:
    """Whether a dot says that the short name is part of a longer one."""
    return bool({text[part.start - 1 : part.start], text[part.end : part.end + 1]} & DOTS)


def _part(start: int, end: int, sense: Sense) -> Part:
    if sense.use in {Use.TITLE, Use.BODY, Use.SHORT}:
        return Part(start, end, sense)
    return Part(start, end, sense, sense.actors[0].kind, sense.actors[0].name)


def _apart(parts: list[Part]) -> Parts:
    kept: list[Part] = []
    abbreviated = {part.start for part in parts if part.use is Use.ABBREVIATION}
    for part in parts:
        if kept and (part.start < kept[-1].end or _breaks_a_run(part, kept[-1], abbreviated)):
            continue
        if kept and part.start == kept[-1].end and part.use is kept[-1].use is Use.ABBREVIATION:
            kept[-1] = replace(kept[-1], in_run=True)
            part = replace(part, in_run=True)  # noqa: PLW2901
        kept.append(part)
    return tuple(kept)


def _breaks_a_run(part: Part, last: Part, abbreviated: set[int]) -> bool:
    """Whether a name would swallow the next of several powers side by side: in 日中国交 the second character is one."""
    in_run = last.use is Use.ABBREVIATION and last.end == part.start and part.start in abbreviated
    return in_run and part.use is not Use.ABBREVIATION
