"""Reading speed: characters a second of processor time on one core, whole readings, start-up aside.

`python benchmarks/read.py` reads the development data (REJOINDER_SHARED, or ../shared beside the repository), each text once: the
reader remembers what it has just seen, and a text read twice would flatter it.
"""

import json
import os
import time
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from rejoinder.model import Language, Version
from rejoinder.read.reader import Reader

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "data"


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a JSON-lines file."""
    with (SHARED / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def stories(column: str) -> list[str]:
    """The aligned news, one text a story, in one language."""
    grouped = groupby(rows("match/ntrex-dev.jsonl"), key=lambda row: row["story"])
    return ["\n".join(row[column] for row in story) for _, story in grouped]


def measure(reader: Reader, texts: Iterable[str], language: Language) -> float:
    """Characters a second over all texts but the first, which warms up."""
    versions = [Version(f"ve-{n}", "do-0", None, text, language) for n, text in enumerate(texts)]
    reader.read(versions[0])
    start = time.process_time()
    for version in versions[1:]:
        reader.read(version)
    return sum(len(version.text) for version in versions[1:]) / (time.process_time() - start)


def main() -> None:
    """Print one line a language."""
    reader = Reader.standard()
    english = [row["text"] for row in rows("statements/polnear-dev.jsonl")]
    for name, language, texts in (
        ("English", Language.EN, english),
        ("Japanese", Language.JA, stories("ja")),
        ("Chinese", Language.ZH_HANS, stories("zh")),
    ):
        print(f"{name:<10}{measure(reader, texts, language):>10,.0f} characters a second")


if __name__ == "__main__":
    main()
