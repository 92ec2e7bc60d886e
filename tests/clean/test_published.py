from datetime import UTC, datetime, timedelta

from rejoinder.clean.published import first_credible, first_seen
from rejoinder.clean.raw import Dated
from rejoinder.model import Ground, SkipReason

SEEN = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)


def given(value: str) -> Dated:
    return Dated(value, Ground.GIVEN)


def page(value: str) -> Dated:
    return Dated(value, Ground.PAGE)


def test_the_first_credible_date_is_taken_with_its_ground() -> None:
    interval, losses = first_credible([page("2025-01-13"), given("2025-01-14")], SEEN, "UTC", "published")
    assert interval is not None
    assert (interval.earliest.day, interval.ground) == (13, Ground.PAGE)
    assert losses == []


def test_no_dates_give_nothing() -> None:
    assert first_credible([], SEEN, "UTC", "published") == (None, [])


def test_a_date_in_the_year_3025_is_named_and_the_next_one_taken() -> None:
    interval, losses = first_credible([given("3025-01-13"), page("2025-01-13")], SEEN, "UTC", "published")
    assert interval is not None
    assert interval.ground is Ground.PAGE
    assert [(loss.field, loss.reason) for loss in losses] == [("published", SkipReason.BAD_DATE)]
    assert "3025-01-13" in losses[0].detail
    assert "future" in losses[0].detail


def test_a_date_before_the_age_of_print_is_named() -> None:
    interval, losses = first_credible([given("1025-01-13")], SEEN, "UTC", "published")
    assert interval is None
    assert "1900" in losses[0].detail


def test_a_date_that_cannot_be_read_is_named_in_short() -> None:
    _, losses = first_credible([given("some time last week " * 50)], SEEN, "UTC", "published")
    assert "no date" in losses[0].detail
    assert len(losses[0].detail) < 120


def test_a_day_may_be_a_little_ahead_of_the_capture() -> None:
    interval, _ = first_credible([page("2025-03-05")], SEEN, "Pacific/Kiritimati", "published")
    assert interval is not None


def test_three_days_ahead_is_the_future() -> None:
    interval, losses = first_credible([page("2025-03-07")], SEEN, "UTC", "published")
    assert interval is None
    assert len(losses) == 1


def test_first_seen_says_that_it_is_only_that() -> None:
    interval = first_seen(SEEN)
    assert interval.ground is Ground.FIRST_SEEN
    assert interval.earliest == SEEN
    assert interval.latest - interval.earliest == timedelta(minutes=1)
