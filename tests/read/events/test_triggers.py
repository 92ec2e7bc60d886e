"""Every trigger of the lists, each in the plainest sentence that it can stand in."""

import pytest

from rejoinder.lang import table
from rejoinder.model import Language
from rejoinder.read.events.inflect import forms_of
from tests.read.events.conftest import Find

IRREGULAR = {row["word"]: (row["past"], row["participle"]) for row in table("en", "events_forms")}
ALONE = [row for row in table("en", "events_verbs") if not row["class"]]
JAPANESE = [(row["words"], row["kind"], row["target"].split()[0]) for row in table("ja", "events_triggers")]
CHINESE = [(row["words"], row["kind"], row["target"].split()[0]) for row in table("zh", "events_triggers")]
BEFORE = {"with": "与", "to": "对", "from": "从", "in": "在"}
VERBS = ("た", "った", "した")  # endings of the past: verbs in -め or -し, in -っ, and nouns


def past(word: str) -> str:
    forms = IRREGULAR.get(word) or tuple(form for form, kind in forms_of(word, None) if kind.value == "participle")
    return forms[0]


@pytest.mark.parametrize("row", ALONE, ids=lambda row: row["word"])
def test_every_english_verb_tells_of_its_kind(find: Find, row: dict[str, str]) -> None:
    between = f" {row['after']} " if row["after"] else " "
    events = find(f"Aldovia {past(row['word'])}{between}Veskar.")
    assert [(e.kind.value, e.plover.value) for e in events] == [(row["kind"], row["plover"])]
    assert (events[0].actor_name, events[0].target_name) == ("Aldovia", "Veskar")


@pytest.mark.parametrize(("word", "kind", "particle"), JAPANESE, ids=[word for word, _, _ in JAPANESE])
def test_every_japanese_word_tells_of_its_kind(find: Find, word: str, kind: str, particle: str) -> None:
    texts = [f"アルドビアはベスカル{particle}{word}{ending}。" for ending in VERBS]
    told = [e for text in texts for e in find(text, Language.JA)]
    assert (kind, "Aldovia", "Veskar") in {(e.kind.value, e.actor_name, e.target_name) for e in told}


@pytest.mark.parametrize(("word", "kind", "place"), CHINESE, ids=[word for word, _, _ in CHINESE])
def test_every_chinese_word_tells_of_its_kind(find: Find, word: str, kind: str, place: str) -> None:
    text = f"阿尔多维亚{word}韦斯卡尔。" if place == "after" else f"阿尔多维亚{BEFORE[place]}韦斯卡尔{word}。"
    told = find(text, Language.ZH_HANS)
    assert (kind, "Aldovia", "Veskar") in {(e.kind.value, e.actor_name, e.target_name) for e in told}
