"""Who did what to whom, in English."""

import pytest

from tests.read.events.conftest import Find, Tell

VERBS = {
    "Aldovia condemned Veskar on Monday.": "criticise: Aldovia > Veskar",
    "Aldovia strongly criticized Veskar over the fishing ban.": "criticise: Aldovia > Veskar",
    "Veskar was condemned by Aldovia.": "criticise: Aldovia > Veskar",
    "Aldovia met with Veskar on Monday.": "meeting: Aldovia > Veskar",
    "Aldovia has imposed sanctions on Veskar.": "sanctions: Aldovia > Veskar",
    "Sanctions were imposed on Veskar by Aldovia.": "sanctions: Aldovia > Veskar",
    "Aldovia summoned the Veskari ambassador.": "summons: Aldovia > Veskar",
    "Aldovia sent a letter to Veskar.": "letter: Aldovia > Veskar",
    "Aldovia lodged a protest with Veskar.": "protest: Aldovia > Veskar",
    "Aldovia signed a treaty with Veskar.": "agreement: Aldovia > Veskar",
    "Aldovian troops attacked Veskar.": "incident: Aldovia > Veskar",
    "Aldovia launched air strikes on Veskar.": "incident: Aldovia > Veskar",
    "Aldovia called on Veskar to leave the islands.": "demand: Aldovia > Veskar",
    "Aldovia calls on Veskar to leave the islands.": "demand: Aldovia > Veskar",
    "Aldovia urged Veskar to publish the map.": "demand: Aldovia > Veskar",
    "Aldovia says Veskar must publish the map.": "demand: Aldovia > Veskar",
    "Aldovia threatened Veskar with war.": "threaten: Aldovia > Veskar",
    "Aldovia provided aid to Veskar after the flood.": "aid: Aldovia > Veskar",
    "Aldovia deployed warships to Veskar.": "military deployment: Aldovia > Veskar",
    "Aldovia deployed missiles near Veskar.": "military deployment: Aldovia > Veskar",
    "Aldovia expelled two Veskari diplomats.": "other: Aldovia > Veskar",
    "Aldovia rejected a Veskari proposal.": "other: Aldovia > Veskar",
    "Aldovia has withdrawn its troops from Veskar.": "other: Aldovia > Veskar",
    "Aldovia lifted sanctions against Veskar.": "other: Aldovia > Veskar",
    "Aldovia released three prisoners.": "other: Aldovia > None",
    "Aldovia tightened export controls.": "export controls: Aldovia > None",
    "Petr Halvik, the prime minister of Aldovia, visited Veskar.": "visit: Petr Halvik > Veskar",
    "Petr Halvik spoke by phone with Ilse Brandt.": "phone call: Petr Halvik > Ilse Brandt",
    "Petr Halvik held a call with Ilse Brandt.": "phone call: Petr Halvik > Ilse Brandt",
    "Petr Halvik addressed reporters at noon.": "press remarks: Petr Halvik > reporters",
    "Armed men attacked a camp in Veskar.": "incident: None > Veskar",
}
NOUNS = {
    "The talks between Aldovia and Veskar lasted an hour.": "meeting: Aldovia > Veskar",
    "Aldovia’s visit to Veskar ended early.": "visit: Aldovia > Veskar",
    "Aldovia’s sanctions on Veskar took effect.": "sanctions: Aldovia > Veskar",
    "The attack on Veskar by Aldovia lasted an hour.": "incident: Aldovia > Veskar",
    "Petr Halvik praised the pact in a phone call with Ilse Brandt.": "phone call: Petr Halvik > Ilse Brandt",
    "Aldovia’s missile deployment on Veskar’s border goes on.": "military deployment: Aldovia > Veskar",
}


@pytest.mark.parametrize(("text", "event"), VERBS.items())
def test_a_verb_tells_of_an_event_between_its_subject_and_whom_it_reaches(told: Tell, text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), NOUNS.items())
def test_a_noun_names_an_event_between_those_who_stand_round_it(told: Tell, text: str, event: str) -> None:
    assert told(text) == [event]


def test_what_stands_between_subject_and_verb_does_not_hide_who_acts(told: Tell) -> None:
    assert told("Aldovia, which had long kept silent, on Monday condemned Veskar.") == ["criticise: Aldovia > Veskar"]
    assert told("Petr Halvik, in a speech, condemned Veskar.") == ["criticise: Petr Halvik > Veskar"]


def test_two_verbs_share_a_subject(told: Tell) -> None:
    assert told("Aldovia condemned Veskar and summoned the Norland ambassador.") == [
        "criticise: Aldovia > Veskar",
        "summons: Aldovia > Norland",
    ]


def test_two_that_meet_are_the_two_sides(told: Tell) -> None:
    assert told("Aldovia and Veskar met in a hotel on Monday.") == ["meeting: Aldovia > Veskar"]


def test_who_is_said_to_do_it_does_it_when_a_pronoun_follows(find: Find) -> None:
    text = "Aldovia said it had attacked Veskar."
    event = find(text)[0]
    assert event.actor is not None
    assert (event.actor[0].of(text), event.actor_name) == ("Aldovia", "Aldovia")


def test_the_trigger_is_the_verb_with_the_object_that_tells(find: Find) -> None:
    text = "Aldovia sent a long letter to Veskar."
    assert [span.of(text) for span in find(text)[0].trigger] == ["sent", "letter"]


def test_the_target_takes_what_belongs_to_its_head(find: Find) -> None:
    text = "Aldovia condemned the president of Veskar on Monday."
    target = find(text)[0].target
    assert target is not None
    assert target[0].of(text) == "the president of Veskar"


@pytest.mark.parametrize(
    ("text", "root"),
    {
        "Aldovia agreed to lift sanctions against Veskar.": "AGREE",
        "Aldovia refused to meet Veskar.": "REJECT",
        "Aldovia will not accept more refugees from Veskar.": "REJECT",
        "Aldovia threatened to attack Veskar.": "THREATEN",
        "Aldovia will provide aid to Veskar.": "AGREE",
        "Aldovia will impose sanctions on Veskar.": "THREATEN",
        "Aldovia lifted sanctions against Veskar.": "YIELD",
        "Aldovia broke ties with Veskar.": "SANCTION",
        "Aldovia arrested a Veskari captain.": "COERCE",
    }.items(),
)
def test_the_root_follows_plover(find: Find, text: str, root: str) -> None:
    assert [event.plover.value for event in find(text)] == [root]


def test_what_was_agreed_to_is_no_event_of_its_own(told: Tell) -> None:
    assert told("Aldovia agreed to lift sanctions against Veskar.") == ["agreement: Aldovia > Veskar"]


def test_a_headline_in_the_present_tells_too(told: Tell) -> None:
    assert told("Aldovia Condemns Veskar\n\nAldovia condemns Veskar.") == ["criticise: Aldovia > Veskar"]
