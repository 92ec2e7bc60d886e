"""Trains the weights of `rejoinder relate`, and measures them on parts that they were not trained on.

    python -m training.relate ocnli.jsonl jsick.jsonl fnc1.jsonl --out src/rejoinder/link/weights/relation.npz

A file that is left out is trained without. Figures are those of five parts, each measured by what the other four taught; pairs
that share a text, or that hang together through others that do, stand in one part. Articles are measured a second time with
headlines and articles parted by themselves, so that others of the same story teach, and a third time by the headline alone.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.comparison import Comparer, Comparison
from rejoinder.link.groups import connect
from rejoinder.link.relating import FARTHEST, NETWORKS, ORDER, decide, rows_of

RENAMED = {"agree": "supports", "disagree": "contradicts", "discuss": "neutral"}
PARTS = 5
SEEDS = 3  # networks that are made alike but for where they began: their mean is steadier than one
Floats = NDArray[np.float32]
Truths = NDArray[np.bool_]
Split = tuple[Truths, Truths]


@dataclass(frozen=True)
class Taught:
    """How one network is taught.

    `vectors`: what a number of a vector counts beside a named feature; `softened`: power of the weight that makes rare relations
    count as much as common ones.
    """

    hidden: int
    passes: int
    rate: float
    dropped: float
    decay: float
    vectors: float
    softened: float


TAUGHT = {
    ("sentence", "meaning"): Taught(hidden=64, passes=12, rate=1e-3, dropped=0.4, decay=0.1, vectors=0.2, softened=0.5),
    ("article", "meaning"): Taught(hidden=32, passes=25, rate=2e-3, dropped=0.3, decay=0.1, vectors=0.3, softened=0.7),
    ("article", "named"): Taught(hidden=32, passes=25, rate=2e-3, dropped=0.3, decay=0.1, vectors=0.3, softened=0.7),
}
BATCH = 128
LEAST_SPREAD = 1e-4  # what varies less says nothing


@dataclass(frozen=True)
class Data:
    """Pairs of one kind: what the two networks read, the relation, the file, and the part.

    `texts` are the parts of the earlier and of the later text, each by itself.
    """

    rows: tuple[Floats, Floats]
    relation: NDArray[np.int64]
    file: NDArray[np.int64]
    part: NDArray[np.int64]
    texts: NDArray[np.int64]


def main() -> None:
    """Measure in parts, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args()
    found = load(wanted.files)
    _measure(found, [file.stem for file in wanted.files], wanted.seed)
    if wanted.out:
        kept: dict[str, Any] = {}
        for (kind, name), taught in TAUGHT.items():
            data = found[kind]
            for at in range(SEEDS if len(data.relation) else 0):
                everything = np.ones(len(data.relation), dtype=bool)
                layers = train(data.rows[NETWORKS.index(name)], data, everything, taught, wanted.seed + at)
                kept.update({f"{kind} {name} {at} {part}": array.astype(np.float16) for part, array in layers.items()})
        np.savez_compressed(wanted.out, **kept)


def load(files: Sequence[Path]) -> dict[str, Data]:
    """The pairs of all files that have a relation, compared: those with an article, and the others."""
    comparer = Comparer(UniversalSentenceEncoder())
    pairs = [[p for p in map(json.loads, file.read_text(encoding="utf-8").splitlines()) if p["gold"]] for file in files]
    compared = [comparer.compare(p["earlier"], p["later"]) for of_file in pairs for p in of_file]
    whole = Data(
        (np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float32)),
        np.array([ORDER.index(RENAMED.get(p["gold"], p["gold"])) for of_file in pairs for p in of_file]),
        np.concatenate([np.full(len(of_file), at) for at, of_file in enumerate(pairs)]),
        np.concatenate([_parts(of_file) for of_file in pairs]),
        np.concatenate([_parts_of_texts(of_file) for of_file in pairs]),
    )
    return {kind: _of_kind(whole, compared, article=kind == "article") for kind in ("sentence", "article")}


def _of_kind(data: Data, compared: Sequence[Comparison], *, article: bool) -> Data:
    kept = np.array([one.article == article for one in compared])
    rows = [rows_of(one) for one in compared if one.article == article]
    read = tuple(np.array([row[at] for row in rows], dtype=np.float32).reshape(len(rows), -1) for at in (0, 1))
    return Data((read[0], read[1]), data.relation[kept], data.file[kept], data.part[kept], data.texts[kept])


def train(rows: Floats, data: Data, used: NDArray[np.bool_], taught: Taught, seed: int) -> dict[str, Floats]:
    """The layers of a network taught on the pairs that are used."""
    centre, spread = rows[used].mean(axis=0), rows[used].std(axis=0)
    meaning = np.arange(rows.shape[1]) < rows.shape[1] - data.rows[1].shape[1]
    varied = spread > LEAST_SPREAD
    scale = np.where(varied, np.where(meaning, taught.vectors, 1.0) / np.where(varied, spread, 1.0), 0.0)
    inputs = _scaled(rows[used], centre, scale)
    layers = _descend(inputs, data.relation[used], _weights(data, taught.softened)[used], taught, np.random.default_rng(seed))
    return dict(zip(("centre", "scale", "hidden", "hidden_bias", "out", "out_bias"), (centre, scale, *layers), strict=True))


def _scaled(rows: Floats, centre: Floats, scale: Floats) -> Floats:
    scaled: Floats = np.clip((rows - centre) * scale, -FARTHEST, FARTHEST).astype(np.float32)
    return scaled


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


def _weights(data: Data, softened: float) -> Floats:
    """Rare relations of a file count more, and so do the pairs of a small file."""
    counts = Counter(zip(data.file.tolist(), data.relation.tolist(), strict=True))
    sizes = Counter(data.file.tolist())
    both = zip(data.file.tolist(), data.relation.tolist(), strict=True)
    return np.array([(len(data.file) / len(sizes) / 3 / counts[f, r]) ** softened for f, r in both], dtype=np.float32)


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


def _parts_of_texts(pairs: Sequence[dict[str, Any]]) -> NDArray[np.int64]:
    """In which part each earlier and each later text stands, by itself."""
    chance = np.random.default_rng(0)
    columns = []
    for side in ("earlier", "later"):
        texts = sorted({p[side] for p in pairs})
        part = dict(zip(texts, (chance.permutation(len(texts)) % PARTS).tolist(), strict=True))
        columns.append([part[p[side]] for p in pairs])
    return np.array(columns).T.reshape(len(pairs), 2)


def _apart(data: Data) -> Iterator[Split]:
    """What teaches and what is measured: parts that share no text, nor hang together."""
    for part in range(PARTS):
        yield data.part != part, data.part == part


def _apart_by_texts(data: Data) -> Iterator[Split]:
    """What teaches and what is measured: no text of one stands in the other, though both may be of one story."""
    for here in range(PARTS):
        for there in range(PARTS):
            same = data.texts == (here, there)
            yield ~same.any(axis=1), same.all(axis=1)


def _measure(found: dict[str, Data], names: Sequence[str], seed: int) -> None:
    told = {kind: (data, _shares_of(kind, data, _apart(data), seed)) for kind, data in found.items()}
    for at, name in enumerate(names):
        wanted = np.concatenate([data.relation[data.file == at] for data, _ in told.values()])
        shares = np.concatenate([shares[data.file == at] for data, shares in told.values()])
        print(name, _figures(wanted, _decided(shares)))
    articles = found["article"]
    if len(articles.relation):
        shares = _shares_of("article", articles, _apart_by_texts(articles), seed)
        print("articles, parted by texts:", _figures(articles.relation, _decided(shares)))
        headlines = articles.rows[0][:, : -articles.rows[1].shape[1]]
        alone = replace(articles, rows=(headlines, headlines[:, :0]))
        for way, splits in (("stories", _apart(alone)), ("texts", _apart_by_texts(alone))):
            print(
                f"by the headline alone, parted by {way}:",
                _figures(alone.relation, _decided(_shares_of("article", alone, splits, seed))),
            )


def _shares_of(kind: str, data: Data, splits: Iterator[Split], seed: int) -> Floats:
    """How likely each relation of each pair is, by networks that it did not teach."""
    shares = np.zeros((len(data.relation), 3), dtype=np.float32)
    read = [name for name in NETWORKS if (kind, name) in TAUGHT and data.rows[NETWORKS.index(name)].shape[1]]
    for used, held in splits:
        for name in read if held.any() else ():
            rows = data.rows[NETWORKS.index(name)]
            for at in range(SEEDS):
                layers = train(rows, data, used, TAUGHT[kind, name], seed + at)
                inner = np.maximum(
                    _scaled(rows[held], layers["centre"], layers["scale"]) @ layers["hidden"] + layers["hidden_bias"], 0
                )
                shares[held] += _shares(inner @ layers["out"] + layers["out_bias"]) / SEEDS / len(read)
    return shares


def _decided(shares: Floats) -> NDArray[np.int64]:
    return np.array([ORDER.index(decide(share)) for share in shares], dtype=np.int64)


def _figures(wanted: NDArray[np.int64], found: NDArray[np.int64]) -> str:
    scores = [2 * np.sum((wanted == k) & (found == k)) / max(np.sum(wanted == k) + np.sum(found == k), 1) for k in range(3)]
    flipped = np.sum(np.abs(wanted - found) == 2) / max(np.sum(wanted != 1), 1)
    return f"macro F1 {100 * float(np.mean(scores)):.1f}, flipped {100 * float(flipped):.1f} % of {len(wanted)} pairs"


if __name__ == "__main__":
    main()
