import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Span
from rejoinder.read.trained.edges import bare, holder, told, whole_words


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Aldovia spoke", "Al", "Aldovia"),
        ("He told Veskar so", "skar", "Veskar"),
        ("ブラント外相は", "ント外", "ブラント外"),
        ("in 2025, he", "25", "2025"),
    ],
)
def test_a_span_that_ends_in_a_word_has_it_whole(text: str, part: str, whole: str) -> None:
    at = text.index(part)
    assert whole_words(text, at, at + len(part)).of(text) == whole


@pytest.mark.parametrize(
    ("words", "left"), [("Brandt,", "Brandt"), ("、外相", "外相"), ("said:", "said"), (",", ","), ("―", "―")]
)
def test_marks_at_the_edges_are_no_part_of_a_cue(words: str, left: str) -> None:
    assert bare(words, 0, len(words)).of(words) == left


@pytest.mark.parametrize(
    ("words", "left"), [("Aldovia’s", "Aldovia"), ("Aldovia's", "Aldovia"), ("Aldovia’", "Aldovia"), ("’s", "’s")]
)
def test_a_source_is_named_without_what_it_has(words: str, left: str) -> None:
    assert holder(words, 0, len(words)).of(words) == left


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("it was open.", "it was open"),
        ("開いている。", "開いている"),
        ("配備を", "配備"),
        ("“It is open.", "“It is open."),
        (".", "."),
    ],
)
def test_the_full_stop_is_nobodys_word_unless_it_is_quoted(words: str, left: str) -> None:
    assert told(words, 0, len(words)).of(words) == left


@given(st.text(min_size=1, max_size=40), st.data())
def test_whatever_the_text_a_span_of_it_stays_one(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for edge in (whole_words, bare, holder, told):
        span = edge(text, start, end)
        assert isinstance(span, Span)
        assert span.end <= len(text)


def test_a_word_without_end_is_not_followed() -> None:
    assert whole_words("a" * 100_000, 50_000, 50_001).end < 51_000


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "Brandt dismissed the charge of the ministry at a briefing.",
            "the charge of the ministry at",
            "the charge of the ministry",
        ),
        (
            "Brandt named the port that the ship came from.",
            "the port that the ship came from",
            "the port that the ship came from",
        ),
        ("Brandt named what he looked at, and left.", "what he looked at", "what he looked at"),
        ("Brandt denied the sale by the state.", "the sale by", "the sale"),
        ("It stood at a briefing", "at", "at"),
        ("港での発言 at 港", "港での発言", "港での発言"),
    ],
)
def test_no_content_ends_in_a_word_that_leads_on(text: str, part: str, whole: str) -> None:
    at = text.index(part)
    assert told(text, at, at + len(part)).of(text) == whole
