from datetime import date

import pytest

from rejoinder.lang import LANGUAGES, table
from rejoinder.model import Span
from rejoinder.read.times.fields import read_fields
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.periods import easter, nth_weekday
from rejoinder.read.times.years import inside_year
from tests.read.times.conftest import Find

# From the almanacs: https://www.census.gov/data/software/x13as/genhol/easter-dates.html
EASTERS = [(1954, 4, 18), (1981, 4, 19), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter_is_on_its_day(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_holiday_is_a_day_of_every_year(language: str) -> None:
    holidays = [row for row in table(language, "times_words") if row["kind"] == "HOLIDAY"]
    assert holidays
    for row in holidays:
        says = read_fields(row["says"])
        for year in (1600, 1999, 2025):
            day = inside_year(year, Meaning(Span(0, 1), "date", says.numbers, says.words))
            assert day.is_day, row["word"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on Christmas Day", "Christmas Day", "2025-12-25"),
        ("It was signed last Thanksgiving", "last Thanksgiving", "2024-11-28"),
        ("on Labor Day 2023", "Labor Day 2023", "2023-09-04"),
        ("on Good Friday 2024", "Good Friday 2024", "2024-03-29"),
        ("on Memorial Day 2025", "Memorial Day 2025", "2025-05-26"),
        ("on Black Friday 2024", "Black Friday 2024", "2024-11-29"),
    ],
)
def test_a_holiday_is_its_day(english: Find, text: str, words: str, value: str) -> None:
    assert english(text) == [(words, value)]


def test_holidays_of_the_other_languages(japanese: Find, chinese: Find) -> None:
    assert japanese("元日に訪れた。") == [("元日", "2026-01-01")]
    assert japanese("2024年の成人の日") == [("2024年の成人の日", "2024-01-08")]
    assert chinese("2024年国庆节") == [("2024年国庆节", "2024-10-01")]


@pytest.mark.parametrize(
    "text", ["Labor leaders", "a Christmas tree on Easter Island", "Independence of the judges", "mother's days"]
)
def test_what_only_sounds_like_a_holiday_is_none(english: Find, text: str) -> None:
    assert english(text) == []


def test_the_moon_s_holidays_are_left_out(chinese: Find, japanese: Find) -> None:
    assert chinese("春节期间") == []
    assert chinese("十月初一") == []
    assert japanese("旧正月に") == []


def test_a_weekday_is_counted_from_either_end() -> None:
    month = (date(2025, 9, 1), date(2025, 10, 1))
    assert nth_weekday(*month, 1, 1) == date(2025, 9, 1)
    assert nth_weekday(*month, 2, -1) == date(2025, 9, 30)
    for nth in (0, 6, -6):
        with pytest.raises(ValueError, match="no weekday"):
            nth_weekday(*month, 3, nth)
