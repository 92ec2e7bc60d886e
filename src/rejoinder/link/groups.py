"""Pairs to groups."""

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from typing import Generic, TypeVar

Name = TypeVar("Name", str, int)


class Joining(Generic[Name]):
    """Names as they are joined, two at a time, into groups."""

    def __init__(self) -> None:
        self._leader: dict[Name, Name] = {}

    def find(self, name: Name) -> Name:
        """The name that leads the group, each name passed on the way brought nearer to it."""
        root = name
        while self._leader.setdefault(root, root) != root:
            root = self._leader[root]
        while self._leader[name] != root:
            self._leader[name], name = root, self._leader[name]
        return root

    def join(self, left: Name, right: Name) -> None:
        """Make one group of two."""
        first, second = sorted((self.find(left), self.find(right)))
        self._leader[second] = first

    def groups(self) -> tuple[tuple[Name, ...], ...]:
        """The groups of all names that were joined or looked for, each sorted, in the order of their first member."""
        found: dict[Name, list[Name]] = {}
        for name in sorted(self._leader):
            found.setdefault(self.find(name), []).append(name)
        return tuple(sorted(tuple(members) for members in found.values()))


def connect(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The groups that pairs hang together in, each sorted, in the order of their first member."""
    joining = Joining[str]()
    for left, right in pairs:
        joining.join(left, right)
    return joining.groups()


def group_by_average(likeness: Mapping[tuple[str, str], float], floor: float) -> tuple[tuple[str, ...], ...]:
    """Groups made by joining the two whose members are most alike on average, as long as that mean reaches the floor.

    `likeness` holds sorted pairs; a pair that it lacks counts as 0. Ties are broken by name, so the order of pairs does not
    matter. Names that join nobody are left out. Average linkage: Sneath and Sokal, Numerical Taxonomy, 1973.
    """
    members: dict[str, tuple[str, ...]] = {name: (name,) for pair in likeness for name in pair}
    sums: dict[str, dict[str, float]] = {name: {} for name in members}
    for (left, right), value in likeness.items():
        sums[left][right] = sums[right][left] = value
    queue = [(-value, left, right) for (left, right), value in likeness.items() if value >= floor]
    heapify(queue)
    while queue:
        value, left, right = heappop(queue)
        if right not in sums.get(left, ()) or _mean(members, sums, left, right) != -value:
            continue
        members[left] += members.pop(right)
        _add(sums, left, right)
        for other in sums[left]:
            pair = (min(left, other), max(left, other))
            if (mean := _mean(members, sums, *pair)) >= floor:
                heappush(queue, (-mean, *pair))
    return tuple(sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1))


def _mean(members: Mapping[str, tuple[str, ...]], sums: Mapping[str, Mapping[str, float]], left: str, right: str) -> float:
    return sums[left][right] / (len(members[left]) * len(members[right]))


def _add(sums: dict[str, dict[str, float]], left: str, right: str) -> None:
    """Add what the right group shares with others to the left one, which takes its place."""
    for other, value in sums.pop(right).items():
        del sums[other][right]
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
