"""What it costs when documents arrive in a large case: time and memory of `update`, from readings that stand.

`python benchmarks/arrival.py --statements 100000 --new 1000` makes a case of so many statements and links it, then records so
many more documents with their readings and times `update`, and once more with nothing new. What the statements say is varied
from the attributed words of the development data (REJOINDER_SHARED, or ../shared beside the repository): four in ten words of
each are exchanged, and every third statement repeats an earlier one, as copies do. `--case FOLDER` keeps the case, so that a
second call begins with it.

Cleaning and reading are not in it: `benchmarks/read.py` tells what they take.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

import rejoinder
from rejoinder.engine import InProcess
from rejoinder.flow.cleaning import clean_origin
from rejoinder.flow.plan import Plan
from rejoinder.flow.reading import reader_of
from rejoinder.model import (
    NOTHING_GIVEN,
    Basis,
    Capture,
    Cleaned,
    Document,
    Form,
    Grade,
    Ground,
    Interval,
    Language,
    Mention,
    MentionKind,
    Reading,
    Span,
    Stance,
    Statement,
    Version,
    ids,
)

SHARED = Path(os.environ.get("REJOINDER_SHARED", Path(__file__).resolve().parents[2] / "shared"))
STATES = ("Aldovia", "Veskar", "Marenia", "Sarovia", "Yurano", "Orlen", "Tavria", "Belmark")  # there are none such
PER_DOCUMENT = 10
REPEATED, EXCHANGED, DENIED = 1 / 3, 0.4, 0.1
OUTLETS = 40
START = datetime(2025, 1, 1, tzinfo=UTC)


class Sayings:
    """Attributed words, always the same ones under one number."""

    def __init__(self) -> None:
        lines = (SHARED / "data" / "statements" / "polnear-train.jsonl").read_text(encoding="utf-8").splitlines()
        rows = map(json.loads, lines)
        found = [row["text"][s:e].split() for row in rows for told in row["gold"] for s, e in told["content"][:1]]
        self._words = [words for words in found if 6 <= len(words) <= 40]

    def said(self, number: int) -> str:
        """With the states that it speaks of."""
        chance = np.random.default_rng((1, number))
        while number and chance.random() < REPEATED:
            number = int(chance.integers(number))
            chance = np.random.default_rng((1, number))
        words, others = (self._words[int(chance.integers(len(self._words)))] for _ in range(2))
        kept = (chance.random(len(words)) >= EXCHANGED).tolist()
        mixed = [word if stays else others[at % len(others)] for at, (word, stays) in enumerate(zip(words, kept, strict=True))]
        mixed[int(chance.integers(len(mixed)))] = STATES[int(chance.integers(len(STATES)))]
        return " ".join(mixed)


def article(number: int, sayings: Sayings) -> tuple[Capture, Cleaned, Reading]:
    """A made document of ten statements, as cleaning and reading would leave it."""
    outlet, key = f"Outlet {number % OUTLETS}", f"article {number}"
    document = ids.document_id(outlet, key)
    chance = np.random.default_rng((2, number))
    text, told = "", []
    for place in range(PER_DOCUMENT):
        speaker = STATES[int(chance.integers(len(STATES)))]
        cue = "denied that" if (denied := chance.random() < DENIED) else "said that"
        said = sayings.said(number * PER_DOCUMENT + place)
        told.append((len(text), (speaker, cue, said), Stance.DENIES if denied else Stance.ASSERTS))
        text += f"{speaker} {cue} {said}.\n"
    version = ids.version_id(document, ids.text_digest(text))
    digest = ids.content_digest(text.encode())
    capture = Capture(ids.capture_id(digest, key, NOTHING_GIVEN), digest, len(text), "text/plain", key, START)
    came = START + timedelta(hours=number)
    published = Interval(came, came + timedelta(minutes=1), "UTC", Ground.GIVEN)
    cleaned = Cleaned(
        Document(document, key, outlet),
        Version(version, document, capture.id, text, Language.EN, published=published, publisher=outlet),
    )
    statements = tuple(statement(version, *one) for one in told)
    return capture, cleaned, Reading(version, statements, tuple(mentions(text)))


def statement(version: str, start: int, words: tuple[str, str, str], stance: Stance) -> Statement:
    """One line of a made document: speaker, cue and what is said."""
    speaker, cue, said = words
    source = (Span(start, start + len(speaker)),)
    verb = (Span(source[0].end + 1, source[0].end + 1 + len(cue)),)
    content = (Span(verb[0].end + 1, verb[0].end + 1 + len(said)),)
    return Statement(
        id=ids.statement_id(version, content, verb, source, 0),
        content=content,
        cue=verb,
        source=source,
        source_actor=speaker,
        source_grade=Grade.NAMED,
        form=Form.INDIRECT,
        stance=stance,
        basis=Basis.REPORTED,
        confidence=1.0,
        denied=content if stance is Stance.DENIES else None,
    )


def mentions(text: str) -> Iterator[Mention]:
    """Where the states are named."""
    for state in STATES:
        at = text.find(state)
        while at >= 0:
            yield Mention(Span(at, at + len(state)), MentionKind.STATE, state)
            at = text.find(state, at + 1)


def record(case: rejoinder.Case, numbers: range, sayings: Sayings) -> None:
    """Put documents and their readings into the ledger, as `update` would."""
    ledger, plan = case._ledger, Plan(case.settings)  # noqa: SLF001  what has been read is not read again
    cleaning, reading = clean_origin(plan), reader_of(plan).origin
    for number in numbers:
        capture, cleaned, found = article(number, sayings)
        if ledger.add_capture(capture):
            ledger.record_cleaned(capture.id, cleaned, cleaning)
            ledger.record_reading(found, reading)


def timed(work: Callable[[], object], what: str) -> None:
    """Print how long some work took."""
    start, used = time.monotonic(), time.process_time()
    work()
    print(f"{what:<44}{time.monotonic() - start:8.1f} s{time.process_time() - used:8.1f} s of processor", flush=True)


def step(folder: Path, numbers: range, what: str) -> None:
    """Record these documents and update the case, in this process, and print its memory."""
    sayings = Sayings()
    with rejoinder.open(folder) as case:
        record(case, numbers, sayings)
        timed(lambda: case.update(engine=InProcess()), f"update, {what}")
        counts = case.counts()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'':<44}{memory:8,.0f} MiB, {counts.statements:,} statements of {counts.documents:,} documents", flush=True)


def main() -> None:
    """Each step in a process of its own, so that each is told its own memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=1000)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--step", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.step:
        begin, end, what = args.step
        step(args.case, range(int(begin), int(end)), what)
        return
    there = args.statements // PER_DOCUMENT
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.case or Path(scratch, "case")
        if not folder.exists():
            rejoinder.new(folder).close()
        for begin, end, what in (
            (0, there, "all of the case"),
            (there, there + args.new, f"{args.new:,} documents more"),
            (0, 0, "nothing new"),
        ):
            run = [sys.executable, __file__, "--case", str(folder), "--step", str(begin), str(end), what]
            subprocess.run(run, check=True)


if __name__ == "__main__":
    main()
