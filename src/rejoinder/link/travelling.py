"""Claims that travel together: what the program proposes as narratives."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from itertools import combinations
from math import sqrt

from rejoinder.link.groups import group_by_average
from rejoinder.model.ids import proposed_id
from rejoinder.model.linked import Claim, Copies, Polarity
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.model.told import Narrative, NarrativeMember, Story

TOGETHER = 0.5  # mean share of texts, stories, outlets and days from which two claims travel together
FEWEST = 2  # texts, of as many outlets and none a copy of another, that must carry both: once is no travelling
MOST_CLAIMS = 200  # claims in one text beyond which it is a list of claims, and says nothing about which go together
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a claim was put forward: in which texts (copies being one), stories, outlets, and on which days."""

    texts: frozenset[str]
    stories: frozenset[str]
    outlets: frozenset[str]
    days: frozenset[str]


def propose_narratives(
    material: Iterable[ReadVersion], claims: Sequence[Claim], copies: Iterable[Copies], stories: Iterable[Story]
) -> tuple[Narrative, ...]:
    """Groups of claims that went through the same texts, stories and outlets on the same days, the earliest first.

    What they say does not count. A group is shown by its most typical claim: the one that goes with the others most.
    """
    places = _Places(material, copies, stories)
    ways = {claim.id: way for claim in claims if (way := places.way(claim))}
    alike = {pair: value for pair in _meeting(ways, places) if (value := _share(ways[pair[0]], ways[pair[1]])) >= TOGETHER}
    order = {claim.id: at for at, claim in enumerate(claims)}
    exemplars = {claim.id: claim.exemplar for claim in claims}
    groups = (sorted(group, key=order.__getitem__) for group in group_by_average(alike, TOGETHER))
    found = sorted(groups, key=lambda group: order[group[0]])
    return tuple(_narrative(group, ways, exemplars) for group in found)


class _Places:
    """The texts of a case, copies under their originals, with their stories and outlets."""

    def __init__(self, material: Iterable[ReadVersion], copies: Iterable[Copies], stories: Iterable[Story]) -> None:
        reads = sorted(material, key=order_of)
        self._reads = {s.id: read for read in reads for s in read.reading.statements}
        document = {read.version.id: read.version.document for read in reads}
        self._original = {document[v]: document[group.first] for group in copies for v in group.versions}
        self._story = {m.document: story.id for story in stories for m in story.members}
        self.outlet: dict[str, str] = {}
        for read in reads:
            name = read.version.document
            self.outlet.setdefault(self._original.get(name, name), (read.version.publisher or name).strip().casefold())

    def way(self, claim: Claim) -> _Way | None:
        """Where a claim was put forward; None where nobody did."""
        reads = [self._reads[m.statement] for m in claim.members if m.polarity is Polarity.ASSERTS and m.statement in self._reads]
        documents = {read.version.document for read in reads}
        days = {read.version.published.earliest.astimezone(UTC).date().isoformat() for read in reads if read.version.published}
        texts = {self._original.get(name, name) for name in documents}
        stories = {self._story.get(name, name) for name in documents}
        if not reads:
            return None
        return _Way(frozenset(texts), frozenset(stories), frozenset(self.outlet[text] for text in texts), frozenset(days))


def _meeting(ways: Mapping[str, _Way], places: _Places) -> Iterable[Pair]:
    """Pairs of claims that enough independent texts carry together."""
    carried: defaultdict[str, list[str]] = defaultdict(list)
    for claim in sorted(ways):
        for text in ways[claim].texts:
            carried[text].append(claim)
    both: defaultdict[Pair, set[str]] = defaultdict(set)
    for text, held in carried.items():
        for pair in combinations(held, 2) if len(held) <= MOST_CLAIMS else ():
            both[pair].add(text)
    return (pair for pair, texts in both.items() if min(len(texts), len({places.outlet[t] for t in texts})) >= FEWEST)


def _share(left: _Way, right: _Way) -> float:
    """The mean share of what both went through, in 0..1 (the cosine of sets: Ochiai 1957)."""
    sides = (
        (left.texts, right.texts),
        (left.stories, right.stories),
        (left.outlets, right.outlets),
        (left.days, right.days),
    )
    return sum(len(a & b) / sqrt(len(a) * len(b)) if a and b else 0.0 for a, b in sides) / len(sides)


def _narrative(group: Sequence[str], ways: Mapping[str, _Way], exemplars: Mapping[str, str]) -> Narrative:
    company = {claim: sum(_share(ways[claim], ways[other]) for other in group if other != claim) for claim in group}
    typical = max(group, key=lambda claim: (company[claim], len(ways[claim].texts), -group.index(claim)))
    members = tuple(NarrativeMember(claim, _reasons(claim, typical, ways)) for claim in group)
    return Narrative(proposed_id(exemplars[typical]), None, None, typical, members)


def _reasons(claim: str, typical: str, ways: Mapping[str, _Way]) -> tuple[str, ...]:
    if claim == typical:
        return (f"it goes with the others most, in {_count(len(ways[claim].texts), 'text')} that are no copies",)
    both = ways[claim], ways[typical]
    texts, outlets = len(both[0].texts & both[1].texts), len(both[0].outlets & both[1].outlets)
    return (f"with the typical claim in {_count(texts, 'text')} of {_count(outlets, 'outlet')}",)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
