"""Reports of one event in several documents: the same kind, the same sides, the same day."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rejoinder.model import Event, EventKind, EventStatus, Interval
from rejoinder.model.ids import happening_id
from rejoinder.model.linked import Happening

EITHER_WAY = frozenset([EventKind.MEETING, EventKind.PHONE_CALL, EventKind.AGREEMENT, EventKind.MILITARY_EXERCISE])
FRESH = timedelta(days=3)  # an event that a document gives no time is held to be as fresh as news is
StateOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Report:
    """One document's telling of an event; `published` is the document's."""

    event: Event
    published: Interval | None = None


def group_events(reports: Iterable[Report], state_of: StateOf) -> tuple[Happening, ...]:
    """One happening for all reports of one event, by its first report in time; each report is in one of them.

    `state_of` gives the state that a person, office or body belongs to: a state and who acts for it may be one side, two persons
    may not. What is planned is never one with what happened; reports that allege or deny an event are reports of it. The order of
    the reports does not matter. A report that neither its text nor its date places in time stays alone.
    """
    groups: list[list[Report]] = []
    alike: dict[tuple[EventKind, bool, frozenset[str | None]], list[list[Report]]] = {}
    for report in sorted(reports, key=_place):
        states = frozenset(name and (state_of(name) or name) for name in _sides(report.event))
        same = alike.setdefault((report.event.kind, _is_planned(report), states), [])
        group = next((g for g in same if all(is_same(other, report, state_of) for other in g)), None)
        if group is None:
            group = []
            same.append(group)
            groups.append(group)
        group.append(report)
    return tuple(_happening(group) for group in groups)


def is_same(first: Report, second: Report, state_of: StateOf) -> bool:
    """Whether two reports may tell of one event."""
    left, right = _when(first), _when(second)
    if left is None or right is None or not (left[0] < right[1] and right[0] < left[1]):
        return False
    sides, others = _sides(first.event), _sides(second.event)
    if _match(sides, others, state_of):
        return True
    return first.event.kind in EITHER_WAY and _match(sides, others[::-1], state_of)


def _match(sides: Sequence[str | None], others: Sequence[str | None], state_of: StateOf) -> bool:
    return all(_one_side(side, other, state_of) for side, other in zip(sides, others, strict=True))


def _one_side(first: str | None, second: str | None, state_of: StateOf) -> bool:
    """The same name, or a state and who acts for it."""
    if first is None or second is None:
        return first is second
    return first == second or state_of(first) == second or state_of(second) == first


def _sides(event: Event) -> tuple[str | None, str | None]:
    return event.actor_name, event.target_name


def _is_planned(report: Report) -> bool:
    return report.event.status is EventStatus.PLANNED


def _when(report: Report) -> tuple[datetime, datetime] | None:
    """When the event was by its own time, else in the days before its document came out."""
    at = report.event.at
    if at is not None and at.start is not None and at.end is not None:
        return at.start, at.end
    if report.published is None or _is_planned(report):
        return None
    return report.published.earliest - FRESH, report.published.latest


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
        reasons = [f"each tells of a {first.kind.value} at one time"]
        exact = all(
            _match(_sides(first), _sides(o), _no_state) or _match(_sides(first), _sides(o)[::-1], _no_state) for o in others
        )
        reasons.append("between the same two sides" if exact else "between the same states, or those who act for them")
    return Happening(happening_id(first.id), first.id, tuple(report.event.id for report in group), tuple(reasons))


def _no_state(_name: str) -> str | None:
    return None
