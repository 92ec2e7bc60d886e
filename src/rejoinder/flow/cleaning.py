"""The first stage: captures to versions. Workers build it from what can be handed to them."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256

from rejoinder.clean import Extract, clean, extract, origin
from rejoinder.errors import LedgerDamaged
from rejoinder.flow.guard import guard, left_out
from rejoinder.flow.plan import Plan
from rejoinder.flow.records import filed
from rejoinder.model import Archive, Capture, Cleaned, Origin, Skipped, SkipReason, Stage, ids


def make_cleaner(plan: Plan, archive: Archive) -> Callable[[Capture], Cleaned | Skipped]:
    """The function that cleans one capture of an archive."""
    return partial(_clean_kept, plan, archive)


def clean_content(capture: Capture, content: bytes, plan: Plan) -> Cleaned | Skipped:
    """What `clean` makes of bytes in hand."""
    return guard(Stage.CLEAN, capture.location, lambda: _clean(capture, content, plan))


def extract_content(capture: Capture, content: bytes, plan: Plan) -> Extract | Skipped:
    """What bytes in hand hold, in whatever language."""
    source = plan.source_of(capture)
    return guard(Stage.CLEAN, capture.location, lambda: extract(capture, content, zone=plan.case.zone, source=source))


def clean_origin(plan: Plan) -> Origin:
    """The parts that cleaning depends on: code, and what the case says of zones and sources."""
    made = origin()
    said = sha256(repr((plan.case.zone, plan.case.sources)).encode()).hexdigest()[:16]
    parts = tuple(sorted({*made.parts, ("case", said)}))
    return Origin(ids.origin_id(made.stage.value, parts), made.stage, parts)


def _clean_kept(plan: Plan, archive: Archive, capture: Capture) -> Cleaned | Skipped:
    return guard(Stage.CLEAN, capture.location, lambda: _fetch_and_clean(plan, archive, capture))


def _fetch_and_clean(plan: Plan, archive: Archive, capture: Capture) -> Cleaned | Skipped:
    try:
        content = archive.get(capture.sha256)
    except (KeyError, LedgerDamaged) as error:
        detail = f"its bytes are not in the archive as they were received ({error})"
        return left_out(Stage.CLEAN, capture.location, SkipReason.UNREADABLE, detail)
    return _clean(capture, content, plan)


def _clean(capture: Capture, content: bytes, plan: Plan) -> Cleaned | Skipped:
    cleaned = clean(capture, content, zone=plan.case.zone, source=plan.source_of(capture))
    return filed(capture, cleaned) if isinstance(cleaned, Cleaned) else cleaned
