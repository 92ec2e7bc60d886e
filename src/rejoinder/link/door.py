"""Everything that linking finds in a case."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rejoinder.link.claims import group_claims
from rejoinder.link.copies import find_copies
from rejoinder.link.propositions import StateOf, propositions_of
from rejoinder.link.replies import Answered, find_answers
from rejoinder.model import Encoder
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity
from rejoinder.model.material import ReadVersion


def link(material: Sequence[ReadVersion], encoder: Encoder, state_of: StateOf) -> Linked:
    """Copies, claims and replies of a case; the order of the material does not matter beyond `place`.

    `state_of` gives the state that an actor belongs to, or None. Claims are compared by the mean of two cosines, with and without
    the actors' names: with them alone, all that two parties say of one another looks alike.
    """
    propositions = propositions_of(material, state_of)
    words = encoder.encode([p.words for p in propositions])
    clauses = encoder.encode([p.clause if p.denies else "" for p in propositions])
    deeds = encoder.encode([p.deed for p in propositions])
    claims = group_claims(propositions, np.concatenate([words, deeds], axis=1) / np.sqrt(np.float32(2)))
    members = (m.statement for claim in claims for m in claim.members)
    answers = find_answers(propositions, words, clauses, material, members)
    return Linked(find_copies(material), _with_denials(claims, answers), tuple(a.link() for a in answers))


def _with_denials(claims: Sequence[Claim], answers: Sequence[Answered]) -> tuple[Claim, ...]:
    """Each denial becomes a member of the claim that it answers."""
    of_claim: dict[str, list[ClaimMember]] = {}
    for answer in answers:
        member = ClaimMember(answer.denial.statement.id, Polarity.DENIES, answer.reasons)
        of_claim.setdefault(answer.claim.statement.id, []).append(member)
    return tuple(
        replace(claim, members=(*claim.members, *(d for m in claim.members for d in of_claim.get(m.statement, ()))))
        for claim in claims
    )
