"""Events in Chinese: the order of words and the prepositions before names say who does what to whom."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rejoinder.model import Mention, MentionKind, PloverRoot
from rejoinder.read.describe.describe import Scene
from rejoinder.read.events.cjk import Clause, clauses_of, marks
from rejoinder.read.events.found import Told

STOPS = re.compile(r"[，。；：！？,;“”「」『』\n]")
OWNER = re.compile(r"的[一-龥]{0,6}")
COMPOUND = re.compile(r"[一-龥]{0,4}")
BEHIND = 14  # characters between the word and the name that it reaches
BEFORE = 14  # characters before the word in which it is said whether it happened
TITLE = re.compile(r"[一-龥]{0,8}")
PREPOSITION = 3  # characters of the longest preposition
LED = ("about", "with", "to", "by", "in", "from")


def find_chinese(scene: Scene) -> Iterator[Told]:
    """The events that the sentences of a text tell of, in order."""
    for clause in clauses_of(scene):
        told = _tell(clause)
        if told is not None:
            yield told


def _tell(clause: Clause) -> Told | None:
    start = _behind_speaker(clause, _clause_start(clause))
    before = clause.text[max(start, clause.trigger.span.start - BEFORE) : clause.trigger.span.start]
    if marks("zh", "not").search(before) or marks("zh", "maybe").search(before):
        return None
    planned = marks("zh", "planned").search(before) is not None
    alleged = marks("zh", "account").search(before) is not None
    roles = _units(clause.text, clause.before(), start)
    here = [(name, role) for name, role in roles if name.span.start >= start]
    if (pair := _pair(clause, [name for name in clause.before() if name.span.start >= start])) is not None:
        return clause.told(*pair, planned=planned, alleged=alleged, named=True)
    actor = _first(here, "") or _first(roles, "")
    if (doer := _last(here, "by")) is not None:
        return clause.told(doer, actor, planned=planned, alleged=alleged)
    led = next((found for place in clause.trigger.target if (found := _last(here, place))), None)
    target = led or (_after(clause) if "after" in clause.trigger.target else None)
    named = before.endswith("的")
    return None if actor is None else clause.told(actor, target, planned=planned, alleged=alleged, named=named)


def _units(text: str, names: Sequence[Mention], start: int) -> list[tuple[Mention, str]]:
    """Each name with the preposition before it; of 阿尔多维亚外长李明 it is 李明, with what stands before the state."""
    units: list[tuple[Mention, str]] = []
    for name in names:
        role = _role(text, name, start)
        last = units[-1][0] if units else None
        if last is not None and not role and _holds_office(text, last, name):
            units[-1] = name, units[-1][1]
        else:
            units.append((name, role))
    return units


def _holds_office(text: str, owner: Mention, person: Mention) -> bool:
    between = TITLE.fullmatch(text, owner.span.end, person.span.start)
    return between is not None and person.kind is MentionKind.PERSON and owner.kind is not MentionKind.PERSON


def _clause_start(clause: Clause) -> int:
    """Where the clause of the word begins: behind the last stop before it."""
    ends = [match.end() for match in STOPS.finditer(clause.text, clause.sentence.start, clause.trigger.span.start)]
    return ends[-1] if ends else clause.sentence.start


def _behind_speaker(clause: Clause, start: int) -> int:
    """Where the words begin of whoever says so, without a stop between: of 诺兰称阿尔多维亚… the second acts."""
    names = [name.span for name in clause.before() if name.span.start >= start]
    for speaker, other in pairwise(names):
        said = marks("zh", "says").search(clause.text, speaker.end, other.start)
        if said is not None and said.end() == other.start:
            start = other.start
    return start


def _role(text: str, name: Mention, start: int) -> str:
    """The kind of preposition right before a name; nothing for a subject."""
    before = text[max(start, name.span.start - PREPOSITION) : name.span.start]
    for sense in LED:
        if any(match.end() == len(before) for match in marks("zh", sense).finditer(before)):
            return sense
    return ""


def _first(roles: Sequence[tuple[Mention, str]], wanted: str) -> Mention | None:
    return next((name for name, role in roles if role == wanted), None)


def _last(roles: Sequence[tuple[Mention, str]], wanted: str) -> Mention | None:
    return next((name for name, role in reversed(roles) if role == wanted), None)


def _after(clause: Clause) -> Mention | None:
    """The name right behind the word, in the same clause."""
    end = clause.trigger.span.end
    stop = STOPS.search(clause.text, end, clause.sentence.end)
    limit = min(end + BEHIND, stop.start() if stop else clause.sentence.end)
    near = [name for name in clause.after() if name.span.start <= limit]
    units = _units(clause.text, near, end)
    reached = {"", "to"} if clause.trigger.deed.plover is PloverRoot.THREATEN else {""}  # 威胁对韦斯卡尔…
    return units[0][0] if units and units[0][1] in reached else None


def _pair(clause: Clause, names: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """中日首脑会谈, “A与B的会谈”: two names that the word joins."""
    if len(names) < 2 or not clause.trigger.pair:
        return None
    first, second = names[-2], names[-1]
    between, rest = clause.text[first.span.end : second.span.start], clause.text[second.span.end : clause.trigger.span.start]
    if not between and COMPOUND.fullmatch(rest):
        return first, second
    joined = marks("zh", "with").fullmatch(between) is not None
    return (first, second) if joined and OWNER.fullmatch(rest) else None
