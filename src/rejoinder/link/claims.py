"""Statements that put the same proposition forward, in whatever language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.groups import connect, split_by_average
from rejoinder.link.likeness import LIKELY, Likeness, weigh
from rejoinder.link.propositions import Proposition
from rejoinder.model import Stance
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Polarity

if TYPE_CHECKING:
    from numpy.typing import NDArray

ASSERTING = frozenset({Stance.ASSERTS, Stance.CRITICISES, Stance.SUPPORTS})  # demands and questions put nothing forward
LOWEST_COSINE = 0.30  # below it only wording can bring two propositions together, which then shares most words
BLOCK = 1024  # propositions compared at once: 4 MiB of cosines


def group_claims(propositions: Sequence[Proposition], vectors: "NDArray[np.float32]") -> tuple[Claim, ...]:
    """Claims made of asserting statements; `vectors` has one unit row a proposition. A claim's exemplar came first.

    Those that are alike are joined by average linkage, so that a chain of near-likenesses does not make one claim of two.
    """
    known = {p.statement.id: p for p in propositions if p.statement.stance in ASSERTING and p.tells}
    rows = {p.statement.id: vector for p, vector in zip(propositions, vectors, strict=True)}
    likeness = {pair: found for pair, found in _alike(list(known.values()), rows) if found.value}
    values = {pair: found.value for pair, found in likeness.items()}
    groups = [part for group in connect(likeness) for part in split_by_average(group, values, LIKELY)]
    grouped = {name for group in groups for name in group}
    alone = [(name,) for name in known if name not in grouped]
    claims = (_claim([known[name] for name in group], likeness) for group in (*groups, *alone))
    return tuple(sorted(claims, key=lambda c: known[c.exemplar].order))


def _alike(
    propositions: Sequence[Proposition], rows: Mapping[str, "NDArray[np.float32]"]
) -> Iterator[tuple[tuple[str, str], Likeness]]:
    """Sorted pairs of ids with their likeness, all pairs that could have one."""
    ordered = sorted(propositions, key=lambda p: p.statement.id)
    matrix = np.stack([rows[p.statement.id] for p in ordered]) if ordered else np.zeros((0, 1), dtype=np.float32)
    for start in range(0, len(ordered), BLOCK):
        cosines = matrix[start : start + BLOCK] @ matrix.T
        for i, j in zip(*np.nonzero(cosines >= LOWEST_COSINE), strict=True):
            if start + i < j:
                left, right = ordered[start + i], ordered[j]
                yield (left.statement.id, right.statement.id), weigh(left, right, float(cosines[i, j]))


def _claim(group: Iterable[Proposition], likeness: Mapping[tuple[str, str], Likeness]) -> Claim:
    ordered = sorted(group, key=lambda p: p.order)
    first = ordered[0].statement.id
    members = tuple(ClaimMember(p.statement.id, Polarity.ASSERTS, _reasons(p, ordered, likeness)) for p in ordered)
    return Claim(claim_id(first), first, members)


def _reasons(member: Proposition, group: Sequence[Proposition], likeness: Mapping[tuple[str, str], Likeness]) -> tuple[str, ...]:
    """Why it belongs: what it shares with the member that it is most like."""
    if member is group[0]:
        return ("it came first",)
    pairs = [tuple(sorted((member.statement.id, other.statement.id))) for other in group if other is not member]
    found = [likeness[a, b] for a, b in pairs if (a, b) in likeness]
    return max(found, key=lambda one: one.value).reasons if found else ()
