"""Roles without a name."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, MentionKind
from rejoinder.read.actors import Around, find_mentions
from rejoinder.reference import Gazetteer

JA, HANS = Language.JA, Language.ZH_HANS
Named = Callable[..., list[tuple[str, str | None]]]
DAY = Interval(datetime(2022, 6, 1, tzinfo=UTC), datetime(2022, 6, 2, tzinfo=UTC), "UTC", Ground.GIVEN)


@pytest.mark.parametrize(
    ("text", "language", "words", "actor"),
    [
        ("President Ada Sorn of Aldovia met Prime Minister Ole Marr. The President left.", Language.EN, "President", "Ada Sorn"),
        ("President Ada Sorn met Prime Minister Ole Marr. The Prime Minister left.", Language.EN, "Prime Minister", "Ole Marr"),
        ("President Ada Sorn spoke. President Ole Marr spoke. The president left.", Language.EN, "president", "Ole Marr"),
        ("The President left. President Ada Sorn was tired.", Language.EN, "President", "Ada Sorn"),
        ("Spokeswoman Ada Sorn spoke. The spokeswoman left.", Language.EN, "spokeswoman", "Ada Sorn"),
        ("トランプ氏は来た。大統領は帰った。", JA, "大統領", "Donald Trump"),
        ("特朗普来了。总统走了。", HANS, "总统", "Donald Trump"),
    ],
)
def test_a_role_means_whom_the_text_names_with_it(named: Named, text: str, language: Language, words: str, actor: str) -> None:
    assert named(text, language)[-1 if not text.startswith("The") else 0] == (words, actor)


@pytest.mark.parametrize(
    "text",
    ["A president left.", "The president left.", "Presidents come and go.", "The president of the club left."],
)
def test_a_role_of_nobody_is_left_out(named: Named, text: str) -> None:
    assert named(text) == []


def test_two_who_have_held_the_office_are_not_told_apart(named: Named) -> None:
    text = "Biden wrote. Trump wrote. The president left."
    assert [words for words, _ in named(text)].count("president") == 0


def test_the_publishers_own_office_is_who_holds_it_on_the_day() -> None:
    text = "The President left. He was tired."
    found = find_mentions(text, Language.EN, Gazetteer.standard(), Around(DAY, "United States"))
    assert [(m.kind, m.actor) for m in found] == [(MentionKind.OFFICE, "Joe Biden"), (MentionKind.PERSON, "Joe Biden")]
    assert find_mentions(text, Language.EN, Gazetteer.standard(), Around(DAY)) == ()


@pytest.mark.parametrize("text", ["Aldovian professors left.", "An Aldovian analyst left."])
def test_a_profession_is_no_office(named: Named, text: str) -> None:
    assert named(text) == [("Aldovian", "Aldovia")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Sorn, the foreign minister of Aldovia, left.", "Ada Sorn"),
        ("Wang Yi, the foreign minister of China, left.", "Wang Yi"),
        ("Wang Yi, China’s foreign minister, left.", "Wang Yi"),
        ("Ada Sorn, Aldovia’s foreign minister, left.", "Ada Sorn"),
    ],
)
def test_an_office_in_apposition_is_no_second_mention(named: Named, text: str, name: str) -> None:
    found = named(text)
    assert found[0] == (name, name)
    assert len(found) == 2
