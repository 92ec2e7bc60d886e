"""Replies that a document itself shows: one statement denies or answers another."""

import re
from collections.abc import Mapping, Sequence

from rejoinder.model import Reply, ReplyKind, Span, Spans, Stance, Statement
from rejoinder.read.marked import Marked

MAX_NAMED = 40  # characters from the beginning of words to the claim that they point back to: “These repeated allegations …”
_POINTS = re.compile(
    r"[\"“‘「『（(\s]*(?:th(?:is|at|ese|ose)\b|such\b|この|その|こうした|そうした|このような|[这這该該此]|上述|有关|有關|相关|相關)",
    re.IGNORECASE,
)
MAX_BACK = 12  # statements back among which the one that is answered is looked for


def find_replies(marked: Marked, statements: Sequence[Statement], sentences: Mapping[str, Span]) -> tuple[Reply, ...]:
    """A denial answers the statement whose content it rejects; words such as "rebuttal" answer the other side's last statement.

    `sentences` says by statement id in which sentence each stands.
    """
    found: dict[tuple[str, str], Reply] = {}
    inner = {(s.parent, s.content): s for s in statements if s.parent}
    for position, later in enumerate(statements):
        shown = _denial(later, inner) or _pointing(marked, position, statements)
        reply = shown or _answer(marked, position, statements, sentences)
        if reply:
            found.setdefault((reply.later, reply.earlier), reply)
    return tuple(found.values())


def _denial(later: Statement, inner: Mapping[tuple[str, Spans], Statement]) -> Reply | None:
    if later.stance is not Stance.DENIES or not later.denied:
        return None
    earlier = inner.get((later.id, later.denied))
    return Reply(later.id, earlier.id, ReplyKind.DENIES) if earlier else None


def _pointing(marked: Marked, position: int, statements: Sequence[Statement]) -> Reply | None:
    """“This statement is contrary to the facts”: what is rejected is what the other side said last."""
    later = statements[position]
    points = _POINTS.match(marked.text, later.content[0].start, later.content[0].end)
    if later.stance is not Stance.DENIES or not points or not marked.claims(points.start(), points.end() + MAX_NAMED):
        return None
    earlier = _last_of_another(position, statements)
    return Reply(later.id, earlier.id, ReplyKind.DENIES) if earlier else None


def _last_of_another(position: int, statements: Sequence[Statement]) -> Statement | None:
    later = statements[position]
    return next((s for s in reversed(statements[max(0, position - MAX_BACK) : position]) if _other_side(s, later)), None)


def _answer(marked: Marked, position: int, statements: Sequence[Statement], sentences: Mapping[str, Span]) -> Reply | None:
    later = statements[position]
    beside = sentences[later.id]
    before = Span(beside.start, max(beside.start + 1, later.content[0].start))
    if not marked.find("replies", before.start, before.end):
        return None
    earlier = _last_of_another(position, statements)
    return Reply(later.id, earlier.id, ReplyKind.ANSWERS) if earlier else None


def _other_side(earlier: Statement, later: Statement) -> bool:
    return earlier.source_actor is not None and earlier.source_actor != later.source_actor and earlier.parent != later.id
