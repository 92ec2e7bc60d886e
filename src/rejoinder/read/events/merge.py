"""One event that a document tells of several times."""

from collections.abc import Iterable
from dataclasses import replace

from rejoinder.model import Event, EventKind, EventStatus, PloverRoot, TimeValue

EITHER_WAY = frozenset([EventKind.MEETING, EventKind.PHONE_CALL, EventKind.AGREEMENT, EventKind.MILITARY_EXERCISE])
MOST_COMPARED = 100  # events told before, the last ones, among which one is looked for that is told again
TOLD = frozenset([EventStatus.HAPPENED, EventStatus.ALLEGED])


def merge(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events in order, what is told again left out: same kind, same actors, no other day.

    “A discussed it with B” adds nothing to the talks between the two that were told before. The first telling stays, with what a
    later one adds; what the document says itself outweighs what a source alleges.
    """
    kept: list[Event] = []
    by_root: dict[PloverRoot, list[int]] = {}
    for event in events:
        same = next((i for i in by_root.get(event.plover, [])[-MOST_COMPARED:] if _is_same(kept[i], event)), None)
        if same is None:
            by_root.setdefault(event.plover, []).append(len(kept))
            kept.append(event)
        else:
            kept[same] = _together(kept[same], event)
    return tuple(kept)


def _is_same(first: Event, second: Event) -> bool:
    if first.kind in EITHER_WAY and second.kind is EventKind.OTHER:
        return _both_told(first, second) and _same_actors(first, second)
    return (
        first.kind is second.kind
        and _both_told(first, second)
        and _may_be_one(first.at, second.at)
        and _same_actors(first, second)
    )


def _both_told(first: Event, second: Event) -> bool:
    return first.status is second.status or {first.status, second.status} <= TOLD


def _may_be_one(first: TimeValue | None, second: TimeValue | None) -> bool:
    """Whether two times leave room for one event: they share a moment, or one is not known."""
    if first is None or second is None or first.start is None or second.start is None or first.end is None or second.end is None:
        return True
    return first.start < second.end and second.start < first.end


def _same_actors(first: Event, second: Event) -> bool:
    left, right = (first.actor_name, first.target_name), (second.actor_name, second.target_name)
    if first.kind in EITHER_WAY and left == right[::-1]:
        return True
    return _fits(*left, *right) and any(name is not None and name in right for name in left)


def _fits(actor: str | None, target: str | None, other_actor: str | None, other_target: str | None) -> bool:
    """Whether no side is another; a side that is missing says nothing, but not both."""
    return actor == other_actor and (target == other_target or target is None or other_target is None)


def _together(first: Event, second: Event) -> Event:
    status = EventStatus.HAPPENED if EventStatus.HAPPENED in {first.status, second.status} else first.status
    target = (first.target, first.target_name) if first.target is not None else (second.target, second.target_name)
    if first.kind in EITHER_WAY and first.target is None:
        target = (second.target, second.target_name)
    return replace(first, status=status, target=target[0], target_name=target[1], at=first.at or second.at)
