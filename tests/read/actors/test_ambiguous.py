"""Names that several bear, and words that only look like names: from these nobody is found, or the right one."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language

Named = Callable[..., list[tuple[str, str | None]]]
JA, ZH = Language.JA, Language.ZH_HANS


@pytest.mark.parametrize(
    "text",
    [
        "George Washington crossed the river. Denzel Washington spoke.",
        "Georgia’s governor signed it in Atlanta.",
        "The University of Georgia won. Georgia beat Alabama by ten points.",
        "They ate turkey on Thursday. Roast turkey was served.",
        "Chad Smith played the drums.",
        "Michael Jordan and Jordan Peele laughed.",
        "Fine china and a bone-china cup were sold. The polish was dry; a swede and a dane grew. It may rain in march.",
        "Paris Hilton came. Brazil nuts, French fries and Guinea pigs were there.",
        "He swam in the Indian Ocean and in the Gulf of Mexico.",
    ],
)
def test_namesakes_of_states_are_no_states_in_english(named: Named, text: str) -> None:
    assert [words for words, actor in named(text) if actor is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "中国地方で大雨が降った。中国山地を越える。",
        "ワシントン州シアトルで開かれた。ジョージア州で選挙があった。",
        "日本橋で会った。米俵を運んだ。英語で話した。独身の男性。仏像を見た。露店が並ぶ。伊勢に行った。豪雨。",
        "大韓航空は値上げを発表した。",
        "マイケル・ジョーダンが跳んだ。ヨルダン川を渡る。",
        "日本海は荒れた。インド洋は静かだ。",
    ],
)
def test_namesakes_of_states_are_no_states_in_japanese(named: Named, text: str) -> None:
    assert "state" not in kinds(named, text, JA)


@pytest.mark.parametrize(
    "text",
    [
        "华盛顿州的西雅图下雨。",
        "法律规定。英雄回来。德行很好。美丽的地方。意思不明。中心很远。",
        "约旦河西岸很热。火鸡很好吃。",
        "日本海有浪，印度洋无风。",
        "俄罗斯方块和法国梧桐。",
    ],
)
def test_namesakes_of_states_are_no_states_in_chinese(named: Named, text: str) -> None:
    assert "state" not in kinds(named, text, ZH)


def kinds(named: Named, text: str, language: Language) -> set[str]:
    known = {"China", "Japan", "United States", "United Kingdom", "Georgia", "Jordan", "India", "Russia", "France", "Germany"}
    return {"state" for _, actor in named(text, language) if actor in known or actor == "South Korea"}


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("Turkey said it would answer.", Language.EN, "Türkiye"),
        ("Jordan said it would close the border.", Language.EN, "Jordan"),
        ("Tbilisi, the capital of Georgia, was quiet.", Language.EN, "Georgia"),
        ("大韓民国政府は発表した。", JA, "South Korea"),
        ("中国政府は発表した。", JA, "China"),
        ("ジョージア政府は発表した。", JA, "Georgia"),
        ("格鲁吉亚表示遗憾。", ZH, "Georgia"),
        ("乍得表示遗憾。", ZH, "Chad"),
        ("土耳其表示遗憾。", ZH, "Türkiye"),
        ("Israel Katz spoke.", Language.EN, "Israel Katz"),
    ],
)
def test_the_states_themselves_are_found(named: Named, text: str, language: Language, actor: str) -> None:
    assert actor in [found for _, found in named(text, language)]


@pytest.mark.parametrize("owner", ["日本首相", "韩国总统", "俄罗斯外长", "中国总理"])
@pytest.mark.parametrize("when", ["上周五", "本月初", "去年", "周一", "明天", "早前", "近期"])
def test_a_time_behind_a_title_is_no_persons_name(named: Named, owner: str, when: str) -> None:
    assert when[:2] not in "".join(words for words, _ in named(f"{owner}{when}表示遗憾。", ZH))
