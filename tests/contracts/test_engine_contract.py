"""What every engine must do."""

import importlib
import itertools
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from rejoinder.engine import Engine, Failure, FailureKind, InProcess, LocalCores

ENGINES: dict[str, Callable[[], Engine]] = {
    "in process": InProcess,
    "one worker": lambda: LocalCores(1),
    "two workers": lambda: LocalCores(2),
}
SHELTERED = {name: make for name, make in ENGINES.items() if name != "in process"}


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> ModuleType:  # a module that worker processes can import too
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("engine_work")


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]()


@pytest.fixture(params=SHELTERED)
def sheltered(request: pytest.FixtureRequest) -> Engine:
    return SHELTERED[request.param]()


def test_every_item_has_its_result_in_order(work: ModuleType, engine: Engine) -> None:
    assert list(engine.map(work.make_double, range(50))) == [2 * n for n in range(50)]


def test_no_items_give_no_results(work: ModuleType, engine: Engine) -> None:
    assert list(engine.map(work.make_double, [])) == []


def test_nothing_is_made_for_no_items(work: ModuleType, engine: Engine) -> None:
    assert list(engine.map(work.make_nothing, [])) == []


def test_the_order_holds_where_some_items_take_longer(work: ModuleType, engine: Engine) -> None:
    assert list(engine.map(work.make_wander, range(20))) == list(range(20))


def test_what_the_function_needs_is_handed_to_its_maker(work: ModuleType, engine: Engine) -> None:
    assert list(engine.map(partial(work.make_added, 10), [1, 2])) == [11, 12]


def test_an_endless_stream_is_taken_a_bounded_part_at_a_time(work: ModuleType, engine: Engine) -> None:
    taken = 0

    def stream() -> Iterator[int]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield number

    results = engine.map(work.make_double, stream())
    assert [next(results) for _ in range(10)] == [2 * n for n in range(10)]
    results.close()  # type: ignore[attr-defined]
    assert taken < 40


def test_an_exception_reaches_the_caller_in_its_items_place(work: ModuleType, engine: Engine) -> None:
    results = engine.map(work.make_refuse, range(6))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(results)


def test_what_keeps_the_function_from_being_made_reaches_the_caller(work: ModuleType, engine: Engine) -> None:
    with pytest.raises(LookupError, match="no word list"):
        list(engine.map(work.make_nothing, [1]))


def test_a_worker_that_dies_loses_only_its_item(work: ModuleType, sheltered: Engine) -> None:
    results = list(sheltered.map(work.make_die, range(8)))
    lost = [n for n, result in enumerate(results) if isinstance(result, Failure)]
    assert lost == [2, 5]
    assert [r for r in results if not isinstance(r, Failure)] == [0, 1, 3, 4, 6, 7]
    assert {r.kind for r in results if isinstance(r, Failure)} == {FailureKind.DIED}


def test_a_worker_that_hangs_loses_only_its_item(work: ModuleType) -> None:
    patient = LocalCores(2, time_limit=5)  # so much that on a busy machine the others do not seem to hang
    results = list(patient.map(work.make_hang, range(6)))
    assert results[0] == 0
    assert results[1] == Failure(FailureKind.HUNG, "it took longer than 5 seconds")
    assert results[2:] == [2, 3, 4, 5]
