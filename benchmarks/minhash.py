"""Other libraries' MinHash with locality-sensitive hashing, as their own pages show it, on runs of five words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

from rejoinder.link.groups import connect

PERMUTATIONS = 128
THRESHOLD = 0.5  # of Jaccard's likeness: copies with a new lead and a boilerplate stand at about so much
BANDS = 32
WORDS = 5
Groups = tuple[tuple[str, ...], ...]
Texts = Iterable[tuple[str, str]]


def runs(text: str) -> list[str]:
    """Each run of five words once."""
    words = re.findall(r"\w+", text.casefold())
    return list({" ".join(words[at : at + WORDS]) for at in range(max(len(words) - WORDS, 0) + 1)})


def by_datasketch(texts: Texts) -> Groups:
    """The LSH of datasketch: each text is looked for before it is put in."""

    def pairs() -> Iterator[tuple[str, str]]:
        lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
        for name, text in texts:
            signature = MinHash(num_perm=PERMUTATIONS)
            signature.update_batch([run.encode() for run in runs(text)])
            yield from ((found, name) for found in lsh.query(signature))
            lsh.insert(name, signature, check_duplication=False)

    return connect(pairs())


def by_rensa(texts: Texts) -> Groups:
    """The LSH of rensa, likewise."""

    def pairs() -> Iterator[tuple[str, str]]:
        lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
        for name, text in texts:
            signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
            signature.update(runs(text))
            yield from ((f"{found:07}", name) for found in lsh.query(signature))
            lsh.insert(int(name), signature)

    return connect(pairs())


WAYS: Mapping[str, Callable[[Texts], Groups]] = {"datasketch": by_datasketch, "rensa": by_rensa}
