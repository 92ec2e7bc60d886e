"""Whole sources as readers find them, with their modifiers: whom they mean, or nobody."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, Span
from rejoinder.read.actors import Around, find_mentions, resolve
from rejoinder.reference import Gazetteer

EN, JA, HANS, HANT = Language.EN, Language.JA, Language.ZH_HANS, Language.ZH_HANT
Meant = Callable[..., str | None]
MFA = "Ministry of Foreign Affairs of Aldovia"


@pytest.mark.parametrize(
    ("source", "actor"),
    [
        ("Ada Sorn, a spokeswoman for the Aldovian foreign ministry,", "Ada Sorn"),
        ("Aldovian coast guard commander Ole Marr", "Ole Marr"),
        ("fisheries bureau spokesman Ole Marr", "Ole Marr"),
        ("a spokesman for the Aldovian foreign ministry", MFA),
        ("Aldovia’s foreign ministry", MFA),
        ("An unnamed Aldovian diplomat", "Aldovia"),
        ("An Aldovian official who asked not to be named", "Aldovia"),
        ("Aldovia and Veskar", "Aldovia"),
        ("The Veskari government and Aldovia", "Veskar"),
        ("Reuters", "Reuters"),
        ("The Washington Post", "The Washington Post"),
        ("the Orle Shipping Company", "Orle Shipping Company"),
        ("Officials in Aldovia", "Aldovia"),
    ],
)
def test_english_sources(meant: Meant, source: str, actor: str) -> None:
    assert meant(f"{source} said it rained.", source) == actor


@pytest.mark.parametrize(
    "source",
    [
        "a diplomat",
        "Aldovian experts",
        "Fishermen from the outer villages",
        "people familiar with Aldovia’s thinking",
        "a press kit",
        "critics",
        "Residents of the Veskari capital",
        "the two leaders",
        "both sides",
        "reporters",
    ],
)
def test_english_sources_that_are_nobody(meant: Meant, source: str) -> None:
    assert meant(f"On Monday {source[0].lower()}{source[1:]} said it rained.", f"{source[0].lower()}{source[1:]}") is None


@pytest.mark.parametrize(
    ("source", "language", "actor"),
    [
        ("アルドビア外務省の報道官", JA, MFA),
        ("アルドビア外務省のアダ・ソルン報道官", JA, "アダ・ソルン"),
        ("アルドビア政府関係者", JA, "Aldovia"),
        ("アルドビア側", JA, "Aldovia"),
        ("共同通信", JA, "Kyodo News"),
        ("気象庁", JA, "Japan Meteorological Agency"),
        ("オルレ海運", JA, None),
        ("記者", JA, None),
        ("複数の外交筋", JA, None),
        ("アルドビアの専門家", JA, None),
        ("地元の漁民ら", JA, None),
        ("阿尔多维亚外交部发言人阿达·索恩", HANS, "阿达·索恩"),
        ("阿尔多维亚外交部发言人", HANS, MFA),
        ("阿尔多维亚方面", HANS, "Aldovia"),
        ("一名不愿透露姓名的阿尔多维亚官员", HANS, "Aldovia"),
        ("路透社", HANS, "Reuters"),
        ("中新社记者", HANS, None),
        ("阿尔多维亚学者", HANS, None),
        ("当地渔民", HANS, None),
        ("消息人士", HANS, None),
        ("阿爾多維亞漁民", HANT, None),
    ],
)
def test_japanese_and_chinese_sources(meant: Meant, source: str, language: Language, actor: str | None) -> None:
    behind = "は述べた。" if language is JA else "表示，雨停了。"
    assert meant(f"{source}{behind}", source, language) == actor


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("匿名のアダ・ソルン氏の側近は述べた。", JA),
        ("一位不愿透露姓名的佩特·哈尔维克竞选发言人说。", HANS),
    ],
)
def test_who_would_not_be_named_is_never_the_person_who_is(meant: Meant, text: str, language: Language) -> None:
    assert meant(text, text[:-4], language) not in {"アダ・ソルン", "佩特·哈尔维克"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("中国地方は大雨だった。", "中国"),
        ("朝日新聞は報じた。", "朝"),
        ("朝日を浴びた。", "朝"),
        ("米の値段が上がった。", "米"),
    ],
)
def test_a_longer_word_is_no_state(text: str, words: str) -> None:
    found = find_mentions(text, JA, Gazetteer.standard())
    assert words not in {m.span.of(text) for m in found}


@pytest.mark.parametrize(
    ("text", "office", "year", "actor"),
    [
        ("Japan’s prime minister left.", "Japan’s prime minister", 2022, "Fumio Kishida"),
        ("Japan’s prime minister left.", "Japan’s prime minister", 2018, "Shinzo Abe"),
        ("The president of France left.", "The president of France", 2020, "Emmanuel Macron"),
        (
            "A spokesman for Japan’s foreign ministry left.",
            "Japan’s foreign ministry",
            2022,
            "Ministry of Foreign Affairs of Japan",
        ),
    ],
)
def test_an_office_is_who_held_it_on_the_day(text: str, office: str, year: int, actor: str) -> None:
    day = Interval(datetime(year, 6, 1, tzinfo=UTC), datetime(year, 6, 2, tzinfo=UTC), "UTC", Ground.GIVEN)
    mentions = find_mentions(text, EN, Gazetteer.standard(), Around(day))
    start = text.index(office)
    assert resolve(text, Span(start, start + len(office)), mentions, EN) == actor


def test_an_office_of_an_unknown_day_is_the_bodys_that_it_speaks_for(meant: Meant) -> None:
    assert meant("Japan’s prime minister left.", "Japan’s prime minister") == "Japan"


def test_a_state_stays_beside_the_office_that_somebody_holds() -> None:
    text = "Japanese Prime Minister Sanae Takaichi came. Japan’s prime minister left."
    found = [(m.span.of(text), m.actor) for m in find_mentions(text, EN, Gazetteer.standard())]
    assert found[-2:] == [("Japan", "Japan"), ("prime minister", "Sanae Takaichi")]


def test_the_official_is_the_one_who_was_spoken_of(meant: Meant) -> None:
    text = "An Aldovian official spoke. It would rain, the official said."
    assert meant(text, "the official") == "Aldovia"


def test_headlines_name_ministries_and_officials(meant: Meant) -> None:
    assert meant("Ministry: Bridge Is Safe", "Ministry") is None
    assert meant("Aldovia Ministry Says Bridge Is Safe", "Aldovia") == "Aldovia"
    assert meant("Official: Bridge Is Safe", "Official") is None
