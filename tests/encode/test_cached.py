"""What was encoded once is not encoded again, and comes back as it was."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode import CachedEncoder
from rejoinder.model.ids import text_digest

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Counting:
    """An encoder that tells texts apart and notes which it was asked for."""

    name = "counting"
    dimension = 4

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        self.asked += texts
        digests = [[int(text_digest(text)[at : at + 4], 16) for at in (0, 4, 8, 12)] for text in texts]
        raw = np.array(digests, dtype=np.float32).reshape(len(texts), 4)
        return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


class Shelf:
    """A cache in memory."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.held.get(key)

    def put(self, key: str, value: bytes) -> None:
        self.held[key] = value


def test_a_text_is_encoded_once_in_all_its_calls() -> None:
    inner = Counting()
    encoder = CachedEncoder(inner, Shelf())
    first = encoder.encode(["アルドビア", "Veskar"])
    second = encoder.encode(["Veskar", "韦斯卡尔", "アルドビア"])
    assert inner.asked == ["アルドビア", "Veskar", "韦斯卡尔"]
    assert np.array_equal(second[[2, 0]], first)


def test_a_text_that_stands_twice_in_a_call_is_encoded_once() -> None:
    inner = Counting()
    vectors = CachedEncoder(inner, Shelf()).encode(["a", "b", "a"])
    assert inner.asked == ["a", "b"]
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.array_equal(vectors[0], vectors[1])


def test_what_is_damaged_is_made_again() -> None:
    inner, shelf = Counting(), Shelf()
    encoder = CachedEncoder(inner, shelf)
    good = encoder.encode(["a"])
    shelf.held = dict.fromkeys(shelf.held, b"short")
    assert np.array_equal(encoder.encode(["a"]), good)
    assert inner.asked == ["a", "a"]


def test_vectors_of_another_encoder_are_not_taken() -> None:
    shelf, other = Shelf(), Counting()
    CachedEncoder(Counting(), shelf).encode(["a"])
    other.name = "another"
    CachedEncoder(other, shelf).encode(["a"])
    assert other.asked == ["a"]


def test_no_texts_give_no_vectors_and_ask_nobody() -> None:
    inner = Counting()
    assert CachedEncoder(inner, Shelf()).encode([]).shape == (0, 4)
    assert inner.asked == []


def test_it_is_known_by_the_name_of_its_encoder() -> None:
    encoder = CachedEncoder(Counting(), Shelf())
    assert (encoder.name, encoder.dimension) == ("counting", 4)


@given(st.lists(st.text(), max_size=8))
def test_the_cache_changes_no_vector(texts: list[str]) -> None:
    encoder = CachedEncoder(Counting(), Shelf())
    assert np.array_equal(encoder.encode(texts), Counting().encode(texts))
    assert np.array_equal(encoder.encode(texts[::-1])[::-1], Counting().encode(texts))
