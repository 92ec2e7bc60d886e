"""What happens to what goes wrong."""

import pytest

from rejoinder.flow.guard import MOST_DETAIL, Broken, attempt, describe, guard
from rejoinder.model import Skipped, SkipReason, Stage


def fail(error: BaseException) -> int:
    raise error


def test_work_that_succeeds_passes_through() -> None:
    assert guard(Stage.READ, "ve-1", lambda: 7) == 7


def test_an_error_becomes_a_record_that_names_stage_item_and_what_was_said() -> None:
    record = guard(Stage.READ, "ve-1", lambda: fail(ValueError("no\n such   span")))
    assert isinstance(record, Skipped)
    assert (record.stage, record.item, record.reason) == (Stage.READ, "ve-1", SkipReason.FAILED)
    assert record.detail.startswith("ValueError: no such span (in test_guard.py, line ")


def test_the_same_failure_is_the_same_record() -> None:
    one, two = (guard(Stage.CLEAN, "a.pdf", lambda: fail(KeyError("x"))) for _ in range(2))
    assert one == two


def test_an_interruption_from_the_keyboard_passes() -> None:
    with pytest.raises(KeyboardInterrupt):
        guard(Stage.READ, "ve-1", lambda: fail(KeyboardInterrupt()))


def test_running_out_of_memory_or_stack_loses_one_item_only() -> None:
    assert isinstance(guard(Stage.READ, "ve-1", lambda: fail(MemoryError())), Skipped)
    assert isinstance(guard(Stage.READ, "ve-1", lambda: fail(RecursionError("deep"))), Skipped)


def test_an_error_without_words_is_named_by_its_type() -> None:
    assert describe(MemoryError()) == "MemoryError"


def test_what_an_error_says_is_cut() -> None:
    assert len(describe(ValueError("x" * 100_000))) < MOST_DETAIL + 50


def test_an_attempt_hands_the_error_on() -> None:
    error = ValueError("x")
    assert attempt(lambda: fail(error)) == Broken(error)
