"""When a claim was carried and answered, document by document."""

from rejoinder.brief.material import Known
from rejoinder.brief.phrases import plain
from rejoinder.model.briefed import TimelinePoint
from rejoinder.model.traced import Carrier


def timeline(known: Known, claim: str) -> tuple[TimelinePoint, ...]:
    """The documents that carried or answered a claim and whose time is known, earliest first; one that did both answered."""
    trace = known.traces[claim]
    points = {c.version: point for c in trace.carriers if (point := _point(c, answers=False))}
    answered = {a.carrier.version: point for a in trace.answers if (point := _point(a.carrier, answers=True))}
    return tuple(sorted((points | answered).values(), key=lambda p: (p.published.earliest, p.version)))


def _point(carrier: Carrier, *, answers: bool) -> TimelinePoint | None:
    if carrier.published is None:
        return None
    label = plain(carrier.publisher) or "an outlet without a name"
    return TimelinePoint(carrier.version, label, carrier.language, carrier.published, answers)
