"""How far a statement's confidence can be believed: `python -m evals.reliability [--keep] [--limit N]`.

Reads the development files with the trained reader and the rules, takes a statement for right as the scorer's "attribution"
does, and prints, for each language, how many statements of each confidence were right; the confidence of a document's statements
is told from the other documents (five folds). `--keep` writes the table that the package reads, and the diagram of the docs.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from evals.__main__ import HERE, SHARED
from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language, Span
from rejoinder.read.combine import join
from rejoinder.read.confidence import FoundBy
from rejoinder.read.contract import Attribution
from rejoinder.read.finders import best_finders, rule_finders
from rejoinder.read.trained.finder import TrainedFinder

TABLE = HERE.parent / "src" / "rejoinder" / "read" / "confidence.tsv"
DIAGRAM = HERE.parent / "docs" / "reliability.svg"
LABELS = HERE.parent / "training" / "labels"
LANGUAGES = {"en": Language.EN, "ja": Language.JA, "zh": Language.ZH_HANS}
DEVELOPMENT = {"en": "polnear-dev", "ja": "ntrex-ja-dev", "zh": "ntrex-zh-dev"}
WEIGHED = "en"  # its confidences come with weights learnt on the whole file (`training/weigh.py`, which cross-validates them)
ALIKE = 0.5  # as the scorer has it
FEWEST = 20  # statements that a share is told of
FOLDS = 5
BINS = 10
SIDE, EDGE = 320, 46  # of the diagram, in its own units
COLOURS = {"en": "#1b6ca8", "ja": "#b5392f", "zh": "#3d7a3a"}
FONT = 'font-family="sans-serif" font-size="11"'
HEAD = """# Share of right statements by language, finder and score; `python -m evals.reliability --keep` writes this file.
language\tfound_by\tscore\tshare
"""

Json = dict[str, Any]
Knots = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: who found it, the finders' own score, whether it is right; `fold` by its document."""

    by: str
    score: float
    right: bool
    fold: int


def rows(language: str) -> Iterator[Json]:
    """The development file, and in Japanese and Chinese the stories that were marked for training.

    The rules were made on the former, the network was trained on the latter: each is too sure on its own part.
    """
    yield from development(language)
    if language != "en":
        yield from marked(language)


def development(language: str) -> Iterator[Json]:
    """The development file."""
    with (SHARED / "data" / "statements" / f"{DEVELOPMENT[language]}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def marked(language: str) -> Iterator[Json]:
    """The Japanese or Chinese stories that were marked for training."""
    with (SHARED / "data" / "match" / "ntrex-dev.jsonl").open(encoding="utf-8") as lines:
        stories = {name: list(story) for name, story in groupby(map(json.loads, lines), key=lambda row: row["story"])}
    for line in (LABELS / f"ntrex-{language}.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["language"] == language:
            yield {"text": "\n".join(row[language] for row in stories[label["story"]]), "gold": label["gold"]}


def points(language: str, texts: Iterable[Json]) -> Iterator[Point]:
    """The statements of some texts."""
    weights = find_weights()
    if weights is None:
        sys.exit("evals: the reader's weights are not here; `make train` makes them")
    trained, rules, best = TrainedFinder(weights), rule_finders()[language], best_finders(weights)[language]
    for number, row in enumerate(texts):
        text, kind = row["text"], LANGUAGES[language]
        if language == WEIGHED:
            taken = [(one, FoundBy.BOTH) for one in best.find(text, kind)]
        else:
            taken = list(join(trained.find(text, kind), rules.find(text, kind)))
        right = matched(row["gold"], [one for one, _ in taken])
        for place, (one, by) in enumerate(taken):
            yield Point(by.value, one.confidence, place in right, number % FOLDS)


def matched(gold: Sequence[Json], found: Sequence[Attribution]) -> set[int]:
    """The places of the found statements that are right: like content, like source."""
    pairs = sorted(
        ((_shared(g["content"], f.content), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True
    )
    partner: dict[int, int] = {}
    for share, i, j in pairs:
        if share >= ALIKE and j not in partner and i not in partner.values():
            partner[j] = i
    return {j for j, i in partner.items() if _same_source(gold[i].get("source"), found[j].source)}


def _same_source(gold: list[list[int]] | None, found: Sequence[Span] | None) -> bool:
    return (not gold and not found) or _shared(gold or [], found or ()) >= ALIKE


def _shared(gold: list[list[int]], found: Sequence[Span]) -> float:
    left = {at for start, end in gold for at in range(start, end)}
    right = {at for span in found for at in range(span.start, span.end)}
    return len(left & right) / max(len(left | right), 1)


def pool(found: Iterable[Point]) -> Knots:
    """Scores in order, pooled until there are enough in each pool and shares rise with scores."""
    pools: list[Pool] = []
    for point in sorted(found, key=lambda point: point.score):
        pools.append(Pool(point.score, int(point.right), 1))
        while len(pools) > 1 and (
            pools[-2].count < FEWEST or pools[-2].right / pools[-2].count >= pools[-1].right / pools[-1].count
        ):
            _join_last(pools)
    if len(pools) > 1 and pools[-1].count < FEWEST:
        _join_last(pools)
    rising: list[Pool] = []
    for one in pools:
        rising.append(one)
        while len(rising) > 1 and rising[-2].share >= rising[-1].share:
            _join_last(rising)
    return [(one.scores / one.count, one.share) for one in rising]


@dataclass(frozen=True, slots=True)
class Pool:
    """Statements of neighbouring scores: the sum of these, how many are right, and of how many."""

    scores: float
    right: int
    count: int

    @property
    def share(self) -> float:
        """The share that is right, by Laplace's rule: nobody is sure of what was seen a few times."""
        return (self.right + 1) / (self.count + 2)


def _join_last(pools: list[Pool]) -> None:
    last, before = pools.pop(), pools.pop()
    pools.append(Pool(before.scores + last.scores, before.right + last.right, before.count + last.count))


def tell(knots: Knots, score: float) -> float:
    """As `rejoinder.read.confidence.calibrate`, by these knots."""
    if score <= knots[0][0]:
        return knots[0][1]
    for (a, low), (z, high) in pairwise(knots):
        if score < z:
            return low + (high - low) * (score - a) / (z - a)
    return knots[-1][1]


def held_out(found: Sequence[Point]) -> list[tuple[float, bool]]:
    """Each statement's confidence, told from the documents of other folds, and whether it is right."""
    told = []
    for by in sorted({point.by for point in found}):
        own = [point for point in found if point.by == by]
        for fold in range(FOLDS):
            others = [point for point in own if point.fold != fold] or own
            knots = pool(others)
            told += [(tell(knots, point.score), point.right) for point in own if point.fold == fold]
    return told


def bins(told: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share that is right and number of statements, for each tenth that holds any."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in told:
        held.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, right))
    return [
        (sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part), len(part)) for _, part in sorted(held.items())
    ]


def error(parts: Sequence[tuple[float, float, int]]) -> float:
    """The mean distance between confidence and share (expected calibration error)."""
    return sum(abs(confidence - share) * count for confidence, share, count in parts) / sum(count for *_, count in parts)


def draw(lines: dict[str, list[tuple[float, float, int]]]) -> str:
    """The diagram: confidence to the right, share that is right upwards; a circle's area grows with its statements."""
    low, high = EDGE, EDGE + SIDE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE + 2 * EDGE} {SIDE + 2 * EDGE}" role="img" {FONT}>',
        "<title>Confidence of statements, and the share of them that is right</title>",
        f'<path d="M{low} {low}V{high}H{high}" fill="none" stroke="#555"/>',
        f'<path d="M{low} {high}L{high} {low}" stroke="#999" stroke-dasharray="4 4"/>',
        f'<text x="{low + SIDE / 2}" y="{high + 34}" text-anchor="middle">confidence</text>',
        f'<text x="14" y="{low + SIDE / 2}" text-anchor="middle" transform="rotate(-90 14 {low + SIDE / 2})">share right</text>',
    ]
    for tick in range(0, 11, 2):
        at = SIDE * tick / 10
        parts.append(f'<text x="{low + at}" y="{high + 16}" text-anchor="middle">{tick / 10}</text>')
        parts.append(f'<text x="{low - 6}" y="{high - at + 4}" text-anchor="end">{tick / 10}</text>')
    for number, (language, held) in enumerate(lines.items()):
        places = [(low + SIDE * c, high - SIDE * s, n) for c, s, n in held]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLOURS[language]}"/>')
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{1.5 + n**0.5 / 3:.1f}" fill="{COLOURS[language]}"/>' for x, y, n in places
        ]
        parts.append(f'<text x="{low + 12}" y="{low + 14 + 16 * number}" fill="{COLOURS[language]}">{language}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _tell(language: str, found: Sequence[Point], line: Sequence[tuple[float, float, int]]) -> None:
    print(f"{language}: {len(found)} statements, off by {error(line):.3f} in the mean")
    for confidence, share, count in line:
        print(f"  confidence {confidence:.2f}  right {share:.2f}  of {count}")


def main() -> None:
    """Measure, print, and keep what is asked to be kept."""
    parser = argparse.ArgumentParser(prog="evals.reliability", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write the table and the diagram")
    parser.add_argument("--limit", type=int, help="documents a language")
    args = parser.parse_args()
    table, lines = HEAD, {}
    for language in LANGUAGES:
        found = list(points(language, list(rows(language))[: args.limit]))
        if language == WEIGHED:
            lines[language] = bins([(point.score, point.right) for point in found])
            _tell(language, found, lines[language])
            continue
        for by in sorted({point.by for point in found}):
            knots = pool(point for point in found if point.by == by)
            table += "".join(f"{language}\t{by}\t{score:.4f}\t{share:.4f}\n" for score, share in knots)
        lines[language] = bins(held_out(found))
        _tell(language, found, lines[language])
    if args.keep:
        TABLE.write_text(table, encoding="utf-8")
        DIAGRAM.write_text(draw(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
