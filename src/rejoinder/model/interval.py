"""Times are intervals, as wide as what is known."""

from dataclasses import dataclass
from datetime import datetime

from rejoinder.model.values import Ground


@dataclass(frozen=True, slots=True)
class Interval:
    """[earliest, latest), both aware, with the zone they were read in (`Asia/Tokyo`, `+09:00`) and why they are believed."""

    earliest: datetime
    latest: datetime
    zone: str
    ground: Ground

    def __post_init__(self) -> None:
        if self.earliest.utcoffset() is None or self.latest.utcoffset() is None:
            raise ValueError("an interval needs aware times")
        if not self.earliest < self.latest:
            raise ValueError(f"an interval needs earliest < latest, got {self.earliest} and {self.latest}")


@dataclass(frozen=True, slots=True)
class TimeValue:
    """What a time expression means: a TIMEX3 value, and its interval [start, end) in the document's zone.

    A range's value names its ends, `(2025-05-03,2025-05-05,P2D)`. Durations that are not counted from the publication, sets and
    vague references (`PRESENT_REF`) have no interval: both ends are None.
    """

    value: str
    start: datetime | None = None
    end: datetime | None = None
