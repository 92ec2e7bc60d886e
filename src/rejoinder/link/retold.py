"""What one side is said to have claimed, looked for among what that side says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.fit import Fit
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition

if TYPE_CHECKING:
    from numpy.typing import NDArray

ENOUGH = 0.42  # score from which a retold claim is looked for no further; statements told by the side itself need 0.58
CLEAR = 0.08  # by how much it must be more like one claim of that side than like any other
FITS = 0.15  # what it adds that all of its own words stand in the claim
BLOCK = 256  # claims compared at once
Groups = Mapping[str, Sequence[Proposition]]


def find_retold(groups: Groups, meanings: Meanings) -> Mapping[str, str]:
    """Keys of groups made of retold claims alone to the key of the group that each retells, where that is clear.

    “We are drilling”, as the other side puts it while denying it, is shorter and vaguer than what was said: it need not be as
    alike as two statements of the same side, but more like this one than like all else that the side says.
    """
    told = _Told({key: group for key, group in groups.items() if not all(p.retold for p in group)}, meanings)
    keys = sorted(groups.keys() - told.groups.keys())
    found = {}
    for start in range(0, len(keys), BLOCK):
        for key, scores in told.weigh({key: groups[key] for key in keys[start : start + BLOCK]}):
            if best := _clearly_best(scores):
                found[key] = best
    return found


class _Told:
    """What sides say themselves, by the claims that it makes."""

    def __init__(self, groups: Groups, meanings: Meanings) -> None:
        self.groups = groups
        self._fit = Fit(groups)
        self._meanings = meanings
        self._keys = tuple(groups)
        told = [p for group in groups.values() for p in group]
        self._rows = meanings.of([p.said for p in told]).T
        self._home = np.repeat(np.arange(len(groups)), [len(group) for group in groups.values()])
        self._since = np.array([p.order[0] for p in told])
        self._negated = np.array([p.negated for p in told], dtype=np.bool_)
        self._sides: defaultdict[str, list[int]] = defaultdict(list)
        for place, group in enumerate(groups.values()):
            for party in {p.party for p in group if p.party}:
                self._sides[party].append(place)

    def weigh(self, retold: Groups) -> Iterator[tuple[str, Mapping[str, float]]]:
        """For each key the claims of its sides that could be the one retold, each with its score."""
        cosines = self._meanings.of([p.said for group in retold.values() for p in group]) @ self._rows
        start = 0
        for key, group in retold.items():
            most = cosines[start : start + len(group)].max(axis=0, initial=-1)
            start += len(group)
            yield key, self._scores(group, self._best_of_each(group, most))

    def _best_of_each(self, retold: Sequence[Proposition], cosines: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """For each claim how alike its most alike statement is, of those that were there in time; -1 where there is none."""
        of_side = np.zeros(len(self._keys), dtype=np.bool_)
        of_side[[place for party in {p.party for p in retold if p.party} for place in self._sides.get(party, ())]] = True
        before = (self._since <= max(p.until for p in retold)) & (self._negated == retold[0].negated) & of_side[self._home]
        best = np.full(len(self._keys), -1, dtype=np.float32)
        np.maximum.at(best, self._home[before], cosines[before])
        return best

    def _scores(self, retold: Sequence[Proposition], best: "NDArray[np.float32]") -> Mapping[str, float]:
        """Claims that could be the best, or near it, when their words are weighed as well."""
        likely = np.flatnonzero((best > -1) & (best + FITS >= best.max(initial=-1) - CLEAR))
        keys = [self._keys[place] for place in likely]
        fits = (max(self._fit.share(p, key) for p in retold) for key in keys)
        return {key: float(best[place]) + FITS * fit for key, place, fit in zip(keys, likely, fits, strict=True)}


def _clearly_best(scores: Mapping[str, float]) -> str | None:
    ordered = sorted(scores, key=lambda key: (-scores[key], key))
    if not ordered or scores[ordered[0]] < ENOUGH:
        return None
    return ordered[0] if len(ordered) == 1 or scores[ordered[0]] - scores[ordered[1]] >= CLEAR else None
