"""What a copy leaves out, adds and changes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice, pairwise

from rejoinder.model import Span
from rejoinder.model.repeated import Difference
from rejoinder.text.shingles import normal_form

SAME_SENTENCE = 0.5  # share of both sentences' words from which one is the other with changes
MOST = 500  # sentences of a text that are looked at
_STOP = re.compile(r"[。！？]+[”」』’\"]*|(?<=[.!?])[”’\"]*(?=\s)|\n")


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    form: str

    @property
    def units(self) -> frozenset[str]:
        """Its words, and pairs of its Chinese and Japanese characters."""
        words = self.form.split()
        pairs = (a + b for a, b in pairwise(words) if len(a) == len(b) == 1)
        return frozenset((*(w for w in words if len(w) > 1), *pairs)) or frozenset(words)


def tell_difference(first: str, other: str) -> Difference:
    """Sentences of the first text that the other one lacks, those that it has more, and those that it has otherwise."""
    before, after = _apart(list(_sentences(first)), list(_sentences(other)))
    changed = sorted(_pair(before, after))
    left, right = ({pair[side] for pair in changed} for side in (0, 1))
    return Difference(
        tuple(s.span for at, s in enumerate(before) if at not in left),
        tuple(s.span for at, s in enumerate(after) if at not in right),
        tuple((before[i].span, after[j].span) for i, j in changed),
    )


def sentence_spans(text: str) -> Iterator[Span]:
    """The sentences of a text, without the space round them."""
    start = 0
    for stop in (*(m.end() for m in _STOP.finditer(text)), len(text)):
        words = text[start:stop]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        start = stop


def _sentences(text: str) -> Iterator[_Sentence]:
    for span in islice(sentence_spans(text), MOST):
        if form := normal_form(span.of(text)):
            yield _Sentence(span, form)


def _apart(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> tuple[list[_Sentence], list[_Sentence]]:
    """What of either the other one does not have in the same words, as often."""
    return _without(left, Counter(s.form for s in right)), _without(right, Counter(s.form for s in left))


def _without(sentences: Sequence[_Sentence], there: Counter[str]) -> list[_Sentence]:
    left = []
    for sentence in sentences:
        if there[sentence.form] > 0:
            there[sentence.form] -= 1
        else:
            left.append(sentence)
    return left


def _pair(before: Sequence[_Sentence], after: Sequence[_Sentence]) -> Iterator[tuple[int, int]]:
    """Places of sentences that are alike, the most alike first, each in one pair."""
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(_alike([s.units for s in before], [s.units for s in after])):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield i, j


def _alike(before: Sequence[Set[str]], after: Sequence[Set[str]]) -> Iterator[tuple[float, int, int]]:
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for j, units in enumerate(after):
        for unit in units:
            holding[unit].append(j)
    for i, units in enumerate(before):
        shared = Counter(j for unit in units for j in holding[unit])
        for j, times in shared.items():
            if (share := 2 * times / (len(units) + len(after[j]))) >= SAME_SENTENCE:
                yield -share, i, j
