import pytest

from rejoinder.model import Interval, Language
from rejoinder.read.times import find_times
from tests.read.times.conftest import Find


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the first week of May 2025", "2025-W18"),
        ("the last week of December 2016", "2016-W52"),
        ("the first week of 2021", "2021-W01"),
        ("the third month of 2021", "2021-03"),
        ("the 15th day of June 2025", "2025-06-15"),
        ("the last day of last month", "2025-10-31"),
        ("the last Friday of next month", "2025-12-26"),
        ("the first Monday of September 2025", "2025-09-01"),
        ("the first two weeks of 2021", "(2021-01-04,2021-01-18,P2W)"),
        ("the last four months of 2021", "(2021-09-01,2022-01-01,P4M)"),
    ],
)
def test_a_part_of_a_stretch_is_counted_from_its_ends(english: Find, text: str, value: str) -> None:
    assert english(f"It rained in {text}.") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("来月の第1月曜日", "2025-12-01"),
        ("10月第1週", "2025-W40"),
        ("2016年の最後の週", "2016-W52"),
        ("3月最後の金曜日", "2026-03-27"),
    ],
)
def test_japanese_says_the_longer_stretch_first(japanese: Find, text: str, value: str) -> None:
    assert japanese(f"{text}に開く予定。") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021年的第三个月", "2021-03"),
        ("2021年的前两周", "(2021-01-04,2021-01-18,P2W)"),
        ("今年最后三个月", "(2025-10-01,2026-01-01,P3M)"),
        ("下个月第一个星期一", "2025-12-01"),
    ],
)
def test_so_does_chinese(chinese: Find, text: str, value: str) -> None:
    assert chinese(f"{text}举行。") == [(text, value)]


@pytest.mark.parametrize(
    "text",
    ["the fifth week of February 2025", "the 31st day of June 2025", "the sixth Monday of May 2025", "the 13th month of 2021"],
)
def test_a_part_that_the_stretch_has_not_is_no_time(english: Find, text: str) -> None:
    assert english(f"It rained in {text}.") == []


def test_the_first_week_of_something_else_is_no_date(published: Interval) -> None:
    found = find_times("the first week of the siege", Language.EN, published)
    assert all(one.time.start is None for one in found)


def test_the_half_of_a_month_has_fifteen_days(english: Find, chinese: Find) -> None:
    assert english("the second half of the month") == [("the second half of the month", "2025-11")]
    assert chinese("上半月") == [("上半月", "2025-11")]
