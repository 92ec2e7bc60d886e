"""How well the words of a denial fit the words of a claim, names apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from rejoinder.link.propositions import Proposition

Units = frozenset[str]


class Fit:
    """Words of deeds by claim and language; a word that many claims use counts little."""

    def __init__(self, claims: Mapping[str, Sequence[Proposition]]) -> None:
        self._units = {key: _by_language(members) for key, members in claims.items()}
        known = Counter(unit for found in self._units.values() for unit in frozenset().union(*found.values()))
        self._weight = {unit: log(1 + len(claims) / times) for unit, times in known.items()}
        self._rare = log(1 + len(claims))

    def share(self, denial: Proposition, claim: str) -> float:
        """The share of the denial's own words that the claim has in the same language, in 0..1, rare words counting more."""
        shared = denial.deed_units & self._units[claim].get(denial.language, frozenset())
        return self._sum(shared) / self._sum(denial.deed_units) if shared else 0.0

    def _sum(self, units: Iterable[str]) -> float:
        return sum(self._weight.get(unit, self._rare) for unit in sorted(units))


def _by_language(members: Iterable[Proposition]) -> Mapping[str, Units]:
    found: dict[str, Units] = {}
    for p in members:
        found[p.language] = found.get(p.language, frozenset()) | p.deed_units
    return found
