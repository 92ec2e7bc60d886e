"""Answers that deny nothing: what a side says about a claim that it denies beside, and what calls itself an answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import ASSERTING, Proposition
from rejoinder.link.reach import beside
from rejoinder.link.replies import Answerable, Answered, may_answer
from rejoinder.link.wording import alludes
from rejoinder.model import ReplyKind, Stance
from rejoinder.model.material import ReadVersion

SHOWN, SURE = "the document says that it is an answer", 0.95
BESIDE = "the same side denies the claim in the same text"
GOES_ON = 0.30  # cosine with the claim or its denial from which what stands beside the denial is about the claim
CALLED = 0.45  # score from which what calls itself an answer answers a claim; a denial that does not needs 0.58
MOST = 0.9  # how sure an answer can be that nobody calls one
TELLING = ASSERTING | {Stance.PROMISES}


def find_explanations(
    propositions: Sequence[Proposition],
    denials: Sequence[Answered],
    answerable: Answerable,
    meanings: Meanings,
    material: Iterable[ReadVersion],
) -> tuple[Answered, ...]:
    """What answers a claim without denying it, each statement once.

    Its document shows it, its sentence calls it an answer, or it stands beside a denial of the same side and is about the same.
    """
    known = {p.statement.id: p for p in propositions}
    taken = {a.denial.statement.id for a in denials}
    free = [p for p in propositions if p.statement.id not in taken and _may_explain(p)]
    shown = {r.later: r.earlier for read in material for r in read.reading.replies if r.kind is ReplyKind.ANSWERS}
    beside_denials = _Denials(denials, meanings)
    found = (
        _shown(p, known.get(shown.get(p.statement.id, ""))) or _called(p, answerable) or beside_denials.explained(p) for p in free
    )
    return tuple(replace(one, kind=ReplyKind.ANSWERS) for one in found if one)


def _may_explain(p: Proposition) -> bool:
    return p.tells and not p.denies and not p.headline and not p.retold and p.statement.stance in TELLING


def _shown(p: Proposition, earlier: Proposition | None) -> Answered | None:
    if earlier is None or not earlier.asserts or not may_answer(p, earlier):
        return None
    return Answered(p, earlier, SURE, (SHOWN,), explicit=True)


def _called(p: Proposition, answerable: Answerable) -> Answered | None:
    """What a sentence that calls itself an answer, outside the words that are said, answers: a claim of a side that it names."""
    called = p.answers and alludes(p.frame.named, p.language)
    found = answerable.find(p, floor=CALLED) if called else None
    return replace(found, explicit=True) if found and found.claim.party in beside(p) else None


class _Denials:
    """The denials of a case, by their text and side."""

    def __init__(self, denials: Iterable[Answered], meanings: Meanings) -> None:
        self._denials: defaultdict[tuple[str, str | None], list[Answered]] = defaultdict(list)
        for one in denials:
            self._denials[one.denial.version, one.denial.party].append(one)
        self._meanings = meanings

    def explained(self, p: Proposition) -> Answered | None:
        """The claim that the side denies beside these words, where they are about it."""
        near = [a for a in self._denials.get((p.version, p.party), ()) if p.party and may_answer(p, a.claim)]
        if not near:
            return None
        cosines = self._meanings.of([p.said]) @ self._meanings.of([w for a in near for w in (a.claim.said, a.denial.said)]).T
        by_denial = cosines.reshape(-1, 2).max(axis=1)
        best = int(by_denial.argmax())
        value = float(by_denial[best])
        if value < GOES_ON:
            return None
        return Answered(p, near[best].claim, min(value, MOST), (BESIDE, f"alike in meaning ({value:.2f})"))
