"""Work for the engine contract: in a module of its own, which worker processes can import."""

import os
import signal
import time
from collections.abc import Callable
from functools import partial


def double(number: int) -> int:
    return number * 2


def make_double() -> Callable[[int], int]:
    return double


def make_added(number: int) -> Callable[[int], int]:
    return partial(_add, number)


def _add(left: int, right: int) -> int:
    return left + right


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def make_refuse() -> Callable[[int], int]:
    return refuse


def wander(number: int) -> int:
    time.sleep(0.05 if number % 3 == 0 else 0.0)
    return number


def make_wander() -> Callable[[int], int]:
    return wander


def die(number: int) -> int:
    if number in (2, 5):
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def make_die() -> Callable[[int], int]:
    return die


def hang(number: int) -> int:
    if number == 1:
        time.sleep(6000)
    return number


def make_hang() -> Callable[[int], int]:
    return hang


def make_nothing() -> Callable[[int], int]:
    raise LookupError("no word list")


def own_pid(_: int) -> int:
    return os.getpid()


def make_own_pid() -> Callable[[int], int]:
    return own_pid
