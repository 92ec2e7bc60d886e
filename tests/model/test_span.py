import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Span

SPANS = st.tuples(st.integers(0, 500), st.integers(1, 500)).map(lambda p: Span(p[0], p[0] + p[1]))


def test_a_span_gives_the_words_it_covers() -> None:
    assert Span(4, 8).of("マレニアの外相が述べた") == "の外相が"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_without_extent_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 4).overlaps(Span(4, 6))


@given(SPANS, SPANS)
def test_overlap_is_mutual_and_follows_from_cover(a: Span, b: Span) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    if a.covers(b):
        assert a.overlaps(b)


@given(SPANS, st.integers(0, 100))
def test_a_moved_span_covers_the_same_words_of_a_moved_text(span: Span, by: int) -> None:
    text = "".join(chr(0x4E00 + i) for i in range(1100))
    assert span.moved(by).of("x" * by + text) == span.of(text)


def test_spans_sort_by_place() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(5, 6)]
