import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode.vocabulary import Vocabulary

KNOWN = [("<unk>", 0.0), ("▁", -3.0), ("▁said", -4.0), ("▁she", -4.0), ("s", -6.0), ("a", -6.0), ("。", -5.0), ("彼", -5.0)]
PIECES = Vocabulary(KNOWN, 0)


def words(text: str) -> list[list[str]]:
    return [[text[a:z] for a, z in line.spans] for line in PIECES.lines(text)]


def test_pieces_know_where_they_stand_without_the_space_before_them() -> None:
    assert words("she said") == [["she", "said"]]


def test_each_line_is_cut_by_itself_and_empty_ones_are_none() -> None:
    assert words("she\n \n\nsaid\n") == [["she"], ["said"]]


def test_a_wide_letter_is_read_as_the_plain_one_and_stands_where_it_stood() -> None:
    assert words("ｓａｉｄ 彼") == [["ｓａｉｄ", "", "彼"]]


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\u3000\n"])
def test_a_text_of_nothing_has_no_line(text: str) -> None:
    assert words(text) == []


@given(st.text(alphabet=st.characters(), max_size=60))
def test_whatever_the_text_every_piece_lies_in_it_in_order(text: str) -> None:
    for line in PIECES.lines(text):
        assert len(line.ids) == len(line.spans)
        assert all(0 <= a <= z <= len(text) for a, z in line.spans)
        starts = [a for a, z in line.spans if a < z]
        assert starts == sorted(starts)


def test_half_a_character_is_no_reason_to_fail() -> None:
    assert list(PIECES.lines("she \ud800 said"))
