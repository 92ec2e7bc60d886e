"""Denials, and the claims that they answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rejoinder.link.fit import Fit
from rejoinder.link.likeness import other_figures
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition, Words
from rejoinder.model import ReplyKind
from rejoinder.model.linked import ReplyLink

ALIKE = 0.58  # score from which a denial by another side is held to answer a claim
NAMED = 0.10  # what it adds to the cosine that the sentence names the side that made the claim
SPEAKER = 0.10  # what it adds further that it names the very body or person
SAME_TEXT = 0.05  # what it adds that the claim stands in the same text
FITS = 0.15  # what it adds that all of the denial's own words stand in the claim
NEARLY = 0.10  # scores of one claim's statements nearer than this are equal
MOST_ADDED = NAMED + SPEAKER + SAME_TEXT + FITS


@dataclass(frozen=True, slots=True)
class Answered:
    """A denial with a statement that it answers, how sure that is, and why."""

    denial: Proposition
    claim: Proposition
    confidence: float
    reasons: tuple[str, ...]
    explicit: bool = False

    def link(self) -> ReplyLink:
        """The reply as a record."""
        later, earlier = self.denial.statement.id, self.claim.statement.id
        return ReplyLink(later, earlier, ReplyKind.DENIES, self.explicit, min(self.confidence, 1.0), self.reasons)


def questions(denial: Proposition) -> tuple[Words, ...]:
    """The words by which the claim that a denial answers is looked for.

    What is denied, and the rest of its sentence; where the content names no deed (“that is false”), the sentence before as well.
    """
    return (denial.said, denial.frame) if denial.substance else (denial.frame, denial.passage)


class Answerable:
    """The statements that may be answered, by the claim that they assert."""

    def __init__(self, claims: Mapping[str, Sequence[Proposition]], meanings: Meanings) -> None:
        self._claim_of = {p.statement.id: key for key, members in claims.items() for p in members}
        self._open = [p for members in claims.values() for p in members]
        self._rows = meanings.of([p.said for p in self._open])
        self._meanings = meanings
        self._fit = Fit(claims)

    def claim_of(self, statement: str) -> str | None:
        """The key of the claim that a statement asserts."""
        return self._claim_of.get(statement)

    def find(
        self, denial: Proposition, *, floor: float = ALIKE, among: Sequence[str] | None = None, outside: str | None = None
    ) -> Answered | None:
        """What a denial fits best; of equals one in the same text, else one in the same language, else the earliest.

        `among` names the claims that come into question, `outside` a version whose own statements do not.
        """
        cosines = (self._rows @ self._meanings.of(questions(denial)).T).max(axis=1, initial=-1.0)
        near = [(self._open[i], float(cosines[i])) for i in (cosines >= floor - MOST_ADDED).nonzero()[0]]
        near = [(p, c) for p, c in near if p.version != outside and (among is None or self._claim_of[p.statement.id] in among)]
        found = [self._weigh(denial, claim, cosine) for claim, cosine in near if may_answer(denial, claim)]
        best = max((a for a in found if a.confidence >= floor), key=lambda a: (a.confidence, a.claim.statement.id), default=None)
        return best and min((a for a in found if self._equals(a, best)), key=_nearest)

    def _equals(self, answer: Answered, best: Answered) -> bool:
        keys = [self._claim_of[a.claim.statement.id] for a in (answer, best)]
        return keys[0] == keys[1] and answer.confidence >= best.confidence - NEARLY

    def _weigh(self, denial: Proposition, claim: Proposition, cosine: float) -> Answered:
        beside = denial.near_actors if denial.substance else denial.near_actors | denial.before_actors
        named = claim.party in beside
        speakers = (claim.speakers - {claim.party}) & beside
        fit = self._fit.share(denial, self._claim_of[claim.statement.id])
        together = claim.version == denial.version
        reasons = (
            f"alike in meaning ({cosine:.2f})",
            f"it names {', '.join(sorted(speakers)) or claim.party}, which made the claim" if named else None,
            f"{fit:.0%} of its own words are the claim’s" if fit else None,
            "both stand in the same text" if together else None,
        )
        score = cosine + NAMED * named + SPEAKER * bool(speakers) + SAME_TEXT * together + FITS * fit
        return Answered(denial, claim, score, tuple(r for r in reasons if r), named and denial.answers)


def _nearest(answer: Answered) -> tuple[bool, bool, bool, tuple[float, int, str, bool, int]]:
    denial, claim = answer.denial, answer.claim
    return claim.headline, claim.version != denial.version, claim.language != denial.language, claim.order


def may_answer(denial: Proposition, claim: Proposition) -> bool:
    """Whether the claim is another side's, was there in time, gives no other figures, and says what the denial turns round."""
    if claim.party is not None and claim.party == denial.party:
        return False
    in_time = claim.order[0] <= denial.until and claim.statement.id != denial.statement.id
    agrees = claim.negated and denial.substance and (denial.party is None or not denial.negated)
    return in_time and not agrees and not (denial.substance and other_figures(denial, claim))
