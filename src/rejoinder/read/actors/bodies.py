"""Ministries, parliaments, governments: whose they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.neighbours import belongs, is_of
from rejoinder.reference.names import Use, of_state

if TYPE_CHECKING:
    from rejoinder.read.actors.parts import Part, Parts

TO_BE_TOLD = "?"  # the table's mark for: the state that the text is about; after a state: that one, where the text names it


def join_bodies(parts: Parts, text: str, language: Language) -> Parts:
    """Bodies with the state that is named beside them as one part; a body alone is whose it was before, or whose it usually is.

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
    named = (_alone(part, part.span.of(text), language, before, states) for part in joined)
    return tuple(part for part in named if part is not None)


def name_body(part: Part, state: str) -> Part:
    """The body with its state, where the context told it."""
    return _of_state(part, state, part.start, part.end)


def _is_open(part: Part | None) -> bool:
    return part is not None and part.use is Use.BODY and part.name is None


def _of_state(body: Part, state: str, start: int, end: int) -> Part:
    name = of_state(body.sense.template, state)
    kind = MentionKind.STATE if name == state else MentionKind.ORGANISATION
    return replace(body, start=start, end=end, kind=kind, name=name)


def _alone(part: Part, words: str, language: Language, before: dict[str, str], states: set[str]) -> Part | None:
    if not _is_open(part):
        return part
    alone = dict(part.sense.alone).get(language) or dict(part.sense.alone).get(language.base)
    if alone is not None and alone.endswith(TO_BE_TOLD):
        usual = alone.removesuffix(TO_BE_TOLD)
        state = before.get(words) if not usual else usual if usual in states or not states else None
    else:
        state = alone
    if state is None:
        return None if alone is None else replace(part, kind=MentionKind.ORGANISATION)
    return _of_state(part, state, part.start, part.end)
