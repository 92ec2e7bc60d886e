"""The table of confidences rises with the scores, whatever was measured."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from evals.reliability import FEWEST, Point, pool

SEEN = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=200)


@given(SEEN)
def test_shares_rise_with_scores(seen: list[tuple[float, bool]]) -> None:
    knots = pool(Point("both", score, right, 0) for score, right in seen)
    assert all(low <= high and few < many for (low, few), (high, many) in pairwise(knots))


def test_a_few_sure_ones_behind_many_are_no_step_down() -> None:
    many = [Point("both", number / 2000, number % 100 != 0, 0) for number in range(1000)]
    shares = [share for _, share in pool([*many, *[Point("both", 0.9, right=True, fold=0)] * FEWEST])]
    assert shares == sorted(shares)
    assert 0.98 < shares[-1] < 1


def test_what_is_seldom_right_is_told_so() -> None:
    low = [Point("rules", number / 250, number % 10 == 0, 0) for number in range(100)]
    high = [Point("rules", 0.5 + number / 250, number % 10 != 0, 0) for number in range(100)]
    shares = [share for _, share in pool([*high, *low])]
    assert shares[0] < 0.2
    assert shares[-1] > 0.8
