"""Denials, and the claims that they answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.likeness import other_figures
from rejoinder.link.propositions import Proposition
from rejoinder.model import ReplyKind
from rejoinder.model.linked import ReplyLink
from rejoinder.model.material import ReadVersion

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALIKE = 0.60  # cosine from which a later denial by another party is held to answer a claim
ALIKE_WHEN_NAMED = 0.45  # the same where the denial's own sentence names the party that made the claim
EXPLICIT = 0.95  # confidence of a reply that the document itself shows


@dataclass(frozen=True, slots=True)
class Answered:
    """A denial with the statement that it answers best, how alike they are, and why."""

    denial: Proposition
    claim: Proposition
    confidence: float
    reasons: tuple[str, ...]
    explicit: bool = False

    def link(self) -> ReplyLink:
        """The reply as a record."""
        later, earlier = self.denial.statement.id, self.claim.statement.id
        return ReplyLink(later, earlier, ReplyKind.DENIES, self.explicit, self.confidence, self.reasons)


def find_answers(
    propositions: Sequence[Proposition],
    words: "NDArray[np.float32]",
    clauses: "NDArray[np.float32]",
    material: Sequence[ReadVersion],
    claims: Iterable[str],
) -> tuple[Answered, ...]:
    """Each denial with the asserted statement that it answers, if any.

    `words` and `clauses` hold one unit row a proposition; `claims` are the ids of the statements that may be answered.
    """
    shown = {r.later: r.earlier for read in material for r in read.reading.replies if r.kind is ReplyKind.DENIES}
    known = {p.statement.id: p for p in propositions}
    may_be_answered = frozenset(claims)
    open_to = [(i, p) for i, p in enumerate(propositions) if p.statement.id in may_be_answered]
    found = []
    for place, denial in enumerate(propositions):
        if not denial.denies:
            continue
        earlier = known.get(shown.get(denial.statement.id, ""))
        if earlier and earlier.statement.id in may_be_answered:
            found.append(Answered(denial, earlier, EXPLICIT, ("the document shows what it denies",), explicit=True))
        elif best := _best(denial, open_to, _cosines(place, words, clauses)):
            found.append(best)
    return tuple(found)


def _cosines(place: int, words: "NDArray[np.float32]", clauses: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """How alike each proposition is to what a denial says, or to the sentence that it is said in."""
    found: NDArray[np.float32] = np.maximum(words @ words[place], words @ clauses[place])
    return found


def _best(denial: Proposition, claims: Sequence[tuple[int, Proposition]], cosines: "NDArray[np.float32]") -> Answered | None:
    possible = [_weigh(denial, claim, float(cosines[place])) for place, claim in claims if _may_answer(denial, claim)]
    return max((p for p in possible if p), key=lambda p: (p.confidence, p.claim.order), default=None)


def _may_answer(denial: Proposition, claim: Proposition) -> bool:
    if claim.party is not None and claim.party == denial.party:
        return False
    return claim.order[0] <= denial.order[0] and claim.statement.id != denial.statement.id and not other_figures(denial, claim)


def _weigh(denial: Proposition, claim: Proposition, cosine: float) -> Answered | None:
    named = claim.party is not None and claim.party in denial.clause_actors
    if cosine < (ALIKE_WHEN_NAMED if named else ALIKE):
        return None
    reasons = [f"alike in meaning ({cosine:.2f})"]
    if named:
        reasons.append(f"its sentence names {claim.party}, which made the claim")
    return Answered(denial, claim, min(cosine + 0.1 * named, 1.0), tuple(reasons))
