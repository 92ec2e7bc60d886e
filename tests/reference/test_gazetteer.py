"""Names to actors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Actor, Alias, Language, MentionKind
from rejoinder.reference import Gazetteer, Use
from rejoinder.reference.names import of_state
from tests.growth import assert_linear

GAZETTEER = Gazetteer.standard()
EN, JA, ZH = Language.EN, Language.JA, Language.ZH_HANS


def names(text: str, language: Language = EN) -> list[tuple[str, str]]:
    return [(found.words, found.actor.name) for found in GAZETTEER.find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (EN, "in Taiwan today", "Taiwan"),
        (EN, "the United States.", "United States"),
        (EN, "the U.S.-led talks", "United States"),
        (EN, "Japan’s answer", "Japan"),
        (EN, "the Republic of Korea", "South Korea"),
        (EN, "the PRC said", "China"),
        (EN, "in Burma", "Myanmar"),
        (EN, "Turkey and", "Türkiye"),
        (EN, "Côte d'Ivoire", "Côte d’Ivoire"),
        (JA, "台湾の立場", "Taiwan"),
        (JA, "中華民国", "Taiwan"),
        (JA, "米国は", "United States"),
        (JA, "アメリカは", "United States"),
        (JA, "韓国と", "South Korea"),
        (JA, "タイは", "Thailand"),
        (JA, "豪州は", "Australia"),
        (ZH, "台湾的立场", "Taiwan"),
        (ZH, "美国和", "United States"),
        (ZH, "韩国外长", "South Korea"),
        (Language.ZH_HANT, "南韓與", "South Korea"),
        (Language.ZH_HANT, "臺灣的", "Taiwan"),
        (Language.ZH_HANT, "美國與", "United States"),
    ],
)
def test_states_are_known_by_their_usual_names(language: Language, text: str, name: str) -> None:
    assert [found for _, found in names(text, language)][:1] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (EN, "the Mainland Affairs Council", "Mainland Affairs Council"),
        (EN, "the Taiwan Affairs Office", "Taiwan Affairs Office of China"),
        (EN, "in the Diet", "National Diet of Japan"),
        (EN, "the Pentagon", "Department of Defense of the United States"),
        (EN, "the Kremlin", "Kremlin"),
        (EN, "the U.N. Security Council", "United Nations Security Council"),
        (JA, "国連安保理", "United Nations Security Council"),
        (JA, "全人代", "National People’s Congress of China"),
        (JA, "ホワイトハウス", "White House"),
        (ZH, "国台办", "Taiwan Affairs Office of China"),
        (ZH, "立法院", "Legislative Yuan of Taiwan"),
        (ZH, "五角大楼", "Department of Defense of the United States"),
        (ZH, "世卫组织", "World Health Organization"),
        (ZH, "路透社", "Reuters"),
    ],
)
def test_organisations_are_known_in_three_languages(language: Language, text: str, name: str) -> None:
    assert [found for _, found in names(text, language)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (EN, "Sanae Takaichi", "Sanae Takaichi"),
        (EN, "António Guterres", "Antonio Guterres"),
        (JA, "高市早苗首相", "Sanae Takaichi"),
        (JA, "習近平国家主席", "Xi Jinping"),
        (JA, "ドナルド・トランプ", "Donald Trump"),
        (ZH, "习近平", "Xi Jinping"),
        (ZH, "古特雷斯", "Antonio Guterres"),
        (Language.ZH_HANT, "賴清德", "Lai Ching-te"),
        (Language.ZH_HANT, "川普", "Donald Trump"),
    ],
)
def test_holders_of_office_are_known_in_three_languages(language: Language, text: str, name: str) -> None:
    assert [found for _, found in names(text, language)] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "the South China Sea"),
        (EN, "fine China on the table"),
        (EN, "her fine china"),
        (EN, "New Mexico, New Jersey and New England"),
        (EN, "the Indian Ocean"),
        (EN, "Native Americans"),
        (EN, "French fries"),
        (EN, "Michael Jordan played"),
        (EN, "Brussels sprouts"),
        (EN, "who said us"),
        (EN, "japan lacquer"),
        (JA, "中国地方は晴れ"),
        (JA, "日本海側は雪"),
        (JA, "韓国語を学ぶ"),
        (JA, "タイミングとタイプ"),
        (JA, "ネクタイ"),
        (JA, "インドア派"),
        (JA, "マリーナとマリア"),
        (JA, "大和の国"),
        (JA, "西日本と東日本"),
        (ZH, "美国队长上映"),
        (ZH, "日本海有浪"),
        (ZH, "马里兰州"),
        (ZH, "约旦河西岸"),
        (ZH, "俄罗斯方块"),
        (ZH, "荷兰豆"),
        (ZH, ""),
    ],
)
def test_compounds_that_hold_a_name_name_nobody(language: Language, text: str) -> None:
    assert names(text, language) == []


def test_a_person_whose_name_holds_a_state_is_that_person() -> None:
    assert names("韩国瑜说", ZH) == [("韩国瑜", "Han Kuo-yu")]


def test_a_possessive_ending_is_no_part_of_the_span() -> None:
    assert names("China's and Japan’s") == [("China", "China"), ("Japan", "Japan")]


def test_how_the_words_name_an_actor_is_told() -> None:
    uses = {found.words: found.use for found in GAZETTEER.find("Japan, the Japanese and Tokyo heard Takaichi", EN)}
    assert uses == {"Japan": Use.NAME, "Japanese": Use.DEMONYM, "Tokyo": Use.CAPITAL, "Takaichi": Use.SHORT}


def test_a_short_name_that_several_share_keeps_them_all() -> None:
    found = GAZETTEER.find("Kihara", EN)[0]
    assert {found.actor.name, *(other.name for other in found.others)} >= {"Minoru Kihara", "Seiji Kihara"}


def test_an_actor_tells_the_office_and_its_dates() -> None:
    actor = GAZETTEER.find("Shigeru Ishiba", EN)[0].actor
    assert (actor.part_of, actor.held_from, actor.held_until) == ("Prime Minister of Japan", "2024-10-01", "2025-10-21")


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Japan", "Japan"),
        ("National Diet of Japan", "Japan"),
        ("United Nations Security Council", "United Nations"),
        ("Sanae Takaichi", "Japan"),
        ("Antonio Guterres", "United Nations"),
        ("Ministry of Foreign Affairs of China", "China"),
        ("Armed Forces of the United States", "United States"),
        ("Nobody At All", None),
    ],
)
def test_every_actor_belongs_to_a_state_or_an_international_organisation(name: str, state: str | None) -> None:
    assert GAZETTEER.state_of(name) == state


def test_some_states_take_the_article() -> None:
    assert of_state("Embassy of {state}", "United States") == "Embassy of the United States"
    assert of_state("Embassy of {state}", "Japan") == "Embassy of Japan"
    assert of_state("{state}", "United States") == "United States"


def test_a_case_adds_actors_and_names() -> None:
    state = Actor("Aldovia", MentionKind.STATE)
    case = GAZETTEER.with_names([state], [Alias("アルドビア", "ja", "Aldovia"), Alias("阿尔多维亚", "zh", "Aldovia")])
    for text, language in (("Aldovia", EN), ("アルドビア", JA), ("阿尔多维亚", ZH)):
        assert [found.actor for found in case.find(text, language)] == [state]


def test_a_case_overrides_the_tables() -> None:
    corrected = Actor("Sanae Takaichi", MentionKind.PERSON, "Member of Nothing")
    case = GAZETTEER.with_names([corrected], [Alias("Tokyo", "en", "Veskar")])
    assert case.find("高市早苗", JA)[0].actor == corrected
    assert case.find("Tokyo", EN)[0].actor == Actor("Veskar", MentionKind.ORGANISATION)


def test_a_case_leaves_the_standard_gazetteer_as_it_was() -> None:
    GAZETTEER.with_names([], [Alias("Zzyx", "en", "Japan")])
    assert GAZETTEER.find("Zzyx", EN) == ()


def test_an_alias_for_a_known_actor_means_that_actor() -> None:
    case = GAZETTEER.with_names([], [Alias("Land of the Sun", "en", "Japan")])
    assert case.find("the Land of the Sun", EN)[0].actor == Actor("Japan", MentionKind.STATE)


def test_an_alias_without_words_or_in_another_language_is_nothing() -> None:
    case = GAZETTEER.with_names([], [Alias("", "en", "Japan"), Alias("Japon", "fr", "Japan")])
    assert case.find("Japon", EN) == ()


def test_the_digest_changes_with_the_case() -> None:
    case = GAZETTEER.with_names([], [Alias("Zzyx", "en", "Japan")])
    again = GAZETTEER.with_names([], [Alias("Zzyx", "en", "Japan")])
    assert GAZETTEER.digest != case.digest == again.digest


def test_the_standard_gazetteer_is_made_once() -> None:
    assert Gazetteer.standard() is Gazetteer.standard()


def test_lone_surrogates_and_odd_characters_do_no_harm() -> None:
    assert names("\ud800 Japan \x00 \u200b") == [("Japan", "Japan")]
    GAZETTEER.with_names([], [Alias("\ud800", "en", "Japan")])


@given(st.text(max_size=80), st.sampled_from(list(Language)))
def test_every_find_gives_the_words_of_its_span(text: str, language: Language) -> None:
    for found in GAZETTEER.find(text, language):
        assert found.span.of(text) == found.words


@pytest.mark.parametrize("unit", ["United ", "中", "日中", "ア", "U.S.", "People’s ", "中华人民共和"])
@pytest.mark.parametrize("language", list(Language))
def test_a_text_without_end_is_read_in_linear_time(unit: str, language: Language) -> None:
    assert_linear(lambda text: GAZETTEER.scan(text, language), lambda size: unit * (size // len(unit)), size=100_000)
