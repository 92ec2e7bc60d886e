"""Words with every actor under one name, whatever a text and its language call it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from rejoinder.link.wording import own_side
from rejoinder.model import Form, Span, Spans, Statement
from rejoinder.model.material import ReadVersion

StateOf = Callable[[str], str | None]
Name = tuple[int, int, str]  # start and end in the text, and the actor


class Names:
    """Who is named where in one version, the words for the own side among them: they mean the state of whoever speaks."""

    def __init__(self, read: ReadVersion, state_of: StateOf) -> None:
        self._text = read.version.text
        self._state_of = state_of
        named = [(m.span.start, m.span.end, m.actor) for m in read.reading.mentions if m.actor]
        self._place(named)
        self._place([*self._own_sides(read), *named])

    def words(self, spans: Spans) -> str:
        """The words with each actor's English name in its place."""
        return " ".join(self._renamed(span, keep=True) for span in spans)

    def deed(self, spans: Spans) -> str:
        """The words without the actors."""
        return " ".join(self._renamed(span, keep=False) for span in spans)

    def actors(self, spans: Spans) -> frozenset[str]:
        """Who is named there, with the states that they belong to."""
        inside = {name for span in spans for _, _, name in self._within(span)}
        return frozenset(inside | {state for actor in inside if (state := self._state_of(actor))})

    def party(self, statement: Statement) -> str | None:
        """The state that speaks: that of the actor, else the one state that the source's own words name."""
        actor = statement.source_actor
        if actor and (state := self._state_of(actor)):
            return state
        states = {state for name in self.actors(statement.source or ()) if (state := self._state_of(name))}
        return states.pop() if len(states) == 1 else actor

    def _place(self, names: Sequence[Name]) -> None:
        self._names = _apart(names)
        self._starts = [start for start, _, _ in self._names]

    def _own_sides(self, read: ReadVersion) -> Iterator[Name]:
        known = {s.id: s for s in read.reading.statements}
        for statement in read.reading.statements:
            party = self.party(_voice(statement, known))
            for span in statement.content if party else ():
                for start, end in own_side(span.of(self._text), read.version.language.base):
                    yield span.start + start, span.start + end, party or ""

    def _within(self, span: Span) -> Iterator[Name]:
        for place in range(bisect_left(self._starts, span.start), len(self._names)):
            start, end, name = self._names[place]
            if start >= span.end:
                break
            if end <= span.end:
                yield start, end, name

    def _renamed(self, span: Span, *, keep: bool) -> str:
        pieces, at = [], span.start
        for start, end, name in self._within(span):
            pieces += [self._text[at:start], f" {name} " if keep else " "]
            at = end
        return " ".join("".join([*pieces, self._text[at : span.end]]).split())


def _voice(statement: Statement, known: Mapping[str, Statement]) -> Statement:
    """Whose “we” it is: the nearest speaker outwards whose own words are given, else the outermost one."""
    for _ in known:
        outer = known.get(statement.parent or "")
        if statement.form is not Form.INDIRECT or outer is None:
            break
        statement = outer
    return statement


def _apart(names: Sequence[Name]) -> list[Name]:
    """The names from left to right, none over another; the first one given counts where two are equal."""
    found: list[Name] = []
    for start, end, name in sorted(names, key=lambda n: (n[0], -n[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end, name))
    return found
