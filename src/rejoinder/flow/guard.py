"""The one place where anything that goes wrong is caught."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from rejoinder.model import Skipped, SkipReason, Stage, ids

Result = TypeVar("Result")
MOST_DETAIL = 300  # characters of an error's own words that are kept


@dataclass(frozen=True, slots=True)
class Broken:
    """Work that ended in an error."""

    error: Exception


def attempt(work: Callable[[], Result]) -> Result | Broken:
    """What the work gives, or the error that ended it. An interruption from the keyboard passes."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001  a stage that fails on one document must not stop the others
        return Broken(error)


def guard(stage: Stage, item: str, work: Callable[[], Result]) -> Result | Skipped:
    """What a stage makes of one item, or the record of why it could make nothing."""
    result = attempt(work)
    if isinstance(result, Broken):
        return left_out(stage, item, SkipReason.FAILED, describe(result.error))
    return result


def left_out(stage: Stage, item: str, reason: SkipReason, detail: str) -> Skipped:
    """The record that an item was left out at a stage."""
    return Skipped(ids.skipped_id(stage.value, item, reason.value, None), stage, item, reason, detail)


def describe(error: BaseException) -> str:
    """The error's type, its message and where it was raised, in one line."""
    said = " ".join(str(error).split())[:MOST_DETAIL]
    frames = traceback.extract_tb(error.__traceback__)
    where = f" (in {PurePath(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {said}{where}" if said else f"{type(error).__name__}{where}"
