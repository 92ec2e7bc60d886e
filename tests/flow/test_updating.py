"""What is new goes through the stages, once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import Failure, FailureKind, InProcess
from rejoinder.engine.base import Item, Result
from rejoinder.errors import LedgerBusy
from rejoinder.flow import Place, Tick
from rejoinder.flow.lock import alone
from rejoinder.model import Alias, Capture, Language, SkipReason, Source, Stage, StatementQuery, Version
from rejoinder.store.dump import ledger_digest


class Losing:
    """An engine that loses every item of one kind, as when its worker is killed."""

    def __init__(self, kind: FailureKind, lost: type) -> None:
        self._failure = Failure(kind, "it was lost")
        self._lost = lost

    def map(self, make: Callable[[], Callable[[Item], Result]], items: Iterable[Item]) -> Iterator[Result | Failure]:
        work = make()
        return (self._failure if isinstance(item, self._lost) else work(item) for item in items)


@pytest.fixture
def filled(place: Place, documents: Path) -> Place:
    flow.add(place, [str(documents)])
    return place


def test_an_update_cleans_and_reads_what_was_added(filled: Place) -> None:
    outcome = flow.update(filled, InProcess())
    assert (outcome.cleaned, outcome.read, outcome.skipped) == (3, 3, 0)
    assert outcome.statements == filled.ledger.counts().statements
    assert {v.language for d in filled.ledger.documents() for v in filled.ledger.versions_of(d.id)} >= {Language.EN, Language.JA}


def test_a_second_update_finds_nothing_to_do(filled: Place) -> None:
    flow.update(filled, InProcess())
    before = ledger_digest(filled.ledger)
    outcome = flow.update(filled, InProcess())
    assert (outcome.cleaned, outcome.read, outcome.statements) == (0, 0, 0)
    assert ledger_digest(filled.ledger) == before


def test_an_update_of_an_empty_case_does_nothing(place: Place) -> None:
    assert flow.update(place, InProcess()).cleaned == 0


def test_only_what_is_new_is_done(filled: Place, tmp_path: Path) -> None:
    flow.update(filled, InProcess())
    (tmp_path / "later.txt").write_text("The minister of Aldovia said that talks would go on.", encoding="utf-8")
    flow.add(filled, [str(tmp_path / "later.txt")])
    outcome = flow.update(filled, InProcess())
    assert (outcome.cleaned, outcome.read) == (1, 1)


def test_a_name_that_is_added_to_the_case_has_all_read_again_and_nothing_cleaned(filled: Place) -> None:
    flow.update(filled, InProcess())
    named = replace(filled, case=replace(filled.case, aliases=(Alias("ベスカル外務省", "ja", "Foreign Ministry of Veskar"),)))
    outcome = flow.update(named, InProcess())
    assert (outcome.cleaned, outcome.read) == (0, 3)


def test_another_time_zone_has_all_cleaned_again(filled: Place) -> None:
    flow.update(filled, InProcess())
    moved = replace(filled, case=replace(filled.case, zone="America/New_York"))
    assert flow.update(moved, InProcess()).cleaned == 3


def test_the_ledger_learns_what_the_case_knows_of_its_sources(place: Place) -> None:
    source = Source("so-1", "Daily Herald", country="JP")
    flow.update(replace(place, case=replace(place.case, sources=(source,))), InProcess())
    kept = place.ledger.source("daily herald")
    assert kept is None or kept.country == "JP"


def test_progress_counts_each_stage_to_its_end(filled: Place) -> None:
    ticks: list[Tick] = []
    flow.update(filled, InProcess(), ticks.append)
    told = [(t.stage, t.done, t.total) for t in ticks]
    assert told[:-2] == [(stage, n, 3) for stage in (Stage.CLEAN, Stage.READ) for n in (1, 2, 3)]
    assert told[-2:] == [(Stage.LINK, 0, 1), (Stage.LINK, 1, 1)]


def test_an_interrupted_update_goes_on_where_it_was(filled: Place) -> None:
    def interrupt(tick: Tick) -> None:
        if tick.stage is Stage.READ and tick.done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flow.update(filled, InProcess(), interrupt)
    assert filled.ledger.counts().read == 1
    outcome = flow.update(filled, InProcess())
    assert (outcome.cleaned, outcome.read) == (0, 2)


def test_a_run_has_a_beginning_and_an_end_and_what_it_did(filled: Place) -> None:
    outcome = flow.update(filled, InProcess())
    assert filled.ledger.runs() == (outcome.run,)
    assert outcome.run.ended_at == filled.clock()
    assert dict(outcome.run.done)["cleaned"] == 3


def test_a_run_that_was_stopped_has_no_end(filled: Place) -> None:
    def interrupt(_: Tick) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        flow.update(filled, InProcess(), interrupt)
    assert [run.ended_at for run in filled.ledger.runs()] == [None]


def test_two_updates_at_once_are_one_too_many(filled: Place) -> None:
    with alone(filled.lock), pytest.raises(LedgerBusy, match="another process is updating"):
        flow.update(filled, InProcess())
    assert flow.update(filled, InProcess()).cleaned == 3


def test_bytes_that_are_gone_from_the_archive_lose_one_document_only(filled: Place) -> None:
    first = next(filled.ledger.captures_to_clean("or-none"))
    (filled.case.folder / "archive" / first.sha256[:2] / first.sha256[2:]).unlink()
    outcome = flow.update(filled, InProcess())
    assert (outcome.cleaned, outcome.skipped) == (2, 1)
    assert [s.reason for s in filled.ledger.skipped()] == [SkipReason.UNREADABLE]


def test_bytes_that_were_changed_in_the_archive_are_not_believed(filled: Place) -> None:
    first = next(filled.ledger.captures_to_clean("or-none"))
    path = filled.case.folder / "archive" / first.sha256[:2] / first.sha256[2:]
    path.chmod(0o600)
    path.write_bytes(b"something else")
    assert flow.update(filled, InProcess()).skipped == 1


def test_a_document_whose_worker_died_while_cleaning_is_left_out_and_not_tried_again(filled: Place) -> None:
    outcome = flow.update(filled, Losing(FailureKind.DIED, Capture))
    assert (outcome.cleaned, outcome.skipped) == (0, 3)
    assert {(s.reason, s.stage) for s in filled.ledger.skipped()} == {(SkipReason.FAILED, Stage.CLEAN)}
    assert flow.update(filled, InProcess()).cleaned == 0


def test_a_document_whose_reading_hung_is_there_without_statements(filled: Place) -> None:
    outcome = flow.update(filled, Losing(FailureKind.HUNG, Version))
    assert (outcome.cleaned, outcome.read, outcome.skipped) == (3, 0, 3)
    assert {(s.reason, s.stage) for s in filled.ledger.skipped()} == {(SkipReason.TIMED_OUT, Stage.READ)}
    assert list(filled.ledger.statements(StatementQuery())) == []


def test_what_a_lost_worker_left_unread_is_read_by_the_next_reader(filled: Place) -> None:
    flow.update(filled, Losing(FailureKind.HUNG, Version))
    changed = replace(filled, case=replace(filled.case, aliases=(Alias("礁", "ja", "The Shoal"),)))
    assert flow.update(changed, InProcess()).read == 3
