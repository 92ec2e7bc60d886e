"""Claims as people regrouped them: what they hold to be one claim is joined, what they hold to be two is parted."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from rejoinder.model import Judgement, JudgementKind
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity

Opposing = Callable[[str, str], bool]
TURNED = {Polarity.ASSERTS: Polarity.DENIES, Polarity.DENIES: Polarity.ASSERTS}


def _agree(_exemplar: str, _other: str) -> bool:
    return False


def regroup(linked: Linked, judgements: Iterable[Judgement], opposed: Opposing = _agree) -> Linked:
    """The links with the decisions on claims applied, oldest first: a later decision may undo an earlier one.

    `opposed` says whether two statements of one claim stand against each other. Where a person takes a statement out of a claim,
    it no longer answers what is in it.
    """
    claims = linked.claims
    for one in judgements:
        if one.value is None or one.kind not in REGROUPING:
            continue
        claims = REGROUPING[one.kind](claims, one, one.value, opposed)
    before, after = _homes(linked.claims), _homes(claims)
    parted = {(r.later, r.earlier) for r in linked.replies if _share(before, r.later, r.earlier)}
    parted = {pair for pair in parted if not _share(after, *pair)}
    kept = tuple(r for r in linked.replies if (r.later, r.earlier) not in parted)
    return replace(linked, claims=claims, replies=kept)


def _homes(claims: Iterable[Claim]) -> dict[str, str]:
    return {m.statement: claim.id for claim in claims for m in claim.members}


def _share(homes: dict[str, str], left: str, right: str) -> bool:
    return left in homes and homes[left] == homes.get(right)


def _join(claims: tuple[Claim, ...], judgement: Judgement, other: str, opposed: Opposing) -> tuple[Claim, ...]:
    """The later claim goes into the earlier one, turned round where they say the opposite; claims stay in their order."""
    left, right = _holding(claims, judgement.target), _holding(claims, other)
    if left is None or right is None or left == right:
        return claims
    first, second = sorted((left, right), key=claims.index)
    because = _because(judgement, "the same claim")
    turned = opposed(first.exemplar, second.exemplar)
    members = (*first.members, *(_joined(m, because, turned=turned) for m in second.members))
    return tuple(replace(first, members=members) if c == first else c for c in claims if c != second)


def _joined(member: ClaimMember, because: str, *, turned: bool) -> ClaimMember:
    polarity = TURNED[member.polarity] if turned else member.polarity
    return replace(member, polarity=polarity, reasons=(*member.reasons, because))


def _part(claims: tuple[Claim, ...], judgement: Judgement, other: str, _opposed: Opposing) -> tuple[Claim, ...]:
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
