"""What is new goes through the stages; what is done is kept at once, so that an update may end at any moment."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import tee
from typing import TypeVar

from rejoinder.engine import Engine, Failure, FailureKind
from rejoinder.flow.cleaning import clean_origin, make_cleaner
from rejoinder.flow.guard import left_out
from rejoinder.flow.linking import relink
from rejoinder.flow.lock import alone
from rejoinder.flow.place import Place
from rejoinder.flow.plan import Plan
from rejoinder.flow.progress import Progress, Tick, silent
from rejoinder.flow.reading import make_reader, reader_of
from rejoinder.flow.records import take_in_records
from rejoinder.model import Capture, Cleaned, Reading, Run, Skipped, SkipReason, Stage, Version, ids

Item = TypeVar("Item", Capture, Version)
Result = TypeVar("Result")
REASONS = {FailureKind.DIED: SkipReason.FAILED, FailureKind.HUNG: SkipReason.TIMED_OUT}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an update did: documents cleaned and read, statements found, items and fields left out.

    `linked` is how many claims the case has where they were linked anew, 0 where nothing had changed.
    """

    run: Run
    cleaned: int = 0
    read: int = 0
    statements: int = 0
    skipped: int = 0
    fields_skipped: int = 0
    linked: int = 0


def update(place: Place, engine: Engine, progress: Progress = silent) -> Outcome:
    """Clean what is new, read what is new or was read by another reader, and link the case where that changed anything.

    What is in `record/` is taken in first. Each item is one transaction.

    Raises LedgerBusy when another process updates the same case.
    """
    with alone(place.lock):
        for source in place.case.sources:
            if place.ledger.source(source.name) != source:
                place.ledger.add_source(source)
        return _run(place, engine, progress)


def _run(place: Place, engine: Engine, progress: Progress) -> Outcome:
    started = place.clock()
    run = Run(ids.run_id(started.isoformat(), place.process), started)
    place.ledger.start_run(run)
    tally = _Tally()
    plan = Plan(place.case)
    tally.leave_out(take_in_records(place))
    for tick in _clean(place, engine, plan, tally):
        progress(tick)
    for tick in _read(place, engine, plan, tally):
        progress(tick)
    for tick in relink(place):
        progress(tick)
        tally.count("linked", tick.done and len(place.ledger.linked().claims))
    ended = replace(run, ended_at=place.clock(), done=tally.done())
    place.ledger.end_run(ended)
    return Outcome(ended, **dict(tally.done()))


class _Tally:
    """What has been done so far."""

    def __init__(self) -> None:
        self._done = dict.fromkeys(("cleaned", "read", "statements", "skipped", "fields_skipped", "linked"), 0)

    def count(self, what: str, number: int = 1) -> None:
        """So many more."""
        self._done[what] += number

    def leave_out(self, skipped: tuple[Skipped, ...]) -> None:
        """Items, or fields of them, were left out."""
        for one in skipped:
            self.count("skipped" if one.field is None else "fields_skipped")

    def done(self) -> tuple[tuple[str, int], ...]:
        """The counts, by name."""
        return tuple(self._done.items())


def _clean(place: Place, engine: Engine, plan: Plan, tally: _Tally) -> Iterator[Tick]:
    origin = clean_origin(plan)
    total = place.ledger.count_to_clean(origin.id)
    results = _map(engine, partial(make_cleaner, plan, place.archive), place.ledger.captures_to_clean(origin.id), Stage.CLEAN)
    for done, (capture, cleaned) in enumerate(results, 1):
        place.ledger.record_cleaned(capture.id, cleaned, origin)
        skipped = cleaned.skipped if isinstance(cleaned, Cleaned) else (cleaned,)
        tally.count("cleaned", isinstance(cleaned, Cleaned))
        tally.leave_out(skipped)
        yield Tick(Stage.CLEAN, done, total, capture.location, skipped)


def _read(place: Place, engine: Engine, plan: Plan, tally: _Tally) -> Iterator[Tick]:
    origin = reader_of(plan).origin
    total = place.ledger.count_to_read(origin.id)
    results = _map(engine, partial(make_reader, plan), place.ledger.versions_to_read(origin.id), Stage.READ)
    for done, (version, found) in enumerate(results, 1):
        reading, skipped = (found, ()) if isinstance(found, Reading) else (Reading(version.id), (found,))
        place.ledger.record_reading(reading, origin, skipped)
        tally.count("read", isinstance(found, Reading))
        tally.count("statements", len(reading.statements))
        tally.leave_out(skipped)
        yield Tick(Stage.READ, done, total, version.title or version.url or version.id, skipped)


def _map(
    engine: Engine, make: Callable[[], Callable[[Item], Result | Skipped]], items: Iterable[Item], stage: Stage
) -> Iterator[tuple[Item, Result | Skipped]]:
    """Each item with what was made of it; one whose worker was lost is left out with the reason."""
    handed, kept = tee(items)
    results: Iterator[Result | Skipped | Failure] = engine.map(make, handed)
    for result, item in zip(results, kept, strict=True):
        if isinstance(result, Failure):
            yield item, left_out(stage, item.id, REASONS[result.kind], result.detail)
        else:
            yield item, result
