"""Statements as they are compared: in words that do not depend on how an actor is called in which language."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rejoinder.link.naming import Names, StateOf
from rejoinder.link.surroundings import first_line, sentence_before, sentence_round
from rejoinder.link.wording import LONGEST, alludes, declines, deed_units, is_negated, names_claim
from rejoinder.model import Span, Spans, Stance, Statement
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.text.shingles import normal_form

FEWEST_LETTERS = 12  # letters of content below which words such as “That is so” name no proposition of their own
FEWEST_CHARACTERS = 7  # the same for Chinese and Japanese
ASSERTING = frozenset({Stance.ASSERTS, Stance.CRITICISES, Stance.SUPPORTS})  # demands and questions put nothing forward
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_UNITS = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{3,}|[\u3400-\u9fff\u30a0-\u30ff]{2}|\d+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they are compared: every actor under its English name, and in `deed` without the actors."""

    named: str
    deed: str


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a statement puts forward or denies.

    `said` is its content, or of it what is denied; `frame` is the rest of its
    sentence without cue and source, `passage` that with the sentence before.
    `party` is the state that speaks. `answers` when the sentence names somebody's claim or calls itself an answer. `order`
    sorts by who came first, what a text says before its headline.
    """

    statement: Statement
    version: str
    document: str
    language: str
    said: Words
    frame: Words
    passage: Words
    actors: frozenset[str]
    near_actors: frozenset[str]
    before_actors: frozenset[str]
    figures: frozenset[str]
    units: frozenset[str]
    deed_units: frozenset[str]
    speakers: frozenset[str]
    form: str
    party: str | None
    denies: bool
    negated: bool
    headline: bool
    retold: bool
    answers: bool
    declines: bool
    substance: bool
    until: float
    order: tuple[float, int, str, bool, int]

    @property
    def start(self) -> int:
        """Where its content begins in the text."""
        return self.order[-1]

    @property
    def asserts(self) -> bool:
        """Whether it puts a proposition forward that its own words name."""
        return not self.denies and self.statement.stance in {*ASSERTING, Stance.DENIES} and self.tells

    @property
    def tells(self) -> bool:
        """Whether the content is long enough to name a proposition."""
        if self.declines:
            return False
        cjk = len(_CJK.findall(self.said.named))
        return cjk >= FEWEST_CHARACTERS or sum(c.isalpha() for c in self.said.named) - cjk >= FEWEST_LETTERS


def propositions_of(material: Sequence[ReadVersion], state_of: StateOf) -> tuple[Proposition, ...]:
    """The propositions of all statements, earliest first. `state_of` gives the state that an actor belongs to."""
    found = [p for read in material for p in _of_version(read, state_of)]
    return tuple(sorted(found, key=lambda p: p.order))


def _of_version(read: ReadVersion, state_of: StateOf) -> Iterator[Proposition]:
    names, headline = Names(read, state_of), first_line(read.version.text)
    for statement in read.reading.statements:
        yield _of_statement(read, statement, names, headline)


def _of_statement(read: ReadVersion, statement: Statement, names: Names, headline: Span | None) -> Proposition:
    text, language = read.version.text, read.version.language.base
    content = _cut(statement.denied or statement.content)
    sentence = sentence_round(text, _whole(statement, content))
    before = sentence_before(text, sentence)
    frame = _without(sentence, (*content, *(statement.cue or ()), *(statement.source or ())))
    passage = (*((before,) if before else ()), *frame)
    said = Words(names.words(content), names.deed(content))
    in_headline = headline is not None and headline.covers(content[0])
    form, deeds = normal_form(said.named), deed_units(said.deed, language)
    by_noun = _told_by_noun(statement, text, language)
    return Proposition(
        statement=statement,
        version=read.version.id,
        document=read.version.document,
        language=language,
        said=said,
        frame=Words(names.words(frame), names.deed(frame)),
        passage=Words(names.words(passage), names.deed(passage)),
        actors=names.actors(content),
        near_actors=names.actors((sentence,)),
        before_actors=names.actors((before,) if before else ()),
        figures=frozenset(_FIGURE.findall(unicodedata.normalize("NFKC", " ".join(s.of(text) for s in content)))),
        units=frozenset(_UNITS.findall(form)),
        deed_units=deeds,
        speakers=names.actors(statement.source or ()) | {a for a in (statement.source_actor,) if a},
        form=form,
        party=names.party(statement),
        denies=statement.stance is Stance.DENIES and not by_noun,
        negated=is_negated(said.named, language),
        headline=in_headline,
        retold=statement.parent is not None or by_noun,
        answers=alludes(sentence.of(text), language),
        declines=declines(sentence.of(text), language),
        substance=bool(deeds),
        until=read.version.published.latest.timestamp() if read.version.published else float("inf"),
        order=(*order_of(read), in_headline, content[0].start),
    )


def _told_by_noun(statement: Statement, text: str, language: str) -> bool:
    """Whether the cue is a noun, as in “the assertion of Sarovia that … is unfounded”: its source asserts, and another denies."""
    return bool(statement.cue) and names_claim(" ".join(s.of(text) for s in statement.cue or ()), language)


def _without(whole: Span, parts: Spans) -> Spans:
    """What is left of a span when parts of it are taken out."""
    left, at = [], whole.start
    for part in sorted(p for p in parts if p.overlaps(whole)):
        if at < part.start:
            left.append(Span(at, part.start))
        at = max(at, part.end)
    return (*left, Span(at, whole.end)) if at < whole.end else tuple(left)


def _cut(spans: Spans) -> Spans:
    return tuple(Span(s.start, min(s.end, s.start + LONGEST)) for s in spans)


def _whole(statement: Statement, content: Spans) -> Span:
    """From the first of content, cue and source to the last, as far as they stand near the content."""
    near = [
        s for s in (*content, *(statement.cue or ()), *(statement.source or ())) if abs(s.start - content[0].start) <= LONGEST
    ]
    return Span(min(s.start for s in near), max(s.end for s in near))
