"""Versions of different documents that repeat one text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from rejoinder.link.groups import connect
from rejoinder.model.ids import copies_id
from rejoinder.model.linked import Copies, CopyKind
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.text.shingles import containment, normal_form, shingles

SAMPLED = 8  # one shingle in so many may bring two texts together; a copied paragraph has dozens
NEAR = 0.6  # share of the shorter text's shingles that the longer one must hold
FEWEST_SHINGLES = 10  # of a text below which what it shares may be a phrase; it can still be an exact copy
MOST_SHARING = 40  # texts that share a shingle beyond which each is compared with the first few of them alone
FIRST_FEW = 4
Pair = tuple[str, str]
Shingles = Mapping[str, frozenset[int]]


def find_copies(material: Sequence[ReadVersion]) -> tuple[Copies, ...]:
    """Groups of copies; versions of one document are no copies of each other. The order of the material does not matter.

    Texts that are the same always stand together. Of different ones only those that share a sampled shingle are compared, so
    that the time grows with the number of texts and not with its square, whatever boilerplate they end with.
    """
    latest = _latest_of_each_document(material)
    found, forms, sets = _grouped({read.version.id: read.version.text for read in latest})
    known = {read.version.id: read for read in latest}
    return tuple(_copies([known[v] for v in group], forms, sets) for group in found)


def group_copies(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Ids of texts by what they repeat, those that stand alone left out; each text counts as a document of its own."""
    return _grouped(texts)[0]


def _grouped(texts: Mapping[str, str]) -> tuple[tuple[tuple[str, ...], ...], Mapping[str, str], Shingles]:
    """The groups, with the form and the shingles of each text."""
    forms = {name: normal_form(text) for name, text in texts.items()}
    same = _same(forms)
    sets = {group[0]: shingles(forms[group[0]]) for group in same}
    near = (pair for pair in _candidates(sets) if _is_near(*(sets[name] for name in pair)))
    exact = (pair for group in same for pair in pairwise(group))
    found = connect([*exact, *near])
    return found, forms, {name: sets[group[0]] for group in same for name in group}


def _latest_of_each_document(material: Sequence[ReadVersion]) -> list[ReadVersion]:
    latest = {read.version.document: read for read in sorted(material, key=lambda r: (r.place, r.version.id))}
    return sorted(latest.values(), key=lambda r: r.version.id)


def _same(forms: Mapping[str, str]) -> list[list[str]]:
    """Versions by what they say; those without a letter say nothing and are left out."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for version in sorted(forms):
        if forms[version]:
            groups[forms[version]].append(version)
    return list(groups.values())


def _candidates(sets: Shingles) -> Iterable[Pair]:
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for version in sorted(sets):
        for shingle in _sample(sets[version]):
            holders[shingle].append(version)
    return sorted({pair for group in holders.values() for pair in _pairs(group)})


def _sample(found: frozenset[int]) -> Iterable[int]:
    """The shingles whose digest divides evenly, and the smallest one, so that no text is left without."""
    return {s for s in found if s % SAMPLED == 0} | ({min(found)} if found else set())


def _pairs(group: Sequence[str]) -> Iterator[Pair]:
    if len(group) <= MOST_SHARING:
        yield from combinations(group, 2)
        return
    for place, first in enumerate(group[:FIRST_FEW]):
        yield from ((first, other) for other in group[place + 1 :])


def _is_near(left: frozenset[int], right: frozenset[int]) -> bool:
    return min(len(left), len(right)) >= FEWEST_SHINGLES and containment(left, right) >= NEAR


def _copies(group: list[ReadVersion], forms: Mapping[str, str], sets: Shingles) -> Copies:
    first = min(group, key=order_of).version.id
    versions = tuple(sorted(read.version.id for read in group))
    exact = len({forms[v] for v in versions}) == 1
    share = min(containment(sets[first], sets[v]) for v in versions)
    reason = "the texts are the same" if exact else f"at least {share:.0%} of the shorter text stands in the first one"
    return Copies(copies_id(first), CopyKind.EXACT if exact else CopyKind.NEAR, first, versions, (reason,))
