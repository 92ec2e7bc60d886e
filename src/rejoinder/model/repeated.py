"""What texts repeat of one another, passage by passage, and where a copy departs from what it copies."""

from dataclasses import dataclass

from rejoinder.model.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where words stand: a span of a version's text."""

    version: str
    span: Span


@dataclass(frozen=True, slots=True)
class Lifted:
    """A passage that stands in documents which are no copies of each other as wholes; `first` came out first."""

    first: Excerpt
    others: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where one text departs from another, by sentences; what was only moved is no difference.

    `left_out` are spans of the first text, `added` of the other one; `changed` pairs a span of the first with one of the other.
    """

    left_out: Spans
    added: Spans
    changed: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A version beside the first one that has its text: where it departs from that, and the agencies that either credits."""

    version: str
    first: str
    difference: Difference
    agency: str | None
    first_agency: str | None
