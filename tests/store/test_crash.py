"""A ledger whose writer is killed at any moment says, after another go, the same as one that was left alone.

Run as a program, this file is the writer.
"""

import random
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.model import (
    Basis,
    Capture,
    Cleaned,
    Document,
    Form,
    Grade,
    Language,
    Origin,
    Reading,
    Run,
    Skipped,
    SkipReason,
    Span,
    Stage,
    Stance,
    Statement,
    Version,
    ids,
)
from rejoinder.store import FileArchive, Ledger, dump, open_ledger

CAPTURES = 100
AT_ONCE = 5
KILLS = 5
CLEAN, READ = Origin("or-clean", Stage.CLEAN, ()), Origin("or-read", Stage.READ, ())


def work(folder: Path) -> None:
    archive = FileArchive(folder / "archive")
    with open_ledger(folder / "ledger.sqlite") as ledger:
        sys.stdout.write("opened\n")
        sys.stdout.flush()
        run = Run(ids.run_id(str(time.time()), "writer"), datetime.now(UTC))
        ledger.start_run(run)
        for number in range(CAPTURES):
            take_in(ledger, archive, f"アルドビア denied charge {number}. " * 20)
            if number % AT_ONCE == AT_ONCE - 1:
                update(ledger, archive)
        ledger.end_run(run)


def update(ledger: Ledger, archive: FileArchive) -> None:
    for capture in ledger.captures_to_clean(CLEAN.id):
        ledger.record_cleaned(capture.id, clean(capture, archive.get(capture.sha256)), CLEAN)
    for version in ledger.versions_to_read(READ.id):
        ledger.record_reading(read(version), READ)


def take_in(ledger: Ledger, archive: FileArchive, text: str) -> None:
    sha256 = archive.put(text.encode())
    ledger.add_capture(Capture(f"ca-{sha256[:16]}", sha256, len(text), "text/plain", sha256, datetime.now(UTC)))


def clean(capture: Capture, content: bytes) -> Cleaned | Skipped:
    if content.endswith(b"7. "):
        return Skipped(f"sk-{capture.id}", Stage.CLEAN, capture.id, SkipReason.NO_TEXT, "it ends in 7")
    document = Document(ids.document_id(None, capture.location), capture.location)
    text = content.decode()
    return Cleaned(document, Version(ids.version_id(document.id, capture.sha256), document.id, capture.id, text, Language.JA))


def read(version: Version) -> Reading:
    return Reading(version.id, tuple(statement(version, start) for start in range(0, 60, 6)))


def statement(version: Version, start: int) -> Statement:
    spans = (Span(start, start + 5),)
    id_ = ids.statement_id(version.id, spans, None, None, 0)
    graded = (Grade.COLLECTIVE, Form.INDIRECT, Stance.DENIES, Basis.REPORTED)
    return Statement(id_, spans, None, None, "Aldovia", *graded, confidence=0.5, about=("Veskar", "Zelvaria"))


def start(folder: Path) -> subprocess.Popen[str]:
    folder.mkdir(exist_ok=True)
    return subprocess.Popen([sys.executable, __file__, str(folder)], stdout=subprocess.PIPE, text=True)


def said(folder: Path) -> list[str]:
    with open_ledger(folder / "ledger.sqlite") as ledger:
        found = [version for text in ("アル", "denied 99") for version in ledger.index.search(text, CAPTURES)]
        return [*dump(ledger), *sorted(hit.version for hit in found)]


def let_it_work(folder: Path) -> float:
    """Seconds that the work took once the ledger was open."""
    with start(folder) as writer:
        assert writer.stdout
        writer.stdout.readline()
        opened = time.monotonic()
        assert writer.wait() == 0
        return time.monotonic() - opened


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_writer_goes_on_to_the_same_ledger(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret in it
    longest = let_it_work(tmp_path / "undisturbed") / 2
    for kill in range(KILLS):
        with start(tmp_path / "killed") as writer:
            if kill:  # the first one is killed before or while it makes the tables
                assert writer.stdout
                writer.stdout.readline()
            time.sleep(chance.uniform(0, longest))
            writer.kill()
    let_it_work(tmp_path / "killed")
    assert said(tmp_path / "killed") == said(tmp_path / "undisturbed")


@pytest.mark.slow
def test_a_writer_that_opens_and_dies_leaves_a_ledger(tmp_path: Path) -> None:
    with start(tmp_path) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "opened\n"
        writer.kill()
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.counts().captures <= CAPTURES


if __name__ == "__main__":
    work(Path(sys.argv[1]))
