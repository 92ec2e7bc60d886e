"""The measure of growth itself: quadratic work never passes, linear work always, whatever else the machine does."""

import gc
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, cycle, repeat
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language
from rejoinder.read.sentences import find_sentences
from tests import growth
from tests.growth import assert_linear, assert_within, measure

SIZE = 1600


class Machine:
    """A machine whose clock shows what the work costs, times what the neighbours add: one factor for each call, then none."""

    def __init__(self, cost: Callable[[int], float], noise: Iterable[float] = ()) -> None:
        self.now = 0.0
        self.calls = 0
        self._cost = cost
        self._noise: Iterator[float] = chain(noise, repeat(1.0))

    def work(self, size: int) -> None:
        self.calls += 1
        self.now += self._cost(size) * next(self._noise)

    def clock(self) -> float:
        return self.now

    def check(self) -> None:
        assert_linear(self.work, int, size=SIZE, clock=self.clock)


def linear(size: int) -> float:
    return size / SIZE


def quadratic(size: int) -> float:
    return (size / SIZE) ** 2


def pairs(size: int) -> int:
    return sum(a == b for a in range(size) for b in range(size))


def scan(size: int) -> int:
    return sum(a % 7 == 0 for a in range(size))


def test_work_in_line_with_its_input_passes_at_the_first_try() -> None:
    machine = Machine(linear)
    machine.check()
    assert machine.calls == 1 + 16 + 1


def test_quadratic_work_fails_with_the_figures() -> None:
    with pytest.raises(
        AssertionError, match=r"one long input took 1\.0000 s, the same amount in 16 short ones 0\.0625 s, at most 0\.1875 s"
    ):
        Machine(quadratic).check()


def test_work_that_sorts_passes() -> None:
    Machine(lambda size: size * size.bit_length() / 10_000).check()


def test_work_that_stops_at_a_limit_passes() -> None:
    Machine(lambda size: min(size, 200) / 200).check()


@given(noise=st.lists(st.floats(1, 100), max_size=(growth.FEWEST - 1) * 17))
def test_linear_work_passes_whatever_happens_in_all_tries_but_one(noise: list[float]) -> None:
    Machine(linear, noise).check()


@pytest.mark.parametrize("seed", range(300))
def test_linear_work_passes_where_every_other_call_is_disturbed(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    Machine(linear, (chance.choice([1.0, chance.uniform(1, 10)]) for _ in repeat(None))).check()


@given(noise=st.lists(st.floats(1, 3.9), min_size=17, max_size=300))
def test_quadratic_work_fails_however_noise_falls(noise: list[float]) -> None:
    with pytest.raises(AssertionError, match="faster than the input"):
        Machine(quadratic, cycle(noise)).check()


def test_a_machine_that_is_slow_throughout_changes_nothing() -> None:
    Machine(linear, repeat(50.0)).check()
    with pytest.raises(AssertionError):
        Machine(lambda size: quadratic(size) * 50).check()


def test_a_first_call_that_loads_its_tables_hides_nothing() -> None:
    with pytest.raises(AssertionError):
        Machine(quadratic, [1e9]).check()


def test_what_takes_no_time_to_speak_of_passes() -> None:
    Machine(lambda size: quadratic(size) * growth.QUICK).check()


def test_tries_that_take_long_end_early() -> None:
    machine = Machine(lambda size: quadratic(size) * 100)
    found = measure(machine.work, (SIZE // 16, SIZE), times=16, clock=machine.clock)
    assert found.tries == growth.FEWEST
    assert not found.fits


def test_real_work_is_told_apart() -> None:
    assert_linear(scan, int, size=400_000)
    with pytest.raises(AssertionError, match="faster than the input"):
        assert_linear(pairs, int, size=800)


def test_answers_that_are_kept_hide_nothing() -> None:
    find_sentences("Aldovia said no. Veskar said yes.", Language.EN)
    assert_linear(lambda text: find_sentences(text, Language.EN), lambda size: "No one spoke. " * (size // 14), size=100_000)
    assert find_sentences.cache_info().misses == 1


def test_work_within_its_seconds_in_any_try_passes() -> None:
    machine = Machine(linear, [9.0] * (growth.FEWEST - 1))
    assert_within(1.0, lambda: machine.work(SIZE), clock=machine.clock)
    assert machine.calls == growth.FEWEST


def test_work_over_its_seconds_fails_with_the_figure() -> None:
    machine = Machine(linear, [9.0, 3.0, *repeat(5.0, growth.FEWEST)])
    with pytest.raises(AssertionError, match=r"it took 3\.0000 s .* at most 1\.0 s were allowed"):
        assert_within(1.0, lambda: machine.work(SIZE), clock=machine.clock)


def test_garbage_is_collected_again_afterwards_also_where_the_work_fails() -> None:
    with pytest.raises(ZeroDivisionError):
        assert_linear(lambda size: 1 // (size - SIZE), int, size=SIZE)
    assert gc.isenabled()
