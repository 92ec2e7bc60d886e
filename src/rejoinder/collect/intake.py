"""What every source needs to turn bytes into captures, and what it cannot use into records of why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rejoinder.collect.limits import USUAL_LIMITS, Limits
from rejoinder.model import NOTHING_GIVEN, Archive, Capture, Given, Skipped, SkipReason, Stage, ids


@dataclass(frozen=True, slots=True)
class Intake:
    """Where captures go, what time it is, how much may come, and what the caller said about all of it."""

    archive: Archive
    clock: Callable[[], datetime]
    limits: Limits = USUAL_LIMITS
    given: Given = NOTHING_GIVEN

    def keep(self, content: bytes, media_type: str, location: str) -> Capture:
        """Put the bytes into the archive and describe them."""
        sha256 = self.archive.put(content)
        return Capture(
            id=ids.capture_id(sha256, location, self.given),
            sha256=sha256,
            size=len(content),
            media_type=media_type,
            location=location,
            captured_at=self.clock(),
            given=self.given,
        )


def skip(location: str, reason: SkipReason, detail: str) -> Skipped:
    """The record that something was left out."""
    item = location.encode("utf-8", "backslashreplace").decode("utf-8")
    return Skipped(ids.skipped_id(Stage.COLLECT, item, reason, None), Stage.COLLECT, item, reason, detail)
