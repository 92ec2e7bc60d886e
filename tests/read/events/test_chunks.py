"""English sentences as phrases and verbs."""

import pytest

from rejoinder.model import Span
from rejoinder.read.events.en import read_sentence
from rejoinder.read.events.en_clauses import phrases_after, subject_of
from rejoinder.read.events.en_sentence import Sentence


def sentence(text: str) -> Sentence:
    return read_sentence(text, Span(0, len(text)), ())


def phrases(text: str) -> list[str]:
    read = sentence(text)
    return [f"{c.tag}:{' '.join(t.low for t in read.words(i))}" for i, c in enumerate(read.chunks) if c.tag in {"N", "V"}]


def verb_at(read: Sentence, word: str) -> int:
    return next(i for i, c in enumerate(read.chunks) if c.tag == "V" and read.tokens[c.main].low == word)


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "Aldovia has not condemned Veskar.": ["N:aldovia", "V:has not condemned", "N:veskar"],
        "The planned visit of Ada Sorn was cancelled.": ["N:the planned visit", "N:ada sorn", "V:was cancelled"],
        "Missile attacks on Veskar were stopped.": ["N:missile attacks", "N:veskar", "V:were stopped"],
        "Aldovia attacks the port.": ["N:aldovia", "V:attacks", "N:the port"],
        "Aldovia agreed to lift the ban.": ["N:aldovia", "V:agreed", "V:to lift", "N:the ban"],
        "Aldovia is open to talks.": ["N:aldovia", "V:is", "N:open", "N:talks"],
        "Aldovia arrested more than 100 men.": ["N:aldovia", "V:arrested", "N:more than 100 men"],
        "The U.N.-backed army fled.": ["N:the u.n.-backed army", "V:fled"],
    }.items(),
)
def test_phrases_end_where_verbs_begin(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "wanted"),
    {
        "Aldovia condemned Veskar.": ("condemned", "Aldovia"),
        "On Monday Aldovia condemned Veskar.": ("condemned", "Aldovia"),
        "The army of Aldovia condemned Veskar.": ("condemned", "The army of Aldovia"),
        "Ada Sorn, the minister of Aldovia, condemned Veskar.": ("condemned", "Ada Sorn"),
        "Aldovia left the talks and condemned Veskar.": ("condemned", "Aldovia"),
        "Aldovia left the talks, condemning Veskar.": ("condemning", "Aldovia"),
        "Aldovia agreed to release the men.": ("release", "Aldovia"),
        "The envoy who condemned Veskar left.": ("condemned", "The envoy"),
        "Groups backed by Aldovia attacked Veskar.": ("attacked", "Groups"),
        "Aldovia and Veskar met.": ("met", "Aldovia and Veskar"),
    }.items(),
)
def test_the_subject_is_found_behind_what_stands_between(text: str, wanted: tuple[str, str]) -> None:
    read = sentence(text)
    place = verb_at(read, wanted[0])
    found = subject_of(read.tokens, read.chunks, place)
    assert found is not None
    assert read.phrase(found, place).of(text) == wanted[1]


def test_a_verb_without_a_subject_has_none() -> None:
    read = sentence(", condemning Veskar.")
    assert subject_of(read.tokens, read.chunks, verb_at(read, "condemning")) is None


def test_the_reach_of_a_verb_ends_with_its_clause() -> None:
    text = "Aldovia condemned Veskar because Norland left the hall."
    read = sentence(text)
    behind = phrases_after(read.chunks, verb_at(read, "condemned"), through=False)
    assert [read.phrase(i).of(text) for i in behind] == ["Veskar"]


def test_the_reach_of_an_agreement_goes_on_through_what_was_agreed() -> None:
    text = "Aldovia agreed to lift the ban on Veskar."
    read = sentence(text)
    behind = phrases_after(read.chunks, verb_at(read, "agreed"), through=True)
    assert [read.phrase(i).of(text) for i in behind] == ["the ban", "Veskar"]


def test_owners_and_the_names_before_a_noun_are_told() -> None:
    text = "Aldovia’s decision and an Aldovian proposal came."
    read = sentence(text)
    owners = [read.owner(i) for i, c in enumerate(read.chunks) if c.tag == "N"]
    assert [owner and owner.of(text) for owner in owners] == ["Aldovia", "Aldovian"]


def test_a_list_is_one_phrase() -> None:
    text = "Aldovia, Veskar and Norland condemned the raid."
    read = sentence(text)
    assert read.phrase(0, verb_at(read, "condemned")).of(text) == "Aldovia, Veskar and Norland"
