"""Finding names in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Actor, MentionKind
from rejoinder.reference.lexicon import Lexicon
from rejoinder.reference.names import Sense, Use
from tests.growth import assert_linear

NAME = Sense(Use.NAME, (Actor("Aldovia", MentionKind.STATE),))
OTHER = Sense(Use.NOTHING)


def found(text: str, *names: str, spaced: bool = True, nothing: tuple[str, ...] = ()) -> list[str]:
    senses = dict.fromkeys(names, NAME) | dict.fromkeys(nothing, OTHER)
    lexicon = Lexicon(senses, words_are_spaced=spaced)
    return [text[start:end] for start, end, _ in lexicon.find(text)]


def test_the_longest_name_counts() -> None:
    assert found("Aldovia Council of Aldovia", "Aldovia", "Aldovia Council") == ["Aldovia Council", "Aldovia"]


def test_an_english_name_stands_between_word_boundaries() -> None:
    assert found("Aldovians in NeoAldovia and Aldovia_2", "Aldovia") == []


def test_a_hyphen_ends_an_english_word() -> None:
    assert found("the Aldovia-Veskar talks", "Aldovia", "Veskar") == ["Aldovia", "Veskar"]


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert found("Aldovia’s and Veskar's", "Aldovia", "Veskar") == ["Aldovia", "Veskar"]


def test_straight_and_curly_apostrophes_are_the_same() -> None:
    assert found("the People's Hall", "People’s Hall") == ["People's Hall"]
    assert found("the People’s Hall", "People's Hall") == ["People’s Hall"]


def test_a_name_may_go_over_a_line_or_a_hard_space() -> None:
    assert found("North\nAldovia and North\u00a0Aldovia", "North Aldovia") == ["North\nAldovia", "North\u00a0Aldovia"]


def test_a_compound_that_means_something_else_is_passed_over_whole() -> None:
    assert found("Aldovia Bitter is a beer of Aldovia", "Aldovia", nothing=("Aldovia Bitter",)) == ["Aldovia"]


def test_a_shorter_name_counts_where_the_longer_one_is_cut_off() -> None:
    assert found("Aldovia Councillors", "Aldovia", "Aldovia Council") == ["Aldovia"]


def test_a_name_in_katakana_does_not_go_on_in_katakana() -> None:
    assert found("アルドとアルドビアとネオアルド", "アルド", spaced=False) == ["アルド"]
    assert found("アルド・ベスカル間", "アルド", "ベスカル", spaced=False) == ["アルド", "ベスカル"]


def test_latin_letters_in_chinese_text_do_not_go_on_either() -> None:
    assert found("据ABCD报道，ABC称", "ABC", spaced=False) == ["ABC"]


def test_a_name_of_one_character_is_found_before_anything() -> None:
    assert found("李氏は李、", "氏", spaced=False) == ["氏"]


def test_one_character_counts_where_a_longer_name_begins_alike_and_ends_otherwise() -> None:
    assert found("軍備と軍隊", "軍", "軍隊", spaced=False) == ["軍", "軍隊"]


def test_nothing_is_found_without_names_or_text() -> None:
    assert found("Aldovia") == []
    assert found("", "Aldovia") == []


@given(st.text(alphabet="AabB ’'\n", max_size=60))
def test_what_is_found_stands_in_the_text_and_never_overlaps(text: str) -> None:
    lexicon = Lexicon({"A": NAME, "Aa": NAME, "B b": NAME, "A’b": NAME}, words_are_spaced=True)
    reached = 0
    for start, end, _ in lexicon.find(text):
        assert reached <= start < end <= len(text)
        reached = end


@given(st.text(alphabet="日本海中アイー・x", max_size=60))
def test_what_is_found_in_characters_is_a_name(text: str) -> None:
    names = {"日本", "日", "中", "アイ", "日本海"}
    lexicon = Lexicon(dict.fromkeys(names, NAME), words_are_spaced=False)
    assert all(text[start:end] in names for start, end, _ in lexicon.find(text))


@pytest.mark.parametrize("unit", ["A", "Aa", "A ", "AaA’", "a"])
def test_a_long_text_takes_time_in_proportion(unit: str) -> None:
    lexicon = Lexicon({"A" * 40: NAME, "Aa" * 20: NAME, "A A": NAME}, words_are_spaced=True)
    assert_linear(lambda text: list(lexicon.find(text)), lambda size: unit * (size // len(unit)), size=200_000)
