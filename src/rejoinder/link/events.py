"""Reports of one event in several documents: the same kind, the same sides, the same day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rejoinder.model import Event, EventKind, EventStatus, Interval
from rejoinder.model.ids import happening_id
from rejoinder.model.linked import Happening
from rejoinder.model.material import ReadVersion

EITHER_WAY = frozenset([EventKind.MEETING, EventKind.PHONE_CALL, EventKind.AGREEMENT, EventKind.MILITARY_EXERCISE])
FRESH = timedelta(days=3)  # an event that a document gives no time is held to be as fresh as news is
WIDEST = timedelta(days=31)  # of what is only known to have been in a longer time nobody can say that it was the same
STANDS = (EventStatus.HAPPENED, EventStatus.PLANNED, EventStatus.ALLEGED, EventStatus.DENIED)
StateOf = Callable[[str], str | None]
Sides = tuple[str | None, str | None]
Window = tuple[datetime, datetime]
Slot = tuple[EventKind, bool, frozenset[str | None], int]


@dataclass(frozen=True, slots=True)
class Report:
    """One document's telling of an event; `published` is the document's."""

    event: Event
    published: Interval | None = None


class _Group:
    """Reports of one event: the time that all of them leave open, and the ways in which they name its sides."""

    def __init__(self, window: Window | None) -> None:
        self.window = window
        self.sides: dict[Sides, None] = {}
        self.reports: list[Report] = []

    def takes(self, report: Report, window: Window, state_of: StateOf) -> bool:
        """Whether the report may tell of what each of the others tells of."""
        event = report.event
        return (
            self.window is not None
            and _meet(self.window, window)
            and all(_same_sides(event.kind, told, _sides(event), state_of) for told in self.sides)
        )

    def add(self, report: Report, window: Window | None) -> None:
        """One more; a time that overlaps each of several times overlaps what they have in common."""
        if self.window is not None and window is not None:
            self.window = max(self.window[0], window[0]), min(self.window[1], window[1])
        self.sides[_sides(report.event)] = None
        self.reports.append(report)


def find_happenings(material: Iterable[ReadVersion], state_of: StateOf) -> tuple[Happening, ...]:
    """What the documents report, each event once however many report it."""
    return group_events((Report(event, read.version.published) for read in material for event in read.reading.events), state_of)


def group_events(reports: Iterable[Report], state_of: StateOf) -> tuple[Happening, ...]:
    """One happening for all reports of one event, by its first report in time; each report is in one of them.

    `state_of` gives the state that a person, office or body belongs to: a state and who acts for it may be one side, two persons
    may not. What is planned is never one with what happened; reports that allege or deny an event are reports of it. The order of
    the reports does not matter. A report that names neither side, or that neither its text nor its date places within a month,
    stays alone.
    """
    groups: list[_Group] = []
    alike: dict[Slot, list[_Group]] = defaultdict(list)
    for report in sorted(reports, key=_place):
        window = _window(report)
        slots = list(_slots(report, window, state_of)) if window else []
        near = (group for slot in slots for group in alike[slot])
        group = next((g for g in near if window and g.takes(report, window, state_of)), None)
        if group is None:
            group = _Group(window)
            groups.append(group)
            for slot in slots:
                alike[slot].append(group)
        group.add(report, window)
    return tuple(_happening(group.reports) for group in groups)


def is_same(first: Report, second: Report, state_of: StateOf) -> bool:
    """Whether two reports of one kind may tell of one event."""
    left, right = _window(first), _window(second)
    met = left is not None and right is not None and _meet(left, right)
    return met and _same_sides(first.event.kind, _sides(first.event), _sides(second.event), state_of)


def _slots(report: Report, window: Window, state_of: StateOf) -> Iterator[Slot]:
    """Where to look for groups that the report may be of: what tells of the same states on one of the days of its window."""
    states = frozenset(name and (state_of(name) or name) for name in _sides(report.event))
    for day in range(window[0].toordinal() - 1, window[1].toordinal() + 2):  # a day more: another zone's date
        yield report.event.kind, _is_planned(report), states, day


def _meet(one: Window, other: Window) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same_sides(kind: EventKind, sides: Sides, others: Sides, state_of: StateOf) -> bool:
    return _match(sides, others, state_of) or (kind in EITHER_WAY and _match(sides, others[::-1], state_of))


def _match(sides: Sequence[str | None], others: Sequence[str | None], state_of: StateOf) -> bool:
    return all(_one_side(side, other, state_of) for side, other in zip(sides, others, strict=True))


def _one_side(first: str | None, second: str | None, state_of: StateOf) -> bool:
    """The same name, or a state and who acts for it."""
    if first is None or second is None:
        return first is second
    return first == second or state_of(first) == second or state_of(second) == first


def _sides(event: Event) -> Sides:
    return event.actor_name, event.target_name


def _is_planned(report: Report) -> bool:
    return report.event.status is EventStatus.PLANNED


def _window(report: Report) -> Window | None:
    """When the event was by its own time, else in the days before its document came out; None when that says too little."""
    at, published = report.event.at, report.published
    if _sides(report.event) == (None, None):
        return None
    if at is not None and at.start is not None and at.end is not None:
        return (at.start, at.end) if timedelta() < at.end - at.start <= WIDEST else None
    if published is None or _is_planned(report) or published.latest - published.earliest > WIDEST:
        return None
    return published.earliest - FRESH, published.latest


def _place(report: Report) -> tuple[str, str, str]:
    at = report.event.at
    start = at.start.isoformat() if at is not None and at.start is not None else "~"
    published = report.published.earliest.isoformat() if report.published is not None else "~"
    return start, published, report.event.id


def _happening(group: Sequence[Report]) -> Happening:
    first = group[0].event
    others = [report.event for report in group[1:]]
    reasons = []
    if others:
        reasons = [f"each tells of one kind of event ({first.kind.value}) at one time"]
        exact = all(
            _match(_sides(first), _sides(o), _no_state) or _match(_sides(first), _sides(o)[::-1], _no_state) for o in others
        )
        reasons.append("between the same two sides" if exact else "between the same states, or those who act for them")
    told = {report.event.status for report in group}
    status = next(status for status in STANDS if status in told)
    return Happening(happening_id(first.id), first.id, status, tuple(report.event.id for report in group), tuple(reasons))


def _no_state(_name: str) -> str | None:
    return None
