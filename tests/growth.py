"""Whether the time of some work grows with its input and no faster, told so that a busy machine cannot spoil the answer.

One long input is compared with as many short ones as make up its length: linear work takes as long for both, quadratic work
takes `times` times as long for the long one. Both last about as long, so what disturbs one disturbs the other as much;
neighbours can only add time, so the least of repeated tries is the truest; and only the processor time of this thread counts,
in which nobody waits for others.
"""

import functools
import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from typing import Any, TypeAlias, TypeVar

ALLOWED = 3.0  # times as long as the short ones: under a load of 8, linear work took 0.7 to 1.4 at once; quadratic takes 16
TRIES = 16
FEWEST = 8  # before work that took too long every time is said to grow too fast, however long one try takes
BUDGET = 20.0  # seconds of processor time after which the fewest tries are enough
QUICK = 0.005  # seconds under which a figure tells more of caches and pages of memory than of the work

Clock = Callable[[], float]
Input = TypeVar("Input")
Remembering: TypeAlias = "functools._lru_cache_wrapper[Any]"


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured, in seconds: the least for one long input, and the least for the same amount in short ones."""

    long: float
    short: float
    times: int
    tries: int

    @property
    def bound(self) -> float:
        """Seconds that the long one may take."""
        return max(self.short, QUICK) * ALLOWED

    @property
    def fits(self) -> bool:
        """The long one stays inside the bound."""
        return self.long <= self.bound

    def __str__(self) -> str:
        return (
            f"one long input took {self.long:.4f} s, the same amount in {self.times} short ones {self.short:.4f} s, "
            f"at most {self.bound:.4f} s was allowed (the least of {self.tries} tries each, processor time of this thread)"
        )


def assert_linear(
    work: Callable[[Input], object],
    make: Callable[[int], Input],
    *,
    size: int,
    times: int = 16,
    clock: Clock = time.thread_time,
) -> None:
    """Fail where `work(make(size))` takes much longer than `work(make(size // times))` done `times` times."""
    growth = measure(work, (make(size // times), make(size)), times=times, clock=clock)
    assert growth.fits, f"time grows faster than the input: {growth}"


def measure(
    work: Callable[[Input], object], inputs: tuple[Input, Input], *, times: int, clock: Clock = time.thread_time
) -> Growth:
    """The growth from the short to the long input, from the first try that fits or else from all tries."""
    short, long = inputs
    work(short)  # what is loaded and compiled at the first call is no growth
    remembering = _remembering()
    growth, spent = Growth(inf, inf, times, 0), 0.0
    while growth.tries < FEWEST or (growth.tries < TRIES and spent < BUDGET):
        with _no_collection():
            pieces = sum(_seconds(work, short, remembering, clock) for _ in range(times))
            whole = _seconds(work, long, remembering, clock)
        growth = Growth(min(growth.long, whole), min(growth.short, pieces), times, growth.tries + 1)
        spent += pieces + whole
        if growth.fits:
            break
    return growth


def assert_within(seconds: float, work: Callable[[], object], *, clock: Clock = time.thread_time) -> None:
    """Fail where each of some tries takes more processor time than this; allow ten times what a busy machine needs."""
    least = inf
    for _ in range(FEWEST):
        start = clock()
        work()
        least = min(least, clock() - start)
        if least <= seconds:
            return
    raise AssertionError(
        f"it took {least:.4f} s of processor time (the least of {FEWEST} tries), at most {seconds} s were allowed"
    )


def _seconds(work: Callable[[Input], object], given: Input, remembering: set[Remembering], clock: Clock) -> float:
    for function in remembering:
        function.cache_clear()
    start = clock()
    work(given)
    return clock() - start


def _remembering() -> set[Remembering]:
    """Our functions that keep their last answers, and so would do the same work only once; tables, kept for ever, stay."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == "rejoinder"]
    kept = {value for module in modules for value in vars(module).values() if isinstance(value, functools._lru_cache_wrapper)}
    return {function for function in kept if function.cache_parameters()["maxsize"] is not None}


@contextmanager
def _no_collection() -> Iterator[None]:
    """No garbage is collected inside: its time depends on all that the tests before have left."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
