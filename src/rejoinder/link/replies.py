"""Denials, and the claims that they answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rejoinder.link.fit import Fit
from rejoinder.link.likeness import other_figures
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition, Words
from rejoinder.link.reach import FITS, NAMED, NEARLY, SAME_TEXT, SPEAKER, Reach, beside
from rejoinder.model import ReplyKind
from rejoinder.model.linked import ReplyLink

ALIKE = 0.58  # score from which a denial by another side is held to answer a claim
BLOCK = 256  # denials compared at once

Candidate = tuple[Proposition, float]  # a statement and its cosine
Scored = tuple[float, Proposition, float]  # a score with what it is the score of, and its cosine


@dataclass(frozen=True, slots=True)
class Answered:
    """A denial with a statement that it answers, how sure that is, and why."""

    denial: Proposition
    claim: Proposition
    confidence: float
    reasons: tuple[str, ...]
    explicit: bool = False
    kind: ReplyKind = ReplyKind.DENIES

    def link(self) -> ReplyLink:
        """The reply as a record."""
        later, earlier = self.denial.statement.id, self.claim.statement.id
        return ReplyLink(later, earlier, self.kind, self.explicit, min(self.confidence, 1.0), self.reasons)


def questions(denial: Proposition) -> tuple[Words, Words]:
    """The words by which the claim that a denial answers is looked for.

    What is denied, and the rest of its sentence; where the content names no deed (“that is false”), the sentence before as well.
    """
    return (denial.said, denial.frame) if denial.substance else (denial.frame, denial.passage)


class Answerable:
    """The statements that may be answered, by the claim that they assert, and those near each of the denials asked about."""

    def __init__(self, claims: Mapping[str, Sequence[Proposition]], denials: Sequence[Proposition], meanings: Meanings) -> None:
        self._claim_of = {p.statement.id: key for key, members in claims.items() for p in members}
        self._members = claims
        self._meanings = meanings
        self._fit = Fit(claims)
        self._near = dict(self._shortlists(denials))

    def claim_of(self, statement: str) -> str | None:
        """The key of the claim that a statement asserts."""
        return self._claim_of.get(statement)

    def find(self, denial: Proposition, *, floor: float = ALIKE) -> Answered | None:
        """What a denial fits best; of equals one in the same text, else one in the same language, else the earliest."""
        return self._best(denial, self._near[denial.statement.id], floor)

    def find_in(self, claim: str, denial: Proposition, *, floor: float, outside: str | None = None) -> Answered | None:
        """The same among the statements of one claim, those of the version `outside` left aside."""
        members = [p for p in self._members[claim] if p.version != outside]
        cosines = (self._meanings.of(questions(denial)) @ self._meanings.of([p.said for p in members]).T).max(axis=0)
        return self._best(denial, list(zip(members, cosines.tolist(), strict=True)), floor)

    def _shortlists(self, denials: Sequence[Proposition]) -> Iterator[tuple[str, list[Candidate]]]:
        """For each denial the statements that could be its best answer, or as good a one."""
        open_to = [p for members in self._members.values() for p in members]
        rows, reach = self._meanings.of([p.said for p in open_to]).T, Reach(open_to)
        for start in range(0, len(denials), BLOCK):
            block = denials[start : start + BLOCK]
            asked = [self._meanings.of(column) @ rows for column in zip(*(questions(p) for p in block), strict=True)]
            for denial, cosines in zip(block, np.maximum(*asked), strict=True):
                places = reach.find(denial, cosines)
                near = zip(places.tolist(), cosines[places].tolist(), strict=True)
                yield denial.statement.id, [(open_to[place], cosine) for place, cosine in near]

    def _best(self, denial: Proposition, near: Iterable[Candidate], floor: float) -> Answered | None:
        scored = [(self._score(denial, p, cosine), p, cosine) for p, cosine in near if may_answer(denial, p)]
        top = max(((score, p.statement.id) for score, p, _ in scored if score >= floor), default=None)
        if top is None:
            return None
        claim = self._claim_of[top[1]]
        equals = [one for one in scored if self._claim_of[one[1].statement.id] == claim and one[0] >= top[0] - NEARLY]
        score, best, cosine = self._body(min(equals, key=lambda one: _nearest(denial, one[1])), scored)
        return Answered(denial, best, score, self._reasons(denial, best, cosine), best.party in beside(denial) and denial.answers)

    def _body(self, found: Scored, scored: Iterable[Scored]) -> Scored:
        """What a text says, where its headline was found: the headline is not what the source said."""
        claim, version = self._claim_of[found[1].statement.id], found[1].version
        of_text = [
            one
            for one in scored
            if one[1].version == version and not one[1].headline and self._claim_of[one[1].statement.id] == claim
        ]
        return max(of_text, key=lambda one: (one[0], -one[1].start)) if found[1].headline and of_text else found

    def _score(self, denial: Proposition, claim: Proposition, cosine: float) -> float:
        near = beside(denial)
        named = NAMED * (claim.party in near) + SPEAKER * bool((claim.speakers - {claim.party}) & near)
        together = SAME_TEXT * (claim.version == denial.version)
        return cosine + named + together + FITS * self._fit.share(denial, self._claim_of[claim.statement.id])

    def _reasons(self, denial: Proposition, claim: Proposition, cosine: float) -> tuple[str, ...]:
        speakers = (claim.speakers - {claim.party}) & beside(denial)
        named = ", ".join(sorted(speakers)) or (claim.party if claim.party in beside(denial) else None)
        fit = self._fit.share(denial, self._claim_of[claim.statement.id])
        reasons = (
            f"alike in meaning ({cosine:.2f})",
            f"it names {named}, which made the claim" if named else None,
            f"{fit:.0%} of its own words are the claim’s" if fit else None,
            "both stand in the same text" if claim.version == denial.version else None,
        )
        return tuple(reason for reason in reasons if reason)


def _nearest(denial: Proposition, claim: Proposition) -> tuple[bool, bool, bool, tuple[float, int, str, bool, int]]:
    return claim.headline, claim.version != denial.version, claim.language != denial.language, claim.order


def may_answer(denial: Proposition, claim: Proposition) -> bool:
    """Whether the claim is another side's, was there in time, gives no other figures, and says what the denial turns round."""
    if claim.party is not None and claim.party == denial.party:
        return False
    in_time = claim.order[0] <= denial.until and claim.statement.id != denial.statement.id
    agrees = claim.negated and denial.substance and (denial.party is None or not denial.negated)
    return in_time and not agrees and not (denial.substance and other_figures(denial, claim))
