from collections.abc import Mapping

import pytest

from rejoinder.model import Span
from rejoinder.read.times.durations import duration_value, set_value
from rejoinder.read.times.grammar import Meaning


def _meaning(numbers: Mapping[str, float], words: Mapping[str, str]) -> Meaning:
    return Meaning(Span(0, 1), "duration", numbers, words)


@pytest.mark.parametrize(
    ("numbers", "words", "value"),
    [
        ({"count": 2}, {"unit": "day"}, "P2D"),
        ({}, {"unit": "week"}, "P1W"),
        ({"count": 30}, {"unit": "minute"}, "PT30M"),
        ({"count": 2.5}, {"unit": "hour"}, "PT2H30M"),
        ({"count": 0, "fraction": 0.5}, {"unit": "hour"}, "PT30M"),
        ({"count": 1, "fraction": 0.5}, {"unit": "minute"}, "PT1M30S"),
        ({"count": 123.45}, {"unit": "second"}, "PT123.45S"),
        ({"count": 3, "fraction": 0.5}, {"unit": "year"}, "P3.5Y"),
        ({"count": 4}, {"unit": "decade"}, "P40Y"),
        ({"count": 2}, {"unit": "century"}, "P200Y"),
        ({"count": 1}, {"unit": "half"}, "P6M"),
        ({"several": 1}, {"unit": "month"}, "PXM"),
        ({"several": 1}, {"unit": "hour"}, "PTXH"),
        ({"count": 1, "rest": 3}, {"longer": "year", "lesser": "month", "unit": "month"}, "P1Y3M"),
        ({"count": 8, "rest": 20}, {"longer": "day", "lesser": "hour", "unit": "hour"}, "P8DT20H"),
        ({"count": 1, "rest": 30}, {"longer": "hour", "lesser": "minute", "unit": "minute"}, "PT1H30M"),
    ],
)
def test_a_length_is_written_in_its_units(numbers: Mapping[str, float], words: Mapping[str, str], value: str) -> None:
    assert duration_value(_meaning(numbers, words)) == value


@pytest.mark.parametrize(
    ("numbers", "words", "value"),
    [
        ({}, {"unit": "day"}, "P1D"),
        ({"count": 2}, {"unit": "week"}, "P2W"),
        ({"weekday": 2}, {}, "XXXX-WXX-2"),
        ({"weekday": 2}, {"part": "NI"}, "XXXX-WXX-2TNI"),
        ({"weekday": 1, "hour": 4}, {"half_of_day": "pm"}, "XXXX-WXX-1T16"),
        ({"hour": 15}, {"unit": "day"}, "T15"),
        ({"hour": 7, "minute": 13}, {"half_of_day": "pm", "unit": "day"}, "T19:13"),
        ({"month": 7}, {}, "XXXX-07"),
        ({}, {"season": "SU"}, "XXXX-SU"),
    ],
)
def test_what_recurs_is_written_by_what_is_the_same_each_time(
    numbers: Mapping[str, float], words: Mapping[str, str], value: str
) -> None:
    assert set_value(_meaning(numbers, words)) == value


def test_a_unit_without_a_length_is_refused() -> None:
    with pytest.raises(KeyError):
        duration_value(_meaning({}, {"unit": "age"}))
