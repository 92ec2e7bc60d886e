"""Two laws of relations, each over 200 pairs a language: did and did not never agree, and it does not matter which state did it.

States are those of the table, for what no table knows is not veiled; what they do is made up.
"""

from collections.abc import Iterator

import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.comparison import Comparer
from rejoinder.link.relating import relate
from rejoinder.model.compared import Relation

LANGUAGES = ("en", "ja", "zh")
STATES = {
    "en": "Japan China France Germany Italy Spain Brazil India Iran Iraq "
    "Egypt Kenya Canada Mexico Norway Sweden Poland Russia Chile Peru",
    "ja": "日本 中国 フランス ドイツ イタリア スペイン ブラジル インド イラン イラク "
    "エジプト ケニア カナダ メキシコ ノルウェー スウェーデン ポーランド ロシア チリ ペルー",
    "zh": "日本 中国 法国 德国 意大利 西班牙 巴西 印度 伊朗 伊拉克 埃及 肯尼亚 加拿大 墨西哥 挪威 瑞典 波兰 俄罗斯 智利 秘鲁",
}
DONE = {
    "en": (
        "{A} sent ships to the strait | {A} did not send ships to the strait",
        "{A} opened fire on the boat | {A} did not open fire on the boat",
        "The army of {A} crossed the border | The army of {A} never crossed the border",
        "{A} is ready to talk | {A} is not ready to talk",
        "{A} signed the agreement on fishing | {A} did not sign the agreement on fishing",
        "The coast guard of {A} rammed the trawler | The coast guard of {A} did not ram the trawler",
        "{A} was told of the exercise | {A} was not told of the exercise",
        "The envoy of {A} has left the talks | The envoy of {A} has not left the talks",
        "{A} will publish the report | {A} will not publish the report",
        "The radar of {A} was switched on | The radar of {A} was not switched on",
    ),
    "ja": (
        "{A}の船は海峡に入った | {A}の船は海峡に入らなかった",
        "{A}は合意に署名した | {A}は合意に署名しなかった",
        "{A}政府は報告書を公表した | {A}政府は報告書を公表していない",
        "{A}は海峡で演習を行った | {A}は海峡で演習を行わなかった",
        "{A}の大使は会議に出席した | {A}の大使は会議に出席しなかった",
        "{A}は漁船に発砲した | {A}は漁船に発砲していない",
        "{A}軍は国境を越えた | {A}軍は国境を越えていない",
        "{A}は協議に応じる | {A}は協議に応じない",
        "{A}の海上警備隊は漁船を追った | {A}の海上警備隊は漁船を追わなかった",
        "{A}は演習を知らされていた | {A}は演習を知らされていなかった",
    ),
    "zh": (
        "{A}派船进入海峡 | {A}没有派船进入海峡",
        "{A}签署了渔业协议 | {A}没有签署渔业协议",
        "{A}向渔船开火 | {A}并未向渔船开火",
        "{A}政府公布了报告 | {A}政府未公布报告",
        "{A}军队越过了边界 | {A}军队没有越过边界",
        "{A}愿意谈判 | {A}不愿意谈判",
        "{A}大使出席了会议 | {A}大使没有出席会议",
        "{A}海警撞击了渔船 | {A}海警没有撞击渔船",
        "{A}將公布調查結果 | {A}不會公布調查結果",
        "{A}事先获知演习 | {A}事先未获知演习",
    ),
}
BETWEEN = {
    "en": (
        "{A} accused {B} of ramming a trawler | {B} rammed a trawler of {A}",
        "{A} sent ships to the waters of {B} | {B} saw no ships of {A}",
        "{A} and {B} signed the agreement | The agreement of {A} with {B} was never signed",
        "The envoy of {A} met the minister of {B} | {B} confirmed talks with {A}",
        "{A} attacked {B} | {B} attacked {A}",
    ),
    "ja": (
        "{A}は{B}が漁船に衝突したと非難した | {B}の船が{A}の漁船に衝突した",
        "{A}は{B}の海域に船を送った | {B}は{A}の船を見ていない",
        "{A}と{B}は合意に署名した | {A}と{B}の合意は署名されていない",
        "{A}の大使が{B}の大臣と会った | {B}は{A}との協議を認めた",
        "{A}が{B}を攻撃した | {B}が{A}を攻撃した",
    ),
    "zh": (
        "{A}指责{B}撞击渔船 | {B}撞击了{A}的渔船",
        "{A}派船进入{B}海域 | {B}没有发现{A}的船只",
        "{A}与{B}签署了协议 | {A}与{B}并未签署协议",
        "{A}大使会见了{B}外长 | {B}证实与{A}会谈",
        "{A}袭击了{B} | {B}袭击了{A}",
    ),
}


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer(UniversalSentenceEncoder())


def fill(pattern: str, one: str, other: str = "") -> tuple[str, str]:
    earlier, _, later = pattern.replace("{A}", one).replace("{B}", other).partition(" | ")
    return earlier, later


def opposed(language: str) -> list[tuple[str, str]]:
    return [fill(pattern, state) for pattern in DONE[language] for state in STATES[language].split()]


def swapped(language: str) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    states = STATES[language].split()
    for pattern in BETWEEN[language]:
        for place, one in enumerate(states):
            for step in (1, 3):
                other = states[(place + step) % len(states)]
                yield fill(pattern, one, other), fill(pattern, other, one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_200_pairs_of_each(language: str) -> None:
    assert (len(opposed(language)), len(list(swapped(language)))) == (200, 200)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_did_and_did_not_never_agree_in_either_order(language: str, comparer: Comparer) -> None:
    pairs = [pair for earlier, later in opposed(language) for pair in ((earlier, later), (later, earlier))]
    assert [pair for pair in pairs if relate(comparer.compare(*pair))[0] is Relation.SUPPORTS] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_states_that_change_places_change_neither_relation_nor_reasons(language: str, comparer: Comparer) -> None:
    apart = [
        (here, there) for here, there in swapped(language) if relate(comparer.compare(*here)) != relate(comparer.compare(*there))
    ]
    assert apart == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_of_each_holds_too(language: str, comparer: Comparer) -> None:
    for pattern in DONE[language]:
        assert relate(comparer.compare(*fill(pattern, STATES[language].split()[0])))[0] is not Relation.SUPPORTS
    here, there = next(swapped(language))
    assert relate(comparer.compare(*here)) == relate(comparer.compare(*there))
