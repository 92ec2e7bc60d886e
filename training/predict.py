"""Read documents with a run's weights or an exported file: `python -m training.predict FILE DATA --base … --kept …`."""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import torch
from tokenizers import Tokenizer

from rejoinder.encode.windows import Window, cut_windows
from rejoinder.read.trained.pairing import Pairing, pair
from rejoinder.read.trained.spans import Found, find_spans, log_softmax
from training.base import Base
from training.data import read_rows
from training.model import ROLES, Reader
from training.pieces import cut_lines, make_tokenizer
from training.vocabulary import load_cut

Floats = npt.NDArray[np.float32]
Score = Callable[[list[int]], tuple[Floats, Floats]]


def read_text(text: str, tokenizer: Tokenizer, base: Base, score: Score) -> list[Pairing]:
    """The statements of a text."""
    found: list[Pairing] = []
    for window in cut_windows(cut_lines(tokenizer, text)):
        found += _read_window(window, base, score)
    return found


def _read_window(window: Window, base: Base, score: Score) -> list[Pairing]:
    ids = [base.shape.begin]
    for line in window.lines:
        ids += [*line.ids, base.shape.end]
    tags, links = score(ids)
    spans: dict[str, list[Found]] = {role: [] for role in ROLES}
    new = window.starts[window.known]
    for number, (line, at) in enumerate(zip(window.lines, window.starts, strict=True)):
        for i, role in enumerate(ROLES):
            spans[role] += find_spans(log_softmax(tags[at : at + len(line.ids), i]), line.spans, first=at, line=number)
    links = log_softmax(links)
    pairings = [p for role in ("content", "inner") for p in pair(spans[role], spans["cue"], spans["source"], links)]
    return [p for p in pairings if any(c.pieces[0] >= new for c in p.contents)]


def to_statement(pairing: Pairing) -> dict[str, Any]:
    """A pairing in the shape of a reading, as far as training measures it."""
    cue = [list(part.span) for part in pairing.cue] or None
    source = [list(pairing.source.span)] if pairing.source else None
    confidence = min(content.confidence for content in pairing.contents)
    contents = [list(content.span) for content in pairing.contents]
    return {"content": contents, "cue": cue, "source": source, "confidence": round(confidence, 4)}


def scorer(reader: Reader) -> Score:
    """Scores of one window at a time, so that a text's reading depends on nothing else."""

    def score(ids: list[int]) -> tuple[Floats, Floats]:
        with torch.inference_mode():
            tags, links = reader(torch.tensor([ids]))
        return tags[0].numpy(), links[0].numpy()

    return score


def runner(path: Path) -> Score:
    """Scores of an exported file, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def score(ids: list[int]) -> tuple[Floats, Floats]:
        tags, links = session.run(["tags", "links"], {"ids": np.array([ids])})
        return tags[0], links[0]

    return score


def load_reader(weights: Path, base: Base) -> Reader:
    """The network with trained weights, ready to read."""
    reader = Reader(base.shape)
    reader.encoder.take(base)
    reader.take(torch.load(weights, weights_only=True))
    return reader.eval()


def main() -> None:
    """Write a reading a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    base = load_cut(args.base, args.kept)
    tokenizer = make_tokenizer(base)
    score = runner(args.weights) if args.weights.suffix == ".onnx" else scorer(load_reader(args.weights, base))
    for row in read_rows(args.data)[: args.limit]:
        statements = [to_statement(p) for p in read_text(row["text"], tokenizer, base, score)]
        sys.stdout.write(json.dumps({"document": {"id": row["id"]}, "statements": statements}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
