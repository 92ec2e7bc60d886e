from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Span
from rejoinder.read.within import around, joined, touches, within

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=20).map(
    lambda rows: sorted(Span(a, a + n) for a, n in rows)
)


def same(span: Span) -> Span:
    return span


@settings(max_examples=40, deadline=None)
@given(SPANS, st.integers(0, 50), st.integers(1, 30))
def test_within_is_what_starts_in_the_span(spans: list[Span], start: int, length: int) -> None:
    assert list(within(spans, Span(start, start + length), same)) == [s for s in spans if start <= s.start < start + length]


@settings(max_examples=40, deadline=None)
@given(SPANS, st.integers(0, 60))
def test_around_is_the_last_that_starts_at_or_before(spans: list[Span], position: int) -> None:
    before = [s for s in spans if s.start <= position]
    assert around(spans, position) == (before[-1] if before else None)


def test_nothing_is_around_in_an_empty_list() -> None:
    assert around([], 3) is None


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=12)


def test_spans_that_overlap_or_touch_become_one() -> None:
    assert joined([Span(5, 8), Span(0, 3), Span(3, 5), Span(10, 12), Span(11, 15)]) == (Span(0, 8), Span(10, 15))


def test_a_span_inside_another_adds_nothing() -> None:
    assert joined([Span(0, 10), Span(2, 4)]) == (Span(0, 10),)


def test_nothing_joins_to_nothing_and_touches_nothing() -> None:
    assert joined([]) == ()
    assert not touches((), Span(0, 5))


def test_a_span_right_beside_another_does_not_touch_it() -> None:
    assert not touches((Span(0, 5),), Span(5, 8))
    assert touches((Span(0, 5),), Span(4, 8))


@settings(max_examples=40, deadline=None)
@given(SPANS)
def test_joined_spans_cover_what_the_spans_covered(spans: list[Span]) -> None:
    covered = {i for s in spans for i in range(s.start, s.end)}
    found = joined(spans)
    assert {i for s in found for i in range(s.start, s.end)} == covered
    assert all(a.end < b.start for a, b in pairwise(found))


@settings(max_examples=40, deadline=None)
@given(SPANS, st.integers(0, 45), st.integers(1, 8))
def test_touching_is_sharing_a_code_point_with_one_of_them(spans: list[Span], start: int, length: int) -> None:
    one = Span(start, start + length)
    assert touches(joined(spans), one) == any(s.overlaps(one) for s in spans)
