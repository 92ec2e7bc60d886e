"""How far texts share their words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.lexical import LONGEST, Lexicon, plain, units_of

TEXTS = (
    "Veskar has begun to drill for oil on Grey Bank.",
    "Veskar dumps waste into the sea at night.",
    "ベスカルは夜に廃棄物を海に捨てている。",
    "韦斯卡尔夜间向海里倾倒废弃物。",
)


def best(query: str) -> int:
    return int(np.argmax(Lexicon(TEXTS).shares(query)))


@pytest.mark.parametrize(("query", "place"), [("oil drilling", 0), ("dumping", 1), ("廃棄物", 2), ("倾倒", 3)])
def test_the_text_that_shares_most_comes_first(query: str, place: int) -> None:
    assert best(query) == place


def test_traditional_characters_are_found_in_their_simplified_forms() -> None:
    assert best("傾倒廢棄物") == 3


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    lexicon = Lexicon(["the ship", "the ship", "the ferry"])
    shares = lexicon.shares("the ferry")
    assert shares[2] > shares[0] > 0


def test_what_is_shared_with_nothing_is_zero() -> None:
    assert not Lexicon(TEXTS).shares("qqqq").any()
    assert not Lexicon(TEXTS).shares("…").any()


def test_no_texts_have_no_shares() -> None:
    assert Lexicon(()).shares("oil").shape == (0,)


def test_texts_without_words_have_no_share() -> None:
    assert not Lexicon(["…", "—"]).shares("oil").any()


def test_a_long_text_has_no_advantage() -> None:
    shares = Lexicon(["oil", "oil and " + "many other things that nobody asked for " * 5]).shares("oil")
    assert shares[0] > shares[1]


def test_figures_are_units_without_their_commas() -> None:
    assert "1200" in units_of("1,200 ships")
    assert "1200" in units_of("１２００隻")


def test_short_words_are_units_of_their_own() -> None:
    assert set(units_of("a")) == {"<a>"}
    assert set(units_of("no")) == {"<no>"}


def test_characters_and_their_pairs_are_units() -> None:
    assert set(units_of("石油")) == {"石", "油", "石油"}


def test_kana_that_bind_are_no_units() -> None:
    assert set(units_of("の")) == set()


def test_addresses_of_any_length_are_left_out_quickly() -> None:
    assert plain("https://" + "a" * 200_000) == ""
    assert len(plain("a " * 200_000)) <= LONGEST


@given(st.text(max_size=100))
def test_a_text_has_the_units_that_its_plain_form_has(text: str) -> None:
    assert units_of(text) == units_of(plain(text)) or "." in text or "/" in text


@given(st.lists(st.text(max_size=30), max_size=6), st.text(max_size=30))
def test_there_is_a_share_for_every_text(texts: list[str], query: str) -> None:
    shares = Lexicon(texts).shares(query)
    assert shares.shape == (len(texts),)
    assert np.isfinite(shares).all()


@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_the_texts_does_not_matter(order: list[int]) -> None:
    shares = Lexicon(TEXTS).shares("waste into the sea 廃棄物")
    turned = Lexicon([TEXTS[at] for at in order]).shares("waste into the sea 廃棄物")
    assert np.allclose(turned, shares[order])
