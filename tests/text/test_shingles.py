import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.shingles import CHARACTERS, WORDS, containment, normal_form, shingles
from tests.growth import assert_linear

ENGLISH = "The survey ship left the harbour of Orlen in the morning with nine scientists on board."
JAPANESE = "調査船は朝、九人の科学者を乗せてオルレンの港を出た。"
CHINESE = "这艘勘探船早上载着九名科学家离开了奥尔伦港。"
SETS = st.frozensets(st.integers(0, 50))
# characters whose form depends on others, and their like
TELLING = "aAß éｶﾞかがﾞ\u3099\u0301①ﬁ각ᄀ\u1161\u11a8𠮷😀\ud800İıſ一㍿々〇・ー豈\ufb01½²_9"


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
    assert shingles(text).size == 0
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
    assert containment(shingles(""), shingles(ENGLISH)) == 0
    assert containment(shingles(""), shingles("")) == 0


@given(st.text(max_size=200))
def test_the_normal_form_is_its_own(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(st.text(max_size=200) | st.text(TELLING, max_size=60))
def test_shingles_are_made_of_the_normal_form_alone(text: str) -> None:
    assert shingles(normal_form(text)).tolist() == shingles(text).tolist()


@pytest.mark.parametrize(
    "text", ["Straße", "e\u0301", "ｶﾞ", "か\u3099", "①", "ﬁne", "각", "𠮷野家 😀 left", "\ud800a", "İ", "一㍿", "一々〇"]
)
def test_characters_that_change_with_their_neighbours_count_as_in_the_normal_form(text: str) -> None:
    assert shingles(text).tolist() == shingles(normal_form(text)).tolist()
    assert shingles(f"{ENGLISH} {text} {ENGLISH}").tolist() == shingles(normal_form(f"{ENGLISH} {text} {ENGLISH}")).tolist()


@given(st.lists(st.sampled_from(["ship", "left", "harbour", "oil", "船", "離", "港"]), max_size=40))
def test_shingles_are_the_runs_of_units(words: list[str]) -> None:
    size = CHARACTERS if 2 * sum(len(w) == 1 for w in words) > len(words) else WORDS
    runs = {tuple(words[i : i + size]) for i in range(max(len(words) - size, 0) + 1)} if words else set()
    assert len(shingles(" ".join(words))) == len(runs)


@pytest.mark.parametrize("text", [ENGLISH, JAPANESE, CHINESE, ENGLISH * 3])
def test_shingles_are_sorted_and_each_stands_once(text: str) -> None:
    found = shingles(text).tolist()
    assert found == sorted(set(found))


def test_words_do_not_stand_for_one_another_because_they_hold_the_same_letters() -> None:
    kept = {tuple(shingles(word).tolist()) for word in ("ab", "ba", "a b", "b a", "aab", "aba", "abab", "baba")}
    assert len(kept) == 8


@given(SETS, SETS)
def test_containment_is_the_share_of_the_smaller_set_that_both_have(left: frozenset[int], right: frozenset[int]) -> None:
    one, other = (np.array(sorted(numbers), dtype=np.uint32) for numbers in (left, right))
    smaller = min(len(left), len(right))
    assert containment(one, other) == containment(other, one) == (len(left & right) / smaller if smaller else 0)


@pytest.mark.parametrize("unit", ["a", "船", "a ", "-", "ア゙"])
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(shingles, lambda size: unit * (size // len(unit)), size=200_000)
