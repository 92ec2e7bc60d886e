"""A version with its reading: what linking, tracing and briefs work on."""

from dataclasses import dataclass

from rejoinder.model.document import Version
from rejoinder.model.origin import Origin
from rejoinder.model.reading import Reading


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """A version with its reading. `place` is its position among all versions of the case, in the order they came.

    `origin` is what made the reading, where it was made by a reader and stands in a ledger.
    """

    version: Version
    reading: Reading
    place: int
    origin: Origin | None = None


def moment_of(version: Version) -> float:
    """The earliest second at which a version may have been published; versions without a time come last."""
    return version.published.earliest.timestamp() if version.published else float("inf")


def order_of(read: ReadVersion) -> tuple[float, int, str]:
    """Who came first: by publication, then in the order of arrival."""
    return moment_of(read.version), read.place, read.version.id
