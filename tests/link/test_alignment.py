"""Two texts word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.encode.pieces import pieces_of
from rejoinder.link.alignment import Wordings, alignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    return Wordings(UniversalSentenceEncoder())


@pytest.mark.parametrize("text", ["The bridge over the Orle is closed.", "大桥关闭了", "橋が閉鎖された"])
def test_a_text_aligns_with_itself_fully(wordings: Wordings, text: str) -> None:
    assert alignment(wordings.of(text), wordings.of(text)) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("The bridge is closed", "大桥关闭了", "鸟在唱歌"),
        ("The bridge is closed", "橋が閉鎖された", "鳥が歌っている"),
        ("大桥关闭了", "橋が閉鎖された", "鳥が歌っている"),
    ],
)
def test_a_translation_aligns_better_than_another_sentence(wordings: Wordings, left: str, right: str, other: str) -> None:
    found = alignment(wordings.of(left), wordings.of(right))
    assert found > alignment(wordings.of(left), wordings.of(other))


def test_it_is_the_same_both_ways(wordings: Wordings) -> None:
    left, right = wordings.of("The bridge is closed"), wordings.of("大桥关闭了")
    assert alignment(left, right) == pytest.approx(alignment(right, left))


def test_a_word_is_encoded_once() -> None:
    class Counting(UniversalSentenceEncoder):
        """The encoder, which counts what it is asked for."""

        asked = 0

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            Counting.asked += len(texts)
            return super().encode(texts)

    wordings = Wordings(Counting())
    wordings.of("bridge bridge bridge")
    wordings.of("bridge")
    assert Counting.asked == len(pieces_of("bridge"))


def test_both_scripts_of_chinese_have_the_same_words(wordings: Wordings) -> None:
    assert np.allclose(wordings.of("大橋關閉了").vectors, wordings.of("大桥关闭了").vectors)


@given(st.text(max_size=40))
def test_every_piece_has_a_letter_or_figure_and_a_weight(text: str) -> None:
    for piece in pieces_of(text):
        assert any(c.isalnum() for c in piece.text)
        assert piece.weight > 0


@given(st.text(max_size=40))
def test_no_piece_stands_twice(text: str) -> None:
    found = [piece.text for piece in pieces_of(text)]
    assert len(found) == len(set(found))
