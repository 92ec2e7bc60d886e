from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Interval
from rejoinder.model.traced import Lag
from rejoinder.trace.response import lag_between

Within = Callable[..., Interval]
HOURS = st.tuples(st.integers(0, 500), st.integers(1, 100)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def hours(least: float, most: float) -> Lag:
    return Lag(timedelta(hours=least), timedelta(hours=most))


@pytest.mark.parametrize(
    ("earlier", "later", "lag"),
    [
        ((0, 1), (5, 6), hours(4, 6)),
        ((0, 1), (0, 1), hours(0, 1)),
        ((0, 3), (2, 4), hours(0, 4)),
        ((0, 24), (24, 48), None),
        ((0, 24), (12, 36), None),
        ((0, 24), (72, 73), hours(48, 73)),
        ((5, 6), (0, 1), None),
        ((5, 6), (4, 5), None),
    ],
)
def test_a_lag_is_as_wide_as_its_times(within: Within, earlier: tuple[int, int], later: tuple[int, int], lag: Lag | None) -> None:
    assert lag_between(within(*earlier), within(*later)) == lag


def test_a_missing_time_gives_no_lag(within: Within) -> None:
    assert lag_between(None, within(0, 1)) is None
    assert lag_between(within(0, 1), None) is None
    assert lag_between(None, None) is None


def test_two_days_known_by_their_dates_alone_say_nothing_when_they_touch(within: Within) -> None:
    assert lag_between(within(0, 24), within(24, 48)) is None
    assert lag_between(within(0, 24), within(24 * 30, 24 * 31)) == hours(24 * 29, 24 * 31)


@given(HOURS, HOURS)
def test_every_lag_that_may_be_true_lies_within_the_bounds(
    within: Within, earlier: tuple[int, int], later: tuple[int, int]
) -> None:
    lag = lag_between(within(*earlier), within(*later))
    if lag:
        assert timedelta(0) <= lag.least <= lag.most
        assert lag.most == timedelta(hours=later[1] - earlier[0])
        assert lag.least >= timedelta(hours=later[0] - earlier[1])
