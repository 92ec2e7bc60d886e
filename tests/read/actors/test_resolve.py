"""Whom a phrase means."""

from collections.abc import Callable

import pytest

from rejoinder.model import Language, Span
from rejoinder.read.actors import resolve

Meant = Callable[..., str | None]
EN, JA, ZH = Language.EN, Language.JA, Language.ZH_HANS


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Foreign Minister Petr Halvik spoke.", "Foreign Minister Petr Halvik", "Petr Halvik"),
        ("Aldovia’s U.N. Ambassador Petr Halvik spoke.", "Aldovia’s U.N. Ambassador Petr Halvik", "Petr Halvik"),
        ("Aldovia’s U.N. ambassador spoke.", "Aldovia’s U.N. ambassador", "Aldovia"),
        (
            "A senior Aldovian Foreign Ministry official spoke.",
            "A senior Aldovian Foreign Ministry official",
            "Ministry of Foreign Affairs of Aldovia",
        ),
        ("An Aldovian official from the Republican Party spoke.", "An Aldovian official from the Republican Party", "Aldovia"),
        (
            "Petr Halvik, a spokesman for Prime Minister Ilka Dornan, spoke.",
            "Petr Halvik, a spokesman for Prime Minister Ilka Dornan",
            "Petr Halvik",
        ),
        ("the government of Aldovia spoke.", "the government of Aldovia", "Aldovia"),
        ("the Aldovian government spoke.", "the Aldovian government", "Aldovia"),
        ("Beijing spoke.", "Beijing", "China"),
        ("Reuters wrote.", "Reuters", "Reuters"),
        ("Foreign Minister Petr Halvik spoke. His letter said no.", "His letter", "Petr Halvik"),
        ("Foreign Minister Petr Halvik spoke. Halvik left.", "Halvik", "Petr Halvik"),
        ("The Acme Relief Fund wrote.", "The Acme Relief Fund", "Acme Relief Fund"),
        ("Japan Widget Makers wrote.", "Japan Widget Makers", "Japan Widget Makers"),
        ("a spokeswoman for Acme Relief wrote.", "a spokeswoman for Acme Relief", "Acme Relief"),
        ("Now Orla Finn lives there. Then Finn left.", "Finn", "Orla Finn"),
        ("longtime Democratic pollster Orla Finn wrote.", "longtime Democratic pollster Orla Finn", "Orla Finn"),
    ],
)
def test_english_phrases_mean_their_head(meant: Meant, text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("reporters waited", "reporters"),
        ("a senior official spoke", "a senior official"),
        ("Officials spoke. Many officials left.", "Officials"),
        ("Twelve people spoke", "Twelve people"),
        ("the report said", "the report"),
        ("Critics wrote; critics slept.", "Critics"),
        ("he left", "he"),
        ("it rained in Aldovia, sources said", "sources"),
        ("They left", "They"),
    ],
)
def test_a_phrase_that_names_nobody_means_nobody(meant: Meant, text: str, phrase: str) -> None:
    assert meant(text, phrase) is None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("木村実官房長官は述べた。", "木村実官房長官", "木村実"),
        ("アルドビア外務省の報道官は述べた。", "アルドビア外務省の報道官", "Ministry of Foreign Affairs of Aldovia"),
        ("アルドビア政府関係者は述べた。", "アルドビア政府関係者", "Aldovia"),
        ("田所花代首相の側近は述べた。", "田所花代首相の側近", "田所花代"),
        ("アルドビア側は述べた。", "アルドビア側", "Aldovia"),
        ("学者のペト・ハルビクは述べた。", "学者のペト・ハルビク", "ペト・ハルビク"),
        ("ペト・ハルビクに聞いた。そしてハルビクは述べた。", "ハルビク", "ペト・ハルビク"),
        ("ロイター通信は伝えた。", "ロイター通信", "Reuters"),
        ("外務省幹部は語った。", "外務省幹部", "Ministry of Foreign Affairs of Japan"),
        ("Orla Finnは述べた。", "Orla Finn", "Orla Finn"),
    ],
)
def test_japanese_phrases_mean_their_head(meant: Meant, text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase, JA) == name


@pytest.mark.parametrize("phrase", ["記者団", "関係者", "女性", "メディア", "専門家の一人", "警察", "同局"])
def test_japanese_phrases_without_a_name_mean_nobody(meant: Meant, phrase: str) -> None:
    assert meant(f"{phrase}は述べた。", phrase, JA) is None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("外交部发言人王小川表示，天在下雨。", "外交部发言人王小川", "王小川"),
        ("阿尔多维亚外交部发言人表示，天在下雨。", "阿尔多维亚外交部发言人", "Ministry of Foreign Affairs of Aldovia"),
        ("阿尔多维亚方面说，天在下雨。", "阿尔多维亚方面", "Aldovia"),
        ("中方认为，天在下雨。", "中方", "China"),
        ("王小川教授说，天在下雨。", "王小川教授", "王小川"),
        ("哈尔维克教授说，天在下雨。", "哈尔维克教授", "哈尔维克"),
        ("路透社报道，天在下雨。", "路透社", "Reuters"),
        ("李小川说，天在下雨。", "李小川", "李小川"),
    ],
)
def test_chinese_phrases_mean_their_head(meant: Meant, text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase, ZH) == name


@pytest.mark.parametrize("phrase", ["记者", "有人", "一名学者", "专家", "官员", "他们", "消息人士", "某工党发言人"])
def test_chinese_phrases_without_a_name_mean_nobody(meant: Meant, phrase: str) -> None:
    assert meant(f"{phrase}说，天在下雨。", phrase, ZH) is None


def test_a_phrase_longer_than_any_source_is_not_searched_for_names() -> None:
    text = "and so " * 60 + "Orla Finn"
    assert resolve(text, Span(0, len(text)), (), EN) is None


def test_a_mention_that_reaches_into_the_phrase_counts(meant: Meant) -> None:
    assert meant("The Aldovian Foreign Ministry spoke.", "Foreign Ministry") == "Ministry of Foreign Affairs of Aldovia"
