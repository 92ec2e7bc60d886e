"""Texts that tell of no event between actors."""

import pytest

from rejoinder.model import Language
from tests.read.events.conftest import Find

ENGLISH = {
    "sport": "Aldovia beat Veskar 2-1 in the final on Sunday.",
    "sport that attacks": "Aldovia attacked Veskar early in the match and scored the first goal.",
    "a war on a thing": "Aldovia launched a war on drugs in Veskar.",
    "a market": "Aldovian shares hit a record low against Veskar.",
    "a currency": "The yen attacked new lows against Veskar.",
    "a condition": "If Aldovia attacks Veskar, Norland would answer.",
    "a possibility": "Aldovia could attack Veskar.",
    "a wish": "Aldovia wants to visit Veskar.",
    "a purpose": "Aldovia built the road to attack Veskar.",
    "a denial by nobody": "Aldovia did not attack Veskar.",
    "an object that is not there": "Aldovia sent no troops to Veskar.",
    "history": "Aldovia invaded Veskar in 1937.",
    "nobody named": "The critics condemned the plan.",
    "one side alone": "Aldovia attacked on Monday.",
    "a reported deed in an accusation": "They spoke of Aldovia.",
    "no verb of ours": "Aldovia lies north of Veskar.",
    "first person": "We condemned Veskar.",
    "a state and itself": "Aldovia condemned Aldovia.",
    "praise of things": "Aldovia welcomed the opportunity.",
    "nothing": "",
}
JAPANESE = {
    "sport": "アルドビアはベスカルを攻撃し、試合の前半に得点した。",
    "an election": "アルドビアの与党は選挙戦でベスカルを批判した。",
    "a condition": "アルドビアがベスカルを攻撃すれば、ノルランドは対応する。",
    "under thought": "アルドビアはベスカルへの制裁を検討している。",
    "not so": "アルドビアはベスカルを攻撃していない。",
    "no such fact": "アルドビアがベスカルを攻撃した事実はない。",
    "history": "1937年、アルドビアはベスカルを侵攻した。",
    "people": "アルドビアの抗議者がベスカルに集まった。",
    "nobody named": "首脳会談が行われた。",
    "no word of ours": "アルドビアはベスカルの北にある。",
}
CHINESE = {
    "sport": "阿尔多维亚队在比赛中攻击韦斯卡尔队。",
    "a condition": "如果阿尔多维亚攻击韦斯卡尔，诺兰将介入。",
    "not so": "阿尔多维亚没有攻击韦斯卡尔。",
    "a possibility": "阿尔多维亚可能对韦斯卡尔实施制裁。",
    "history": "1937年，阿尔多维亚入侵韦斯卡尔。",
    "people": "阿尔多维亚的抗议者聚集在广场。",
    "nobody named": "双方举行会谈。",
    "no word of ours": "阿尔多维亚位于韦斯卡尔以北。",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_tells_of_no_event(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("text", JAPANESE.values(), ids=JAPANESE)
def test_japanese_tells_of_no_event(find: Find, text: str) -> None:
    assert find(text, Language.JA) == ()


@pytest.mark.parametrize("text", CHINESE.values(), ids=CHINESE)
def test_chinese_tells_of_no_event(find: Find, text: str) -> None:
    assert find(text, Language.ZH_HANS) == ()
