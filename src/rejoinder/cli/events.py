"""What `show` prints of an event: how this document tells of it, and who else does."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.text import Text

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.marked import in_context
from rejoinder.cli.screen import facts
from rejoinder.cli.whereabouts import marks, read_by, where
from rejoinder.errors import UnknownId
from rejoinder.model import Event, EventStatus, TimeValue
from rejoinder.model.linked import Happening
from rejoinder.model.query import FoundEvent

TOLD_AS = {
    EventStatus.HAPPENED: "as having happened",
    EventStatus.PLANNED: "as planned",
    EventStatus.ALLEGED: "as alleged",
    EventStatus.DENIED: "as denied",
}


def event_sheet(case: api.Case, found: FoundEvent) -> RenderableType:
    """Kind, sides, time and status with the words that say so, then every report of the same event, earliest first."""
    event, text = found.event, found.version.text
    slots = facts(
        [
            ("event", event.id),
            ("kind", f"{event.kind.value} ({event.plover.value})"),
            ("told", TOLD_AS[event.status]),
            ("who", one_line(event.actor_name or "")),
            ("named as", wording.words(text, event.actor)),
            ("to or with", one_line(event.target_name or "")),
            ("named as", wording.words(text, event.target)),
            ("when", _when(event.at)),
            ("within", event.statement),
        ]
    )
    told = [*marks(event.actor, "bold"), *marks(event.target, "bold"), *marks(event.trigger, "reverse")]
    reading = case.reading(found.version.id)
    current = reading is not None and any(one.id == event.id for one in reading[0].events)
    made = facts([("read by", read_by(reading, current=current))])
    place = where(case, found.version, event.trigger[0])
    return Group(slots, Text(), in_context(text, told), Text(), *_reports(case, event), place, made)


def told_event(event: Event) -> str:
    """An event in a line: what, between whom, told as what."""
    sides = " → ".join(one_line(name or wording.NOBODY) for name in (event.actor_name, event.target_name))
    return f"{event.kind.value}, {sides}, {event.status.value}"


def count_events(happenings: Iterable[Happening]) -> str:
    """How many events there are of each status, and in how many reports; those told as planned, alleged or denied stand apart."""
    held = list(happenings)
    count = Counter(one.status for one in held)
    said = [f"{count[status]:,} {status.value}" for status in TOLD_AS if count[status]]
    return f"{', '.join(said)}, in {sum(len(one.reports) for one in held):,} reports" if held else "none"


def _reports(case: api.Case, event: Event) -> list[RenderableType]:
    try:
        happening = case.happening(event.id)
    except UnknownId:
        return []
    found = [one for id_ in happening.reports if isinstance(one := case.show(id_), FoundEvent)]
    documents = len({one.document.id for one in found})
    count = Counter(one.event.status for one in found)
    said = ", ".join(f"{count[status]} {TOLD_AS[status]}" for status in TOLD_AS if count[status])
    head = facts(
        [
            ("one event", f"{happening.status.value}; {len(found)} reports in {documents} documents: {said}"),
            ("because", "; ".join(happening.reasons)),
        ]
    )
    rows = facts((one.event.id[: wording.SHORT_ID], _report(case, one)) for one in found)
    return [head, rows, Text()] if len(found) > 1 else []


def _report(case: api.Case, found: FoundEvent) -> str:
    dated = wording.day(found.version.published, case.settings.zone)
    trigger = wording.words(found.version.text, found.event.trigger)
    return f"{dated} · {wording.outlet(found)} · {told_event(found.event)} · {trigger}"


def _when(at: TimeValue | None) -> str | None:
    if at is None:
        return None
    ends = f": {at.start:%Y-%m-%d %H:%M} to {at.end:%Y-%m-%d %H:%M %Z}" if at.start and at.end else ""
    return f"{at.value}{ends}"
