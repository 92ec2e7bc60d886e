"""Statements of the trained reader and the rules as one list, each with the probability that it is right."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from rejoinder.model import Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.trained.evidence import Evidence
from rejoinder.read.weighing.signs import Candidate, bare, signs_of_choice, signs_of_statement
from rejoinder.read.weighing.weights import Weights

EAGER = 0.7  # what is found eagerly is weighed afterwards; the best of 0, 0.7 and 1.4
STANDS = 0.3  # the probability from which a statement is kept; 0.25 and 0.35 do as well to a few tenths
ALONE = 0.45  # of one that the network alone finds: it is seldom what a reader would call a statement
CERTAIN = 0.85  # of a statement that a rule alone finds: it stands whatever the weights say
BETTER = 0.5  # the probability from which the rules' spans take the place of the network's
ASKED = ("content", "cue", "source")

Same = Callable[[Sequence[Attribution], Sequence[Attribution]], Mapping[int, int]]


def candidates(trained: Sequence[Attribution], ruled: Sequence[Attribution], same: Same) -> Iterator[Candidate]:
    """What the two found, what both found once; `same` says which positions of the two are one statement."""
    pairs = same(trained, ruled)
    for i, one in enumerate(trained):
        yield Candidate(one, ruled[pairs[i]] if i in pairs else None)
    both = set(pairs.values())
    yield from (Candidate(other, None, ruled=True) for j, other in enumerate(ruled) if j not in both)


def weigh(evidence: Evidence, found: Sequence[Candidate], weights: Mapping[str, Weights]) -> list[tuple[Candidate, Attribution]]:
    """The candidates that stand, the surest first, with the better spans of the two and the probability as confidence.

    A statement of the rules alone falls where its words are already those of a surer one that it does not tell of.
    """
    sure = [(weights["stands"].probability(signs_of_statement(evidence, one)), one) for one in found]
    kept: list[tuple[Candidate, Attribution]] = []
    taken, heard = bytearray(len(evidence.text)), bytearray(len(evidence.text))
    for probability, one in sorted(sure, key=lambda pair: -pair[0]):
        if not _stands(one, probability):
            continue
        if one.ruled and _marked(taken, one.own.content) and not _marked(heard, one.own.content):
            continue
        best = replace(choose(evidence, one, weights), confidence=probability)
        kept.append((one, best))
        _mark(taken, best.content)
        _mark(heard, best.cue or ())
    return kept


def _marked(places: bytearray, spans: Spans) -> bool:
    return any(any(places[span.start : span.end]) for span in spans)


def _mark(places: bytearray, spans: Spans) -> None:
    for span in spans:
        places[span.start : span.end] = b"\1" * (span.end - span.start)


def _stands(candidate: Candidate, probability: float) -> bool:
    if candidate.ruled:
        return probability >= STANDS or candidate.own.confidence >= CERTAIN
    return probability >= (STANDS if candidate.other else ALONE)


def choose(evidence: Evidence, candidate: Candidate, weights: Mapping[str, Weights]) -> Attribution:
    """The network's statement, with those spans of the rules that are likely the better ones."""
    own, other = candidate.own, candidate.other
    if other is None:
        return own
    for part in ASKED:
        ours, theirs = getattr(own, part), getattr(other, part)
        if part == "source" and _read_alike(evidence.text, ours, theirs):
            own = replace(own, source=theirs)
        elif part == "content" and _tells_with_its_cue(own) != _tells_with_its_cue(other):
            own = replace(own, content=other.content) if _tells_with_its_cue(own) else own
        elif differ(evidence.text, ours, theirs):
            better = weights[part].probability(signs_of_choice(evidence, part, ours, theirs))
            own = replace(own, **{part: theirs}) if better > BETTER else own
    return own


def _tells_with_its_cue(one: Attribution) -> bool:
    """Whether words of its cue stand in its content, as in “spread [the rumour that …]”: they cannot be both."""
    return any(told.overlaps(cue) for told in one.content for cue in one.cue or ())


def differ(text: str, ours: Spans | None, theirs: Spans | None) -> bool:
    """Whether two finders mean different words; marks at the edges do not count."""
    return bare(text, ours) != bare(text, theirs)


def _read_alike(text: str, ours: Spans | None, theirs: Spans | None) -> bool:
    """Whether they are the same words: then the place that a rule chose is the better one, for it counts words."""
    return [span.of(text) for span in ours or ()] == [span.of(text) for span in theirs or ()]
