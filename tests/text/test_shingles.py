import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.shingles import CHARACTERS, WORDS, containment, normal_form, shingles
from tests.growth import assert_linear

ENGLISH = "The survey ship left the harbour of Orlen in the morning with nine scientists on board."
JAPANESE = "調査船は朝、九人の科学者を乗せてオルレンの港を出た。"
CHINESE = "这艘勘探船早上载着九名科学家离开了奥尔伦港。"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ship, it seems, left.", "the SHIP it seems left"),
        ("ＡＢＣ１２", "abc12"),
        ("「出港した」と発表", "出港した と発表"),
        ("船\n离开", "船离开"),
    ],
)
def test_case_punctuation_and_width_do_not_count(left: str, right: str) -> None:
    assert normal_form(left) == normal_form(right)


def test_words_count() -> None:
    assert normal_form("The ship left") != normal_form("The ship stayed")


@pytest.mark.parametrize("text", ["", "  \n ", "……！？", "— “” —"])
def test_a_text_without_letters_has_no_shingles(text: str) -> None:
    assert shingles(text) == frozenset()
    assert normal_form(text) == ""


@pytest.mark.parametrize("text", ["yes", "船", "one two three"])
def test_a_text_shorter_than_a_run_is_one_shingle(text: str) -> None:
    assert len(shingles(text)) == 1


def test_english_runs_over_words_and_chinese_and_japanese_over_characters() -> None:
    assert len(shingles(ENGLISH)) == len(ENGLISH.split()) - WORDS + 1
    letters = [c for c in CHINESE if c not in "。，"]
    assert len(shingles(CHINESE)) == len(letters) - CHARACTERS + 1


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE, CHINESE])
def test_a_passage_is_contained_in_the_text_that_lifts_it(text: str) -> None:
    other = "A new beginning of some length was put here. " if text is ENGLISH else "ここに新しい書き出しの一文が置かれた。"
    assert containment(shingles(text), shingles(other * 3 + text)) == 1


def test_other_texts_share_nothing() -> None:
    assert containment(shingles(ENGLISH), shingles("Parliament passed the budget after a long debate on the harbour dues.")) == 0


def test_nothing_is_contained_in_nothing() -> None:
    assert containment(frozenset(), shingles(ENGLISH)) == 0
    assert containment(frozenset(), frozenset()) == 0


@given(st.text(max_size=200))
def test_the_normal_form_is_its_own(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(st.text(max_size=200))
def test_shingles_are_made_of_the_normal_form_alone(text: str) -> None:
    assert shingles(normal_form(text)) == shingles(text)


@given(st.frozensets(st.integers(0, 50)), st.frozensets(st.integers(0, 50)))
def test_containment_does_not_care_which_text_comes_first(left: frozenset[int], right: frozenset[int]) -> None:
    assert containment(left, right) == containment(right, left)
    assert 0 <= containment(left, right) <= 1


@pytest.mark.parametrize("unit", ["a", "船", "a ", "-", "ア゙"])
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(shingles, lambda size: unit * (size // len(unit)), size=200_000)
