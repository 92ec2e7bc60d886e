"""Learn the weights that join trained reader and rules: `python -m training.weigh READER.onnx LANGUAGE DATA… > weights.tsv`.

Unlike the rest of this folder it runs in the project's own environment. Figures, cross-validated by document, go to stderr.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rejoinder.encode.scorer import Scorer
from rejoinder.model import Language, Span, Spans
from rejoinder.read.combine import match
from rejoinder.read.contract import Attribution
from rejoinder.read.finders import rule_finders
from rejoinder.read.trained.evidence import Evidence
from rejoinder.read.trained.finder import attributions, score
from rejoinder.read.weighing.signs import Candidate, Signs, bare, share, signs_of_choice, signs_of_statement
from rejoinder.read.weighing.weigh import ASKED, EAGER, candidates, differ, weigh
from rejoinder.read.weighing.weights import QUESTIONS, Weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

PENALTY = 10.0  # on the squares of weights of signs that were brought to one spread
ROUNDS = 25
FOLDS = 5
ALIKE = 0.5  # share of content, and of source, from which a statement counts as found

Example = tuple[str, Signs, bool]  # question, signs, answer


@dataclass(frozen=True, slots=True)
class Document:
    """A text as both finders see it, and its gold."""

    id: str
    evidence: Evidence
    found: tuple[Candidate, ...]
    gold: tuple[Attribution, ...]


def read_document(row: Mapping[str, Any], scorer: Scorer) -> Document:
    """A row read by the network and by the rules of its language."""
    text, language = row["text"], Language(row["language"] if row["language"] != "zh" else "zh-Hans")
    windows = list(score(scorer, text, language))
    ruled = [one for one in rule_finders()[language.base].find(text, language) if one.outer is None]
    found = tuple(candidates(attributions(text, windows, eager=EAGER), ruled, match))
    return Document(row["id"], Evidence.of(text, windows), found, tuple(_gold(row)))


def _gold(row: Mapping[str, Any]) -> Iterator[Attribution]:
    for item in row["gold"]:
        content, cue, source = (tuple(Span(*span) for span in item.get(part) or ()) for part in ("content", "cue", "source"))
        if content:
            yield Attribution(content, cue or None, source or None, 1.0, "gold")


def examples(document: Document) -> Iterator[Example]:
    """Each candidate with whether it stands, and each part that the finders disagree about where one of them is right."""
    text = document.evidence.text
    for one in document.found:
        gold = _nearest(one.own, document.gold)
        yield "stands", signs_of_statement(document.evidence, one), gold is not None and _same_source(one.own, gold)
        wanted = gold or (one.other and _nearest(one.other, document.gold))
        if not one.other or not wanted:
            continue
        for part in ASKED:
            ours, theirs, right = (getattr(of, part) for of in (one.own, one.other, wanted))
            answers = bare(text, ours) == bare(text, right), bare(text, theirs) == bare(text, right)
            if differ(text, ours, theirs) and answers[0] != answers[1]:
                yield part, signs_of_choice(document.evidence, part, ours, theirs), answers[1]


def _nearest(one: Attribution, gold: Sequence[Attribution]) -> Attribution | None:
    best = max(gold, key=lambda other: share(one.content, other.content), default=None)
    return best if best and share(one.content, best.content) >= ALIKE else None


def _same_source(one: Attribution, gold: Attribution) -> bool:
    if not one.source or not gold.source:
        return not one.source and not gold.source
    return share(one.source, gold.source) >= ALIKE


def learn(documents: Sequence[Document]) -> dict[str, Weights]:
    """Weights for each question that the documents answer."""
    rows = [example for document in documents for example in examples(document)]
    asked = {question: [(signs, right) for about, signs, right in rows if about == question] for question in QUESTIONS}
    return {question: fit(answers) for question, answers in asked.items() if answers}


def fit(rows: Sequence[tuple[Signs, bool]]) -> Weights:
    """Logistic regression by Newton's method; the constant sign `one` is not held small."""
    names = sorted({name for signs, _ in rows for name in signs})
    table = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in rows])
    spread = np.where(np.array(names) == "one", 1.0, table.std(0) + 1e-6)
    middle = np.where(np.array(names) == "one", 0.0, table.mean(0))
    penalty = np.where(np.array(names) == "one", 1e-6, PENALTY)
    found = newton((table - middle) / spread, np.array([right for _, right in rows], float), penalty) / spread
    found[names.index("one")] -= found @ middle
    return Weights(dict(zip(names, found.tolist(), strict=True)))


def newton(table: "Floats", right: "Floats", penalty: "Floats") -> "Floats":
    """The weights at which the penalised likelihood is greatest."""
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        sure = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (sure - right) + penalty * weights
        bend = (table * (sure * (1 - sure))[:, None]).T @ table + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights


def crossed(documents: Sequence[Document], folds: int = FOLDS) -> Iterator[tuple[Document, list[tuple[Candidate, Attribution]]]]:
    """Each document as weights that were learnt without it make it."""
    order = list(range(len(documents)))
    random.Random(1).shuffle(order)  # noqa: S311 - no secret
    for fold in range(folds):
        weights = learn([documents[i] for at, i in enumerate(order) if at % folds != fold])
        for i in order[fold::folds]:
            yield documents[i], weigh(documents[i].evidence, documents[i].found, weights)


def reliability(read: Sequence[tuple[Document, list[tuple[Candidate, Attribution]]]]) -> Iterator[str]:
    """For each tenth of confidence: statements, mean confidence, share that is right."""
    told = [
        (own.confidence, (g := _nearest(own, d.gold)) is not None and _same_source(own, g)) for d, kept in read for _, own in kept
    ]
    for tenth in range(10):
        here = [(sure, right) for sure, right in told if min(9, int(sure * 10)) == tenth]
        if here:
            sure, right = (sum(column) / len(here) for column in zip(*here, strict=True))
            yield f"{tenth / 10:.1f}-{tenth / 10 + 0.1:.1f}\t{len(here)}\t{sure:.2f}\t{right:.2f}"


def readings(read: Sequence[tuple[Document, list[tuple[Candidate, Attribution]]]]) -> Iterator[dict[str, Any]]:
    """Each document's statements as spans, in the form of the pipe's readings."""
    for document, kept in read:
        told = [{part: _places(getattr(own, part)) for part in ASKED} for _, own in kept]
        yield {"document": {"id": document.id}, "statements": told}


def _places(spans: Spans | None) -> list[list[int]] | None:
    return [[span.start, span.end] for span in spans] if spans else None


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def main() -> None:
    """Print the table; on stderr how well confidence tells what is right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path)
    parser.add_argument("language")
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--readings", type=Path, help="write the cross-validated readings there, for `score.py --predictions`")
    args = parser.parse_args()
    scorer = Scorer(args.reader)
    documents = [read_document(row, scorer) for path in args.data for row in _rows(path)]
    read = list(crossed(documents))
    sys.stderr.writelines(line + "\n" for line in reliability(read))
    if args.readings:
        args.readings.write_text("".join(json.dumps(reading) + "\n" for reading in readings(read)), encoding="utf8")
    print("# Written by `python -m training.weigh`; what each sign means stands in signs.py.")
    print("language\tquestion\tsign\tweight")
    for question, weights in learn(documents).items():
        for sign, weight in weights.by_sign.items():
            print(f"{args.language}\t{question}\t{sign}\t{weight:.4f}")


if __name__ == "__main__":
    main()
