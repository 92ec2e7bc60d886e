import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.differences import sentence_spans, tell_difference
from rejoinder.model.repeated import Difference
from tests.growth import assert_linear

FIRST = (
    "The survey ship left the harbour of Orlen in the morning.\nNine scientists were on board, the ministry said. "
    "It carried no drilling gear.\nFishermen watched it from the quay."
)
SENTENCES = [
    "The ship left.",
    "Nine came aboard the ship.",
    "It carried no gear at all.",
    "船は港を出た。",
    "科学者は九人いた。",
    "网在岸上。",
]


def words(text: str, difference: Difference) -> tuple[list[str], list[str]]:
    return [s.of(FIRST) for s in difference.left_out], [s.of(text) for s in difference.added]


def test_the_same_text_differs_in_nothing() -> None:
    assert tell_difference(FIRST, FIRST) == Difference((), (), ())
    assert tell_difference(FIRST, FIRST.upper().replace("\n", "\n\n")) == Difference((), (), ())


def test_what_was_left_out_and_what_was_added_is_told() -> None:
    other = (
        "From our own reporter in Belmark.\nThe survey ship left the harbour of Orlen in the morning.\n"
        "Fishermen watched it from the quay."
    )
    found = tell_difference(FIRST, other)
    assert words(other, found) == (
        ["Nine scientists were on board, the ministry said.", "It carried no drilling gear."],
        ["From our own reporter in Belmark."],
    )
    assert found.changed == ()


def test_a_sentence_with_other_words_was_changed() -> None:
    other = FIRST.replace("Nine scientists", "Twelve scientists")
    found = tell_difference(FIRST, other)
    ((before, after),) = found.changed
    assert before.of(FIRST) == "Nine scientists were on board, the ministry said."
    assert after.of(other) == "Twelve scientists were on board, the ministry said."
    assert found.left_out == found.added == ()


@pytest.mark.parametrize(
    ("before", "after"), [("調査船は九人の科学者を乗せて港を出た。", "調査船は十二人の科学者を乗せて港を出た。")]
)
def test_changes_are_found_without_spaces(before: str, after: str) -> None:
    (pair,) = tell_difference(f"{before}網は岸にあった。", f"网在岸上。{after}").changed
    assert pair[0].of(before) == before


def test_what_was_moved_is_no_difference() -> None:
    lines = FIRST.splitlines()
    assert tell_difference(FIRST, "\n".join(reversed(lines))) == Difference((), (), ())


def test_a_sentence_that_stood_twice_and_stands_once_was_left_out_once() -> None:
    found = tell_difference("The ship left. The ship left.", "The ship left.")
    assert (len(found.left_out), found.added, found.changed) == (1, (), ())


def test_texts_without_words_have_no_differences() -> None:
    assert tell_difference("", "…\n—") == Difference((), (), ())


@given(st.lists(st.sampled_from(SENTENCES), max_size=8), st.lists(st.sampled_from(SENTENCES), max_size=8))
def test_the_difference_turned_round_is_what_was_added_and_left_out(first: list[str], other: list[str]) -> None:
    one, two = " ".join(first), " ".join(other)
    here, back = tell_difference(one, two), tell_difference(two, one)
    assert len(here.left_out) + len(here.changed) == len(back.added) + len(back.changed)
    assert len(here.added) + len(here.changed) == len(back.left_out) + len(back.changed)


@given(st.text(st.sampled_from("ab .。\n”!?船"), max_size=120))
def test_sentences_lie_apart_and_hold_every_letter(text: str) -> None:
    spans = list(sentence_spans(text))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", "。", "a. ", '."', "\n", "船"])
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(lambda text: tell_difference(text, text), lambda size: unit * (size // len(unit)), size=200_000)


def test_sentences_that_all_share_their_words_take_no_more_than_they_may() -> None:
    chance = random.Random(3)  # noqa: S311  examples, no secrets
    vocabulary = [f"word{n}" for n in range(12)]
    texts = [" ".join(" ".join(chance.choices(vocabulary, k=9)) + "." for _ in range(800)) for _ in range(2)]
    found = tell_difference(*texts)
    assert found.changed
