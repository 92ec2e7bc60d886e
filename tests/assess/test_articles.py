"""Numbered articles of treaties, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.assess.articles import articles_in, heading_of
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("under Article 7 of the treaty", {7}),
        ("Art. 12 says so", {12}),
        ("article 3 and Article 14", {3, 14}),
        ("オスク条約第7条は", {7}),
        ("条約第十二条", {12}),
        ("《条约》第七条明确规定", {7}),
        ("條約第一百零五條", {105}),
        ("第２１条", {21}),
        ("Section 4 of the act", {4}),
    ],
)
def test_articles_are_found_by_number_in_any_language(text: str, numbers: set[int]) -> None:
    assert articles_in(text) == numbers


@pytest.mark.parametrize(
    "text", ["", "seven articles", "the article said 7 ships", "第7回会合", "7条のロープ", "particle 7", "第条"]
)
def test_other_numbers_are_no_articles(text: str) -> None:
    assert articles_in(text) == frozenset()


def test_a_heading_is_an_article_at_the_head_of_its_line() -> None:
    assert heading_of("Article 7") == 7
    assert heading_of("## Article 7 — Waters") == 7
    assert heading_of("第三条　締約国は") == 3
    assert heading_of("Under Article 7 the waters are open.") is None
    assert heading_of("1. The waters are open.") is None


@given(st.integers(1, 999))
def test_a_number_is_the_same_in_digits_and_in_characters(number: int) -> None:
    digits = "〇一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = (digits[hundreds] + "百" if hundreds else "") + (digits[tens] + "十" if tens else "") + (digits[ones] if ones else "")
    assert articles_in(f"第{words}条") == articles_in(f"Article {number}") == {number}


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    assert all(number >= 0 for number in articles_in(text))


@pytest.mark.parametrize("piece", ["第", "Article ", "第百", "Article 9", "第9"])
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert_linear(articles_in, lambda size: piece * (size // len(piece)), size=200_000)
