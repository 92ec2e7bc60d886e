from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.times import periods


@pytest.mark.parametrize(
    ("period", "value", "start", "end"),
    [
        (periods.day(date(2024, 2, 29)), "2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
        (periods.week(date(2025, 1, 1)), "2025-W01", date(2024, 12, 30), date(2025, 1, 6)),
        (periods.weekend(date(2025, 11, 26)), "2025-W48-WE", date(2025, 11, 29), date(2025, 12, 1)),
        (periods.month(2025, 12), "2025-12", date(2025, 12, 1), date(2026, 1, 1)),
        (periods.quarter(2025, 4), "2025-Q4", date(2025, 10, 1), date(2026, 1, 1)),
        (periods.half(2025, 1), "2025-H1", date(2025, 1, 1), date(2025, 7, 1)),
        (periods.season(2025, "WI"), "2025-WI", date(2025, 12, 1), date(2026, 3, 1)),
        (periods.year(2025), "2025", date(2025, 1, 1), date(2026, 1, 1)),
        (periods.decade(1990), "199", date(1990, 1, 1), date(2000, 1, 1)),
        (periods.century(1900), "19", date(1900, 1, 1), date(2000, 1, 1)),
    ],
)
def test_a_period_has_its_value_and_its_days(period: periods.Period, value: str, start: date, end: date) -> None:
    assert (period.value, period.start, period.end) == (value, start, end)


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "half", "year", "decade", "century"])
@given(inside=st.dates(min_value=date(101, 1, 1), max_value=date(9899, 12, 31)))
def test_the_period_around_a_day_holds_the_day(unit: str, inside: date) -> None:
    period = periods.around(unit, inside)
    assert period.start <= inside < period.end


def test_a_unit_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValueError, match="fortnight"):
        periods.around("fortnight", date(2025, 1, 1))


def test_a_month_after_the_thirty_first_is_the_last_day_of_the_next() -> None:
    assert periods.add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)


@given(start=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), by=st.integers(-500, 500))
def test_adding_months_moves_by_as_many(start: date, by: int) -> None:
    moved = periods.add_months(start, by)
    assert (moved.year - start.year) * 12 + moved.month - start.month == by


@pytest.mark.parametrize("by", [-30_000, 100_000])
def test_beyond_the_calendar_is_an_overflow(by: int) -> None:
    with pytest.raises(OverflowError):
        periods.add_months(date(2025, 1, 1), by)


def test_only_one_day_can_hold_a_time_of_day() -> None:
    assert periods.day(date(2025, 1, 1)).is_day
    assert not periods.month(2025, 1).is_day


def test_weeks_are_moved_by_seven_days() -> None:
    assert periods.moved(date(2025, 11, 26), "week", -2) == date(2025, 11, 26) - timedelta(days=14)
