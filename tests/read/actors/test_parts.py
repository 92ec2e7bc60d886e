"""The pieces that mentions are made of."""

import pytest

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors.abbreviations import find_abbreviations
from rejoinder.read.actors.neighbours import belongs, is_of, touches
from rejoinder.read.actors.parts import find_parts
from rejoinder.reference import Gazetteer, Use

EN, JA, ZH = Language.EN, Language.JA, Language.ZH_HANS


@pytest.mark.parametrize(
    ("text", "language", "characters"),
    [
        ("日中関係", JA, "日中"),
        ("日米韓、", JA, "日米韓"),
        ("英仏独の3カ国", JA, "英仏独"),
        ("米政府", JA, "米"),
        ("駐日大使", JA, ""),
        ("訪米し", JA, "米"),
        ("中美关系", ZH, "中美"),
        ("对日方", ZH, "日"),
        ("今日方知", ZH, ""),
        ("访华期间", ZH, "华"),
        ("对台政策", ZH, "台"),
        ("对中小企业", ZH, ""),
        ("对法律", ZH, ""),
        ("对华为", ZH, ""),
        ("対中政策", JA, "中"),
        ("反日常", JA, ""),
        ("日中は", JA, ""),
        ("毎日中関係", JA, ""),
        ("日中関係", EN, ""),
    ],
)
def test_abbreviations_count_in_compounds_alone(text: str, language: Language, characters: str) -> None:
    assert "".join(text[start:end] for start, end, _ in find_abbreviations(text, language)) == characters


def test_states_side_by_side_are_a_run() -> None:
    parts = find_parts("日米首脳と米政府", JA, Gazetteer.standard())
    states = [(part.name, part.in_run) for part in parts if part.use is Use.ABBREVIATION]
    assert states == [("Japan", True), ("United States", True), ("United States", False)]


def test_parts_stand_in_order_without_overlaps() -> None:
    parts = find_parts("日中国交正常化と中国", JA, Gazetteer.standard())
    assert [(part.start, part.end) for part in parts] == [(0, 1), (1, 2), (8, 10)]


def test_a_part_without_a_name_is_a_title_a_body_or_short() -> None:
    parts = find_parts("Takaichi, a minister of the Foreign Ministry of Japan", EN, Gazetteer.standard())
    assert [part.use for part in parts if part.name is None] == [Use.SHORT, Use.TITLE, Use.BODY]
    assert parts[-1].names_state
    assert parts[-1].kind is MentionKind.STATE


@pytest.mark.parametrize(
    ("between", "language", "answer"),
    [
        (" ", EN, True),
        ("’s ", EN, True),
        ("'s top ", EN, True),
        ("’s very own chief ", EN, True),
        (" senior ", EN, True),
        ("-", EN, True),
        (" said ", EN, False),
        (", ", EN, False),
        ("’s one two three four ", EN, False),
        ("", JA, True),
        ("の", JA, True),
        ("は", JA, False),
        ("", ZH, True),
        ("的", ZH, True),
        ("和", ZH, False),
        (" " * 60, EN, False),
    ],
)
def test_what_may_stand_between_an_owner_and_what_it_owns(between: str, language: Language, answer: bool) -> None:
    assert belongs(f"A{between}B", 1, 1 + len(between), language) is answer


@pytest.mark.parametrize(
    ("between", "answer"), [(" of ", True), (" for the ", True), (" and ", False), ("", False), (" of" + " " * 60, False)]
)
def test_english_also_names_the_owner_behind(between: str, answer: bool) -> None:
    assert is_of(f"A{between}B", 1, 1 + len(between)) is answer


def test_a_title_touches_its_name() -> None:
    assert touches("A B", 1, 2, EN)
    assert touches("AB", 1, 1, JA)
    assert not touches("A  B", 1, 3, EN)
    assert not touches("A B", 1, 2, JA)
    assert touches("长 B", 1, 2, JA)
    assert not touches("长 长", 1, 2, JA)
