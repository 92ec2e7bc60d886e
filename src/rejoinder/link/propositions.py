"""Statements as they are compared: in words that do not depend on how an actor is called in which language."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rejoinder.model import Mention, Span, Spans, Stance, Statement
from rejoinder.model.material import ReadVersion, order_of

StateOf = Callable[[str], str | None]

FEWEST_LETTERS = 12  # letters of content below which words such as “That is false” name no proposition of their own
FEWEST_CHARACTERS = 7  # the same for Chinese and Japanese
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a statement puts forward or denies.

    `words` is its content with every actor under its English name, `deed` the content without them, `clause` the whole sentence
    in the form of `words`. `party` is the state that speaks. `order` sorts by who came first.
    """

    statement: Statement
    version: str
    document: str
    language: str
    words: str
    deed: str
    clause: str
    actors: frozenset[str]
    clause_actors: frozenset[str]
    figures: frozenset[str]
    party: str | None
    denies: bool
    order: tuple[float, int, str, int]

    @property
    def tells(self) -> bool:
        """Whether the content is long enough to name a proposition."""
        cjk = len(_CJK.findall(self.words))
        return cjk >= FEWEST_CHARACTERS or sum(c.isalpha() for c in self.words) - cjk >= FEWEST_LETTERS


def propositions_of(material: Sequence[ReadVersion], state_of: StateOf) -> tuple[Proposition, ...]:
    """The propositions of all statements, earliest first. `state_of` gives the state that an actor belongs to."""
    found = [p for read in material for p in _of_version(read, state_of)]
    return tuple(sorted(found, key=lambda p: p.order))


def _of_version(read: ReadVersion, state_of: StateOf) -> Iterator[Proposition]:
    version, mentions = read.version, sorted(read.reading.mentions, key=lambda m: m.span)
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", version.text)]
    for statement in read.reading.statements:
        content = statement.denied or statement.content
        line = next((s for s in lines if s.covers(Span(content[0].start, content[0].start + 1))), content[0])
        clause = _clause(version.text, line, statement)
        yield Proposition(
            statement=statement,
            version=version.id,
            document=version.document,
            language=version.language.base,
            words=_named(version.text, content, mentions),
            deed=_named(version.text, content, mentions, name=_nobody),
            clause=_named(version.text, (clause,), mentions),
            actors=_actors(content, mentions, state_of),
            clause_actors=_actors((clause,), mentions, state_of),
            figures=frozenset(_FIGURE.findall(unicodedata.normalize("NFKC", " ".join(s.of(version.text) for s in content)))),
            party=_party(statement, mentions, state_of),
            denies=statement.stance is Stance.DENIES,
            order=(*order_of(read), content[0].start),
        )


def _clause(text: str, line: Span, statement: Statement) -> Span:
    """The sentence round the cue and content: to the last full stop before them and the first one behind."""
    places = [s for spans in (statement.cue, statement.source, statement.content) for s in spans or () if line.overlaps(s)]
    start = min((s.start for s in places), default=line.start)
    end = max((s.end for s in places), default=line.end)
    before = max(text.rfind(mark, line.start, start) for mark in ("。", ". ", "！", "？"))
    behind = [place for mark in ("。", ". ", "！", "？") if (place := text.find(mark, end, line.end)) >= 0]
    return Span(max(before + 1, line.start), min(behind, default=line.end))


def _nobody(_: str) -> str:
    return ""


def _named(text: str, spans: Spans, mentions: Sequence[Mention], *, name: Callable[[str], str] = str) -> str:
    return " ".join(_renamed(text, span, mentions, name) for span in spans)


def _renamed(text: str, span: Span, mentions: Sequence[Mention], name: Callable[[str], str]) -> str:
    pieces, at = [], span.start
    for mention in mentions:
        if mention.actor and mention.span.start >= at and mention.span.end <= span.end:
            pieces += [text[at : mention.span.start], f" {name(mention.actor)} "]
            at = mention.span.end
    return " ".join("".join([*pieces, text[at : span.end]]).split())


def _actors(spans: Spans, mentions: Iterable[Mention], state_of: StateOf) -> frozenset[str]:
    inside = {m.actor for m in mentions if m.actor and any(s.covers(m.span) for s in spans)}
    return frozenset(inside | {state for actor in inside if (state := state_of(actor))})


def _party(statement: Statement, mentions: Iterable[Mention], state_of: StateOf) -> str | None:
    """The state of the actor; where it has none, the state that the source's own words name."""
    actor = statement.source_actor
    if actor and (state := state_of(actor)):
        return state
    named = _actors(statement.source or (), mentions, state_of)
    states = sorted({state for name in named if (state := state_of(name))})
    return states[0] if len(states) == 1 else actor
