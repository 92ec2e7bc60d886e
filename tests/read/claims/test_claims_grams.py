"""Runs of words and characters as numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.claims.grams import BUCKETS, grams
from rejoinder.read.claims.signs import WIDE, as_numbers, find_signs


@given(st.text(max_size=120), st.sampled_from(["en", "ja", "zh"]))
def test_runs_are_buckets_each_once(text: str, base: str) -> None:
    found = grams(text, base)
    assert len(set(found.tolist())) == len(found)
    assert ((found >= 0) & (found < BUCKETS)).all()


def test_the_buckets_are_the_same_on_every_machine() -> None:
    assert grams("it rained", "en")[:3].tolist() == [20871, 24325, 26472]


def test_word_order_counts() -> None:
    assert not np.array_equal(grams("ships sent them", "en"), grams("them sent ships", "en"))


def test_what_is_left_without_words_of_the_topic_is_shared_in_japanese() -> None:
    one, other = grams("港湾を整備しました。", "ja"), grams("酒税を軽減しました。", "ja")
    assert len(np.intersect1d(one, other)) > len(one) // 3


@given(st.text(max_size=120), st.sampled_from(["en", "ja", "zh"]))
def test_signs_are_numbers_between_nothing_and_about_one(text: str, base: str) -> None:
    row = as_numbers(find_signs(text, base))
    assert row.shape == (WIDE,)
    assert ((row >= 0) & (row < 2)).all()


def test_a_wish_shows_in_every_language() -> None:
    wishes = {"en": "we hope for peace", "ja": "平和を願っています", "zh": "我们希望和平"}
    assert all(find_signs(text, base).counts["wish"] for base, text in wishes.items())


def test_words_within_other_words_are_no_signs_in_english() -> None:
    assert not find_signs("the willow hoped-for shoulders", "en").counts


def test_letters_that_fold_in_their_own_way_are_read_too() -> None:
    assert not find_signs("ſhould İ", "en").counts["wish"]
