from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.dates import find_zone, read_date
from tests.growth import assert_linear

TOKYO = timezone(timedelta(hours=9))
SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("value", "start", "width"),
    [
        ("2025-01-13T21:37:05", datetime(2025, 1, 13, 21, 37, 5, tzinfo=TOKYO), SECOND),
        ("2025-01-13 21:37:05.123", datetime(2025, 1, 13, 21, 37, 5, tzinfo=TOKYO), SECOND),
        ("2025-01-13T21:37", datetime(2025, 1, 13, 21, 37, tzinfo=TOKYO), MINUTE),
        ("2025-01-13", datetime(2025, 1, 13, tzinfo=TOKYO), DAY),
        ("2025/1/3", datetime(2025, 1, 3, tzinfo=TOKYO), DAY),
        ("2025.01.13 07:05", datetime(2025, 1, 13, 7, 5, tzinfo=TOKYO), MINUTE),
        ("20250113", datetime(2025, 1, 13, tzinfo=TOKYO), DAY),
        ("20250113T213705", datetime(2025, 1, 13, 21, 37, 5, tzinfo=TOKYO), SECOND),
        ("2025年1月13日", datetime(2025, 1, 13, tzinfo=TOKYO), DAY),
        ("2025年01月13日 21:37", datetime(2025, 1, 13, 21, 37, tzinfo=TOKYO), MINUTE),
        ("2025年1月13日（月）21時37分", datetime(2025, 1, 13, 21, 37, tzinfo=TOKYO), MINUTE),
        ("2025年1月13日午後9時", datetime(2025, 1, 13, 21, tzinfo=TOKYO), HOUR),
        ("2025年1月13日 星期一 下午9:05", datetime(2025, 1, 13, 21, 5, tzinfo=TOKYO), MINUTE),
        ("2025-01", datetime(2025, 1, 1, tzinfo=TOKYO), timedelta(days=31)),
        ("2024", datetime(2024, 1, 1, tzinfo=TOKYO), timedelta(days=366)),
        ("  2025-01-13  ", datetime(2025, 1, 13, tzinfo=TOKYO), DAY),
    ],
)
def test_a_date_is_as_wide_as_what_is_written(value: str, start: datetime, width: timedelta) -> None:
    reach = read_date(value, "Asia/Tokyo")
    assert reach is not None
    assert (reach.earliest, reach.latest - reach.earliest, reach.zone) == (start, width, "Asia/Tokyo")


@pytest.mark.parametrize(
    ("value", "zone", "instant"),
    [
        ("2025-01-13T21:37:05+09:00", "+09:00", datetime(2025, 1, 13, 12, 37, 5, tzinfo=UTC)),
        ("2025-01-13T21:37:05+0900", "+09:00", datetime(2025, 1, 13, 12, 37, 5, tzinfo=UTC)),
        ("2025-01-13 21:37:05-05:00", "-05:00", datetime(2025, 1, 14, 2, 37, 5, tzinfo=UTC)),
        ("2025-01-13T21:37:05Z", "UTC", datetime(2025, 1, 13, 21, 37, 5, tzinfo=UTC)),
        ("2025-01-13 21:37 UTC", "UTC", datetime(2025, 1, 13, 21, 37, tzinfo=UTC)),
        ("2025-01-13T21:37:05-03", "-03:00", datetime(2025, 1, 14, 0, 37, 5, tzinfo=UTC)),
        ("Mon, 13 Jan 2025 21:37:05 -0500", "-05:00", datetime(2025, 1, 14, 2, 37, 5, tzinfo=UTC)),
    ],
)
def test_a_written_offset_is_believed_before_any_zone(value: str, zone: str, instant: datetime) -> None:
    reach = read_date(value, "Asia/Tokyo")
    assert reach is not None
    assert (reach.zone, reach.earliest) == (zone, instant)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "13/01/2025",
        "2025-13-01",
        "2025-02-30",
        "2025-01-13T25:00",
        "2025-01-13T21:37:05+99:00",
        "Published 2025-01-13",
        "2025-01-13 or so",
        "13 January",
        "1月13日",
        "0000-01-01",
        "9999-12-31",
        "9999",
        "99999-01-01",
        "٢٠٢٥-٠١-١٣ x",
        "1736800000",
        "2025-1/3",
        "x" * 500,
        "Mon, 13 Jan 2025 21:37:05",
        "Fri, 31 Dec 9999 23:59:59 +0000",
    ],
)
def test_what_is_no_sure_date_is_none(value: str) -> None:
    assert read_date(value, "UTC") is None


def test_midnight_is_a_day_where_no_hour_was_known() -> None:
    reach = read_date("2025-01-13T00:00:00+09:00", "UTC", midnight_is_day=True)
    assert reach is not None
    assert reach.latest - reach.earliest == DAY


def test_midnight_is_a_second_where_somebody_said_so() -> None:
    reach = read_date("2025-01-13T00:00:00+09:00", "UTC")
    assert reach is not None
    assert reach.latest - reach.earliest == SECOND


def test_the_day_on_which_clocks_change_is_a_whole_day() -> None:
    reach = read_date("2025-03-09", "America/New_York")
    assert reach is not None
    assert (reach.earliest.isoformat(), reach.latest.isoformat()) == ("2025-03-09T00:00:00-05:00", "2025-03-10T00:00:00-04:00")


def test_a_leap_second_counts_with_the_one_before_it() -> None:
    reach = read_date("2016-12-31T23:59:60Z", "UTC")
    assert reach is not None
    assert reach.earliest == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("name", ["Asia/Tokyo", "UTC", "+09:00", "-0330", "Z"])
def test_zones_are_found_by_name_and_by_offset(name: str) -> None:
    assert find_zone(name) is not None


@pytest.mark.parametrize(
    "name", ["", "Veskar/Capital", "../../etc/passwd", "/etc/localtime", "Asia", "+25:00", "a\0b", "x" * 5000]
)
def test_what_is_no_zone_is_none(name: str) -> None:
    assert find_zone(name) is None


def test_a_date_in_no_zone_is_none() -> None:
    assert read_date("2025-01-13", "Veskar/Capital") is None


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-12 * 60, 14 * 60))  # noqa: DTZ001
def test_an_iso_date_reads_as_what_was_written(moment: datetime, offset: int) -> None:
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    reach = read_date(aware.isoformat(), "UTC")
    assert reach is not None
    assert (reach.earliest, reach.latest) == (aware, aware + SECOND)


@given(st.text(max_size=70))
def test_no_text_breaks_it(value: str) -> None:
    reach = read_date(value, "Asia/Tokyo")
    assert reach is None or reach.earliest < reach.latest


@pytest.mark.parametrize(("head", "unit"), [("1", "1"), ("2025-01-13", " "), ("Mon, ", "Mon, ")])
def test_a_hostile_date_costs_time_in_proportion(head: str, unit: str) -> None:
    def read(value: str) -> None:
        assert read_date(value, "UTC") is None

    assert_linear(read, lambda size: head + unit * (size // len(unit)) + "x", size=200_000)
