"""Claims as people regrouped them: what they hold to be one claim is joined, what they hold to be two is parted."""

from collections.abc import Iterable
from dataclasses import replace

from rejoinder.model import Judgement, JudgementKind
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, Linked, Polarity


def regroup(linked: Linked, judgements: Iterable[Judgement]) -> Linked:
    """The links with the decisions on claims applied, oldest first: a later decision may undo an earlier one."""
    claims = linked.claims
    for one in judgements:
        if one.value is None or one.kind not in REGROUPING:
            continue
        claims = REGROUPING[one.kind](claims, one, one.value)
    return replace(linked, claims=claims)


def _join(claims: tuple[Claim, ...], judgement: Judgement, other: str) -> tuple[Claim, ...]:
    """The later claim goes into the earlier one; the order of claims is that of their exemplars."""
    left, right = _holding(claims, judgement.target), _holding(claims, other)
    if left is None or right is None or left == right:
        return claims
    first, second = sorted((left, right), key=claims.index)
    because = _because(judgement, "the same claim")
    members = (*first.members, *(replace(m, reasons=(*m.reasons, because)) for m in second.members))
    return tuple(replace(first, members=members) if c == first else c for c in claims if c != second)


def _part(claims: tuple[Claim, ...], judgement: Judgement, other: str) -> tuple[Claim, ...]:
    """The statement that was judged leaves, or the other one where the claim is shown by it; one that asserts is a claim then."""
    held = _holding(claims, judgement.target)
    if held is None or held != _holding(claims, other) or judgement.target == other:
        return claims
    leaving = other if judgement.target == held.exemplar else judgement.target
    because = _because(judgement, "another claim")
    left = [replace(m, reasons=(because,)) for m in held.members if m.statement == leaving]
    own = [Claim(claim_id(leaving), leaving, (m,)) for m in left if m.polarity is Polarity.ASSERTS]
    rest = replace(held, members=tuple(m for m in held.members if m.statement != leaving))
    at = claims.index(held)
    return (*claims[:at], rest, *own, *claims[at + 1 :])


def _holding(claims: Iterable[Claim], statement: str) -> Claim | None:
    return next((claim for claim in claims if any(m.statement == statement for m in claim.members)), None)


def _because(judgement: Judgement, what: str) -> str:
    return f"judged {what} by {judgement.judge}: {judgement.why}"


REGROUPING = {JudgementKind.SAME_CLAIM: _join, JudgementKind.DIFFERENT_CLAIM: _part}
