"""What `read` and `clean` share: documents in, JSON lines out, a line on stderr for each that is left out."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from rejoinder import flow
from rejoinder.cli.lines import say_skipped
from rejoinder.model import Capture, Case, Skipped
from rejoinder.model.wire import Json

SOME_SKIPPED = 1
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Shown:
    """A document's JSON line, where it came from, and the fields of it that were left out."""

    line: Json
    location: str
    skipped: tuple[Skipped, ...]


def take_in(targets: Sequence[str], *, rows: bool = False) -> "Iterator[tuple[Capture, bytes] | Skipped]":
    """The documents that were named, standard input among them where it was."""
    return flow.take_in(targets, clock=lambda: datetime.now(UTC), standard_input=sys.stdin.buffer, rows=rows)


def no_case() -> "flow.Plan":
    """How documents are treated that belong to no case."""
    return flow.Plan(Case(Path(), "documents"))


def print_results(results: "Iterable[Result | flow.Left]", show: "Callable[[Result], Shown]") -> int:
    """Print one JSON line a document, and one on stderr for each item or field left out. Returns the exit status."""
    status = 0
    for result in results:
        if isinstance(result, flow.Left):
            say_skipped(result.location, result.skipped)
            status = SOME_SKIPPED
            continue
        shown = show(result)
        for skipped in shown.skipped:
            say_skipped(shown.location, skipped)
        sys.stdout.write(json.dumps(shown.line, ensure_ascii=False) + "\n")
    return status
