"""What linking works on: the texts of a case with their readings."""

from dataclasses import dataclass

from rejoinder.model import Interval, Reading, Version


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """A version with its reading. `place` is its position among all versions of the case, in the order they came."""

    version: Version
    reading: Reading
    place: int


def moment_of(version: Version) -> float:
    """The earliest second at which a version may have been published; versions without a time come last."""
    published: Interval | None = version.published
    return published.earliest.timestamp() if published else float("inf")


def order_of(read: ReadVersion) -> tuple[float, int, str]:
    """Who came first: by publication, then in the order of arrival."""
    return moment_of(read.version), read.place, read.version.id
