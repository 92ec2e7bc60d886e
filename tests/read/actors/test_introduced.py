"""Names that only the way they are written tells, in Japanese and Chinese."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language
from rejoinder.read.actors.introduced import find_introduced
from rejoinder.reference import Gazetteer

JA, HANS, HANT = Language.JA, Language.ZH_HANS, Language.ZH_HANT
Named = Callable[..., list[tuple[str, str | None]]]
Meant = Callable[..., str | None]


def introduced(text: str, language: Language) -> list[tuple[str, str]]:
    found = find_introduced(text, language, Gazetteer.standard(), frozenset())
    return [(text[one.start : one.end], one.name) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("佩特·哈尔维克 (Petr Halvik) 说，雨停了。", [("佩特·哈尔维克", "Petr Halvik"), ("Petr Halvik", "Petr Halvik")]),
        ("记者见到哈尔维克（Petr Halvik）。", []),
        ("李小川（Li Xiaochuan）说，雨停了。", [("李小川", "Li Xiaochuan"), ("Li Xiaochuan", "Li Xiaochuan")]),
        ("Petr Halvik 表示，雨停了。", [("Petr Halvik", "Petr Halvik")]),
        ("68 岁的Ada Sorn 在场。", [("Ada Sorn", "Ada Sorn")]),
        ("佩特·哈尔维克被捕。", [("佩特·哈尔维克", "佩特·哈尔维克")]),
    ],
)
def test_chinese_texts_introduce_persons(text: str, found: list[tuple[str, str]]) -> None:
    assert introduced(text, HANS) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ペト・ハルビクは雨がやんだと述べた。", [("ペト・ハルビク", "ペト・ハルビク")]),
        ("電気技師、ペト・ハルビク、68歳は述べた。", [("ペト・ハルビク", "ペト・ハルビク")]),
        ("Petr Halvik氏は述べた。", [("Petr Halvik", "Petr Halvik")]),
    ],
)
def test_japanese_texts_introduce_persons(text: str, found: list[tuple[str, str]]) -> None:
    assert introduced(text, JA) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("サウス・オルレ・ポストは報じた。", JA),
        ("オルレ・リバーの橋は古い。", JA),
        ("ペト・ハルビク賞を受けた。", JA),
        ("雨がやんだ。", JA),
        ("Orle River 的桥很旧。", HANS),
        ("Veskar Airlines 表示，航班取消。", HANS),
        ("他在 New Orle 见面。", HANS),
        ("國會山莊 (Capitol Hill) 很大。", HANT),
        ("雨停了。", HANS),
        ("", HANS),
        ("Ada Sorn said it rained.", Language.EN),
    ],
)
def test_what_is_no_person_is_not_introduced(text: str, language: Language) -> None:
    assert introduced(text, language) == []


def test_the_latin_name_of_the_tables_wins(named: Named) -> None:
    found = named("美国总统川普·某 (Donald Trump) 说，雨停了。", HANS)
    assert ("Donald Trump", "Donald Trump") in found


def test_later_places_of_the_name_mean_the_same_person(named: Named) -> None:
    text = "佩特·哈尔维克 (Petr Halvik) 来了。哈尔维克说，雨停了。他走了。"
    assert named(text, HANS) == [
        ("佩特·哈尔维克", "Petr Halvik"),
        ("Petr Halvik", "Petr Halvik"),
        ("哈尔维克", "Petr Halvik"),
        ("他", "Petr Halvik"),
    ]


def test_a_short_name_within_a_longer_one_is_not_somebody_else(named: Named) -> None:
    assert ("米歇尔·布兰", "米歇尔·布兰") in named("研究员米歇尔·布兰表示，雨停了。", HANS)


def test_the_head_of_a_clause_is_behind_its_genitive(meant: Meant) -> None:
    text = "总统佩特·哈尔维克的秘书Ada Sorn 说，雨停了。"
    assert meant(text, "总统佩特·哈尔维克的秘书Ada Sorn", HANS) == "Ada Sorn"


def test_a_given_name_with_an_honorific_is_the_person_in_full(named: Named) -> None:
    assert ("ペト", "ペト・ハルビク") in named("ペト・ハルビクは来た。ペト氏は帰った。", JA)
    assert ("Petr", "Petr Halvik") in named("Petr Halvik 说。Petr 先生走了。", HANS)
