"""Events in Japanese and Chinese text: a word that tells of one, and the names round it by their particles or prepositions."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rejoinder.lang import table
from rejoinder.model import Mention, MentionKind, Span
from rejoinder.read.describe.describe import Scene
from rejoinder.read.events.found import Told
from rejoinder.read.events.lexicon import Deed, deed_of
from rejoinder.read.lexicon import compile_words
from rejoinder.read.within import around, within

MAX_SENTENCE = 600  # characters; what is longer is a list or no prose
ACCOUNT = 12  # characters behind the word in which it is called somebody's account
OF = frozenset(["", "の", "的"])
ACTORS = frozenset([MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANISATION, MentionKind.STATE])


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event: where it stands, what it tells of, and where whom it reaches may stand."""

    span: Span
    deed: Deed
    target: tuple[str, ...]
    pair: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with the names in it, in order, and one word that tells of an event."""

    text: str
    base: str
    sentence: Span
    names: Sequence[Mention]
    trigger: Trigger

    def before(self) -> Sequence[Mention]:
        """The names that stand wholly before the word."""
        return [m for m in self.names if m.span.end <= self.trigger.span.start]

    def after(self) -> Sequence[Mention]:
        """The names that stand behind the word."""
        return [m for m in self.names if m.span.start >= self.trigger.span.end]

    def told(
        self, actor: Mention | None, target: Mention | None, *, planned: bool = False, named: bool = False, alleged: bool = False
    ) -> Told:
        """The event with these sides."""
        end = self.trigger.span.end
        account = marks(self.base, "alleged").search(self.text, end, min(self.sentence.end, end + ACCOUNT))
        return Told(
            self.trigger.deed.kind,
            self.trigger.deed.plover,
            (self.trigger.span,),
            None if actor is None else actor.span,
            None if target is None else target.span,
            self.sentence,
            planned=planned,
            presupposed=named,
            alleged=alleged or account is not None,
        )


def clauses_of(scene: Scene) -> Iterator[Clause]:
    """Each word that tells of an event, with its sentence and the names there; sentences of sport and without names have none."""
    text, base = scene.version.text, scene.version.language.base
    triggers, pattern = _triggers(base)
    elsewhere, person = marks(base, "setting"), marks(base, "person")
    last = None
    names: Sequence[Mention] = ()
    for match in pattern.finditer(text):
        sentence = around(scene.sentences, match.start())
        if sentence is None or sentence.end < match.end() or sentence.end - sentence.start > MAX_SENTENCE:
            continue
        if sentence is not last:
            last = sentence
            told = within(scene.mentions, sentence, lambda m: m.span)
            names = (
                ()
                if elsewhere.search(text, sentence.start, sentence.end)
                else _heads(text, [m for m in told if m.kind in ACTORS or m.actor])
            )
        if names and not _is_inside(names, match.start()) and not person.match(text, match.end()):
            deed, target = triggers[match.group()]
            yield Clause(
                text, base, sentence, names, Trigger(Span(*match.span()), deed, target, "と" in target or "with" in target)
            )


def _heads(text: str, names: Sequence[Mention]) -> Sequence[Mention]:
    """The names, an office with whose it is as one: of 日本の首相 it is the prime minister."""
    found: list[Mention] = []
    for name in names:
        last = found[-1] if found else None
        if last is not None and name.kind is MentionKind.OFFICE and text[last.span.end : name.span.start] in OF:
            found[-1] = replace(name, span=Span(last.span.start, name.span.end))
        else:
            found.append(name)
    return found


def _is_inside(names: Sequence[Mention], place: int) -> bool:
    """Whether the word is part of a name: 攻撃 in that of a force."""
    index = bisect_left(names, place + 1, key=lambda m: m.span.start)
    return index > 0 and names[index - 1].span.end > place


@cache
def _triggers(base: str) -> tuple[Mapping[str, tuple[Deed, tuple[str, ...]]], re.Pattern[str]]:
    rows = table(base, "events_triggers")
    found = {row["words"]: (deed_of({**row, "must": ""}), tuple(row["target"].split())) for row in rows}
    return found, compile_words(found, base)


@cache
def marks(base: str, sense: str) -> re.Pattern[str]:
    """The words of one sense in the list of marks, the longest first."""
    return compile_words((row["words"] for row in table(base, "events_marks") if row["sense"] == sense), base)
