"""What is counted of a sentence: no name, one form for figures, one script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Mention, MentionKind, Span
from rejoinder.read.claims.fold import LONGEST, NAME, fold, mask, neutral_names

TEXT = "Veskar sent 14 ships to Aldovia."
NAMED = (Mention(Span(0, 6), MentionKind.STATE, "Veskar"), Mention(Span(24, 31), MentionKind.STATE, "Aldovia"))


def test_every_actor_gives_way_to_one_sign() -> None:
    assert mask(TEXT, Span(0, len(TEXT)), NAMED) == f"{NAME} sent 14 ships to {NAME}."


def test_where_a_vector_is_made_actors_give_way_to_words_that_name_nobody() -> None:
    assert mask(TEXT, Span(0, len(TEXT)), NAMED, neutral_names("en")) == "the country sent 14 ships to the country."


def test_a_name_that_reaches_into_the_span_or_out_of_it_is_hidden_as_far_as_it_is_in_it() -> None:
    assert mask(TEXT, Span(3, 27), NAMED) == f"{NAME} sent 14 ships to {NAME}"


@pytest.mark.parametrize("base", ["en", "ja", "zh"])
def test_every_kind_of_mention_has_a_word_that_names_nobody(base: str) -> None:
    assert set(neutral_names(base)) == set(MentionKind)


def test_names_that_no_table_knows_are_hidden_in_the_middle_of_an_english_sentence() -> None:
    assert fold("Yesterday the envoy Brannic Toll met Ursa Merrin.", "en") == f"yesterday the envoy {NAME} met {NAME}."


def test_the_speaker_is_not_a_name() -> None:
    assert fold("Yes, I think I’ve seen it.", "en") == "yes, i think i’ve seen it."


@pytest.mark.parametrize(
    ("text", "base", "folded"),
    [
        ("14 of 3,500", "en", "00 of 00"),
        ("No. 7", "en", "no. 0"),
        ("二〇二五年に１２隻", "ja", "00年に00隻"),
        ("カジノとリゾート", "ja", "アとア"),
        ("向該國派出十二艘", "zh", "向该国派出00艘"),
    ],
)
def test_figures_scripts_and_loan_words_are_alike(text: str, base: str, folded: str) -> None:
    assert fold(text, base) == folded


@given(st.text(max_size=200), st.sampled_from(["en", "ja", "zh"]))
def test_folding_never_fails_and_leaves_no_line(text: str, base: str) -> None:
    assert "\n" not in fold(text, base)


def test_a_sentence_without_end_counts_as_far_as_it_counts() -> None:
    assert len(mask("a" * 200_000, Span(0, 200_000), ())) == LONGEST
