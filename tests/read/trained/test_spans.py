from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.read.trained.spans import BEGIN, INSIDE, OUTSIDE, TOUCHING, best_tags, find_spans, log_softmax, runs

ROW = st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3)


@given(st.lists(ROW, min_size=1, max_size=12))
def test_nothing_goes_on_that_did_not_begin(rows: list[list[float]]) -> None:
    tags = best_tags(np.array(rows, np.float32))
    assert len(tags) == len(rows)
    assert all(tag != 2 or (i and tags[i - 1] in (1, 2)) for i, tag in enumerate(tags))


@given(st.lists(ROW, min_size=1, max_size=6), st.floats(0, 6))
def test_no_other_row_is_likelier(rows: list[list[float]], outside: float) -> None:
    """In some examples everything is outside at every piece, which is told at once."""
    scores = log_softmax(np.array([[out + outside, begin, inside] for out, begin, inside in rows], np.float32))

    def worth(tags: tuple[int, ...]) -> float:
        if any(tag == INSIDE and (not i or tags[i - 1] == OUTSIDE) for i, tag in enumerate(tags)):
            return -np.inf
        touching = sum(TOUCHING for before, tag in pairwise(tags) if tag == BEGIN and before != OUTSIDE)
        return float(sum(scores[i, tag] for i, tag in enumerate(tags)) + touching)

    likeliest = max(worth(tags) for tags in product((OUTSIDE, BEGIN, INSIDE), repeat=len(rows)))
    assert np.isclose(worth(tuple(best_tags(scores))), likeliest, atol=1e-3)


def test_a_span_begins_where_its_likeliest_row_begins() -> None:
    scores = np.array([[0, -9, -9], [-9, 0, -9], [-9, -9, 0], [0, -9, -9]], np.float32)
    assert best_tags(scores) == [0, 1, 2, 0]


def test_two_spans_may_touch() -> None:
    assert list(runs([1, 2, 1, 2, 0, 1])) == [(0, 2), (2, 4), (5, 6)]


def test_what_does_not_begin_is_no_span() -> None:
    assert list(runs([2, 2, 0, 0])) == []


def test_a_piece_without_letters_begins_no_span() -> None:
    scores = log_softmax(np.array([[-9, 9, -9], [-9, -9, 9]], np.float32))
    assert [f.span for f in find_spans(scores, [(4, 4), (4, 6)], first=7, line=0)] == [(4, 6)]


def test_a_span_of_pieces_without_letters_is_none() -> None:
    scores = log_softmax(np.array([[-9, 9, -9]], np.float32))
    assert find_spans(scores, [(4, 4)], first=7, line=0) == []


@given(st.lists(ROW, min_size=1, max_size=12))
def test_probabilities_of_a_piece_come_to_one(rows: list[list[float]]) -> None:
    assert np.allclose(np.exp(log_softmax(np.array(rows, np.float32))).sum(-1), 1, atol=1e-4)
