"""Statements that put the same proposition forward, in whatever language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from rejoinder.link.groups import group_by_average
from rejoinder.link.headlines import find_bodies
from rejoinder.link.likeness import LIKELY, Likeness, weigh
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.link.retold import find_retold
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Polarity

LOWEST_COSINE = 0.45  # below it not even shared words bring two propositions together
BLOCK = 1024  # propositions compared at once: 4 MiB of cosines a thousand
RETOLD = "said to be that side’s claim, and like no other that it makes"
FIRST, HEADLINE, SAME = "it came first", "the headline of a text that says so", "the same words"
Pairs = Mapping[tuple[str, str], Likeness]


def group_claims(propositions: Sequence[Proposition], meanings: Meanings) -> tuple[Claim, ...]:
    """Claims made of statements that put something forward, the earliest first.

    Those that are alike are joined by average linkage, so that a chain of near-likenesses does not make one claim of two; the
    same words count once in it, however many copies carry them. A headline goes with what its own text says.
    """
    asserting = sorted((p for p in propositions if p.asserts), key=lambda p: p.order)
    bodies = find_bodies(asserting, meanings)
    twins: defaultdict[str, list[Proposition]] = defaultdict(list)
    for p in asserting:
        if p.statement.id not in bodies:
            twins[p.form].append(p)
    likeness = dict(_alike([same[0] for same in twins.values()], meanings))
    parts = group_by_average({pair: found.value for pair, found in likeness.items()}, LIKELY)
    groups = _together(twins.values(), parts)
    for key, home in find_retold(groups, meanings).items():
        groups[home] += groups.pop(key)
    claims = [_claim(group, likeness, bodies) for group in _with_headlines(groups, asserting, bodies)]
    place = {p.statement.id: p.order for p in asserting}
    return tuple(sorted(claims, key=lambda c: place[c.exemplar]))


def _alike(propositions: Iterable[Proposition], meanings: Meanings) -> Iterator[tuple[tuple[str, str], Likeness]]:
    """Sorted pairs of ids with their likeness, all pairs that have one."""
    ordered = sorted(propositions, key=lambda p: p.statement.id)
    matrix = meanings.of([p.said for p in ordered])
    for start in range(0, len(ordered), BLOCK):
        cosines = np.triu(matrix[start : start + BLOCK] @ matrix[start:].T, 1)
        for i, j in zip(*np.nonzero(cosines >= LOWEST_COSINE), strict=True):
            left, right = ordered[start + i], ordered[start + j]
            if (found := weigh(left, right, float(cosines[i, j]))).value:
                yield (left.statement.id, right.statement.id), found


def _together(twins: Iterable[Sequence[Proposition]], parts: Iterable[Sequence[str]]) -> dict[str, list[Proposition]]:
    leader = {name: part[0] for part in parts for name in part}
    groups: defaultdict[str, list[Proposition]] = defaultdict(list)
    for same in twins:
        groups[leader.get(same[0].statement.id, same[0].statement.id)] += same
    return dict(groups)


def _with_headlines(
    groups: Mapping[str, list[Proposition]], asserting: Iterable[Proposition], bodies: Mapping[str, Proposition]
) -> Iterable[list[Proposition]]:
    where = {p.statement.id: group for group in groups.values() for p in group}
    for p in asserting:
        if p.statement.id in bodies:
            where[bodies[p.statement.id].statement.id].append(p)
    return groups.values()


def _claim(group: Iterable[Proposition], likeness: Pairs, bodies: Mapping[str, Proposition]) -> Claim:
    """The exemplar is the first that says that something is so, else the first."""
    ordered = sorted(group, key=lambda p: p.order)
    exemplar = next((p for p in ordered if not p.negated), ordered[0])
    firsts = {p.form: p for p in reversed(ordered) if p.statement.id not in bodies}
    members = []
    for p in ordered:
        if p is exemplar:
            reasons: tuple[str, ...] = (FIRST,)
        elif p.statement.id in bodies:
            reasons = (HEADLINE,)
        else:
            reasons = _reasons(p, firsts.values(), likeness) if firsts[p.form] is p else (SAME,)
        members.append(ClaimMember(p.statement.id, polarity_of(p, exemplar), reasons))
    return Claim(claim_id(exemplar.statement.id), exemplar.statement.id, tuple(members))


def polarity_of(member: Proposition, exemplar: Proposition) -> Polarity:
    """A negation makes a denial of it, unless the same side speaks: then the negation belongs to something beside."""
    same_side = member.party is not None and member.party == exemplar.party
    return Polarity.ASSERTS if same_side or member.negated == exemplar.negated else Polarity.DENIES


def _reasons(member: Proposition, group: Iterable[Proposition], likeness: Pairs) -> tuple[str, ...]:
    """Why it belongs: what it shares with the member that it is most like."""
    name = member.statement.id
    pairs = [(min(name, p.statement.id), max(name, p.statement.id)) for p in group if p is not member]
    found = [likeness[pair] for pair in pairs if pair in likeness]
    return max(found, key=lambda one: one.value).reasons if found else (RETOLD,)
