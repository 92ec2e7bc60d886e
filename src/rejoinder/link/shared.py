"""What two documents claim alike."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt

from rejoinder.model.linked import Claim, Polarity
from rejoinder.model.material import ReadVersion

MOST_CARRIERS = 300  # documents beyond which a claim says nothing about what happened: everybody repeats it
Said = tuple[str, Polarity]  # a claim, and which way it is told


@dataclass(frozen=True, slots=True)
class Shared:
    """The shares of what pairs of documents claim, rare claims counting more; `telling` are the documents that claim anything."""

    pairs: Mapping[tuple[str, str], float]
    telling: frozenset[str]

    def of(self, pair: tuple[str, str]) -> float | None:
        """The share of a sorted pair in 0..1; None where one of the two claims nothing."""
        return self.pairs.get(pair, 0.0) if self.telling.issuperset(pair) else None


def share_claims(material: Iterable[ReadVersion], claims: Iterable[Claim], documents: Collection[str]) -> Shared:
    """What each two of the documents put forward alike or deny alike: the cosine of their claims, rare ones counting more.

    Of a claim that a document denies only the denial counts: that it says what is denied is no news.
    """
    said = _said(material, claims, documents)
    carried = Counter(one for held in said.values() for one in held)
    weight = {one: log(1 + len(said) / times) for one, times in carried.items()}
    size = {name: sum(weight[one] for one in sorted(held)) for name, held in said.items()}
    together: defaultdict[tuple[str, str], list[Said]] = defaultdict(list)
    for one, names in _carriers(said).items():
        if len(names) <= MOST_CARRIERS:
            for pair in combinations(names, 2):
                together[pair].append(one)
    pairs = {p: sum(weight[one] for one in both) / sqrt(size[p[0]] * size[p[1]]) for p, both in together.items()}
    return Shared(pairs, frozenset(said))


def _said(material: Iterable[ReadVersion], claims: Iterable[Claim], documents: Collection[str]) -> Mapping[str, frozenset[Said]]:
    home = {s.id: read.version.document for read in material for s in read.reading.statements}
    said: defaultdict[str, dict[str, Polarity]] = defaultdict(dict)
    for claim in claims:
        for m in claim.members:
            document = home.get(m.statement)
            if document in documents and (document is not None) and said[document].get(claim.id) is not Polarity.DENIES:
                said[document][claim.id] = m.polarity
    return {name: frozenset(held.items()) for name, held in said.items()}


def _carriers(said: Mapping[str, frozenset[Said]]) -> Mapping[Said, list[str]]:
    found: defaultdict[Said, list[str]] = defaultdict(list)
    for name in sorted(said):
        for one in sorted(said[name]):
            found[one].append(name)
    return found
