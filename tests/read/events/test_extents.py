"""How far the sides of an event reach, and whom they name all the same."""

from itertools import pairwise

import pytest

from rejoinder.model import Span
from rejoinder.read.events.en import read_sentence
from rejoinder.read.events.en_extents import with_extents
from rejoinder.read.events.en_verbs import find_by_verbs
from tests.read.events.conftest import Find

SIDES = {
    "Police in Aldovia arrested a Veskari man.": ("Police in Aldovia", "a Veskari man"),
    "Aldovia arrested a man suspected of spying.": ("Aldovia", "a man suspected of spying"),
    "Veskar attacked rebels backed by Aldovia.": ("Veskar", "rebels backed by Aldovia"),
    "Aldovia vetoed a Veskari resolution.": ("Aldovia", "a Veskari resolution"),
    "Aldovia rejected Veskar’s resolution.": ("Aldovia", "Veskar"),
    "Aldovia condemned Veskar.": ("Aldovia", "Veskar"),
    "Aldovia condemned Veskar on Monday, and it rained.": ("Aldovia", "Veskar"),
    "Aldovian armed forces attacked Veskar.": ("Aldovian armed forces", "Veskar"),
    "The Coast Union (CU) of Aldovia condemned Veskar.": ("The Coast Union (CU) of Aldovia", "Veskar"),
    "Aldovia sanctioned Veskar, Norland, and Ostland.": ("Aldovia", "Veskar, Norland, and Ostland"),
    "Aldovia, Veskar and Norland met.": ("Aldovia", "Veskar and Norland"),
}


@pytest.mark.parametrize(("text", "sides"), SIDES.items())
def test_a_side_reaches_as_far_as_what_says_who_it_is(find: Find, text: str, sides: tuple[str, str]) -> None:
    event = find(text)[0]
    assert event.actor is not None
    assert event.target is not None
    assert (event.actor[0].of(text), event.target[0].of(text)) == sides


def test_what_describes_a_side_gives_it_no_name(find: Find) -> None:
    event = find("Veskar attacked rebels backed by Aldovia.")[0]
    assert (event.actor_name, event.target_name) != ("Veskar", "Aldovia")


def test_the_words_that_have_the_name_stay_as_they_were() -> None:
    text = "Veskar attacked rebels backed by Aldovia."
    sentence = read_sentence(text, Span(0, len(text)), ())
    told = next(find_by_verbs(sentence))
    longer = with_extents(sentence, told)
    assert (longer.actor, longer.target) == (told.actor, told.target)
    assert longer.target_whole is not None
    assert longer.target_whole.of(text) == "rebels backed by Aldovia"


def test_no_side_reaches_into_the_other_or_the_verb(find: Find) -> None:
    for text in SIDES:
        for event in find(text):
            spans = sorted([*event.trigger, *(event.actor or ()), *(event.target or ())])
            assert all(left.end <= right.start for left, right in pairwise(spans)), text


MUTUAL = {
    "Aldovia and Veskar agreed to share data on fish.": ("Aldovia", "Veskar"),
    "Aldovia and Veskar failed to reach agreement on fish.": ("Aldovia", "Veskar"),
    "Aldovia and Veskar signed a treaty with Norland.": ("Aldovia and Veskar", "Norland"),
    "Aldovia and Veskar condemned Norland.": ("Aldovia and Veskar", "Norland"),
}


@pytest.mark.parametrize(("text", "sides"), MUTUAL.items())
def test_two_who_agree_agree_with_each_other_unless_a_third_is_named(find: Find, text: str, sides: tuple[str, str]) -> None:
    event = find(text)[0]
    assert event.actor is not None
    assert event.target is not None
    assert (event.actor[0].of(text), event.target[0].of(text)) == sides


GIVEN = {
    "Aldovia awarded Veskar $30 million.": "Veskar",
    "Aldovia granted Veskar permission to fish.": "Veskar",
    "The stone was returned by Aldovia to Veskar.": "Veskar",
    "Aldovia gave two billion in aid to Veskar.": "Veskar",
    "Aldovia violated Veskar’s ceasefire in the north.": "Veskar",
    "Aldovia defended Veskar’s expansion of the port.": "Veskar",
    "Aldovia has so far refused repeated requests by Veskar.": "Veskar",
    "Aldovia called Petr Halvik on Monday.": "Petr Halvik",
}


@pytest.mark.parametrize(("text", "target"), GIVEN.items())
def test_the_one_to_whom_it_is_given_is_reached(find: Find, text: str, target: str) -> None:
    event = find(text)[0]
    assert event.actor_name == "Aldovia"
    assert event.target_name == target


def test_a_name_with_a_word_for_it_is_not_called_up(find: Find) -> None:
    assert [event.kind.value for event in find("Aldovia called Petr Halvik a liar.")] == []
    assert find("Aldovia called the reported raid on Veskar a fabrication.") == ()
