"""Text handed in on standard input."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from rejoinder.collect.chunks import chunks_of
from rejoinder.collect.intake import Intake
from rejoinder.collect.take import take
from rejoinder.model import Capture, Skipped, ids

PASTED = "pasted text"
DIGITS = 12  # of the SHA-256: enough to tell one desk's pastes apart


def take_pasted(stream: BinaryIO, intake: Intake) -> Iterator[Capture | Skipped]:
    """The captures of pasted text: one, or one a row for JSON lines.

    Pasted text comes from no place, so its digest stands in its location: two different pastes are two documents.
    """
    for taken in take(chunks_of(stream), PASTED, intake):
        yield _place(taken) if isinstance(taken, Capture) else taken


def _place(capture: Capture) -> Capture:
    location = f"{PASTED} {capture.sha256[:DIGITS]}"
    return replace(capture, id=ids.capture_id(capture.sha256, location, capture.given), location=location)
