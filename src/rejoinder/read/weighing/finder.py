"""The trained reader and the rules of a language, weighed against each other statement by statement."""

from collections.abc import Sequence
from dataclasses import replace

from rejoinder.model import Language, Span
from rejoinder.read.combine import match
from rejoinder.read.contract import Attribution, Finder
from rejoinder.read.rules.en_lines import TURN, beside_turns
from rejoinder.read.rules.en_nouns import NESTED_CLAIM
from rejoinder.read.rules.nesting import nest
from rejoinder.read.trained.evidence import Evidence
from rejoinder.read.trained.finder import TrainedFinder, attributions
from rejoinder.read.weighing.signs import Candidate
from rejoinder.read.weighing.weigh import CERTAIN, EAGER, candidates, weigh
from rejoinder.read.weighing.weights import weights_digest, weights_of
from rejoinder.read.within import around


class Weighed:
    """A finder of two finders, by learnt weights; its confidence is the probability that a statement is right.

    Claims that stand in another's words (“his claim that …”) and turns of transcripts are left to the rules: the data that the
    weights come from mark none.
    """

    def __init__(self, trained: TrainedFinder, rules: Finder) -> None:
        self.name = f"{trained.name}+{rules.name}"
        self.version = f"{trained.version}+{rules.version}+{weights_digest()}"
        self._trained, self._rules = trained, rules

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content; each reason says who found it."""
        windows = list(self._trained.score(text, language))
        evidence = Evidence.of(text, windows)
        ruled = self._rules.find(text, language)
        turns = [one for one in ruled if one.reason.startswith(TURN)]
        nested = [one for one in ruled if one.reason.startswith(NESTED_CLAIM)]
        plain = [one for one in ruled if _is_plain(ruled, one)]
        trained = attributions(text, windows, eager=EAGER)
        same = match(trained, nested)
        found = candidates([one for i, one in enumerate(trained) if i not in same], plain, match)
        kept = [_told(candidate, best) for candidate, best in weigh(evidence, list(found), weights_of(language.base))]
        words = sorted(span for one in kept for span in one.content)
        inside = [one for one in plain if one.confidence >= CERTAIN and _stands_in(words, one)]
        return nest([*turns, *beside_turns(text, [*kept, *nested, *inside], turns)])


def _is_plain(ruled: Sequence[Attribution], one: Attribution) -> bool:
    """Whether it is one that both finders look for; what stands in no more than a turn of a transcript is."""
    outer = ruled[one.outer] if one.outer is not None else None
    return (outer is None or outer.reason.startswith(TURN)) and not one.reason.startswith((NESTED_CLAIM, TURN))


def _told(candidate: Candidate, best: Attribution) -> Attribution:
    other = candidate.other
    if other is None:
        return best
    return replace(best, addressee=other.addressee, reason=f"the trained reader and a rule find it: {other.reason}")


def _stands_in(words: Sequence[Span], inner: Attribution) -> bool:
    """Whether all of the inner one, cue and all, stands in words of others; these in order."""
    holders = ((around(words, part.start), part) for part in (*inner.content, *(inner.cue or inner.content)))
    return all(holder is not None and holder.covers(part) and holder not in inner.content for holder, part in holders)
