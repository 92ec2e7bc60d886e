"""Events in Japanese: the particle behind a name says what it does."""

import re
from collections.abc import Iterator, Sequence

from rejoinder.model import Mention, MentionKind
from rejoinder.read.describe.describe import Scene
from rejoinder.read.events.cjk import Clause, clauses_of, marks
from rejoinder.read.events.found import Told

# Behind a name: the rest of its phrase (a title, what is theirs), then the particle.
ROLE = re.compile(
    r"(?:の[^、。「」『』（）はがをにとへもで\s]{1,14}|[^、。「」『』（）はがをにとへもでの\s]{0,12}?)?"
    r"(に対する|に対し|向けの|向けに|による|によって|により|との|への|には|では|とは|から|宛|は|が|も|と|に|へ|を|の|で)"
)
SUBJECT = frozenset(["は", "が", "も", "には", "では"])
BY = frozenset(["による", "によって", "により", "から"])
TOWARDS = {"に対する": "への", "に対し": "に", "向けの": "への", "向けに": "に", "とは": "と"}
BETWEEN = re.compile(r"と")
COMPOUND = re.compile(r"[一-龥]{0,4}")
OWNED = re.compile(r"(?:の|間の|両国の|による)[一-龥ァ-ヺー]{0,6}")
WINDOW = 12  # characters behind the word in which it is said whether it happened


def find_japanese(scene: Scene) -> Iterator[Told]:
    """The events that the sentences of a text tell of, in order."""
    for clause in clauses_of(scene):
        told = _tell(clause)
        if told is not None:
            yield told


def _tell(clause: Clause) -> Told | None:
    text, end = clause.text, clause.trigger.span.end
    limit = min(clause.sentence.end, end + WINDOW)
    if marks("ja", "not").match(text, end, limit) or marks("ja", "maybe").match(text, end, limit):
        return None
    planned = marks("ja", "planned").match(text, end, limit) is not None
    verbal = planned or marks("ja", "done").match(text, end, limit) is not None
    names = clause.before()
    roles = _roles(clause, names)
    if (pair := _pair(clause, names)) is not None:
        return clause.told(*pair, planned=planned, named=not verbal)
    if verbal and marks("ja", "passive").match(text, end, limit):
        return _passive(clause, roles)
    actor = _last(roles, frozenset(["が"])) or _last(roles, SUBJECT) if verbal else None
    actor = actor or _last(roles, BY) or (None if verbal else _owner(clause, names))
    if actor is None and not verbal and "との" in {role for _, role in roles}:
        actor = _last(roles, SUBJECT)
    others = [(name, role) for name, role in roles if actor is None or name.actor != actor.actor]
    others = [(name, role) for name, role in others if role != "を" or _is_last_object(clause, name)]
    target = _last(others, frozenset(clause.trigger.target)) or _right_before(clause, others)
    return None if actor is None else clause.told(actor, target, planned=planned, named=not verbal)


def _roles(clause: Clause, names: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """Each name with its particle; of トランプ米大統領 the person, with the particle behind the title."""
    limit, found = clause.trigger.span.start, list[tuple[Mention, str]]()
    for name in names:
        role = _role(clause.text, name, limit)
        last = found[-1][0] if found else None
        if last is not None and last.kind is MentionKind.PERSON and last.span.end == name.span.start:
            found[-1] = last, role
        else:
            found.append((name, role))
    return found


def _role(text: str, name: Mention, limit: int) -> str:
    match = ROLE.match(text, name.span.end, limit)
    return "" if match is None else TOWARDS.get(match[1], match[1])


def _last(roles: Sequence[tuple[Mention, str]], wanted: frozenset[str]) -> Mention | None:
    """The name nearest to the word that a particle marks so."""
    return next((name for name, role in reversed(roles) if role in wanted), None)


def _is_last_object(clause: Clause, name: Mention) -> bool:
    """Whether no other object stands between a name's own を and the word."""
    return clause.text.count("を", name.span.end, clause.trigger.span.start) == 1


def _right_before(clause: Clause, roles: Sequence[tuple[Mention, str]]) -> Mention | None:
    """A name that the word follows at once: ベスカル訪問."""
    name = roles[-1][0] if roles else None
    return name if name is not None and name.span.end == clause.trigger.span.start else None


def _owner(clause: Clause, names: Sequence[Mention]) -> Mention | None:
    """Whose deed it is: アルドビアのベスカル訪問, アルドビアのミサイル配備."""
    for name in reversed(names):
        if OWNED.match(clause.text, name.span.end, clause.trigger.span.start):
            return name
    return None


def _pair(clause: Clause, names: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """“AとBの会談”, “AとBは会談した” and 日中首脳会談: two names that the word joins."""
    if len(names) < 2 or not clause.trigger.pair:
        return None
    first, second = names[-2], names[-1]
    between = clause.text[first.span.end : second.span.start]
    rest = clause.text[second.span.end : clause.trigger.span.start]
    if not between and COMPOUND.fullmatch(rest):
        return first, second
    if not between.endswith("と") or len(between) > WINDOW or re.search("[、。はがを]", between):
        return None
    together = _role(clause.text, second, clause.trigger.span.start) in SUBJECT
    named = not rest or (OWNED.search(rest) and not re.search("[、。はがをで]", rest))
    return (first, second) if together or named else None


def _passive(clause: Clause, roles: Sequence[tuple[Mention, str]]) -> Told:
    return clause.told(_last(roles, BY | {"に"}), _last(roles, SUBJECT))
