"""The contract of every engine; `tests/contracts` holds the suite that each must pass."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class FailureKind(StrEnum):
    """How an item was lost."""

    DIED = "died"
    HUNG = "hung"


@dataclass(frozen=True, slots=True)
class Failure:
    """An item whose worker died or ran past its time; `detail` is a sentence for people."""

    kind: FailureKind
    detail: str


class Engine(Protocol):
    """Applies one function to many items."""

    def map(self, make: Callable[[], Callable[[Item], Result]], items: Iterable[Item]) -> Iterator[Result | Failure]:
        """One result an item, in the order of the items; of an endless stream only a bounded part is held at a time.

        `make` is called once in each worker and returns the function, so that what is costly to build is built once. It must
        be picklable, as must items and results. A worker that is lost loses only its item. An exception of the function
        reaches the caller in its item's place.
        """
        ...
