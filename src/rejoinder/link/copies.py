"""Versions of different documents that repeat one text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from rejoinder.link.groups import connect
from rejoinder.model.ids import copies_id
from rejoinder.model.linked import Copies, CopyKind
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.text.shingles import containment, normal_form, shingles

SAMPLED = 8  # one shingle in so many may bring two texts together; a copied paragraph has dozens
NEAR = 0.6  # share of the shorter text's shingles that the longer one must hold
MOST_SHARING = 400  # versions that share a shingle beyond which it is boilerplate and brings nobody together


def find_copies(material: Sequence[ReadVersion]) -> tuple[Copies, ...]:
    """Groups of copies; versions of one document are no copies of each other. The order of arrival does not matter.

    Each text is compared through its shingles; only pairs that share a sampled one are looked at, so that the time grows with
    the number of copies rather than with all pairs.
    """
    latest = _latest_of_each_document(material)
    forms = {read.version.id: normal_form(read.version.text) for read in latest}
    sets = {read.version.id: shingles(read.version.text) for read in latest}
    pairs = [(a, b) for a, b in _candidates(sets) if forms[a] == forms[b] or containment(sets[a], sets[b]) >= NEAR]
    known = {read.version.id: read for read in latest}
    return tuple(_copies([known[v] for v in group], forms, sets) for group in connect(pairs))


def _latest_of_each_document(material: Sequence[ReadVersion]) -> list[ReadVersion]:
    latest: dict[str, ReadVersion] = {}
    for read in sorted(material, key=lambda r: r.place):
        latest[read.version.document] = read
    return sorted(latest.values(), key=lambda r: r.version.id)


def _candidates(sets: Mapping[str, frozenset[int]]) -> Iterable[tuple[str, str]]:
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for version, found in sets.items():
        for shingle in _sample(found):
            holders[shingle].append(version)
    return sorted({pair for group in holders.values() if len(group) <= MOST_SHARING for pair in combinations(sorted(group), 2)})


def _sample(found: frozenset[int]) -> Iterable[int]:
    """The shingles whose digest divides evenly, and the smallest one, so that no text is left without."""
    return {s for s in found if s % SAMPLED == 0} | ({min(found)} if found else set())


def _copies(group: list[ReadVersion], forms: Mapping[str, str], sets: Mapping[str, frozenset[int]]) -> Copies:
    first = min(group, key=order_of).version.id
    versions = tuple(sorted(read.version.id for read in group))
    exact = len({forms[v] for v in versions}) == 1
    share = min(containment(sets[first], sets[v]) for v in versions)
    reason = "the texts are the same" if exact else f"at least {share:.0%} of the shorter text stands in the first one"
    return Copies(copies_id(first), CopyKind.EXACT if exact else CopyKind.NEAR, first, versions, (reason,))
