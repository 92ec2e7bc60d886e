"""An archive in memory, a clock that stands still, and one call that collects with both."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import pytest

from rejoinder.collect import Limits, collect
from rejoinder.collect.intake import Intake
from rejoinder.collect.limits import USUAL_LIMITS
from rejoinder.model import NOTHING_GIVEN, Capture, Given, Skipped

NOW = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
Taken = list[Capture | Skipped]


class Shelf(dict[str, bytes]):
    """An archive that forgets when the test ends."""

    def put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        self[sha256] = content
        return sha256

    def get(self, sha256: str) -> bytes:  # type: ignore[override]
        return self[sha256]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def intake(shelf: Shelf) -> Intake:
    return Intake(shelf, lambda: NOW)


@pytest.fixture
def take_in(shelf: Shelf) -> Callable[..., Taken]:
    """`collect` as a list, with the shelf and the clock."""

    def take(
        *targets: str | Path, limits: Limits = USUAL_LIMITS, given: Given = NOTHING_GIVEN, standard_input: BinaryIO | None = None
    ) -> Taken:
        named = [str(target) for target in targets]
        return list(collect(named, archive=shelf, clock=lambda: NOW, limits=limits, given=given, standard_input=standard_input))

    return take
