"""The events of a version."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rejoinder.model import Event, EventKind, Language, PloverRoot, Span, Spans, Statement
from rejoinder.model.ids import event_id
from rejoinder.read.describe.describe import Scene
from rejoinder.read.events.en import find_english
from rejoinder.read.events.found import Told
from rejoinder.read.events.ja import find_japanese
from rejoinder.read.events.merge import merge
from rejoinder.read.events.status import Holders, status_of
from rejoinder.read.events.when import is_ahead, is_history, when, written_at
from rejoinder.read.events.zh import find_chinese

ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
LONGEST_NAME = 60  # characters
BY_ONE = frozenset(
    [
        EventKind.MILITARY_EXERCISE,
        EventKind.EXPORT_CONTROLS,
        EventKind.SANCTIONS,
        EventKind.MILITARY_DEPLOYMENT,
        EventKind.PRESS_REMARKS,
        EventKind.WRITTEN_STATEMENT,
        EventKind.PARLIAMENT_REMARKS,
    ]
)
WORDS = frozenset([PloverRoot.AGREE, PloverRoot.REQUEST, PloverRoot.CONSULT, PloverRoot.REJECT])
SPOKEN = frozenset([EventKind.CRITICISE, EventKind.PROTEST])
SUFFERED = frozenset([EventKind.INCIDENT, EventKind.SANCTIONS, EventKind.SUMMONS, EventKind.OTHER])


def find_events(scene: Scene, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """What the text says happened, is planned, alleged or denied between actors, in the order in which it is first told.

    An event needs somebody whom the text names; what has long been history, may only happen, or belongs to sport or to markets
    is none.
    """
    holders = Holders(statements)
    made = (_event(scene, holders, told) for told in _told(scene))
    unique = {event.id: event for event in made if event is not None}
    return merge(sorted(unique.values(), key=lambda event: (event.trigger[0], event.id)))


def _told(scene: Scene) -> Iterable[Told]:
    find = _FINDERS.get(scene.version.language.base)
    return find(scene) if find is not None else ()


_FINDERS = {"en": find_english, "ja": find_japanese, "zh": find_chinese}


def _event(scene: Scene, holders: Holders, told: Told) -> Event | None:
    version, trigger = scene.version, told.trigger[0]
    actor, target = _name(scene, told.actor), _name(scene, told.target) or _group(scene, told.target)
    if actor is not None and actor == target:
        if told.actor is None or told.target is None or told.actor.of(version.text) == told.target.of(version.text):
            return None
        target = None  # what is theirs: “withdrew its troops”
    if not _has_sides(told, actor, target):
        return None
    at = when(trigger, holders.clause(trigger, told.clause), scene.times, version.text, version.language)
    written = written_at(version.published)
    if is_history(at, written):
        return None
    statement = holders.of(trigger)
    ahead = is_ahead(at, written)
    return Event(
        id=event_id(version.id, told.kind.value, told.trigger),
        kind=told.kind,
        plover=told.plover,
        trigger=told.trigger,
        status=status_of(statement, actor, replace(told, planned=told.planned or ahead)),
        actor=_spans(told.actor_whole or told.actor),
        target=_spans(told.target_whole or told.target),
        actor_name=actor,
        target_name=target,
        at=at,
        statement=statement.id if statement else None,
    )


def _spans(span: Span | None) -> Spans | None:
    return None if span is None else (span,)


def _has_sides(told: Told, actor: str | None, target: str | None) -> bool:
    """Whether enough stands there, with names, to say between whom it is.

    Who speaks has a name, but who does something need not, where it is done to a name; some kinds need no target. Praise for what
    names nobody stands in every speech.
    """
    if told.actor is None:
        return target is not None and told.kind in SUFFERED
    if told.target is None:
        return actor is not None and told.kind in BY_ONE
    if target is None and told.pronoun and _is_said(told):
        return False
    if told.plover is PloverRoot.SUPPORT:
        return actor is not None and target is not None
    return actor is not None or (target is not None and not _is_said(told))


def _is_said(told: Told) -> bool:
    """Whether it is done in words alone; a charge before a court and a summons are not."""
    if told.plover is PloverRoot.ACCUSE:
        return told.kind in SPOKEN
    return told.plover in WORDS


def _name(scene: Scene, span: Span | None) -> str | None:
    """The actor that a phrase means; one that no table knows is called as the text calls it."""
    if span is None:
        return None
    return scene.resolve(span) or _as_called(span.of(scene.version.text), scene.version.language)


def _as_called(words: str, language: Language) -> str | None:
    """“The Port Calder government” without its article; what is only described has no name."""
    if language is not Language.EN or len(words) > LONGEST_NAME:
        return None
    named = any(word[0].isupper() for word in words.split()[1:])  # the first word may only open the sentence
    return ARTICLE.sub("", " ".join(words.split()), count=1) if named else None


def _group(scene: Scene, span: Span | None) -> str | None:
    """Those whom a deed reaches without a name: reporters."""
    words = "" if span is None or scene.version.language is not Language.EN else span.of(scene.version.text)
    return words if words.isalpha() and words.islower() and words.endswith("s") else None
