"""This machine: its own process, or its cores."""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any

from rejoinder.engine.base import Failure, FailureKind, Item, Result
from rejoinder.errors import CannotGoOn

TIME_LIMIT = 120.0  # seconds for one item; the longest document of the development set takes under two
START_LIMIT = 120.0  # seconds for a worker to start and import what it needs on a machine that is busy with something else
LOOK_AHEAD = 4  # items in hand for each worker: enough that a slow one does not idle the others, few enough for flat memory

ITEMS_A_WORKER = 8  # a further worker costs about as much to start as a few documents take to read
SECONDS_A_WORKER = 2.0
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # where there is no SIGKILL, SIGTERM ends a process at once

Make = Callable[[], Callable[[Item], Result]]


class InProcess:
    """One item after the other in the caller's own process: no start-up time, and no shelter from one that kills it."""

    def map(self, make: Make[Item, Result], items: Iterable[Item]) -> Iterator[Result | Failure]:
        """See `Engine.map`."""
        function: Callable[[Item], Result] | None = None
        for item in items:
            function = function or make()
            yield function(item)


class LocalCores:
    """Worker processes on this machine. They are started with the first item, and end when the caller stops or is killed."""

    def __init__(self, workers: int, *, time_limit: float = TIME_LIMIT) -> None:
        if workers < 1:
            raise ValueError(f"an engine needs at least one worker, got {workers}")
        self.workers = workers
        self.time_limit = time_limit

    def map(self, make: Make[Item, Result], items: Iterable[Item]) -> Iterator[Result | Failure]:
        """See `Engine.map`. The caller's main module must be importable without side effects, as for any spawned process."""
        crew = _Crew(make, self.workers, self.time_limit)
        try:
            yield from crew.work(iter(items))
        finally:
            crew.dismiss()


class _Worker:
    """A pool of one process: when it breaks, it is known which item broke it."""

    def __init__(self, make: Callable[[], Callable[[Any], Any]], time_limit: float) -> None:
        self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        self._time_limit = time_limit
        self._ready = self._pool.submit(_start, make)
        self._ready.add_done_callback(lambda _: self._begin())
        self.slot: _Slot | None = None
        self.due = 0.0

    def give(self, slot: "_Slot") -> Future[Any]:
        """Start on an item."""
        self.slot = slot
        self.due = time.monotonic() + (self._time_limit if self._ready.done() else START_LIMIT)
        return self._pool.submit(_work, slot.item)

    def _begin(self) -> None:
        self.due = time.monotonic() + self._time_limit

    def check_start(self) -> None:
        """Raises what kept the worker from starting."""
        error = self._ready.exception(0) if self._ready.done() else TimeoutError()
        if isinstance(error, BrokenProcessPool | TimeoutError):
            raise CannotGoOn("a worker process could not start", "free some memory, or ask for fewer workers") from error
        if error is not None:
            raise error

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        if self._ready.done() and self._ready.exception() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(self._ready.result(), KILL)
        self._pool.shutdown(wait=False, cancel_futures=True)


class _Slot:
    """An item on its way; `done` once its result or failure stands."""

    def __init__(self, item: Any) -> None:  # noqa: ANN401  items are whatever the caller maps over
        self.item: Any = item
        self.result: Any = None
        self.done = False

    def settle(self, result: Any) -> None:  # noqa: ANN401  and results whatever its function returns
        """Keep the result and let go of the item."""
        self.item, self.result, self.done = None, result, True


class _Crew:
    """The workers of one call of `map`."""

    def __init__(self, make: Callable[[], Callable[[Any], Any]], workers: int, time_limit: float) -> None:
        self._make = make
        self._most = workers
        self._time_limit = time_limit
        self._began = time.monotonic()
        self._settled = 0
        self._idle: list[_Worker] = []
        self._busy: dict[Future[Any], _Worker] = {}

    def work(self, items: Iterator[Any]) -> Iterator[Any]:
        """The results, in the order of the items."""
        line: deque[_Slot] = deque()
        more = True
        while more or line:
            while more and len(line) < self._most * LOOK_AHEAD and len(self._busy) < self._worth():
                more = self._take(items, line)
            while line and line[0].done:
                yield _outcome(line.popleft().result)
            if line:
                self._await_one()

    def _worth(self) -> int:
        """How many workers the work so far has shown to be worth their start."""
        grown = max(self._settled // ITEMS_A_WORKER, int((time.monotonic() - self._began) // SECONDS_A_WORKER))
        return min(self._most, 1 + grown)

    def _take(self, items: Iterator[Any], line: deque[_Slot]) -> bool:
        for item in items:
            slot = _Slot(item)
            line.append(slot)
            worker = self._idle.pop() if self._idle else _Worker(self._make, self._time_limit)
            self._busy[worker.give(slot)] = worker
            return True
        return False

    def _await_one(self) -> None:
        soonest = min(worker.due for worker in self._busy.values())
        done, _ = wait(self._busy, max(0.0, soonest - time.monotonic()), FIRST_COMPLETED)
        self._settled += len(done)
        for future in done:
            self._collect(future, self._busy[future])
            del self._busy[future]
        now = time.monotonic()
        for future, worker in [(f, w) for f, w in self._busy.items() if w.due <= now and not f.done()]:
            worker.check_start()
            del self._busy[future]
            _lose(worker, FailureKind.HUNG, f"it took longer than {self._time_limit:g} seconds")

    def _collect(self, future: Future[Any], worker: _Worker) -> None:
        worker.check_start()
        error = future.exception()
        if isinstance(error, BrokenProcessPool):
            _lose(worker, FailureKind.DIED, "its worker process died, perhaps for want of memory")
            return
        if worker.slot is not None:
            worker.slot.settle(error or future.result())
        self._idle.append(worker)

    def dismiss(self) -> None:
        """End all workers."""
        for worker in [*self._idle, *self._busy.values()]:
            worker.kill()


def _lose(worker: _Worker, kind: FailureKind, detail: str) -> None:
    if worker.slot is not None:
        worker.slot.settle(Failure(kind, detail))
    worker.kill()


def _outcome(result: Any) -> Any:  # noqa: ANN401  see _Slot
    if isinstance(result, BaseException):
        raise result
    return result


_FUNCTION: list[Callable[[Any], Any]] = []


def _start(make: Callable[[], Callable[[Any], Any]]) -> int:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _FUNCTION[:] = [make()]
    return os.getpid()


def _end_with_parent() -> None:
    """A parent that is killed cannot tell its workers; without this they would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _work(item: Any) -> Any:  # noqa: ANN401  see _Slot
    return _FUNCTION[0](item)
