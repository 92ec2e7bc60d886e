"""Which of many texts may repeat one another, found without comparing each with each.

Of every text the shingles with the smallest digests are kept, one in eight (FracMinHash: Irber and others, 2022): unlike MinHash
and its bands, which see how alike two texts are as wholes, they show what a short text shares with a long one that holds it.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rejoinder.text.shingles import Digests

SAMPLED = 8  # one shingle in so many is kept; a copied paragraph has dozens
FEWEST_SAMPLED = 8  # kept of a short text
FIRST_FEW = 6  # of all texts that share a shingle each is paired with so many: what a thousand share, no pair is told by
LEAST_SHARED = 1 / 8  # share of the smaller sample; of copies 1 in 10,000 falls below it, of texts with a common phrase most do
MOST_AT_ONCE = 1 << 24  # pairs counted at once: 128 MiB
_BELOW = np.uint32(2**32 // SAMPLED)
_HALF = np.uint64(32)


def find_sharing(sets: Sequence["Digests"]) -> Iterator[tuple[int, int]]:
    """Places of two sets of shingles that share enough of their samples, the smaller place first, each pair once.

    Time and memory grow with the number of sets, whatever they share. The sets must stand in an order that does not depend on
    how they came, since what very many share is looked for in the first few alone.
    """
    samples = [found[: max(int(found.searchsorted(_BELOW)), FEWEST_SAMPLED)] for found in sets]
    sizes = np.array([len(sample) for sample in samples], dtype=np.int64)
    holders, begins = _holders(samples, sizes)
    total = int(np.minimum(np.arange(len(holders)) - begins, FIRST_FEW).sum())
    parts = 1 + total // MOST_AT_ONCE
    for part in range(parts):
        yield from _often(np.concatenate(list(_pairs(holders, begins, part, parts))), sizes)


def _holders(samples: Sequence["Digests"], sizes: "NDArray[np.int64]") -> tuple["NDArray[np.uint64]", "NDArray[np.int64]"]:
    """The places of the sets by shingle, of those that several hold, and for each where the holders of its shingle begin."""
    postings = np.concatenate([*samples, np.zeros(0, dtype=np.uint32)]).astype(np.uint64)
    postings <<= _HALF
    postings |= np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    postings.sort()
    shingles = (postings >> _HALF).astype(np.uint32)
    again = np.zeros(len(postings) + 1, dtype=np.bool_)
    again[1:-1] = shingles[1:] == shingles[:-1]
    several = again[1:] | again[:-1]
    begins = np.flatnonzero(~again[:-1][several])
    runs = np.diff(begins, append=np.count_nonzero(several))
    return postings[several] & np.uint64(0xFFFFFFFF), np.repeat(begins, runs)


def _pairs(holders: "NDArray[np.uint64]", begins: "NDArray[np.int64]", part: int, parts: int) -> Iterator["NDArray[np.uint64]"]:
    """Both places in one number, once for each shingle that they share: those whose first place falls into this part."""
    distance = np.arange(len(holders)) - begins
    for step in range(FIRST_FEW):
        later = np.flatnonzero(distance > step)
        left = holders[begins[later] + step]
        mine = left % np.uint64(parts) == part
        yield (left[mine] << _HALF) | holders[later[mine]]


def _often(pairs: "NDArray[np.uint64]", sizes: "NDArray[np.int64]") -> Iterator[tuple[int, int]]:
    pairs.sort()
    begins = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])
    times = np.diff(begins, append=len(pairs))
    found = pairs[begins]
    left, right = (found >> _HALF).astype(np.int64), (found & np.uint64(0xFFFFFFFF)).astype(np.int64)
    enough = times >= LEAST_SHARED * np.minimum(sizes[left], sizes[right])
    yield from zip(left[enough].tolist(), right[enough].tolist(), strict=True)
