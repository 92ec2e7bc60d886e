"""What a statement leaves unsaid because the same speaker's statement just before it said so."""

from collections.abc import Sequence
from dataclasses import replace

from rejoinder.model import Spans, Statement
from rejoinder.read.within import around

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
