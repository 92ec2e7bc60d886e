"""The ends of a range, each resolved alone, moved to where they make one range."""

from calendar import month_name
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Ground, Interval, Language, Span, TimeType, TimeValue
from rejoinder.read.times import find_times
from rejoinder.read.times.ends import settle
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.loose import undated, undated_for
from rejoinder.read.times.scene import open_scene

WEDNESDAY = Interval(datetime(2025, 11, 26, tzinfo=UTC), datetime(2025, 11, 27, tzinfo=UTC), "UTC", Ground.PAGE)
SCENE = open_scene(WEDNESDAY)
MONTHS = month_name[1:]


def _says(**numbers: float) -> Meaning:
    return Meaning(Span(0, 1), "date", numbers, {})


def _day(year: int, month: int, day: int) -> TimeValue:
    start = datetime(year, month, day, tzinfo=UTC)
    return TimeValue(start.date().isoformat(), start, start + timedelta(days=1))


def test_the_second_day_is_the_first_such_day_after_the_first() -> None:
    begin, end = settle((_says(month=12, day=28), _day(2025, 12, 28)), (_says(month=1, day=4), _day(2025, 1, 4)), SCENE)
    assert (begin.start, end.start) == (datetime(2025, 12, 28, tzinfo=UTC), datetime(2026, 1, 4, tzinfo=UTC))


def test_a_weekday_moves_by_weeks() -> None:
    _, end = settle((_says(weekday=1), _day(2025, 11, 24)), (_says(weekday=5), _day(2025, 11, 21)), SCENE)
    assert end.start == datetime(2025, 11, 28, tzinfo=UTC)


def test_a_year_that_is_said_of_the_end_moves_the_beginning_before_it() -> None:
    begin, _ = settle((_says(month=11), _day(2017, 11, 1)), (_says(month=2, day=5, year=2017), _day(2017, 2, 5)), SCENE)
    assert begin.start == datetime(2016, 11, 1, tzinfo=UTC)


def test_what_is_said_in_full_stays() -> None:
    ends = (_says(year=2014), _day(2014, 1, 1)), (_says(year=2018), _day(2018, 1, 1))
    assert settle(*ends, SCENE) == (ends[0][1], ends[1][1])


def test_ends_without_days_stay() -> None:
    ends = (_says(hour=5), TimeValue("T05")), (_says(hour=6), TimeValue("T06"))
    assert settle(*ends, SCENE) == (ends[0][1], ends[1][1])


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        ("T05", "T06", "(T05,T06,PT1H)"),
        ("T10:30", "T03", "(T10:30,T15,PT4H30M)"),
        ("T21", "T05", "(T21,T05,PT8H)"),
        ("T17:55:23", "T18:33:02", "(T17:55:23,T18:33:02,PT37M39S)"),
    ],
)
def test_hours_of_no_day_go_on_to_the_next_such_hour(first: str, last: str, value: str) -> None:
    kind = TimeType.TIME
    assert undated((kind, TimeValue(first)), (kind, TimeValue(last))) == (kind, TimeValue(value))


def test_days_of_no_year_are_named() -> None:
    kind = TimeType.DATE
    found = undated((kind, TimeValue("XXXX-05-03")), (kind, TimeValue("XXXX-05-05")))
    assert found == (kind, TimeValue("(XXXX-05-03,XXXX-05-05,PXD)"))


def test_so_long_from_an_hour_of_no_day() -> None:
    length = Meaning(Span(0, 1), "duration", {"count": 2.5}, {"unit": "hour"})
    found = undated_for((TimeType.TIME, TimeValue("T09")), length)
    assert found[1].value == "(T09,T11:30,PT2H30M)"
    night = (TimeType.TIME, TimeValue("TNI"))
    assert undated_for(night, length) == night


@given(first=st.dates(), last=st.dates())
@settings(max_examples=60, deadline=None)
def test_a_range_in_full_has_the_days_that_it_names(first: datetime, last: datetime) -> None:
    if not 1000 <= first.year <= last.year < 3000 or first >= last:
        return
    text = " to ".join(f"{MONTHS[day.month - 1]} {day.day}, {day.year}" for day in (first, last))
    (found,) = find_times(f"from {text}", Language.EN, WEDNESDAY)
    assert found.span == Span(0, len(text) + len("from "))
    assert found.time.value.startswith(f"({first.isoformat()},{last.isoformat()},P{(last - first).days}D)")
    assert found.time.start is not None
    assert found.time.end is not None
    assert found.time.start.date() == first
    assert found.time.end.date() == last + timedelta(days=1)


@given(first=st.integers(1, 12), last=st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_months_of_no_year_make_less_than_a_year(first: int, last: int) -> None:
    for text, language in (
        (f"from {MONTHS[first - 1]} to {MONTHS[last - 1]}", Language.EN),
        (f"{first}月から{last}月まで", Language.JA),
        (f"{first}月至{last}月", Language.ZH_HANS),
    ):
        (found,) = find_times(text, language, WEDNESDAY)
        assert found.time.start is not None
        assert found.time.end is not None
        assert (found.time.start.month, (found.time.end - timedelta(days=1)).month) == (first, last)
        assert timedelta() < found.time.end - found.time.start <= timedelta(days=366 + 31)
