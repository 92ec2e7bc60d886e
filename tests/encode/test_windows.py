from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode.windows import Line, cut_windows

LENGTHS = st.lists(st.integers(1, 90), max_size=40)


def lines(lengths: list[int]) -> list[Line]:
    return [Line(list(range(size)), [(i, i + 1) for i in range(size)]) for size in lengths]


@given(LENGTHS)
def test_every_piece_is_read_as_new_in_one_window_and_in_order(lengths: list[int]) -> None:
    new = [line for window in cut_windows(lines(lengths), size=40, context=10) for line in window.lines[window.known :]]
    assert [piece for line in new for piece in line.ids] == [piece for line in lines(lengths) for piece in line.ids]


@given(LENGTHS)
def test_what_a_window_repeats_are_the_lines_before_it(lengths: list[int]) -> None:
    windows = list(cut_windows(lines(lengths), size=40, context=10))
    for before, window in pairwise(windows):
        assert window.known <= len(before.lines)
        assert window.lines[: window.known] == before.lines[len(before.lines) - window.known :]


@given(LENGTHS)
def test_no_window_is_larger_than_a_line_of_its_own_with_context(lengths: list[int]) -> None:
    for window in cut_windows(lines(lengths), size=40, context=10):
        assert 1 + sum(len(line.ids) + 1 for line in window.lines) <= 40 + 10
        assert sum(len(line.ids) + 1 for line in window.lines[: window.known]) <= 10


def test_a_line_that_fits_no_window_is_cut() -> None:
    windows = list(cut_windows(lines([100]), size=40, context=0))
    assert [[len(line.ids) for line in window.lines] for window in windows] == [[38], [38], [24]]


def test_the_place_of_a_line_counts_the_marks() -> None:
    (window,) = cut_windows(lines([3, 5]), size=40)
    assert window.starts == (1, 5)


def test_nothing_gives_no_window() -> None:
    assert list(cut_windows([])) == []
