"""Stories beside what is usually done: words weighed by rarity and joined by average linkage, and BERTopic on our vectors.

`python benchmarks/stories.py` groups the development part of ECB+ (REJOINDER_SHARED, or ../shared beside the repository) each way
in one run and prints B-cubed F1 and seconds of processor time. The other ways are given the setting that suits these very
documents best; ours is fixed. BERTopic comes in with `--beside`: `pip install -r benchmarks/requirements.txt`.
"""

import argparse
import importlib
import json
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from math import log
from pathlib import Path

import numpy as np

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.groups import group_by_average
from rejoinder.link.stories import group_stories

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
FLOORS = (0.10, 0.14, 0.18, 0.22, 0.26)
Groups = Iterable[tuple[str, ...]]


def b_cubed(gold: Mapping[str, str], groups: Groups) -> float:
    """F1 of Bagga and Baldwin (1998), in 0..100."""
    home = dict.fromkeys(gold, "") | {name: group[0] for group in groups for name in group}
    found = {name: group or name for name, group in home.items()}
    both = Counter((gold[name], found[name]) for name in gold)
    wanted, made = Counter(gold.values()), Counter(found.values())
    precision = sum(both[gold[n], found[n]] / made[found[n]] for n in gold) / len(gold)
    recall = sum(both[gold[n], found[n]] / wanted[gold[n]] for n in gold) / len(gold)
    return 200 * precision * recall / (precision + recall)


def by_words(texts: Mapping[str, str]) -> Mapping[tuple[str, str], float]:
    """The cosine of every pair by its words, weighed by their rarity."""
    names = sorted(texts)
    counts = [Counter(re.findall(r"\w+", texts[name].casefold())) for name in names]
    held = Counter(word for words in counts for word in words)
    place = {word: at for at, word in enumerate(held)}
    rows = np.zeros((len(names), len(place)), dtype=np.float32)
    for row, words in zip(rows, counts, strict=True):
        for word, times in words.items():
            row[place[word]] = (1 + log(times)) * log(len(names) / held[word])
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    cosines = np.triu(rows @ rows.T, 1)
    return {(names[i], names[j]): float(cosines[i, j]) for i, j in zip(*np.nonzero(cosines), strict=True)}


def show(name: str, ways: Mapping[str, Callable[[], Groups]], gold: Mapping[str, str]) -> None:
    """One line: the best setting, how good it is, and the time of one try."""
    start = time.process_time()
    found = {setting: b_cubed(gold, way()) for setting, way in ways.items()}
    best = max(found, key=lambda setting: found[setting])
    seconds = (time.process_time() - start) / len(ways)
    print(f"{f'{name} {best}'.strip():<44}{found[best]:5.1f}{seconds:8.1f} s", flush=True)


def main() -> None:
    """All ways on the same documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", action="store_true")
    args = parser.parse_args()
    lines = (SHARED / "data" / "groups" / "ecbplus-dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    gold = {row["id"]: row["gold"] for row in documents}
    texts = {row["id"]: row["text"] for row in documents}
    encoder = UniversalSentenceEncoder()
    show("rejoinder", {"": lambda: group_stories(texts, encoder)}, gold)
    pairs = by_words(texts)
    show("words and average linkage at", {f"{floor:.2f}": partial(group_by_average, pairs, floor) for floor in FLOORS}, gold)
    if args.beside:
        show("BERTopic with", importlib.import_module("topics").ways(texts, encoder), gold)


if __name__ == "__main__":
    main()
