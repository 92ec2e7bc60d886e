from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.scripts import count_scripts, weigh_han
from tests.growth import assert_linear


def test_kana_han_hangul_and_latin_are_counted_apart() -> None:
    counts = count_scripts("ベスカル外相は 한국 Veskar と")
    assert (counts.kana, counts.han, counts.hangul, counts.latin, counts.other) == (6, 2, 2, 6, 0)


def test_half_width_kana_and_full_width_letters_count_as_what_they_are() -> None:
    counts = count_scripts("ﾍﾞｽｶﾙ ＡＢＣ")
    assert counts.kana == 4
    assert counts.latin == 3


def test_letters_of_another_script_are_counted_as_other() -> None:
    assert count_scripts("Министр отрицает").other == 15


def test_digits_and_marks_are_no_letters() -> None:
    counts = count_scripts("2025-01-13 … ！？ 。、 12%")
    assert counts.kana + counts.han + counts.hangul + counts.latin + counts.other == 0


def test_the_long_vowel_mark_between_kana_is_kana() -> None:
    assert count_scripts("シー").kana == 2


@pytest.mark.parametrize("text", ["对于这个问题", "阿尔多维亚外长发表讲话", "我们认为这种说法毫无根据"])
def test_simplified_characters_are_missing_from_the_other_standards(text: str) -> None:
    han = weigh_han(text)
    assert han.not_simplified < min(han.not_traditional, han.not_japanese)


@pytest.mark.parametrize("text", ["對於這個問題", "阿爾多維亞外長發表講話", "我們認為這種說法毫無根據"])
def test_traditional_characters_are_missing_from_the_other_standards(text: str) -> None:
    han = weigh_han(text)
    assert han.not_traditional < min(han.not_simplified, han.not_japanese)


@pytest.mark.parametrize("text", ["駅前広場", "対話継続", "経済協力覚書", "実効支配"])
def test_japanese_characters_are_missing_from_the_other_standards(text: str) -> None:
    han = weigh_han(text)
    assert han.not_japanese < min(han.not_simplified, han.not_traditional)


def test_characters_that_all_share_tell_nothing() -> None:
    han = weigh_han("首相辞任")
    assert han.not_japanese == 0
    assert weigh_han("外交部") == type(han)(3, 0, 0, 0)


def test_the_iteration_mark_is_no_evidence() -> None:
    assert weigh_han("人々").han == 1


def test_a_text_without_han_weighs_nothing() -> None:
    assert weigh_han("No Han here, かなだけ") == type(weigh_han(""))(0, 0, 0, 0)


@given(st.text())
def test_no_text_breaks_the_count(text: str) -> None:
    counts, han = count_scripts(text), weigh_han(text)
    assert min(counts.kana, counts.han, counts.hangul, counts.latin, counts.other) >= 0
    assert max(han.not_simplified, han.not_traditional, han.not_japanese) <= han.han <= counts.han


@pytest.mark.parametrize("count", [count_scripts, weigh_han])
def test_a_long_text_is_counted_in_proportion(count: Callable[[str], object]) -> None:
    assert_linear(count, lambda size: "阿a" * (size // 2), size=200_000)
