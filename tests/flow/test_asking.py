"""A pasted sentence, in whatever language, against what the case holds."""

from contextlib import suppress

import pytest

from rejoinder import flow
from rejoinder.errors import InputInvalid
from rejoinder.flow import Asked, Place
from rejoinder.model.linked import Claim, Polarity
from tests.flow.conftest import NOW


def ask(place: Place, text: str, language: str | None = None) -> Asked:
    return flow.ask(place, flow.gather(place, as_of=NOW), text, language=language)


def test_the_very_words_are_the_claim(linked: Place, drilling: Claim) -> None:
    found = ask(linked, "A survey ship of Aldovia began to drill at the shoal last week.")
    assert [(one.claim, one.polarity) for one in found.landed] == [(drilling.id, Polarity.ASSERTS)]
    assert [item.claim for item in found.written.brief.items] == [drilling.id]


def test_other_words_for_it_are_the_claim_or_near_it(linked: Place, drilling: Claim) -> None:
    found = ask(linked, "Last week Aldovia’s survey vessel started drilling at the shoal.")
    assert drilling.id in {one.claim for one in found.landed} | {near.claim for near in found.near}


def test_it_is_found_in_another_language(linked: Place, drilling: Claim) -> None:
    found = ask(linked, "アルドビアの調査船が先週、礁で掘削を始めた。")
    assert drilling.id in {one.claim for one in found.landed} | {near.claim for near in found.near}


def test_who_answered_is_said_with_it(linked: Place) -> None:
    found = ask(linked, "A survey ship of Aldovia began to drill at the shoal last week.")
    assert any(sentence.form == "answer" for item in found.written.brief.items for sentence in item.sentences)


def test_a_sentence_with_its_speaker_is_read_as_what_the_speaker_says(linked: Place, drilling: Claim) -> None:
    found = ask(linked, "The Veskar Defence Ministry said that a survey ship of Aldovia began to drill at the shoal last week.")
    assert [one.claim for one in found.landed] == [drilling.id]


def test_what_was_never_said_is_not_found(linked: Place) -> None:
    found = ask(linked, "The old lighthouse keeper paints birds on Sundays.")
    assert (found.landed, found.written.brief.items, found.near) == ((), (), ())
    assert found.written.brief.coverage.documents == 4


def test_where_none_is_surely_the_same_the_nearest_is_written_up_as_probable(linked: Place, drilling: Claim) -> None:
    found = ask(linked, "The survey ship drilled beside the shoal during the last week of May")
    assert [one.claim for one in found.landed] == [drilling.id]
    assert [item.claim for item in found.written.brief.items] == [drilling.id]
    assert drilling.id not in {near.claim for near in found.near}


def test_what_is_near_comes_with_reasons_and_its_claim(linked: Place) -> None:
    for near in ask(linked, "Fishing boats pay more in the harbours of Aldovia.").near:
        assert near.reasons
        assert 0 < near.likeness <= 1.001


def test_nothing_that_is_asked_is_kept(linked: Place) -> None:
    before = linked.ledger.counts()
    ask(linked, "A survey ship of Aldovia began to drill at the shoal last week.")
    assert linked.ledger.counts() == before


@pytest.mark.parametrize("text", ["x" * 5000, "\x00\x00", "Это было вчера, сказал министр, и никто не ответил."])
def test_what_cannot_be_read_is_refused_in_one_line(linked: Place, text: str) -> None:
    with pytest.raises(InputInvalid):
        ask(linked, text)


@pytest.mark.parametrize(
    "text", ["\ud800 the shoal", "“", "的", "<script>alert(1)</script> said the shoal is closed", "said " * 700]
)
def test_hostile_texts_do_no_harm(linked: Place, text: str) -> None:
    with suppress(InputInvalid):
        assert len(ask(linked, text, "en").near) <= 5
