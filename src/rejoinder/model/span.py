"""Where words stand: in a version's text, and in the capture it was made from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in a version's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether every code point of the other is in this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The same range, counted from another origin."""
        return Span(self.start + by, self.end + by)


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a range of a version's text is in its capture.

    `place` is human-readable (`page 3`, `paragraph 7`, `characters 120 to 240`); `box` is left, bottom, right, top in PDF
    points. When the place could not be told, `missing` says why and the other two are None.
    """

    span: Span
    place: str | None = None
    box: tuple[float, float, float, float] | None = None
    missing: str | None = None
