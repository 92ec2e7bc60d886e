"""What whoever waits is told. Doors draw it; `flow` only says it."""

from collections.abc import Callable
from dataclasses import dataclass

from rejoinder.model import Skipped, Stage


@dataclass(frozen=True, slots=True)
class Tick:
    """`done` of `total` items of a stage are through; the latest is called `item`, and `skipped` is what it left out."""

    stage: Stage
    done: int
    total: int
    item: str
    skipped: tuple[Skipped, ...] = ()


Progress = Callable[[Tick], None]


def silent(tick: Tick) -> None:
    """Nobody waits."""
