"""Near-copies among very many articles: time, memory, and how many of the planted copies are found.

`python benchmarks/copies.py 10000 100000` makes so many articles, three in ten of them copies, and groups them, each number in a
process of its own. They are varied from articles given with `--articles` (JSON lines with `text`; by default the development
data, at REJOINDER_SHARED or ../shared beside the repository), as `press.py` says. The time of making them is not counted.

`--beside` sets the LSH of datasketch and of rensa beside it, on the same texts in the same process: `pip install -r
benchmarks/requirements.txt`. They are given the best mode that they have, and their pairs are not verified.
"""

import argparse
import importlib
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import comb
from pathlib import Path

from press import Press

from rejoinder.link.copies import group_copies

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
ARTICLES = ("statements/polnear-train.jsonl", "groups/copies-1000.jsonl")
Texts = Iterable[tuple[str, str]]
Groups = Iterable[tuple[str, ...]]


class Making:
    """The articles, with the time that making them takes, and which of them is copied by each."""

    def __init__(self, press: Press, count: int) -> None:
        self.seconds = 0.0
        self.gold: dict[str, str] = {}
        self._press, self._count = press, count

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for number in range(self._count):
            start = time.process_time()
            name, (origin, text) = f"{number:07}", self._press.article(number)
            self.gold[name] = f"{origin:07}"
            self.seconds += time.process_time() - start
            yield name, text


def rand(gold: Mapping[str, str], groups: Groups) -> float:
    """Adjusted Rand index (Hubert and Arabie, 1985), in 0..100."""
    found = {name: name for name in gold} | {name: group[0] for group in groups for name in group}
    both = sum(comb(n, 2) for n in Counter((gold[name], found[name]) for name in gold).values())
    wanted, made = (sum(comb(n, 2) for n in Counter(home.values()).values()) for home in (gold, found))
    chance = wanted * made / comb(len(gold), 2)
    return 100 * (both - chance) / ((wanted + made) / 2 - chance)


def measure(count: int, press: Press, way: Callable[[Texts], Groups], name: str) -> float:
    """Print one line; gives the seconds of processor time."""
    making = Making(press, count)
    start = time.process_time()
    groups = way(making)
    seconds = time.process_time() - start - making.seconds
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate, index = count / seconds, rand(making.gold, groups)
    print(
        f"{name:<12}{count:>10,} articles{seconds:>9,.1f} s{rate:>9,.0f} a second{memory:>8,.0f} MiB   ARI {index:5.1f}",
        flush=True,
    )
    return seconds


def main() -> None:
    """One line a number, and one for each peer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="+", metavar="COUNT")
    parser.add_argument("--articles", type=Path, nargs="+", default=[SHARED / "data" / name for name in ARTICLES])
    parser.add_argument("--beside", action="store_true")
    args = parser.parse_args()
    if len(args.counts) > 1:
        given = [*map(str, args.articles)]
        for count in args.counts:
            beside = ["--beside"] if args.beside else []
            subprocess.run([sys.executable, __file__, str(count), *beside, "--articles", *given], check=True)
        return
    press, (count,) = Press(args.articles), args.counts
    ours = measure(count, press, group_copies, "rejoinder")
    for name, way in importlib.import_module("minhash").WAYS.items() if args.beside else ():
        print(f"{'':<12}{measure(count, press, way, name) / ours:10.1f} times as long")


if __name__ == "__main__":
    main()
