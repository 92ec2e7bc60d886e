"""Progress on the screen: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from rejoinder.cli.lines import say_skipped
from rejoinder.flow.progress import Progress as Tell
from rejoinder.flow.progress import Tick

if TYPE_CHECKING:
    from rejoinder.model import Stage

SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def show_progress(stream: TextIO) -> Iterator[Tell]:
    """What to tell an update, so that whoever waits at this stream can see it."""
    if not stream.isatty():
        yield _Lines(stream).tell
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=Console(file=stream)) as bars:
        yield _Bars(bars).tell


class _Bars:
    """One bar a stage."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[Stage, TaskID] = {}

    def tell(self, tick: Tick) -> None:
        """Move the stage's bar."""
        if tick.stage not in self._tasks:
            self._tasks[tick.stage] = self._bars.add_task(tick.stage.value, total=tick.total)
        for skipped in tick.skipped:
            say_skipped(tick.item, skipped)
        self._bars.update(self._tasks[tick.stage], completed=tick.done)


class _Lines:
    """A line at the end of each stage, and every few seconds before it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._said = time.monotonic()

    def tell(self, tick: Tick) -> None:
        """Say how far the stage is, if it is time to."""
        for skipped in tick.skipped:
            say_skipped(tick.item, skipped)
        now = time.monotonic()
        if tick.done == tick.total or now - self._said >= SECONDS_BETWEEN_LINES:
            self._said = now
            self._stream.write(f"{tick.stage.value}: {tick.done:,} of {tick.total:,}\n")
            self._stream.flush()
