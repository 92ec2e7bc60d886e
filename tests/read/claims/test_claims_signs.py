"""Signs of what a sentence is, the same in every language."""

import pytest

from rejoinder.lang import LANGUAGES, table
from rejoinder.read.claims.signs import EDGE, LISTED, MEASURES, MOST, as_numbers, find_signs

SAID = {
    "question": {"en": "why would they", "ja": "御所見をお伺いします", "zh": "为什么这样"},
    "wish": {"en": "we hope for rain", "ja": "平和を願っています", "zh": "我们希望和平"},
    "duty": {"en": "they must leave", "ja": "撤回すべきである", "zh": "必须撤回"},
    "plan": {"en": "we will build it", "ja": "来年に開く予定です", "zh": "明年将开放"},
    "hedge": {"en": "perhaps it rained", "ja": "雨かもしれない", "zh": "也许下雨"},
    "opinion": {"en": "i think so", "ja": "そう思います", "zh": "我觉得很好"},
    "courtesy": {"en": "thank you all", "ja": "心から感謝いたします", "zh": "感谢大家"},
    "condition": {"en": "if it rains", "ja": "もし雨なら", "zh": "如果下雨"},
    "past": {"en": "the ship sank", "ja": "船が沈みました", "zh": "去年发生"},
    "compare": {"en": "more than before", "ja": "前より増加", "zh": "超过以前"},
    "quantity": {"en": "a million of them", "ja": "三億円", "zh": "三亿元"},
    "record": {"en": "according to the treaty", "ja": "統計によると", "zh": "根据条约"},
    "self": {"en": "my own country", "ja": "我が国は", "zh": "我国"},
    "you": {"en": "your own country", "ja": "あなたの国", "zh": "贵国"},
    "they": {"en": "they and their friends", "ja": "彼らは", "zh": "他们"},
    "denial": {"en": "it is not so", "ja": "事実ではない", "zh": "没有"},
    "state": {"en": "there is a port", "ja": "港がある", "zh": "属于"},
}


def measure(name: str, folded: str, base: str) -> float:
    return find_signs(folded, base).measures[MEASURES.index(name)]


@pytest.mark.parametrize("sign", LISTED)
@pytest.mark.parametrize("base", LANGUAGES)
def test_every_sign_shows_in_every_language(sign: str, base: str) -> None:
    assert find_signs(SAID[sign][base], base).counts[sign]


@pytest.mark.parametrize("base", LANGUAGES)
def test_the_lists_know_no_other_sign(base: str) -> None:
    assert {row["sign"] for row in table(base, "claim_signs")} == set(LISTED)


@pytest.mark.parametrize("base", LANGUAGES)
def test_a_word_shows_one_thing(base: str) -> None:
    words = [row["words"].casefold() for row in table(base, "claim_signs")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("folded", "base"), [("is it so?", "en"), ("そうでしょうか。", "ja"), ("是这样吗？", "zh")])
def test_a_question_ends_as_one(folded: str, base: str) -> None:
    assert measure("asks", folded, base) == 1


def test_a_question_mark_within_a_sentence_asks_nothing() -> None:
    assert measure("asks", "he wrote “why?” on the wall and left.", "en") == 0


def test_figures_are_told_from_figures_of_one_digit() -> None:
    assert measure("figure", "no. 0 was late", "en") == 1
    assert measure("long figures", "no. 0 was late", "en") == 0
    assert measure("long figures", "in 00 ports", "en") == 1 / MOST


@pytest.mark.parametrize(("folded", "base"), [("$00 were paid", "en"), ("00億円の予算", "ja"), ("下降了00%", "zh")])
def test_a_sum_or_a_share_is_one(folded: str, base: str) -> None:
    assert measure("money", folded, base) == 1


def test_a_sentence_without_any_has_none() -> None:
    assert not find_signs("mm hm", "en").counts
    assert sum(measure(name, "mm hm", "en") for name in MEASURES if name not in {"length", "short"}) == 0


def test_what_a_sentence_is_shows_at_its_start_in_english_and_at_its_end_in_japanese() -> None:
    far = "x" * EDGE["en"]
    assert "wish" in find_signs(f"we hope {far}", "en").edge
    assert "wish" not in find_signs(f"{far} we hope", "en").edge
    assert "wish" in find_signs(f"{'港' * 20}を願う", "ja").edge
    assert "wish" not in find_signs(f"願う{'港' * 20}", "ja").edge


def test_the_fifth_word_of_a_kind_counts_no_more() -> None:
    four, five = (as_numbers(find_signs(" ".join(["hope"] * times), "en"))[: len(LISTED)] for times in (4, 5))
    assert four.tolist() == five.tolist()


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert find_signs("we don’t know", "en").counts == find_signs("we don't know", "en").counts
