"""Ministries, parliaments, governments: whose they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.neighbours import belongs, is_of
from rejoinder.reference.names import Use, of_state

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from rejoinder.read.actors.parts import Part, Parts

TO_BE_TOLD = "?"  # the table's mark for: the state that the text is about; after a state: that one, where the text names it


def join_bodies(parts: Parts, text: str, language: Language, *, home: str | None, usual: frozenset[str]) -> Parts:
    """Bodies with the state that is named beside them as one part; a body alone is whose it was before, or the publisher's.

    Else it is whose it usually is in this language, but only where the text names none but `usual` states: in the papers of a
    state that no table knows, a foreign ministry is not that of a neighbour.
    What remains without a name is for the context to tell; a body that needs a state and has none is left out.
    """
    joined: list[Part] = []
    before: dict[str, str] = {}
    for part in parts:
        last = joined[-1] if joined else None
        if (
            part.use is Use.BODY
            and last is not None
            and last.owns
            and last.names_state
            and belongs(text, last.end, part.start, language)
        ):
            before[part.span.of(text)] = str(last.name)
            joined[-1] = _of_state(part, str(last.name), last.start, part.end)
        elif _is_open(last) and last is not None and part.names_state and is_of(text, last.end, part.start):
            before[last.span.of(text)] = str(part.name)
            joined[-1] = _of_state(last, str(part.name), last.start, part.end)
        else:
            joined.append(part)
    states = {str(part.name) for part in joined if part.names_state}
    context = _Context(language, before, states, home, states <= usual)
    named = (_alone(part, part.span.of(text), context) if _is_open(part) else part for part in joined)
    return tuple(part for part in named if part is not None)


@dataclass(frozen=True, slots=True)
class _Context:
    """What a text tells about the bodies in it: whose they were before, the states it names, and its publisher's state."""

    language: Language
    before: Mapping[str, str]
    states: Set[str]
    home: str | None
    usual: bool


def name_body(part: Part, state: str) -> Part:
    """The body with its state, where the context told it."""
    return _of_state(part, state, part.start, part.end)


def _is_open(part: Part | None) -> bool:
    return part is not None and part.use is Use.BODY and part.name is None


def _of_state(body: Part, state: str, start: int, end: int) -> Part:
    name = of_state(body.sense.template, state)
    kind = MentionKind.STATE if name == state else MentionKind.ORGANISATION
    return replace(body, start=start, end=end, kind=kind, name=name)


def _alone(part: Part, words: str, context: _Context) -> Part | None:
    alone = dict(part.sense.alone).get(context.language) or dict(part.sense.alone).get(context.language.base)
    state = context.before.get(words) or context.home or _usually(alone, context)
    if state is None:
        return None if alone is None else replace(part, kind=MentionKind.ORGANISATION)
    return _of_state(part, state, part.start, part.end)


def _usually(alone: str | None, context: _Context) -> str | None:
    """Whose a body is by the table; where that is marked as open, only when the text names that state, or none."""
    if alone is None or not context.usual:
        return None
    state = alone.removesuffix(TO_BE_TOLD)
    if not alone.endswith(TO_BE_TOLD):
        return state
    return state if state and (state in context.states or not context.states) else None
