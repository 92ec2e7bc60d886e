"""Where a record is from: its document and capture, what read it, and its words to be marked."""

from rich.table import Table

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.marked import Mark
from rejoinder.cli.screen import facts
from rejoinder.model import Capture, Locator, Origin, Reading, Span, Version


def where(case: api.Case, version: Version, span: Span | None = None) -> Table:
    """The version's outlet, dates and capture, and where in the capture the span begins, or why that is not known."""
    zone = case.settings.zone
    capture = case.show(version.capture) if version.capture else None
    pairs = [
        ("title", version.title),
        ("outlet", version.publisher),
        ("address", version.url),
        ("byline", ", ".join(version.byline)),
        ("published", wording.dated(version.published, zone)),
        ("updated", wording.dated(version.updated, zone) if version.updated else None),
        ("language", version.language.value),
        ("document", version.document),
        ("version", version.id),
    ]
    if isinstance(capture, Capture):
        pairs += [("capture", capture.id), ("from", capture.location), ("place in it", _place(version.locators, span))]
        pairs += [("captured", f"{capture.captured_at:%Y-%m-%d %H:%M:%S %Z}"), ("sha-256", capture.sha256)]
    return facts(pairs)


def _place(locators: tuple[Locator, ...], span: Span | None) -> str | None:
    if span is None:
        return None
    found = next((locator for locator in locators if locator.span.start <= span.start < locator.span.end), None)
    return (found.place or f"not known: {found.missing}") if found else None


def read_by(reading: tuple[Reading, Origin] | None, *, current: bool) -> str:
    """What made the reading, or that the record is of an earlier one."""
    return made_by(reading[1]) if reading and current else "an earlier reading of this version"


def made_by(origin: Origin) -> str:
    """The parts of an origin with their versions."""
    return ", ".join(f"{name} {version[:16]}".strip() for name, version in origin.parts)


def marks(spans: tuple[Span, ...] | None, style: str) -> list[Mark]:
    """The spans, to be marked in one style."""
    return [Mark(span, style) for span in spans or ()]
