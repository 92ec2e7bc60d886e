import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link import sharing
from rejoinder.link.sharing import FIRST_FEW, find_sharing

SMALL = st.frozensets(st.integers(0, 30), max_size=8)  # so small that every digest is in the sample


def sets_of(*numbers: frozenset[int]) -> list[np.ndarray[tuple[int], np.dtype[np.uint32]]]:
    return [np.array(sorted(found), dtype=np.uint32) for found in numbers]


def brute_force(numbers: list[frozenset[int]]) -> set[tuple[int, int]]:
    """All pairs that share a number."""
    return {(i, j) for j, later in enumerate(numbers) for i in range(j) if numbers[i] & later}


@given(st.lists(SMALL, max_size=FIRST_FEW))
def test_few_sets_are_paired_whenever_they_share_anything(numbers: list[frozenset[int]]) -> None:
    assert set(find_sharing(sets_of(*numbers))) == brute_force(numbers)


@given(st.lists(SMALL, max_size=24))
def test_each_pair_comes_once_the_earlier_place_first_and_shares_something(numbers: list[frozenset[int]]) -> None:
    found = list(find_sharing(sets_of(*numbers)))
    assert len(found) == len(set(found))
    assert set(found) <= brute_force(numbers)


@settings(max_examples=30)
@given(st.lists(SMALL, max_size=24))
def test_pairs_that_are_counted_in_parts_are_the_same(numbers: list[frozenset[int]]) -> None:
    whole = set(find_sharing(sets_of(*numbers)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharing, "MOST_AT_ONCE", 3)
        assert set(find_sharing(sets_of(*numbers))) == whole


def test_nothing_shares_nothing() -> None:
    assert list(find_sharing([])) == []
    assert list(find_sharing(sets_of(frozenset({1, 2}), frozenset({3, 4})))) == []


def test_what_a_crowd_shares_pairs_each_with_the_first_few_alone() -> None:
    crowd = [frozenset({5, 100 + n}) for n in range(1000)]
    found = list(find_sharing(sets_of(*crowd)))
    assert {left for left, _ in found} == set(range(FIRST_FEW))
    assert len(found) < FIRST_FEW * len(crowd)


def test_a_phrase_in_two_long_texts_is_too_little_and_a_third_of_one_is_enough() -> None:
    chance = random.Random(7)  # noqa: S311  examples, no secrets
    left, right = (frozenset(chance.sample(range(2**32), 600)) for _ in range(2))
    lowest = frozenset(sorted(left)[:3])
    assert list(find_sharing(sets_of(left, right | lowest))) == []
    assert list(find_sharing(sets_of(left, right | frozenset(sorted(left)[::3])))) == [(0, 1)]


def test_a_short_passage_is_paired_with_the_long_text_that_holds_it() -> None:
    chance = random.Random(8)  # noqa: S311  examples, no secrets
    long = chance.sample(range(2**32), 20_000)
    assert list(find_sharing(sets_of(frozenset(long), frozenset(long[:120])))) == [(0, 1)]
