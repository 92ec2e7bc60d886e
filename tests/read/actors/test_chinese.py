"""Mentions in Chinese texts, in both scripts."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, MentionKind
from rejoinder.read.actors import find_mentions
from rejoinder.reference import Gazetteer

Named = Callable[..., list[tuple[str, str | None]]]
HANS, HANT = Language.ZH_HANS, Language.ZH_HANT


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        (HANS, "阿尔多维亚外交部表示遗憾。", ("阿尔多维亚外交部", "Ministry of Foreign Affairs of Aldovia")),
        (HANS, "阿尔多维亚政府表示遗憾。", ("阿尔多维亚政府", "Aldovia")),
        (HANS, "阿尔多维亚的国防部表示遗憾。", ("阿尔多维亚的国防部", "Ministry of Defense of Aldovia")),
        (HANS, "外交部发言人表示遗憾。", ("外交部发言人", "Ministry of Foreign Affairs of China")),
        (HANT, "外交部發言人表示遺憾。", ("外交部發言人", "Ministry of Foreign Affairs of Taiwan")),
        (HANS, "外务省官员表示遗憾。", ("外务省官员", "Ministry of Foreign Affairs of Japan")),
        (HANS, "白宫官员表示遗憾。", ("白宫官员", "White House")),
        (HANS, "国台办发言人表示遗憾。", ("国台办发言人", "Taiwan Affairs Office of China")),
        (HANS, "日方应当反思。", ("日", "Japan")),
        (HANT, "美方表示關切。", ("美", "United States")),
        (HANS, "内阁官房长官表示遗憾。", ("内阁官房长官", "Japan")),
    ],
)
def test_bodies_and_roles_belong_to_whom_they_stand_beside(
    named: Named, language: Language, text: str, mention: tuple[str, str]
) -> None:
    assert mention in named(text, language)


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (HANS, "外交部发言人王小川表示，天在下雨。", "王小川", "王小川"),
        (HANS, "外交部发言人王川在记者会上说，天在下雨。", "王川", "王川"),
        (HANS, "外交部发言人毛宁说，天在下雨。", "毛宁", "Mao Ning"),
        (HANS, "阿尔多维亚外长佩特·哈尔维克表示，天在下雨。", "佩特·哈尔维克", "佩特·哈尔维克"),
        (HANS, "日本首相高市早苗7日说，天在下雨。", "高市早苗", "Sanae Takaichi"),
        (HANS, "日本外相小野寺实表示，天在下雨。", "小野寺实", "小野寺实"),
        (HANS, "美国总统特朗普说，天在下雨。", "特朗普", "Donald Trump"),
        (HANT, "總統賴清德說，天在下雨。", "賴清德", "Lai Ching-te"),
        (HANT, "陸委會副主委王小川指出，天在下雨。", "王小川", "王小川"),
        (HANT, "王小川委員指出，天在下雨。", "王小川", "王小川"),
    ],
)
def test_persons_stand_beside_their_title(named: Named, language: Language, text: str, words: str, name: str) -> None:
    assert (words, name) in named(text, language)


def test_a_name_is_found_again_without_its_title(named: Named) -> None:
    assert named("外交部发言人王小川表示反对。王小川还说，天在下雨。", HANS)[-1] == ("王小川", "王小川")


@pytest.mark.parametrize(
    "text",
    [
        "外交部发言人办公室表示反对。",
        "外交部发言人也表示反对。",
        "外交部发言人周三表示反对。",
        "外交部发言人进一步表示反对。",
        "外交部发言人在记者会上表示反对。",
        "外交部发言人有关表示反对。",
    ],
)
def test_what_follows_a_title_is_not_always_a_name(gazetteer: Gazetteer, text: str) -> None:
    assert MentionKind.PERSON not in {m.kind for m in find_mentions(text, HANS, gazetteer)}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("中日关系", ["China", "Japan"]),
        ("美日同盟", ["United States", "Japan"]),
        ("中方已向日方交涉。", ["China", "Japan"]),
        ("涉台", ["Taiwan"]),
        ("中美俄三国", ["China", "United States", "Russia"]),
    ],
)
def test_one_character_stands_for_a_state_in_compounds(named: Named, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in named(text, HANS)] == actors


@pytest.mark.parametrize(
    "text",
    [
        "美国队长上映了。",
        "中午日出。",
        "日本海有浪。",
        "荷兰豆很好吃。",
        "方方正正。",
        "中国地方很小。",
        "法国梧桐",
        "书法方面",
        "",
    ],
)
def test_a_text_about_nobody_names_nobody(named: Named, text: str) -> None:
    assert named(text, HANS) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("记者在北京采访。", MentionKind.PLACE),
        ("代表团抵达东京。", MentionKind.PLACE),
        ("北京方面尚未回应。", MentionKind.STATE),
        ("华盛顿对此不满。", MentionKind.STATE),
    ],
)
def test_a_capital_is_a_place_where_something_happens(gazetteer: Gazetteer, text: str, kind: MentionKind) -> None:
    assert kind in {m.kind for m in find_mentions(text, HANS, gazetteer)}
