import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.textdate import dates_in_text
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Remarks by the Minister\nJanuary 13, 2025\n\nGood morning.", "2025-01-13"),
        ("13 January 2025\nGood morning.", "2025-01-13"),
        ("Monday, January 13, 2025\nGood morning.", "2025-01-13"),
        ("Sept. 3, 2024\nGood morning.", "2024-09-03"),
        ("2025-01-13\nGood morning.", "2025-01-13"),
        ("外務大臣談話\n2025年1月13日（月）\n本日", "2025年1月13日"),
        ("（2025年1月13日）\n外长讲话", "2025年1月13日"),
        ("PORT ALDOVIA, Jan. 13, 2025 (Veskar Wire) -- The minister said no.", "2025-01-13"),
        ("韦斯卡尔社阿尔多维亚2025年1月13日电 外长表示", "2025年1月13日"),
    ],
)
def test_a_date_line_or_dateline_is_found(text: str, value: str) -> None:
    assert [dated.value for dated in dates_in_text(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Good morning.",
        "The treaty of January 13, 1951, is still in force.",
        "On January 13, 2025, the minister said no.",
        "PORT ALDOVIA, Jan. 13 -- The minister said no.",
        "韦斯卡尔社1月13日电 外长表示",
        "外相は2025年1月13日に述べた。",
        "one\ntwo\nthree\nfour\nfive\nsix\nseven\nJanuary 13, 2025",
        "Smarch 13, 2025",
        "13 2025",
    ],
)
def test_a_date_that_may_mean_something_else_is_left_alone(text: str) -> None:
    assert dates_in_text(text) == ()


def test_the_first_of_two_counts() -> None:
    assert [dated.value for dated in dates_in_text("2025-01-13\n2024-01-13")] == ["2025-01-13"]


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert len(dates_in_text(text)) <= 1


@pytest.mark.parametrize("unit", ["A ", "A", "外", "2025年", "January "])
def test_a_hostile_text_costs_time_in_proportion(unit: str) -> None:
    assert_linear(dates_in_text, lambda size: unit * (size // len(unit)), size=200_000)
