"""The lists of events say what they can mean."""

import pytest

from rejoinder.lang import LANGUAGES, table
from rejoinder.model import EventKind, PloverRoot
from rejoinder.read.events.cjk import marks
from rejoinder.read.events.inflect import Form, forms_of, third_person
from rejoinder.read.events.lexicon import leading_nouns, object_classes, setting, telling_nouns, telling_words, verb_forms

TRIGGERS = [("en", "events_verbs"), ("en", "events_nouns"), ("ja", "events_triggers"), ("zh", "events_triggers")]
PLACES = {"after", "with", "to", "in", "from"}


@pytest.mark.parametrize(("language", "name"), TRIGGERS)
def test_every_trigger_has_a_kind_and_a_root(language: str, name: str) -> None:
    rows = table(language, name)
    assert rows
    for row in rows:
        assert row["kind"] in list(EventKind)
        assert row["plover"] in list(PloverRoot)


@pytest.mark.parametrize(("language", "name"), TRIGGERS[1:])
def test_a_trigger_stands_once(language: str, name: str) -> None:
    words = [row["words"] for row in table(language, name)]
    assert len(words) == len(set(words))


def test_a_verb_stands_once_with_each_class_of_object() -> None:
    rows = [(row["word"], row["class"]) for row in table("en", "events_verbs")]
    assert len(rows) == len(set(rows))


def test_every_class_that_a_verb_asks_for_has_nouns() -> None:
    classes = {row["class"] for row in table("en", "events_verbs")} - {""}
    assert classes - {"named"} <= {row["class"] for row in table("en", "events_objects")}


def test_every_root_has_a_trigger_in_english() -> None:
    assert {row["plover"] for name in ("events_verbs", "events_nouns") for row in table("en", name)} == set(PloverRoot)


def test_chinese_triggers_name_known_places() -> None:
    assert {place for row in table("zh", "events_triggers") for place in row["target"].split()} <= PLACES
    for place in PLACES - {"after"}:
        assert marks("zh", place).pattern != "(?!)"


@pytest.mark.parametrize("language", ["ja", "zh"])
@pytest.mark.parametrize("sense", ["planned", "maybe", "not", "setting", "alleged", "person"])
def test_marks_of_every_sense_are_listed(language: str, sense: str) -> None:
    assert any(row["sense"] == sense for row in table(language, "events_marks"))


def test_every_language_has_triggers() -> None:
    assert set(LANGUAGES) == {language for language, _ in TRIGGERS}


@pytest.mark.parametrize(
    ("verb", "forms"),
    {
        "condemn": {"condemn", "condemns", "condemned", "condemning"},
        "criticise": {"criticise", "criticises", "criticised", "criticising"},
        "deny": {"deny", "denies", "denied", "denying"},
        "deploy": {"deploy", "deploys", "deployed", "deploying"},
        "launch": {"launch", "launches", "launched", "launching"},
        "agree": {"agree", "agrees", "agreed", "agreeing"},
    }.items(),
)
def test_regular_verbs_are_inflected_by_rule(verb: str, forms: set[str]) -> None:
    assert {written for written, _ in forms_of(verb, None)} == forms


def test_irregular_verbs_take_their_forms_from_the_table() -> None:
    assert dict(forms_of("break", ("broke", "broken"))) == {
        "break": Form.BASE,
        "breaks": Form.THIRD,
        "breaking": Form.ING,
        "broken": Form.PARTICIPLE,
        "broke": Form.PAST,
    }


def test_a_doubled_consonant_is_doubled_in_both() -> None:
    assert {"banned", "banning"} <= {written for written, _ in forms_of("ban", ("banned", "banned"))}
    assert "hitting" in {written for written, _ in forms_of("hit", ("hit", "hit"))}


def test_plurals_are_made_as_third_persons_are() -> None:
    assert [third_person(word) for word in ("envoy", "embassy", "clash", "raid")] == ["envoys", "embassies", "clashes", "raids"]


def test_one_form_may_be_two() -> None:
    assert verb_forms()["condemned"][1] == {Form.PAST, Form.PARTICIPLE} or Form.PARTICIPLE in verb_forms()["condemned"][1]
    assert verb_forms()["sent"][0].word == "send"


def test_parties_lead_to_nobody_else_and_decisions_do() -> None:
    assert {"decision", "sanctions", "talks", "attack"} <= leading_nouns()
    assert leading_nouns().isdisjoint({"troops", "ambassador", "reporters", "soldier"})


def test_the_words_that_open_the_search_hold_all_that_may_tell() -> None:
    assert {"condemned", "sanctions", "talks", "letter", "attacks"} <= telling_words()
    assert "lies" not in telling_words()
    assert object_classes()["letter"] == {"letter"}
    assert "phone call" in telling_nouns()
    assert "goal" in setting("sport")
