"""The way through the room: a capture to a version."""

from collections.abc import Callable, Mapping
from importlib.metadata import version as installed
from types import MappingProxyType

from rejoinder.clean.assemble import Extract, Surroundings, assemble, describe
from rejoinder.clean.limits import USUAL_LIMITS, Limits
from rejoinder.clean.markdown import read_markdown
from rejoinder.clean.pages import read_page
from rejoinder.clean.pdf import read_pdf
from rejoinder.clean.plain import read_plain
from rejoinder.clean.raw import Raw
from rejoinder.clean.rows import read_row
from rejoinder.model import Capture, Cleaned, Origin, Skipped, SkipReason, Source, Stage, Unusable, ids

Reader = Callable[[bytes, Limits], Raw]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text/html": read_page,
        "application/pdf": read_pdf,
        "text/plain": lambda content, _: read_plain(content),
        "text/markdown": lambda content, _: read_markdown(content),
        "application/x-rejoinder-row": lambda content, _: read_row(content),
    }
)
LIBRARIES = ("lxml", "py3langid", "pypdfium2", "rejoinder", "trafilatura")
RULES = "2"  # raised whenever the rules of this room give another outcome for the same bytes


def clean(
    capture: Capture, content: bytes, *, zone: str = "UTC", source: Source | None = None, limits: Limits = USUAL_LIMITS
) -> Cleaned | Skipped:
    """The version that a capture's bytes hold, or why there is none.

    `zone` is the case's and counts only where neither the date itself nor the capture nor its source names one. Not to be called
    from two threads at once: the PDF library is not made for it; processes are fine.
    """
    try:
        return assemble(capture, _extract(capture, content, Surroundings(zone, source, limits)))
    except Unusable as unusable:
        return _skipped(capture, unusable)


def extract(
    capture: Capture, content: bytes, *, zone: str = "UTC", source: Source | None = None, limits: Limits = USUAL_LIMITS
) -> Extract | Skipped:
    """What a capture's bytes hold, in whatever language, or why they hold nothing. The same bounds as for `clean`."""
    try:
        return _extract(capture, content, Surroundings(zone, source, limits))
    except Unusable as unusable:
        return _skipped(capture, unusable)


def origin() -> Origin:
    """The code and libraries on which a version depends."""
    parts = (("clean rules", RULES), *((name, installed(name)) for name in LIBRARIES))
    return Origin(ids.origin_id(Stage.CLEAN, parts), Stage.CLEAN, parts)


def _extract(capture: Capture, content: bytes, around: Surroundings) -> Extract:
    reader = READERS.get(capture.media_type)
    if reader is None:
        raise Unusable(SkipReason.UNKNOWN_TYPE, f"nothing here reads {capture.media_type}")
    return describe(capture, reader(content, around.limits), around)


def _skipped(capture: Capture, why: Unusable) -> Skipped:
    id_ = ids.skipped_id(Stage.CLEAN, capture.location, why.reason, None)
    return Skipped(id_, Stage.CLEAN, capture.location, why.reason, why.detail)
