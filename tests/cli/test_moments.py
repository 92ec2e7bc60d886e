"""Times as people type them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.cli.moments import parse_moment
from rejoinder.errors import InputInvalid

NOW = datetime(2025, 6, 11, 23, 30, tzinfo=UTC)  # the 12th in Tokyo
TOKYO = "Asia/Tokyo"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2025-06-11", "2025-06-11T00:00:00+09:00", "2025-06-12T00:00:00+09:00"),
        ("2025-02", "2025-02-01T00:00:00+09:00", "2025-03-01T00:00:00+09:00"),
        ("2024-12", "2024-12-01T00:00:00+09:00", "2025-01-01T00:00:00+09:00"),
        ("today", "2025-06-12T00:00:00+09:00", "2025-06-13T00:00:00+09:00"),
        ("Yesterday", "2025-06-11T00:00:00+09:00", "2025-06-12T00:00:00+09:00"),
        ("2 days", "2025-06-10T00:00:00+09:00", "2025-06-11T23:30:00+00:00"),
        ("last week", "2025-06-05T00:00:00+09:00", "2025-06-11T23:30:00+00:00"),
        ("3 hours ago", "2025-06-11T20:30:00+00:00", "2025-06-11T23:30:00+00:00"),
        ("2025-06-11T18:00", "2025-06-11T18:00:00+09:00", "2025-06-11T18:00:01+09:00"),
        ("2025-06-11T18:00Z", "2025-06-11T18:00:00+00:00", "2025-06-11T18:00:01+00:00"),
    ],
)
def test_words_mean_an_interval_in_the_cases_zone(words: str, start: str, end: str) -> None:
    assert parse_moment(words, NOW, TOKYO) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


@pytest.mark.parametrize("words", ["", "soon", "2025-13-01", "2025-02-30", "days", "9999 years", "1", "0000-00", "two days"])
def test_what_is_no_time_is_said_to_be_none(words: str) -> None:
    with pytest.raises(InputInvalid, match="write a date such as"):
        parse_moment(words, NOW, TOKYO)


@given(st.text(max_size=40))
def test_no_words_are_more_than_misunderstood(words: str) -> None:
    try:
        start, end = parse_moment(words, NOW, TOKYO)
    except InputInvalid:
        return
    assert start <= end + timedelta(0)
