"""Which claims are denied: by statements that say so, and by words that turn a claim round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.link.replies import ALIKE, Answerable, Answered, may_answer
from rejoinder.model import ReplyKind
from rejoinder.model.linked import Claim, ClaimMember, Polarity
from rejoinder.model.material import ReadVersion

SHOWN, SURE = "the document shows what it denies", 0.95
AGAIN = "the same side denies it in the same text"
COUNTER = 0.75  # score from which words that are negated, but that nobody calls a denial, are held to answer
FOLLOWS = 300  # characters behind a denial within which the same side may go on about it
GOES_ON = 0.25  # score from which negated words there do
ANYTHING = -1.0
Known = Mapping[str, Proposition]


@dataclass(slots=True)
class _Denied:
    """What the sides have denied so far in one version."""

    answers: list[Answered] = field(default_factory=list)

    def before(self, p: Proposition) -> Answered | None:
        """The denial by the same side that the words follow; for a headline, the first one of its text."""
        same = [a for a in self.answers if a.denial.party == p.party or (p.headline and p.party is None)]
        if p.headline:
            return same[0] if same else None
        near = [a for a in same if 0 < p.start - a.denial.start <= FOLLOWS and not a.denial.headline]
        return near[-1] if near else None


def find_answers(
    propositions: Sequence[Proposition], claims: Sequence[Claim], answerable: Answerable, material: Iterable[ReadVersion]
) -> tuple[Answered, ...]:
    """Every denial with the statements that it answers, the first one for each being of the claim that it belongs to."""
    known = {p.statement.id: p for p in propositions}
    shown = {r.later: r.earlier for read in material for r in read.reading.replies if r.kind is ReplyKind.DENIES}
    denied: defaultdict[str, _Denied] = defaultdict(_Denied)
    found: list[Answered] = []
    for p in propositions:
        if p.denies and not p.declines:
            answers = _answers(p, known.get(shown.get(p.statement.id, "")), denied[p.version], answerable)
            denied[p.version].answers += answers[:1]
            found += answers
    settled = {a.claim.statement.id for a in found}
    return (*found, *_turned(claims, known), *_counters(claims, known, denied, answerable, settled))


def answerable_in(propositions: Sequence[Proposition], claims: Sequence[Claim], meanings: Meanings) -> Answerable:
    """What asserts one of the claims, for all that may answer it. `meanings` holds the `questions` of what `may_reply`."""
    known = {p.statement.id: p for p in propositions}
    open_to = {c.id: [known[m.statement] for m in c.members if m.polarity is Polarity.ASSERTS] for c in claims}
    return Answerable(open_to, [p for p in propositions if may_reply(p)], meanings)


def may_reply(p: Proposition) -> bool:
    """Whether something in or round its words says no, or calls it an answer."""
    return p.denies or p.negated or p.answers


def with_denials(claims: Sequence[Claim], answers: Iterable[Answered]) -> tuple[Claim, ...]:
    """Each denial becomes a member of the claim that it answers, and no longer makes one of its own."""
    home = {m.statement: claim.id for claim in claims for m in claim.members if m.polarity is Polarity.ASSERTS}
    denials: dict[str, Answered] = {}
    for answer in answers:
        denials.setdefault(answer.denial.statement.id, answer)
    joining: defaultdict[str, list[ClaimMember]] = defaultdict(list)
    for name, answer in denials.items():
        joining[home[answer.claim.statement.id]].append(ClaimMember(name, Polarity.DENIES, answer.reasons))
    kept = (replace(claim, members=tuple(m for m in claim.members if m.statement not in denials)) for claim in claims)
    return tuple(replace(claim, members=(*claim.members, *joining[claim.id])) for claim in kept if claim.members)


def _answers(p: Proposition, earlier: Proposition | None, denied: _Denied, answerable: Answerable) -> list[Answered]:
    """What a denial answers: what its document shows, else what the same side denied just before, else what fits best."""
    claim = answerable.claim_of(earlier.statement.id) if earlier and p.denies else None
    if earlier and claim:
        elsewhere = answerable.find_in(claim, p, floor=ANYTHING, outside=p.version)
        return [Answered(p, earlier, SURE, (SHOWN,), explicit=True), *([elsewhere] if elsewhere else [])]
    best = _again(p, denied, answerable) or answerable.find(p)
    return [best] if best else []


def _again(p: Proposition, denied: _Denied, answerable: Answerable) -> Answered | None:
    """The claim that the same side denies just before, where the words go on about it."""
    before = denied.before(p)
    key = before and answerable.claim_of(before.claim.statement.id)
    floor = ANYTHING if p.headline and not p.substance else GOES_ON
    found = answerable.find_in(key, p, floor=floor) if key else None
    return replace(found, reasons=(AGAIN, *found.reasons)) if found else None


def _turned(claims: Iterable[Claim], known: Known) -> Iterator[Answered]:
    """Statements that their own claim holds to deny it."""
    for claim in claims:
        exemplar = known[claim.exemplar]
        for member in claim.members:
            denial = known[member.statement]
            if member.polarity is Polarity.DENIES and may_answer(denial, exemplar):
                yield Answered(denial, exemplar, COUNTER, member.reasons)


def _counters(
    claims: Iterable[Claim], known: Known, denied: Mapping[str, _Denied], answerable: Answerable, settled: Set[str]
) -> Iterator[Answered]:
    """Negated claims that nobody denies and that turn another side's claim round."""
    for claim in claims:
        group = [known[m.statement] for m in claim.members]
        if all(p.negated and p.party for p in group) and not any(p.statement.id in settled for p in group):
            answers = (_counter(p, denied.get(p.version, _Denied()), answerable) for p in group)
            best = max((a for a in answers if a and a.claim.party), key=lambda a: a.confidence, default=None)
            if best:
                yield from (replace(best, denial=p) for p in group)


def _counter(p: Proposition, denied: _Denied, answerable: Answerable) -> Answered | None:
    """What negated words answer: they need not look like it where their sentence calls itself an answer."""
    return _again(p, denied, answerable) or answerable.find(p, floor=ALIKE if p.answers else COUNTER)
