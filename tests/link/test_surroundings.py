import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.surroundings import LONGEST, first_line, sentence_before, sentence_round
from rejoinder.model import Span
from tests.growth import assert_linear

ENGLISH = "The bay was calm. “We saw nothing,” he said. Rain fell.\n\nA second paragraph began here. It ended."
JAPANESE = "湾は静かだった。「何も見ていない」と述べた。雨が降った。"


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (ENGLISH, "saw nothing", "“We saw nothing,” he said."),
        (ENGLISH, "The bay", "The bay was calm."),
        (ENGLISH, "Rain", "Rain fell."),
        (ENGLISH, "calm. “We", "The bay was calm. “We saw nothing,” he said."),
        (JAPANESE, "何も見て", "「何も見ていない」と述べた。"),
        ("no stop at all", "stop", "no stop at all"),
        ("It cost 3.5 million. Then more.", "cost", "It cost 3.5 million."),
    ],
)
def test_a_sentence_ends_at_its_full_stop(text: str, words: str, sentence: str) -> None:
    assert sentence_round(text, at(text, words)).of(text) == sentence


def test_the_sentence_before_may_stand_in_the_paragraph_before() -> None:
    before = sentence_before(ENGLISH, sentence_round(ENGLISH, at(ENGLISH, "second")))
    assert before
    assert before.of(ENGLISH) == "Rain fell."


def test_nothing_stands_before_the_first_sentence() -> None:
    assert sentence_before(ENGLISH, sentence_round(ENGLISH, at(ENGLISH, "The bay"))) is None


@pytest.mark.parametrize(
    "text", ["One line only", "A first sentence.\nThen more.", "見出しではない。\n本文。", "", "Line\n", "\n\n"]
)
def test_no_headline_is_found_where_there_is_none(text: str) -> None:
    assert first_line(text) is None


def test_a_first_line_without_a_full_stop_is_a_headline() -> None:
    text = "Ship Leaves Bay\n\nThe ship left the bay."
    found = first_line(text)
    assert found
    assert found.of(text) == "Ship Leaves Bay"


@given(st.text(alphabet="ab .。!？\n”」", min_size=1, max_size=80), st.data())
def test_a_sentence_lies_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    place = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = sentence_round(text, place)
    assert 0 <= found.start < found.end <= len(text)
    before = sentence_before(text, found)
    assert before is None or before.end <= found.start


@pytest.mark.parametrize("unit", ["a", ". ", "。", "\n", "!?"])
def test_a_text_without_end_is_looked_at_near_the_place_alone(unit: str) -> None:
    def look(text: str) -> None:
        for start in range(0, len(text), 1000):
            around = sentence_round(text, Span(start, start + 1))
            assert len(around.of(text)) <= 2 * LONGEST + 1
            sentence_before(text, around)
        first_line(text)

    assert_linear(look, lambda size: unit * (size // len(unit)), size=200_000)
