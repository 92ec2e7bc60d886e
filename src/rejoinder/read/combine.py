"""The trained reader and the rules, put together where no weights were learnt: in Japanese and Chinese.

The rules lead; the trained reader says where a source begins and adds what they pass over. The confidence depends on who found a
statement.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rejoinder.model import Language
from rejoinder.read.confidence import FoundBy, calibrate, table_digest
from rejoinder.read.contract import Attribution, Finder
from rejoinder.read.rules.nesting import nest
from rejoinder.read.within import joined, touches

# Chosen on the development files; what each is worth stands in docs/decisions/0008.
ALIKE = 0.5  # share of what two contents cover that both cover, from which they are one statement
REACH = 400  # characters between the beginnings of two contents that may be one statement
MOST_NEAR = 12  # attributions of the rules that one of the trained reader is compared with
ADDED = 0.7  # confidence of a statement that the trained reader alone finds

Taken = Iterator[tuple[Attribution, FoundBy]]


class Combined:
    """A finder of two finders: the trained one and the rules of one language. Its name and version are those of both."""

    def __init__(self, trained: Finder, rules: Finder) -> None:
        self.name = f"{trained.name}+{rules.name}"
        self.version = f"{trained.version}+{rules.version}+{table_digest()}"
        self._trained, self._rules = trained, rules

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content; each reason says who found it."""
        trained, ruled = self._trained.find(text, language), self._rules.find(text, language)
        found = join(trained, ruled)
        return nest([replace(one, confidence=calibrate(language.base, by, one.confidence)) for one, by in found])


def join(trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Taken:
    """What is taken of both, with who found it and the finders' own scores for its confidence."""
    same = match(trained, ruled)
    partners = {j: trained[i] for i, j in same.items()}
    for j, one in enumerate(ruled):
        if j in partners:
            yield _confirmed(one, partners[j]), FoundBy.BOTH
        else:
            yield one, FoundBy.RULES
    known = joined(span for one in ruled for span in one.content)
    for i, other in enumerate(trained):
        whole = other.confidence >= ADDED and other.source and other.cue
        if whole and i not in same and not any(touches(known, span) for span in other.content):
            yield other, FoundBy.TRAINED


def match(trained: Sequence[Attribution], ruled: Sequence[Attribution]) -> Mapping[int, int]:
    """Positions in `trained` with the position in `ruled` of the same statement; none is taken twice.

    Two are the same when they share a cue, or when their contents are alike.
    """
    order = sorted(range(len(ruled)), key=lambda j: ruled[j].content[0].start)
    starts = [ruled[j].content[0].start for j in order]
    likeness: list[tuple[float, int, int]] = []
    for i, item in enumerate(trained):
        begin = item.content[0].start
        here, low, high = (bisect_left(starts, at) for at in (begin, begin - REACH, begin + REACH))
        nearby = order[max(low, here - MOST_NEAR) : min(high, here + MOST_NEAR)]
        nearest = sorted(nearby, key=lambda j: abs(ruled[j].content[0].start - begin))[:MOST_NEAR]
        likeness += [(alike, -i, -j) for j in nearest if (alike := _likeness(item, ruled[j])) >= ALIKE]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(likeness, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def _likeness(one: Attribution, other: Attribution) -> float:
    """The share of the characters from first to last that both cover, and one more where they share a cue.

    None where one tells of the other: its words hold the other's cue.
    """
    if _tells_of(one, other) or _tells_of(other, one):
        return 0.0
    first, last = one.content[0].start, one.content[-1].end
    begin, end = other.content[0].start, other.content[-1].end
    shared = max(0, min(last, end) - max(first, begin)) / (max(last, end) - min(first, begin))
    return shared + any(a.overlaps(b) for a in one.cue or () for b in other.cue or ())


def _tells_of(outer: Attribution, inner: Attribution) -> bool:
    return any(words.covers(cue) for words in outer.content for cue in inner.cue or ())


def _confirmed(ruled: Attribution, trained: Attribution) -> Attribution:
    """The rule's. Where both see a source end at one place, its head, the trained finder knows better where its titles begin."""
    one, other = ruled.source, trained.source
    source = other if one and other and one[-1].end == other[-1].end else one
    confidence, reason = (ruled.confidence + trained.confidence) / 2, f"the trained reader and a rule find it: {ruled.reason}"
    return replace(ruled, source=source, confidence=confidence, reason=reason)
