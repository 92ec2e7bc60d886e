"""Learn which sentences can be checked: `python -m training.claims DATA --out weights.npz [--cache DIR] [--without NAME]`.

English from ClaimBuster, Japanese from PoliInfo; Chinese from what the English and the Japanese weights say of the same news
sentence (NTREX). What is printed was measured on sentences that the weights in question had not seen.
"""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call, import-untyped"
# scikit-learn and scipy are no part of the project's environment

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack
from scipy.stats import rankdata, spearmanr
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, StratifiedKFold
from sklearn.svm import SVC

from rejoinder.encode import CachedEncoder, UniversalSentenceEncoder
from rejoinder.model import Encoder, Language, Span, Version
from rejoinder.read.claims.fold import fold, mask, neutral_names
from rejoinder.read.claims.grams import BUCKETS, grams
from rejoinder.read.claims.signs import MEASURES, as_numbers, find_signs
from rejoinder.read.claims.weights import Likeness, Weights, read_weights
from rejoinder.read.reader import Reader
from rejoinder.store.cache import FileCache

SEED = 1
FEWEST = 2  # sentences that a run of words must stand in
FEWEST_TOPICS = 4  # and in Japanese, topics: what only one debate says is its topic
STRENGTH = {"en": 0.3, "ja": 1.0}  # of the wording, as scikit-learn's C
SIGNS = 0.5  # how much signs count beside runs in the penalty
RATIOS = {"en": 10.0, "ja": 3.0}  # strength of the second half of the wording, likewise
AXES = 256  # directions of a vector that count
NEAR = {"C": 3.0, "gamma": 1.0}  # of the machine that compares vectors
MEANING = {"C": 0.3, "margin": 0.5, "signs": 0.3, "likeness": 1.0}
RIDGE = 3.0
DOUBTFUL = {"question", "wish", "duty", "plan", "hedge", "opinion", "courtesy", "condition", "self", "you"}
Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences as numbers: runs of words, signs, and where they are needed vectors."""

    base: str
    runs: csr_matrix
    signs: Array
    vectors: Array | None
    gold: Array
    groups: Array


def main() -> None:
    """Learn, say how well, and write the weights."""
    args = parse()
    encoder = CachedEncoder(UniversalSentenceEncoder(), FileCache(args.cache)) if args.cache else UniversalSentenceEncoder()
    kept: dict[str, Array] = {}
    scored: list[Array] = []
    news = rows(args.data / "match/ntrex-dev.jsonl")
    if "claimbuster" not in args.without:
        scored.append(english(args.data, news, encoder, kept))
    if "poliinfo" not in args.without:
        scored.append(japanese(args.data, news, kept))
    for name, base in (("claimbuster", "en"), ("poliinfo", "ja")):
        if name in args.without:
            borrowed(base, news, scored, kept)
    for agreed, base in zip(scored, ("en", "ja"), strict=False):
        print(f"news, {base}: median score {np.median(agreed):.2f}")
    borrowed("zh", news, scored, kept)
    if len(scored) > 1:
        print(f"news, en-ja rank correlation {spearmanr(*scored).statistic:.3f}")
    np.savez_compressed(args.out, allow_pickle=False, **kept)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--without", action="append", default=[], choices=["claimbuster", "poliinfo"])
    return parser.parse_args()


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def english(data: Path, news: list[dict[str, Any]], encoder: Encoder, kept: dict[str, Array]) -> Array:
    """Wording, then meaning on top of it; the scores of the news sentences are returned."""
    labelled = rows(data / "checkworthy/claimbuster-train.jsonl")
    train = numbered([*labelled, *bare_acts(news)], "text", Language.EN, encoder)
    folds = list(StratifiedKFold(5, shuffle=True, random_state=SEED).split(train.gold, train.gold))
    first, like = out_of_fold(train, folds), likeness_out_of_fold(train, folds)
    x = meaning_matrix(train, first, like)
    second = np.zeros(len(train.gold))
    for seen, unseen in folds:
        second[unseen] = learn_meaning(x[seen], train.gold[seen]).decision_function(x[unseen])
    model = learn_meaning(x, train.gold)
    scales = [calibrated(first, train.gold), calibrated(second, train.gold)]
    keep(kept, "en", learn_wording(train, range(len(train.gold))), scales)
    keep_meaning(kept, "en", np.ravel(model.coef_), float(model.intercept_[0]))
    keep_likeness(kept, "en", learn_likeness(vectors_of(train), train.gold))
    stored = read_weights(kept, "en")
    test = numbered(rows(data / "checkworthy/claimbuster-test.jsonl"), "text", Language.EN, encoder)
    report("ClaimBuster test, wording alone", test.gold, stored_margins(stored, test))
    report("ClaimBuster test", test.gold, stored_scores(stored, test))
    report("ClaimBuster train, five folds", train.gold[: len(labelled)], second[: len(labelled)])
    return stored_scores(stored, numbered(news, "en", Language.EN, encoder))


def bare_acts(news: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """English news sentences whose signs leave no doubt, of every second story, labelled by them.

    Debates hold few plain reports (“the ship crossed the line”), so that weights from debates alone take them for small talk.
    """
    reader, found = Reader.standard(), []
    stories = sorted({row["story"] for row in news})[::2]
    for row in (row for row in news if row["story"] in stories):
        text = row["en"]
        mentions = reader.find_mentions(Version("v", "d", None, text, Language.EN))
        signs = find_signs(fold(mask(text, Span(0, len(text)), mentions), "en"), "en")
        doubtful, told = DOUBTFUL & set(signs.counts), "past" in signs.counts and signs.measures[MEASURES.index("named")]
        if told and not doubtful and not signs.measures[MEASURES.index("quoted")]:
            found.append({"text": text, "gold": 1})
    print(f"news sentences that plainly report an act: {len(found)}")
    return found


def japanese(data: Path, news: list[dict[str, Any]], kept: dict[str, Array]) -> Array:
    """Wording alone: vectors add nothing on a topic that was not seen."""
    train = numbered(rows(data / "checkworthy/poliinfo-train.jsonl"), "text", Language.JA, None)
    folds = [(np.flatnonzero(train.groups != g), np.flatnonzero(train.groups == g)) for g in np.unique(train.groups)]
    first = out_of_fold(train, folds)
    report("PoliInfo, each topic unseen, pooled", train.gold, first)
    each = [average_precision_score(train.gold[at], first[at]) for _, at in folds]
    print(f"PoliInfo, each topic unseen, mean of {len(each)} topics: {np.mean(each):.4f}")
    wording = learn_wording(train, range(len(train.gold)))
    scale = calibrated(first, train.gold)
    keep(kept, "ja", wording, [scale])
    read = numbered(news, "ja", Language.JA, None)
    return probability(apply_wording(wording, read), scale)


def borrowed(base: str, news: list[dict[str, Any]], scored: Sequence[Array], kept: dict[str, Array]) -> None:
    """A language without labels learns from what the others' weights say of the same sentence, by signs alone."""
    columns = {"en": ("en",), "ja": ("ja",), "zh": ("zh", "zh_tw")}[base]
    languages = {"en": Language.EN, "ja": Language.JA, "zh": Language.ZH_HANS, "zh_tw": Language.ZH_HANT}
    signs = np.concatenate([numbered(news, column, languages[column], None).signs for column in columns])
    wanted = np.mean([agreed(one) for one in scored], axis=0)
    target = np.tile(np.log(wanted / (1 - wanted)), len(columns))
    groups = np.tile(np.unique([row["story"] for row in news], return_inverse=True)[1], len(columns))
    unseen = np.zeros(len(target))
    for seen, at in GroupKFold(5).split(signs, groups=groups):
        unseen[at] = Ridge(RIDGE).fit(signs[seen], target[seen]).predict(signs[at])
    for column, piece in zip(columns, np.split(unseen, len(columns)), strict=True):
        told = ", ".join(f"{spearmanr(piece, one).statistic:.3f}" for one in (*scored, wanted))
        print(f"news, {column}, each story unseen: rank correlation with each other language and with their mean {told}")
    model = Ridge(RIDGE).fit(signs, target)
    keep(kept, base, (np.zeros(BUCKETS), np.ravel(model.coef_), float(model.intercept_)), [(1.0, 0.0)])


def agreed(scores: Array) -> Array:
    """Scores by rank: two sets of labels call different shares of sentences checkable."""
    return np.clip(rankdata(scores) / (len(scores) + 1), 0.02, 0.98)


def numbered(found: list[dict[str, Any]], column: str, language: Language, encoder: Encoder | None) -> Sentences:
    """Rows as numbers, by the package's own functions."""
    reader, base = Reader.standard(), language.base
    folded, neutral = [], []
    for row in found:
        text = row[column] or " "
        mentions = reader.find_mentions(Version("v", "d", None, text, language))
        whole = Span(0, len(text))
        folded.append(fold(mask(text, whole, mentions), base))
        neutral.append(mask(text, whole, mentions, neutral_names(base)))
    buckets = [grams(one, base) for one in folded]
    ends = np.cumsum([0, *map(len, buckets)])
    runs = csr_matrix((np.ones(ends[-1]), np.concatenate(buckets), ends), shape=(len(found), BUCKETS))
    groups = np.unique([row.get("topic", "") for row in found], return_inverse=True)[1]
    return Sentences(
        base=base,
        runs=runs,
        signs=np.array([as_numbers(find_signs(one, base)) for one in folded]),
        vectors=np.concatenate(list(encoded(neutral, encoder))) if encoder else None,
        gold=np.array([row.get("gold", 0) for row in found]),
        groups=groups,
    )


def encoded(texts: list[str], encoder: Encoder) -> Iterator[Array]:
    """Vectors, a few hundred texts at a time."""
    for at in range(0, len(texts), 256):
        yield encoder.encode(texts[at : at + 256])


def learn_wording(data: Sentences, seen: Sequence[int] | Array) -> tuple[Array, Array, float]:
    """Weights of runs (for a row divided by the root of its length) and signs, and the bias.

    Two models are added up: one that counts a run by how rare it is, and signs; one that counts it by how much oftener it stands
    in sentences that can be checked (Wang and Manning 2012).
    """
    at = np.asarray(seen)
    runs, gold, strength = data.runs[at], data.gold[at], STRENGTH[data.base]
    present = np.asarray((runs > 0).sum(0)).ravel()
    enough = present >= FEWEST
    if data.base == "ja":
        topics = sum(np.asarray(data.runs[at[data.groups[at] == g]].sum(0)).ravel() > 0 for g in np.unique(data.groups[at]))
        enough &= topics >= FEWEST_TOPICS
    rarity = np.where(enough, np.log(len(at) / np.maximum(present, 1)), 0.0)
    x = hstack([lengthed(runs) @ diags(rarity), csr_matrix(data.signs[at] * SIGNS)]).tocsr()
    model = LogisticRegression(C=strength, solver="liblinear", random_state=SEED).fit(x, gold)
    weights = np.ravel(model.coef_)
    oftener = np.where(enough, ratios(runs, gold), 0.0)
    other = LogisticRegression(C=RATIOS[data.base], solver="liblinear", random_state=SEED).fit(
        lengthed(runs) @ diags(oftener), gold
    )
    both = weights[:BUCKETS] * rarity + np.ravel(other.coef_) * oftener
    return both, weights[BUCKETS:] * SIGNS, float(model.intercept_[0] + other.intercept_[0])


def ratios(runs: csr_matrix, gold: Array) -> Array:
    """How much oftener each run stands in sentences that can be checked, as a logarithm."""
    can, cannot = (np.asarray(runs[gold == label].sum(0)).ravel() + 1 for label in (1, 0))
    return np.log(can / can.sum()) - np.log(cannot / cannot.sum())


def lengthed(runs: csr_matrix) -> csr_matrix:
    """Rows divided by the root of how many runs they have."""
    return diags(1 / np.sqrt(np.maximum(np.asarray(runs.sum(1)).ravel(), 1))) @ runs


def apply_wording(wording: tuple[Array, Array, float], data: Sentences) -> Array:
    """The margins that wording gives."""
    runs, signs, bias = wording
    return lengthed(data.runs) @ runs + data.signs @ signs + bias


def out_of_fold(data: Sentences, folds: Sequence[tuple[Array, Array]]) -> Array:
    """The margin of each sentence by weights that were learnt without its fold."""
    margins, whole = np.zeros(len(data.gold)), apply_wording
    for seen, unseen in folds:
        margins[unseen] = whole(learn_wording(data, seen), data)[unseen]
    return margins


def vectors_of(data: Sentences) -> Array:
    """The vectors of sentences that were numbered with an encoder."""
    assert data.vectors is not None, "these sentences were numbered without an encoder"
    return data.vectors


def learn_likeness(vectors: Array, gold: Array) -> Likeness:
    """What vectors of sentences that can be checked lie near, and what others: a support-vector machine on their main axes."""
    centre = vectors.mean(0)
    axes = np.linalg.eigh((vectors - centre).T @ (vectors - centre))[1][:, ::-1][:, :AXES]
    machine = SVC(**NEAR).fit((vectors - centre) @ axes, gold)
    return Likeness(centre, axes, machine.support_vectors_, machine.dual_coef_[0], NEAR["gamma"], float(machine.intercept_[0]))


def likeness_out_of_fold(data: Sentences, folds: Sequence[tuple[Array, Array]]) -> Array:
    """The likeness of each sentence by a machine that was learnt without its fold."""
    vectors, margins = vectors_of(data), np.zeros(len(data.gold))
    for seen, unseen in folds:
        margins[unseen] = learn_likeness(vectors[seen], data.gold[seen]).of(vectors[unseen])
    return margins


def meaning_matrix(data: Sentences, margins: Array, like: Array) -> Array:
    """Margin, likeness and signs side by side."""
    columns = margins[:, None] * MEANING["margin"], like[:, None] * MEANING["likeness"], data.signs * MEANING["signs"]
    return np.hstack(columns).astype(np.float32)


def learn_meaning(x: Array, gold: Array) -> LogisticRegression:
    """The second step."""
    return LogisticRegression(C=MEANING["C"], max_iter=500).fit(x, gold)


def calibrated(margins: Array, gold: Array) -> tuple[float, float]:
    """Slope and shift that make margins probabilities (Platt)."""
    model = LogisticRegression(C=1e6).fit(margins[:, None], gold)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def stored_margins(stored: Weights, data: Sentences) -> Array:
    """The margins that wording gives, by the weights as they are stored."""
    wording = stored.wording
    return apply_wording((wording.runs * wording.unit, wording.signs, wording.bias), data)


def stored_scores(stored: Weights, data: Sentences) -> Array:
    """The probabilities that wording and meaning give, likewise."""
    meaning = stored.meaning
    assert meaning is not None, "these weights were learnt without vectors"
    like = meaning.likeness.of(vectors_of(data))
    margins = [meaning.join(*row) for row in zip(stored_margins(stored, data), data.signs, like, strict=True)]
    return np.array([stored.meaning_scale.apply(margin) for margin in margins])


def probability(margins: Array, scale: tuple[float, float]) -> Array:
    """Margins as probabilities."""
    return 1 / (1 + np.exp(-(margins * scale[0] + scale[1])))


def report(name: str, gold: Array, margins: Array) -> None:
    """Average precision."""
    print(f"{name}: average precision {average_precision_score(gold, margins):.4f} of {len(gold)}", flush=True)


def keep(kept: dict[str, Array], base: str, wording: tuple[Array, Array, float], scales: list[tuple[float, float]]) -> None:
    """Wording as it is stored: runs in 8 bits."""
    runs, signs, bias = wording
    unit = max(float(np.abs(runs).max()) / 127, 1e-9)
    kept[f"{base}.runs"] = np.round(runs / unit).astype(np.int8)
    kept[f"{base}.unit"], kept[f"{base}.bias"] = np.float32(unit), np.float32(bias)  # type: ignore[assignment]
    kept[f"{base}.signs"], kept[f"{base}.scales"] = signs.astype(np.float32), np.array(scales, dtype=np.float32)


def keep_meaning(kept: dict[str, Array], base: str, coefficients: Array, bias: float) -> None:
    """What decides beside the wording, as it is stored."""
    kept[f"{base}.meaning"] = np.array(
        [coefficients[0] * MEANING["margin"], coefficients[1] * MEANING["likeness"], bias], np.float32
    )
    kept[f"{base}.meaning_signs"] = (coefficients[2:] * MEANING["signs"]).astype(np.float32)


def keep_likeness(kept: dict[str, Array], base: str, likeness: Likeness) -> None:
    """Examples as they are stored: in 8 bits, each axis in a unit of its own."""
    units = np.abs(likeness.examples).max(0) / 127
    kept[f"{base}.centre"], kept[f"{base}.axes"] = likeness.centre.astype(np.float32), likeness.axes.astype(np.float16)
    kept[f"{base}.examples"] = np.round(likeness.examples / units).astype(np.int8)
    kept[f"{base}.example_units"], kept[f"{base}.example_weights"] = units.astype(np.float32), likeness.weights.astype(np.float32)
    kept[f"{base}.likeness"] = np.array([likeness.gamma, likeness.shift], np.float32)


if __name__ == "__main__":
    main()
