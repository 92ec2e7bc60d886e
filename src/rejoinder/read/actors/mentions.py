"""Actors in a text, each on its span."""

from functools import cache

from rejoinder.model import Language, Mention, MentionKind
from rejoinder.read.actors.around import NOTHING, Around
from rejoinder.read.actors.bodies import join_bodies
from rejoinder.read.actors.known import Known
from rejoinder.read.actors.labels import find_speakers, laid_over
from rejoinder.read.actors.offices import name_offices
from rejoinder.read.actors.parts import Part, find_parts
from rejoinder.read.actors.persons import name_persons
from rejoinder.read.actors.places import settle_capitals, settle_names
from rejoinder.read.actors.pronouns import follow_back
from rejoinder.read.actors.sentences import unwrap
from rejoinder.read.actors.unknown import add_unknown_states
from rejoinder.reference import Gazetteer
from rejoinder.reference.names import state_actors


def find_mentions(text: str, language: Language, gazetteer: Gazetteer, around: Around = NOTHING) -> tuple[Mention, ...]:
    """States, organisations, offices and persons that a text names or points back to, in the order of their spans.

    Spans do not overlap. `actor` is None where the text means somebody whom it could not be told, or nobody in particular. The
    words of a title stand in no span when a name stands beside them.
    """
    text = unwrap(text) if language is Language.EN else text
    known = Known(gazetteer, around)
    parts = settle_names(find_parts(text, language, gazetteer), text, language)
    parts = add_unknown_states(parts, text, language)
    parts = join_bodies(parts, text, language, home=around.home, usual=_states_of_tables())
    parts = name_persons(parts, text, language, known)
    parts = name_offices(parts, text, language, known)
    parts = settle_capitals(parts, text, language)
    parts = follow_back(parts, text, language, known)
    return laid_over([_mention(part) for part in parts], find_speakers(text, language, around, known))


@cache
def _states_of_tables() -> frozenset[str]:
    return frozenset(state_actors())


def _mention(part: Part) -> Mention:
    return Mention(part.span, part.kind or MentionKind.OFFICE, part.name)
