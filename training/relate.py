"""Trains the weights of `rejoinder relate`, and measures them on parts that they were not trained on.

    python -m training.relate ocnli.jsonl jsick.jsonl fnc1.jsonl --out src/rejoinder/link/weights/relation.npz

A file that is left out is trained without. Figures are those of five parts, each measured by what the other four taught; pairs
that share a text, or that hang together through others that do, stand in one part.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.comparison import Comparer
from rejoinder.link.groups import connect
from rejoinder.link.relating import ORDER, TORN, rows_of

RENAMED = {"agree": "supports", "disagree": "contradicts", "discuss": "neutral"}
PARTS = 5
SOFTENED = 0.5  # power of the weight that makes rare relations count as much as common ones
VECTOR_SCALE = 0.3  # what the 2,048 numbers of meaning count beside one named feature
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Taught:
    """How one network is taught."""

    hidden: int
    passes: int
    rate: float
    dropped: float
    decay: float


MEANING = Taught(hidden=64, passes=14, rate=1e-3, dropped=0.4, decay=0.1)
NAMED = Taught(hidden=48, passes=30, rate=2e-3, dropped=0.2, decay=0.01)
BATCH = 128
LEAST_SPREAD = 1e-4  # what varies less says nothing


@dataclass(frozen=True)
class Data:
    """All pairs: what the two networks read, the relation, the file, and the part."""

    rows: tuple[Floats, Floats]
    relation: NDArray[np.int64]
    file: NDArray[np.int64]
    part: NDArray[np.int64]


def main() -> None:
    """Measure in parts, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args()
    data = load(wanted.files)
    _measure(data, [file.stem for file in wanted.files], wanted.seed)
    if wanted.out:
        everything = np.ones(len(data.relation), dtype=bool)
        kept: dict[str, Any] = {
            f"{name}_{part}": array.astype(np.float16)
            for name, rows, taught in (("meaning", data.rows[0], MEANING), ("named", data.rows[1], NAMED))
            for part, array in train(rows, data, everything, taught, wanted.seed).items()
        }
        np.savez_compressed(wanted.out, **kept)


def load(files: Sequence[Path]) -> Data:
    """The pairs of all files that have a relation, compared."""
    comparer = Comparer(UniversalSentenceEncoder())
    pairs = [[p for p in map(json.loads, file.read_text(encoding="utf-8").splitlines()) if p["gold"]] for file in files]
    rows = [rows_of(comparer.compare(p["earlier"], p["later"])) for of_file in pairs for p in of_file]
    relations = [ORDER.index(RENAMED.get(p["gold"], p["gold"])) for of_file in pairs for p in of_file]
    return Data(
        (np.array([row[0] for row in rows]), np.array([row[1] for row in rows])),
        np.array(relations),
        np.concatenate([np.full(len(of_file), at) for at, of_file in enumerate(pairs)]),
        np.concatenate([_parts(of_file) for of_file in pairs]),
    )


def train(rows: Floats, data: Data, used: NDArray[np.bool_], taught: Taught, seed: int) -> dict[str, Floats]:
    """The layers of a network taught on the pairs that are used."""
    centre, spread = rows[used].mean(axis=0), rows[used].std(axis=0)
    meaning = np.arange(rows.shape[1]) < rows.shape[1] - data.rows[1].shape[1]
    varied = spread > LEAST_SPREAD
    scale = np.where(varied, np.where(meaning, VECTOR_SCALE, 1.0) / np.where(varied, spread, 1.0), 0.0)
    inputs = ((rows[used] - centre) * scale).astype(np.float32)
    layers = _descend(inputs, data.relation[used], _weights(data)[used], taught, np.random.default_rng(seed))
    return dict(zip(("centre", "scale", "hidden", "hidden_bias", "out", "out_bias"), (centre, scale, *layers), strict=True))


def _descend(
    inputs: Floats, relation: NDArray[np.int64], weights: Floats, taught: Taught, chance: np.random.Generator
) -> list[Floats]:
    """Adam with decay (Loshchilov and Hutter, 2019), the rate falling to nothing."""
    wide = inputs.shape[1]
    sizes = ((wide, taught.hidden), (taught.hidden,), (taught.hidden, 3), (3,))
    layers = [
        chance.normal(0, size[0] ** -0.5, size).astype(np.float32) if len(size) > 1 else np.zeros(size, np.float32)
        for size in sizes
    ]
    first, second = [np.zeros_like(x) for x in layers], [np.zeros_like(x) for x in layers]
    wanted, step = np.eye(3, dtype=np.float32)[relation], 0
    for turn in range(taught.passes):
        rate = taught.rate * (1 - turn / taught.passes)
        order = chance.permutation(len(inputs))
        for batch in (order[at : at + BATCH] for at in range(0, len(order), BATCH)):
            step += 1
            for i, slope in enumerate(_slopes(layers, inputs[batch], wanted[batch], weights[batch], (taught, chance))):
                first[i] = 0.9 * first[i] + 0.1 * slope
                second[i] = 0.99 * second[i] + 0.01 * slope**2
                move = first[i] / (1 - 0.9**step) / (np.sqrt(second[i] / (1 - 0.99**step)) + 1e-8)
                layers[i] -= rate * (move + (taught.decay * layers[i] if layers[i].ndim > 1 else 0))
    return layers


def _slopes(
    layers: Sequence[Floats], inputs: Floats, wanted: Floats, weights: Floats, how: tuple[Taught, np.random.Generator]
) -> list[Floats]:
    taught, chance = how
    shown = inputs * (chance.random(inputs.shape, dtype=np.float32) > taught.dropped) * np.float32(1 / (1 - taught.dropped))
    inner = np.maximum(shown @ layers[0] + layers[1], 0)
    kept = (chance.random(inner.shape, dtype=np.float32) > 0.5) * np.float32(2)
    wrong = (_shares((inner * kept) @ layers[2] + layers[3]) - wanted) * weights[:, None] / len(inputs)
    back = (wrong @ layers[2].T) * kept * (inner > 0)
    slopes = (shown.T @ back, back.sum(axis=0), (inner * kept).T @ wrong, wrong.sum(axis=0))
    return [np.asarray(slope, dtype=np.float32) for slope in slopes]


def _shares(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = raised / raised.sum(axis=1, keepdims=True)
    return found


def _weights(data: Data) -> Floats:
    """Rare relations of a file count more."""
    counts = Counter(zip(data.file.tolist(), data.relation.tolist(), strict=True))
    sizes = Counter(data.file.tolist())
    both = zip(data.file.tolist(), data.relation.tolist(), strict=True)
    return np.array([(sizes[f] / 3 / counts[f, r]) ** SOFTENED for f, r in both], dtype=np.float32)


def _parts(pairs: Sequence[dict[str, Any]]) -> NDArray[np.int64]:
    """In which of the parts each pair stands; the largest groups are dealt out first."""
    edges = [(f"text {p['earlier']}", f"text {p['later']}") for p in pairs]
    part: dict[str, int] = {}
    load = [0] * PARTS
    size = Counter(left for left, _ in edges)
    for group in sorted(connect(edges), key=lambda g: (-sum(size[name] for name in g), g[0])):
        smallest = load.index(min(load))
        load[smallest] += sum(size[name] for name in group)
        part.update(dict.fromkeys(group, smallest))
    return np.array([part[left] for left, _ in edges])


def _measure(data: Data, names: Sequence[str], seed: int) -> None:
    shares = np.zeros((len(data.relation), 3), dtype=np.float32)
    for part in range(PARTS):
        used = data.part != part
        for rows, taught in zip(data.rows, (MEANING, NAMED), strict=True):
            layers = train(rows, data, used, taught, seed)
            held = ((rows[~used] - layers["centre"]) * layers["scale"]).astype(np.float32)
            inner = np.maximum(held @ layers["hidden"] + layers["hidden_bias"], 0)
            shares[~used] += _shares(inner @ layers["out"] + layers["out_bias"]) / 2
    found = shares.argmax(axis=1)
    torn = np.where(found == 0, shares[:, 2], shares[:, 0]) > TORN
    found[(found != 1) & torn] = 1
    for at, name in enumerate(names):
        here = data.file == at
        print(name, _figures(data.relation[here], found[here]))


def _figures(wanted: NDArray[np.int64], found: NDArray[np.int64]) -> str:
    scores = [2 * np.sum((wanted == k) & (found == k)) / max(np.sum(wanted == k) + np.sum(found == k), 1) for k in range(3)]
    flipped = np.sum(np.abs(wanted - found) == 2) / max(np.sum(wanted != 1), 1)
    return f"macro F1 {100 * float(np.mean(scores)):.1f}, flipped {100 * float(flipped):.1f} % of {len(wanted)} pairs"


if __name__ == "__main__":
    main()
