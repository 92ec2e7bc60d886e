"""Whom an English verb reaches, by the words of its phrases."""

import pytest

from rejoinder.model import Span
from rejoinder.read.events.en import read_sentence
from rejoinder.read.events.en_nouns import find_by_nouns
from rejoinder.read.events.en_verbs import find_by_verbs
from tests.read.events.conftest import Find

DIRECT = {
    "Aldovia condemned the raid on the port.": "the raid",
    "Aldovia condemned Veskar’s raid.": "Veskar",
    "Aldovia rejected a proposal by Veskar.": "Veskar",
    "Aldovia rejected a request from Veskar.": "Veskar",
    "Aldovia welcomed the decision of the Veskar court.": "the Veskar court",
    "Aldovia accused Veskar of lying.": "Veskar",
    "Aldovia demanded an apology from Veskar.": "Veskar",
    "Aldovia expelled three Veskari envoys.": "three Veskari envoys",
    "Aldovia arrested Veskar, Norland and Ostland citizens.": "Veskar, Norland and Ostland citizens",
    "Aldovia arrested a man suspected of spying.": "a man",
}
THROUGH_THE_OBJECT = {
    "Aldovia imposed new sanctions on Veskar.": "Veskar",
    "Aldovia lifted the ban on ships of Veskar.": "ships of Veskar",
    "Aldovia gave Veskar a deadline.": "Veskar",
    "Aldovia withdrew its soldiers from Veskar.": "Veskar",
    "Aldovia carried out two air strikes against Veskar.": "Veskar",
    "Aldovia launched an investigation into the fire in Veskar.": "the fire in Veskar",
    "Aldovia handed power to Veskar.": "Veskar",
    "Aldovia returned a stone engraved with a bird to Veskar.": "Veskar",
    "Aldovia provided food to Veskar.": "Veskar",
}
THROUGH_THE_COMPLEMENT = {
    "Aldovia agreed to lift the ban on Veskar.": "Veskar",
    "Aldovia refused to remove the limits on Veskar.": "Veskar",
    "Aldovia threatened to bomb Veskar.": "Veskar",
    "Aldovia is willing to send doctors to Veskar.": "Veskar",
    "Aldovia urged Veskar to leave Norland.": "Veskar",
}
ALL = {**DIRECT, **THROUGH_THE_OBJECT, **THROUGH_THE_COMPLEMENT}


@pytest.mark.parametrize(("text", "target"), ALL.items())
def test_the_target_is_the_phrase_that_the_deed_reaches(text: str, target: str) -> None:
    told = next(find_by_verbs(read_sentence(text, Span(0, len(text)), ())))
    assert told.actor is not None
    assert told.target is not None
    assert (told.actor.of(text), told.target.of(text)) == ("Aldovia", target)


@pytest.mark.parametrize(
    "text",
    [
        "Aldovia called for calm.",
        "Aldovia turned down the street.",
        "Aldovia backed down.",
        "Aldovia holds its breath.",
        "Aldovia gave up.",
        "Aldovia had dinner.",
        "The planned visit was short.",
    ],
)
def test_a_verb_tells_nothing_without_what_it_needs(text: str) -> None:
    told = list(find_by_verbs(read_sentence(text, Span(0, len(text)), ())))
    assert [t for t in told if t.target is not None] == []


@pytest.mark.parametrize(
    ("text", "sides"),
    {
        "Talks between Aldovia and Veskar ended.": ("Aldovia", "Veskar"),
        "The Aldovia attack on Veskar ended.": ("Aldovia", "Veskar"),
        "An attack by Aldovia on Veskar ended.": ("Aldovia", "Veskar"),
        "Ada Sorn’s letter to Ole Marr is long.": ("Ada Sorn", "Ole Marr"),
    }.items(),
)
def test_a_noun_has_its_sides_before_and_behind_it(text: str, sides: tuple[str, str]) -> None:
    told = next(find_by_nouns(read_sentence(text, Span(0, len(text)), ())))
    assert (told.actor and told.actor.of(text), told.target and told.target.of(text)) == sides
    assert told.presupposed


@pytest.mark.parametrize(
    "text", ["The talks ended.", "The talks between them ended.", "A visit is planned.", "The Letter to Aldovia sold."]
)
def test_a_noun_without_two_sides_names_no_event(text: str) -> None:
    assert list(find_by_nouns(read_sentence(text, Span(0, len(text)), ()))) == []


def test_the_object_of_a_verb_that_told_is_not_told_again() -> None:
    text = "Aldovia launched an attack on Veskar."
    sentence = read_sentence(text, Span(0, len(text)), ())
    assert len([*find_by_verbs(sentence), *find_by_nouns(sentence)]) == 1


def test_what_is_theirs_has_no_name_of_its_own(find: Find) -> None:
    event = find("Aldovia attacked Aldovian villages on Monday.")[0]
    assert (event.actor_name, event.target_name) == ("Aldovia", None)


def test_a_party_that_no_table_knows_is_called_as_the_text_calls_it(find: Find) -> None:
    event = find("The Port Calder council condemned the Minase council.")[0]
    assert event.actor_name is not None
    assert "Port Calder" in event.actor_name
    assert event.target_name is not None
    assert "Minase" in event.target_name


def test_a_group_has_a_name_only_as_the_one_whom_it_reaches(find: Find) -> None:
    assert [event.target_name for event in find("Aldovia released prisoners.")] == ["prisoners"]
    assert find("Critics condemned the plan.") == ()
