"""Versions of different documents that repeat one text."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rejoinder.link.credits import find_credit
from rejoinder.link.groups import Joining
from rejoinder.link.sharing import find_sharing
from rejoinder.model import Version
from rejoinder.model.ids import copies_id
from rejoinder.model.linked import Copies, CopyKind
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.text.shingles import containment, normal_form, shingles

if TYPE_CHECKING:
    from rejoinder.text.shingles import Digests

NEAR = 0.6  # share of the shorter text's shingles that the longer one must hold
FEWEST_SHINGLES = 10  # of a text below which what it shares may be a phrase; it can still be an exact copy
EXACT = "the texts are the same"


def find_copies(material: Sequence[ReadVersion]) -> tuple[Copies, ...]:
    """Groups of copies; versions of one document are no copies of each other. The order of the material does not matter.

    Texts that are the same always stand together. Of different ones only those that share sampled shingles are compared, so
    that the time grows with the number of texts and not with its square, whatever boilerplate they end with.
    """
    latest = {read.version.id: read for read in latest_of_each_document(material)}
    found = group_copies((name, read.version.text) for name, read in latest.items())
    return tuple(_copies([latest[name] for name in group]) for group in found)


def group_copies(texts: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Names of texts by what they repeat, those that stand alone left out; each text counts as a document of its own.

    Of each text only its shingles are kept in memory, so that a stream of a million may be handed in.
    """
    same, sets = _same(texts)
    names = sorted(sets)
    ordered = [sets[name] for name in names]
    joining = Joining[int]()
    for left, right in find_sharing(ordered):
        if joining.find(left) != joining.find(right) and _is_near(ordered[left], ordered[right]):
            joining.join(left, right)
    near = [[names[place] for place in group] for group in joining.groups()]
    joined = {name for group in near for name in group}
    groups = (*near, *([name] for name in same if name not in joined))
    whole = (tuple(sorted(twin for name in group for twin in same[name])) for group in groups)
    return tuple(sorted(group for group in whole if len(group) > 1))


def latest_of_each_document(material: Sequence[ReadVersion]) -> Iterable[ReadVersion]:
    """The text that each document came to."""
    return {read.version.document: read for read in sorted(material, key=lambda r: (r.place, r.version.id))}.values()


def _same(texts: Iterable[tuple[str, str]]) -> tuple[Mapping[str, Sequence[str]], Mapping[str, "Digests"]]:
    """Names of texts that have the same shingles, by the first of them, and its shingles; those without a letter are left out."""
    twins: dict[bytes, list[str]] = {}
    sets: dict[bytes, Digests] = {}
    for name, text in texts:
        if len(found := shingles(text)):
            key = hashlib.blake2b(found.tobytes(), digest_size=16).digest()
            twins.setdefault(key, []).append(name)
            sets.setdefault(key, found)
    first = {key: min(names) for key, names in twins.items()}
    return {first[key]: names for key, names in twins.items()}, {first[key]: found for key, found in sets.items()}


def _is_near(left: "Digests", right: "Digests") -> bool:
    return min(len(left), len(right)) >= FEWEST_SHINGLES and containment(left, right) >= NEAR


def _copies(group: Sequence[ReadVersion]) -> Copies:
    """The reasons are the least of what they share with the first one, and whom they credit with it."""
    first = min(group, key=order_of).version
    versions = tuple(sorted(read.version.id for read in group))
    exact = len({normal_form(read.version.text) for read in group}) == 1
    reason = EXACT if exact else f"at least {_least_shared(first, group):.0%} of the shorter text stands in the first one"
    kind = CopyKind.EXACT if exact else CopyKind.NEAR
    return Copies(copies_id(first.id), kind, first.id, versions, (reason, *_credits(group)))


def _least_shared(first: Version, group: Iterable[ReadVersion]) -> float:
    of_first = shingles(first.text)
    return min(containment(of_first, shingles(read.version.text)) for read in group)


def _credits(group: Sequence[ReadVersion]) -> Iterable[str]:
    credited = Counter(credit.agency for read in group if (credit := find_credit(read.version.text)))
    return (f"{times} of the {len(group)} texts credit {agency}" for agency, times in sorted(credited.items()))
