"""Documents come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from rejoinder.collect import collect
from rejoinder.flow.place import Place
from rejoinder.model import NOTHING_GIVEN, Capture, Given, Skipped


@dataclass(frozen=True, slots=True)
class Added:
    """What came in: captures that were new, captures that were known, and what was left out, each with its reason."""

    new: int = 0
    known: int = 0
    skipped: tuple[Skipped, ...] = ()


def add(place: Place, targets: Sequence[str], *, given: Given = NOTHING_GIVEN, standard_input: BinaryIO | None = None) -> Added:
    """Take in what the targets name, each in a transaction of its own. Raises InputInvalid before anything is taken in."""
    new, known = 0, 0
    skipped: list[Skipped] = []
    for record in collect(targets, archive=place.archive, clock=place.clock, given=given, standard_input=standard_input):
        if isinstance(record, Capture):
            is_new = place.ledger.add_capture(record)
            new, known = new + is_new, known + (not is_new)
        else:
            place.ledger.add_skipped(record)
            skipped.append(record)
    return Added(new, known, tuple(skipped))
