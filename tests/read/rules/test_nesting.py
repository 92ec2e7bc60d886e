from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Span
from rejoinder.read.contract import Attribution
from rejoinder.read.rules.nesting import MAX_DEPTH, nest


def attribution(content: tuple[int, int], cue: tuple[int, int] | None = None) -> Attribution:
    return Attribution((Span(*content),), (Span(*cue),) if cue else None, None, 0.5, "made by hand")


def test_what_stands_in_the_content_of_another_has_it_as_outer() -> None:
    found = nest([attribution((20, 30), (10, 15)), attribution((5, 40), (0, 4))])
    assert [(a.content[0].start, a.outer) for a in found] == [(5, None), (20, 0)]


def test_the_nearest_of_several_is_the_outer_one() -> None:
    found = nest([attribution((0, 100), (101, 105)), attribution((10, 50), (5, 9)), attribution((20, 30), (15, 19))])
    assert [a.outer for a in found] == [None, 0, 1]


def test_a_cue_outside_the_content_is_not_inside_it() -> None:
    found = nest([attribution((10, 30), (0, 4)), attribution((12, 20), (31, 35))])
    assert [a.outer for a in found] == [None, None]


def test_the_same_attribution_twice_is_one() -> None:
    assert len(nest([attribution((1, 5)), attribution((1, 5))])) == 1


def test_nothing_nests_in_nothing() -> None:
    assert nest([]) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.integers(0, 60), st.integers(1, 5)), max_size=12))
def test_outer_ones_come_first_and_hold_their_inner_ones(rows: list[tuple[int, int, int, int]]) -> None:
    found = nest([attribution((a, a + n), (b, b + m)) for a, n, b, m in rows])
    for position, inner in enumerate(found):
        if inner.outer is not None:
            outer = found[inner.outer]
            assert inner.outer < position
            assert outer.content[0].covers(inner.content[0])


def test_speech_is_read_to_a_depth_and_no_deeper() -> None:
    found = nest([attribution((10 * i + 5, 1000 - i), (10 * i, 10 * i + 4)) for i in range(20)])
    assert len(found) == MAX_DEPTH + 1
    assert [a.outer for a in found] == [None, *range(MAX_DEPTH)]


def test_what_stands_beside_too_deep_speech_is_kept() -> None:
    deep = [attribution((10 * i + 5, 1000 - i), (10 * i, 10 * i + 4)) for i in range(20)]
    assert nest([*deep, attribution((2010, 2020), (2000, 2004))])[-1].outer is None


def test_a_part_between_two_parts_of_a_content_is_not_inside_it() -> None:
    parts = Attribution((Span(0, 10), Span(40, 50)), None, None, 0.5, "made by hand")
    assert [a.outer for a in nest([parts, attribution((20, 30))])] == [None, None]
    assert [a.outer for a in nest([parts, attribution((42, 48))])] == [None, 0]
