import inspect

import pytest

from rejoinder import errors

ALL = [e for _, e in inspect.getmembers(errors, inspect.isclass) if issubclass(e, errors.RejoinderError)]


@pytest.mark.parametrize("error", ALL, ids=lambda e: e.__name__)
def test_an_error_is_one_line_that_says_what_would_be_right(error: type[errors.RejoinderError]) -> None:
    raised = error("the ledger is of schema 9", "upgrade Rejoinder to read it")
    assert str(raised) == "the ledger is of schema 9; upgrade Rejoinder to read it"
    assert (raised.wrong, raised.right) == ("the ledger is of schema 9", "upgrade Rejoinder to read it")


@pytest.mark.parametrize("error", ALL, ids=lambda e: e.__name__)
def test_an_exit_status_tells_a_wrong_call_from_a_wrong_place(error: type[errors.RejoinderError]) -> None:
    assert error.exit_status == (2 if issubclass(error, errors.CallDifferently) else 3)
