"""What a statement leaves unsaid because a statement just before it said so."""

from collections.abc import Sequence
from dataclasses import replace

from rejoinder.model import Spans, Statement
from rejoinder.read.marked import Marked
from rejoinder.read.within import around

_NOBODY = frozenset(["hearsay", "passive", "frameonly", "document"])  # uses of a cue that leave the speaker unsaid
_SAYS = frozenset(["speech", "noun", "thought", "attitude"])
_ELIDING = frozenset(["ja", "zh"])
MAX_PARAGRAPHS = 1  # how far back the occasion may have been named: the paragraph before


def carry_occasion(statements: Sequence[Statement], paragraphs: Spans) -> tuple[Statement, ...]:
    """Fill medium, time and addressee's actor from the same speaker's last statement, one paragraph back at most."""
    numbers = {p.start: i for i, p in enumerate(paragraphs)}
    last: dict[str, tuple[int, Statement]] = {}
    carried = []
    for statement in statements:
        here = _paragraph(statement, paragraphs, numbers)
        key = statement.source_actor
        if key and key in last and here - last[key][0] <= MAX_PARAGRAPHS and statement.parent is None:
            statement = _filled(statement, last[key][1])  # noqa: PLW2901
        if key and statement.parent is None:
            last[key] = (here, statement)
        carried.append(statement)
    return tuple(carried)


def carry_speaker(marked: Marked, statements: Sequence[Statement], paragraphs: Spans) -> tuple[Statement, ...]:
    """In Japanese and Chinese, whoever spoke just before in the paragraph speaks on where a verb of saying has no subject."""
    numbers = {p.start: i for i, p in enumerate(paragraphs)}
    last: tuple[int, Statement] | None = None
    carried = []
    for statement in statements:
        here = _paragraph(statement, paragraphs, numbers)
        if last and last[0] == here and _leaves_out(marked, statement):
            statement = replace(statement, source_actor=last[1].source_actor, source_grade=last[1].source_grade)  # noqa: PLW2901
        if statement.parent is None:
            last = (here, statement)
        carried.append(statement)
    return tuple(carried)


def _leaves_out(marked: Marked, statement: Statement) -> bool:
    if marked.lexicon.language not in _ELIDING or statement.source or statement.parent or not statement.cue:
        return False
    cue = marked.lexicon.cue(" ".join(span.of(marked.text) for span in statement.cue))
    return cue is not None and cue.kind in _SAYS and _NOBODY.isdisjoint(cue.order.split())


def _paragraph(statement: Statement, paragraphs: Spans, numbers: dict[int, int]) -> int:
    found = around(paragraphs, statement.content[0].start)
    return numbers[found.start] if found else 0


def _filled(statement: Statement, before: Statement) -> Statement:
    if statement.medium is None:
        statement = replace(statement, medium=before.medium)
    if statement.medium is not before.medium:
        return statement
    return replace(
        statement,
        said_at=statement.said_at or before.said_at,
        addressee_actor=statement.addressee_actor or before.addressee_actor,
    )
