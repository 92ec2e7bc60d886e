"""Words that point back, and bodies of which only the context tells whose they are."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.bodies import name_body
from rejoinder.read.actors.parts import Part, Parts
from rejoinder.read.actors.sentences import Sentences
from rejoinder.reference.names import Sense, Use
from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from rejoinder.read.actors.known import Known
    from rejoinder.text.tables import Row

FARTHEST = 5  # sentences back in which a person may stand whom a pronoun means
WINDOW = 24  # characters before a name that tell whether it is a subject
CLEAR_SHARE = 0.6  # of all mentions of states: so much makes a text one about that state
MARKED_AS_SUBJECT = re.compile(r"[^\s、。]{0,12}?(?:は|が|も)")
DESCRIBING = re.compile(r"[一-龥]{0,4}的")
NO_SUBJECT = re.compile(r"\b(?:of|to|with|by|for|from|against|on|about|over|between|and) (?:(?!that\b)[\w.’]+ ){0,3}$")


@dataclass(slots=True)
class _Heard:
    """The persons of one sentence so far, its subject first."""

    number: int
    persons: list[str] = field(default_factory=list)
    has_subject: bool = False


class _Context:
    """What was said just before, while a text is read from left to right."""

    def __init__(self, sentences: Sentences, known: Known) -> None:
        self.sentences = sentences
        self.known = known
        self.heard: deque[_Heard] = deque(maxlen=FARTHEST)
        self.bodies: dict[MentionKind, str] = {}
        self.states: set[str] = set()
        self.subject: tuple[int, str] | None = None

    def hear(self, part: Part, *, subject: bool) -> None:
        """Note a part that was passed."""
        if part.names_body and part.kind is not None:
            self._hear_body(part, subject=subject)
            if part.kind is MentionKind.STATE:
                self.states.add(part.name or "")
        is_person = part.kind is MentionKind.PERSON or (part.kind is MentionKind.OFFICE and part.name in self.known)
        if not is_person or part.name is None:
            return
        number = self.sentences.of(part.start)
        if not self.heard or self.heard[-1].number != number:
            self.heard.append(_Heard(number))
        sentence = self.heard[-1]
        if part.name in sentence.persons:
            return
        sentence.persons.insert(0 if subject and not sentence.has_subject else len(sentence.persons), part.name)
        sentence.has_subject |= subject

    def _hear_body(self, part: Part, *, subject: bool) -> None:
        name, number = str(part.name), self.sentences.of(part.start)
        self.bodies[part.kind or MentionKind.STATE] = name
        if subject and (self.subject is None or self.subject[0] != number):
            self.subject = (number, name)

    def body(self, kind: MentionKind, language: Language) -> str | None:
        """The state or organisation that was named last; in English the subject of the last sentence that has one."""
        if language.base == "en":
            return None if self.subject is None else self.subject[1]
        return self.bodies.get(kind)

    def person(self, place: int, gender: str, *, here: bool) -> str | None:
        """The nearest person before who fits, `here` in the same sentence or before it.

        A pronoun that can mean only one tells that one's gender.
        """
        number = self.sentences.of(place)
        for sentence in reversed(self.heard):
            if number - sentence.number > FARTHEST:
                return None
            if not here and sentence.number == number and len(sentence.persons) == 1:
                continue
            fitting = [name for name in sentence.persons if not gender or self.known.genders.get(name) in {None, gender}]
            if fitting:
                if gender and len(fitting) == 1:
                    self.known.genders[fitting[0]] = gender
                return fitting[0]
        return None

    def state(self, place: int) -> str | None:
        """The state of the subject of this sentence, or of an earlier one in the paragraph."""
        first = self.sentences.paragraph(self.sentences.of(place))
        for sentence in reversed(self.heard):
            if sentence.number < first:
                return None
            states = (self.known.states.get(name) for name in sentence.persons)
            found = next((state for state in states if state is not None), None)
            if found is not None:
                return found
        return None


def follow_back(parts: Parts, text: str, language: Language, known: Known) -> Parts:
    """The parts with those words as parts of their own that point back to a person or body named before."""
    context = _Context(Sentences(text, language), known)
    pointing = _pointing(parts, text, language)
    about = _about(parts, known)
    followed = []
    for part in sorted([*parts, *pointing], key=lambda part: part.start):
        meant = _mean(part, context, about, language)
        context.hear(meant, subject=_is_subject(meant, text, language))
        followed.append(meant)
    return tuple(part for part in followed if part.name is not None or part.use is not Use.NOTHING)


def _mean(part: Part, context: _Context, about: str | None, language: Language) -> Part:
    if part.name is not None:
        return part
    if part.use is Use.BODY:
        state = context.state(part.start) or about
        return part if state is None else name_body(part, state)
    if part.use is not Use.NOTHING or part.kind is None:
        return part
    if part.kind is MentionKind.PERSON:
        return replace(part, name=context.person(part.start, part.sense.gender, here=not part.sense.bare))
    name = context.body(part.kind, language)
    return replace(part, name=name, kind=MentionKind.STATE if name in context.states else part.kind)


def _is_subject(part: Part, text: str, language: Language) -> bool:
    if part.kind is not MentionKind.PERSON and not part.names_body:
        return False
    if language.base == "ja":
        return MARKED_AS_SUBJECT.match(text, part.end, part.end + WINDOW) is not None
    if text[part.end : part.end + 2] in {"’s", "'s"} or text[part.end : part.end + 1] == "的":
        return False
    if language.base == "zh":
        return DESCRIBING.match(text, part.end) is None
    return NO_SUBJECT.search(text, max(0, part.start - WINDOW), part.start) is None


def _pointing(parts: Parts, text: str, language: Language) -> list[Part]:
    pattern, rows = _anaphors(language.base)
    taken = {place for part in parts for place in range(part.start, part.end)}
    found = []
    for match in pattern.finditer(text):
        if match.start() in taken or match.end() - 1 in taken:
            continue
        row = rows[match[0].lower()]
        sense = Sense(Use.NOTHING, gender=row["gender"], bare=row["object"] == "yes")
        found.append(Part(match.start(), match.end(), sense, MentionKind(row["kind"])))
    return found


@cache
def _anaphors(base: str) -> tuple[re.Pattern[str], dict[str, Row]]:
    rows = {row["words"]: row for row in facts("anaphors") if row["language"] == base}
    words = "|".join(re.escape(word) for word in sorted(rows, key=len, reverse=True))
    if base == "en":
        said = "|".join(re.escape(row["words"]) for row in facts("saying"))
        return re.compile(rf"\b(?:(?!it\b)(?:{words})\b|it(?= (?:has |had |also )?(?:{said})\b))", re.IGNORECASE), rows
    return re.compile(rf"(?<![其吉])(?:{words})(?![们們人国國日方者女ら達])"), rows


def _about(parts: Parts, known: Known) -> str | None:
    """The one state that most of the text is about."""
    counted: Counter[str] = Counter()
    for part in parts:
        state = known.states.get(part.name or "") or (part.name if part.names_state else None)
        if state is not None:
            counted[state] += 1
    if not counted:
        return None
    state, times = counted.most_common(1)[0]
    return state if times >= CLEAR_SHARE * counted.total() else None
