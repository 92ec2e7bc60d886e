"""The weighed finder as it ships; what it finds in real texts is measured by `make evals`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.encode.pinned import find_weights
from rejoinder.model import Language
from rejoinder.read.contract import Attribution
from rejoinder.read.finders import best_finders
from rejoinder.read.rules.en import EnglishRules
from rejoinder.read.trained.finder import TrainedFinder
from rejoinder.read.weighing.finder import Weighed

WEIGHTS = find_weights()
pytestmark = pytest.mark.skipif(WEIGHTS is None, reason="the reader's weights are not in this checkout")


@pytest.fixture(scope="module")
def finder() -> Weighed:
    assert WEIGHTS is not None
    return Weighed(TrainedFinder(WEIGHTS), EnglishRules())


def words(text: str, found: Attribution) -> tuple[str | None, ...]:
    spans = (found.source, found.cue, found.content)
    return tuple("…".join(s.of(text) for s in part).strip(".") if part else None for part in spans)


def test_a_plain_report_is_found_by_both(finder: Weighed) -> None:
    text = "Foreign Minister Ilse Brandt said on Monday that the strait was open."
    (found,) = finder.find(text, Language.EN)
    assert words(text, found) == ("Foreign Minister Ilse Brandt", "said", "that the strait was open")
    assert found.reason.startswith("the trained reader and a rule find it")
    assert found.confidence > 0.8


def test_narration_is_nobodys_statement(finder: Weighed) -> None:
    text = "The ferry left the harbour at nine. It rained all morning, and the market was empty."
    assert finder.find(text, Language.EN) == ()


def test_a_claim_in_anothers_words_is_kept(finder: Weighed) -> None:
    text = "Aldovia’s foreign minister rejected Veskar’s claim that its ships had crossed the line, calling it false."
    assert ("Veskar’s", "claim", "that its ships had crossed the line") in [
        words(text, one) for one in finder.find(text, Language.EN)
    ]


def test_no_words_are_no_statements(finder: Weighed) -> None:
    assert finder.find("", Language.EN) == ()
    assert finder.find(" \n\n ", Language.EN) == ()


def test_english_is_weighed_and_the_others_are_led_by_rules() -> None:
    found = best_finders(WEIGHTS)
    assert isinstance(found["en"], Weighed)
    assert not isinstance(found["ja"], Weighed)
    assert found["en"].name == "trained+rules-en"


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet='abc “”".,:\n said he that 。「」', max_size=80))
def test_spans_lie_in_the_text_and_confidence_is_a_probability(finder: Weighed, text: str) -> None:
    for one in finder.find(text, Language.EN):
        assert 0.0 <= one.confidence <= 1.0
        assert all(span.end <= len(text) for span in (*one.content, *(one.cue or ()), *(one.source or ())))
