"""Reading speed: characters a second of processor time on one core, whole readings, start-up aside.

`python benchmarks/read.py` reads the development data (REJOINDER_SHARED, or ../shared beside the repository), each text once: the
reader remembers what it has just seen, and a text read twice would flatter it. `--beside` measures a spaCy pipeline and textacy's
extractor of quotations on the same English texts in the same run, and how well each reads; `pip install -r
benchmarks/requirements.txt` brings them. `--limit N` takes the first N texts of each language.
"""

import argparse
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language, Version
from rejoinder.model.wire import reading_to_json
from rejoinder.read.finders import rule_finders
from rejoinder.read.reader import Reader

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
ENGLISH = "statements/polnear-dev.jsonl"
ROLES = ("source_exact", "cue_exact", "content_exact")
Statements = list[dict[str, Any]]


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a JSON-lines file."""
    with (SHARED / "data" / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def stories(column: str) -> list[str]:
    """The aligned news, one text a story, in one language."""
    grouped = groupby(rows("match/ntrex-dev.jsonl"), key=lambda row: row["story"])
    return ["\n".join(row[column] for row in story) for _, story in grouped]


def measure(read: Callable[[str], object], texts: Iterable[str]) -> tuple[float, list[Any]]:
    """Characters a second over all texts but the first, which warms up, and what was read in each."""
    first, *others = texts
    found = [read(first)]
    start = time.process_time()
    found += [read(text) for text in others]
    return sum(map(len, others)) / max(time.process_time() - start, 1e-9), found


def whole(reader: Reader, language: Language) -> Callable[[str], Statements]:
    """Statements, times, mentions and all: what `rejoinder read` does with a text."""

    def read(text: str) -> Statements:
        version = Version("ve-0", "do-0", None, text, language)
        statements: Statements = reading_to_json("0", version, reader.read(version))["statements"]
        return statements

    return read


def score(given: list[dict[str, Any]], found: list[Statements]) -> str:
    """Exact F1 of source, cue and content, and F1 of attribution, by the scorer."""
    with tempfile.TemporaryDirectory() as folder:
        gold, told = Path(folder, "gold.jsonl"), Path(folder, "told.jsonl")
        gold.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
        lines = [{"document": {"id": row["id"]}, "statements": one} for row, one in zip(given, found, strict=True)]
        told.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        command = [sys.executable, str(SHARED / "eval" / "score.py"), "statements", str(gold), "--predictions", str(told)]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    report = json.loads(shown.strip().splitlines()[-1])
    return " / ".join(str(report[role]["f1"]) for role in ROLES) + f", {report['attribution']['f1']}"


def beside(limit: int | None) -> None:
    """The English development texts, by each reader."""
    given = rows(ENGLISH)[:limit]
    texts = [row["text"] for row in given]
    peer = importlib.import_module("peers").Peer()
    print("English, quality: source / cue / content exact F1, attribution F1")
    for name, finders in (("rejoinder", None), ("rejoinder, rules alone", rule_finders())):
        speed, found = measure(whole(Reader.standard(finders=finders), Language.EN), texts)
        print(f"  {name:<28}{speed:>10,.0f} characters a second   {score(given, found)}")
    speed, _ = measure(peer.parse, texts)
    print(f"  {'spaCy tagger, parser, ner':<28}{speed:>10,.0f} characters a second")
    speed, found = measure(lambda text: peer.quotations(peer.parse(text)), texts)
    print(f"  {'spaCy and textacy':<28}{speed:>10,.0f} characters a second   {score(given, found)}")


def main() -> None:
    """Print one line a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    print("with trained weights" if find_weights() else "by rules alone: the weights are not here")
    if args.beside:
        beside(args.limit)
        return
    reader = Reader.standard()
    for name, language, texts in (
        ("English", Language.EN, [row["text"] for row in rows(ENGLISH)]),
        ("Japanese", Language.JA, stories("ja")),
        ("Chinese", Language.ZH_HANS, stories("zh")),
    ):
        print(f"{name:<10}{measure(whole(reader, language), texts[: args.limit])[0]:>10,.0f} characters a second")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB of memory")


if __name__ == "__main__":
    main()
