from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Span
from rejoinder.read.within import around, within

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=20).map(
    lambda rows: sorted(Span(a, a + n) for a, n in rows)
)


def same(span: Span) -> Span:
    return span


@given(SPANS, st.integers(0, 50), st.integers(1, 30))
def test_within_is_what_starts_in_the_span(spans: list[Span], start: int, length: int) -> None:
    assert list(within(spans, Span(start, start + length), same)) == [s for s in spans if start <= s.start < start + length]


@given(SPANS, st.integers(0, 60))
def test_around_is_the_last_that_starts_at_or_before(spans: list[Span], position: int) -> None:
    before = [s for s in spans if s.start <= position]
    assert around(spans, position) == (before[-1] if before else None)


def test_nothing_is_around_in_an_empty_list() -> None:
    assert around([], 3) is None
