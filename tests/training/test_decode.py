import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.decode import Found, best_tags, find_spans, log_softmax, mend, pair, runs

ROW = st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3)


def found(first: int, last: int) -> Found:
    return Found((first * 2, last * 2), (first, last), 0, 1.0)


@given(st.lists(ROW, min_size=1, max_size=12))
def test_nothing_goes_on_that_did_not_begin(rows: list[list[float]]) -> None:
    tags = best_tags(np.array(rows, np.float32))
    assert all(tag != 2 or (i and tags[i - 1] in (1, 2)) for i, tag in enumerate(tags))


def test_a_span_begins_where_its_likeliest_row_begins() -> None:
    scores = np.array([[0, -9, -9], [-9, 0, -9], [-9, -9, 0], [0, -9, -9]], np.float32)
    assert best_tags(scores) == [0, 1, 2, 0]


def test_two_spans_may_touch() -> None:
    assert list(runs([1, 2, 1, 2, 0, 1])) == [(0, 2), (2, 4), (5, 6)]


def test_a_piece_without_letters_begins_no_span() -> None:
    scores = log_softmax(np.array([[-9, 9, -9], [-9, -9, 9]], np.float32))
    assert [f.span for f in find_spans(scores, [(4, 4), (4, 6)], first=7, line=0)] == [(4, 6)]


def test_contents_of_one_cue_are_one_statement() -> None:
    links = np.full((2, 20, 20), -9, np.float32)
    links[0, 1, 5] = links[0, 14, 5] = links[1, 1, 4] = links[1, 14, 4] = 0
    pairings = pair([found(1, 3), found(14, 16)], [found(5, 6)], [found(4, 5)], links)
    assert [(p.contents, p.cue, p.source) for p in pairings] == [((found(1, 3), found(14, 16)), (found(5, 6),), found(4, 5))]


def test_a_content_is_mended_across_a_small_gap_but_not_across_a_cue() -> None:
    assert [c.span for c in mend([found(1, 3), found(4, 6)], [])] == [(2, 12)]
    assert [c.span for c in mend([found(1, 3), found(4, 6)], [found(3, 4)])] == [(2, 6), (8, 12)]


def test_a_doubtful_content_without_a_cue_is_no_statement() -> None:
    links = np.zeros((2, 10, 10), np.float32)
    assert pair([Found((2, 6), (1, 3), 0, 0.5)], [], [], links) == []


def test_a_content_that_points_at_nothing_stands_alone() -> None:
    links = np.full((2, 10, 10), -9, np.float32)
    links[:, :, 0] = 0
    assert [(p.cue, p.source) for p in pair([found(1, 3)], [found(5, 6)], [found(4, 5)], links)] == [((), None)]


def test_a_cue_in_two_parts_stands_round_its_source() -> None:
    links = np.full((2, 10, 10), -9, np.float32)
    links[0, 6, 4] = links[1, 6, 2] = 0
    (pairing,) = pair([found(6, 9)], [found(1, 2), found(4, 5)], [found(2, 4)], links)
    assert (pairing.cue, pairing.source) == ((found(1, 2), found(4, 5)), found(2, 4))
