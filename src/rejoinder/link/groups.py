"""Pairs to groups."""

from collections.abc import Iterable, Sequence


def connect(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The groups that pairs hang together in, each sorted, in the order of their first member."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        root = name
        while leader.setdefault(root, root) != root:
            root = leader[root]
        while leader[name] != root:
            leader[name], name = root, leader[name]
        return root

    for left, right in pairs:
        a, b = sorted((find(left), find(right)))
        leader[b] = a
    groups: dict[str, list[str]] = {}
    for name in sorted(leader):
        groups.setdefault(find(name), []).append(name)
    return tuple(sorted(tuple(members) for members in groups.values()))


def split_by_average(names: Sequence[str], likeness: dict[tuple[str, str], float], floor: float) -> tuple[tuple[str, ...], ...]:
    """Groups in which the mean likeness between any two that were joined is at least the floor (average linkage).

    `likeness` holds sorted pairs; a pair that it lacks counts as 0. Ties are broken by name, so the order of `names` does not
    matter. Sneath and Sokal, Numerical Taxonomy, 1973.
    """
    groups: dict[str, tuple[str, ...]] = {name: (name,) for name in sorted(set(names))}
    between = {pair: value for pair, value in likeness.items() if pair[0] in groups and pair[1] in groups}
    while between:
        (left, right), value = min(between.items(), key=lambda item: (-item[1], item[0]))
        if value < floor:
            break
        between = _joined(groups, between, left, right)
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def _joined(
    groups: dict[str, tuple[str, ...]], between: dict[tuple[str, str], float], left: str, right: str
) -> dict[tuple[str, str], float]:
    """Put the right group into the left one; the likeness to others is the mean weighted by size."""
    sizes = len(groups[left]), len(groups[right])
    groups[left] += groups.pop(right)
    rest = {pair: value for pair, value in between.items() if left not in pair and right not in pair}
    for other in groups:
        if other != left:
            values = [between.get(_pair(one, other), 0.0) for one in (left, right)]
            mean = (values[0] * sizes[0] + values[1] * sizes[1]) / sum(sizes)
            if mean > 0:
                rest[_pair(left, other)] = mean
    return rest


def _pair(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left < right else (right, left)
