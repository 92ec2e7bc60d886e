import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.clean.language import name_language, read_language
from rejoinder.model import Language, SkipReason, Unusable
from tests.growth import assert_within

ENGLISH = "The foreign minister of Veskar said on Monday that the report about the talks was wrong."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Aldovia denies report", "en"),
        ("ベスカルの外相は報道を否定した。", "ja"),
        ("協議は中断していない、と外相が述べた", "ja"),
        ("韦斯卡尔外长否认了有关磋商的报道。", "zh-Hans"),
        ("韋斯卡爾外長否認了有關磋商的報導。", "zh-Hant"),
        ("駅前広場再開発計画", "ja"),
        ("阿尔多维亚（Aldovia）外长称报道“毫无根据”", "zh-Hans"),
        ("The word 外相 means foreign minister in Japanese, and 外长 in Chinese.", "en"),
    ],
)
def test_the_script_says_what_a_text_is_written_in(text: str, language: str) -> None:
    assert name_language(text) == language


@pytest.mark.parametrize("tag", ["ja", "ja-JP", "ja_JP", "JA", "jpn"])
def test_a_headline_in_kanji_alone_is_japanese_when_its_outlet_says_so(tag: str) -> None:
    assert name_language("外相辞任表明", [tag]) == "ja"


def test_the_same_headline_is_chinese_when_its_outlet_says_so() -> None:
    assert name_language("外相辞任表明", ["zh-CN"]) == "zh-Hans"


def test_a_headline_of_characters_that_all_share_tells_nothing_by_itself() -> None:
    assert name_language("首相外交") == "und"
    with pytest.raises(Unusable, match="say its language") as caught:
        read_language("und")
    assert caught.value.reason is SkipReason.UNKNOWN_LANGUAGE


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-Hans", "zh-Hans"),
        ("zh", "zh-Hans"),
    ],
)
def test_which_chinese_is_the_publishers_word_where_the_characters_do_not_tell(tag: str, language: str) -> None:
    assert name_language("首相外交", [tag]) == language


def test_characters_are_believed_before_a_declaration() -> None:
    assert name_language("韦斯卡尔外长否认了有关磋商的报道。", ["zh-TW"]) == "zh-Hans"
    assert name_language("ベスカルの外相は報道を否定した。", ["zh"]) == "ja"
    assert name_language(ENGLISH * 4, ["ja"]) == "en"


def test_one_old_form_in_a_name_does_not_make_a_japanese_headline_chinese() -> None:
    assert name_language("國分外相辞任", ["ja"]) == "ja"


def test_the_first_declaration_that_decides_is_taken() -> None:
    assert name_language("首相外交", ["", "en", "ja", "zh"]) == "ja"


def test_a_long_text_in_shared_characters_without_kana_is_chinese() -> None:
    assert name_language("外交部大臣主席" * 6).startswith("zh")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("베스카르 외무장관은 보도를 부인했다.", "ko"),
        ("Министр иностранных дел опроверг сообщения о переговорах.", "ru"),
        ("Le ministre des affaires étrangères a nié les informations sur les négociations.", "fr"),
        ("Der Außenminister wies den Bericht über die Gespräche zurück.", "de"),
    ],
)
def test_other_languages_are_named_and_not_read(text: str, name: str) -> None:
    assert name_language(text) == name
    with pytest.raises(Unusable, match=name):
        read_language(name)


def test_a_short_line_in_another_language_is_what_its_page_says() -> None:
    assert name_language("Ministro no", ["es"]) == "es"


def test_a_page_that_calls_english_japanese_is_not_believed() -> None:
    assert name_language("Aldovia denies report", ["ja"]) == "en"


@pytest.mark.parametrize("text", ["", "  \n", "12:30 … 45%", "☆★☆", "!!!"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    with pytest.raises(Unusable) as caught:
        name_language(text)
    assert caught.value.reason is SkipReason.NO_TEXT


@pytest.mark.parametrize("said", ["-", "_", "--", " - "])
def test_a_declaration_that_names_nothing_counts_as_none(said: str) -> None:
    assert name_language("A word.", [said]) == name_language("A word.")


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=3))
def test_no_text_and_no_declaration_break_it(text: str, tags: list[str]) -> None:
    with suppress(Unusable):
        assert name_language(text, tags)


def test_the_languages_that_we_read_are_read() -> None:
    assert [read_language(language.value) for language in Language] == list(Language)


def test_a_very_long_text_costs_no_more_than_its_beginning() -> None:
    latin, han = "a " * 2_000_000, "外" * 2_000_000
    name_language(ENGLISH)
    assert_within(5, lambda: (name_language(latin), name_language(han, ["ja"])))


@pytest.mark.data
def test_real_sentences_are_told_apart_by_script_alone(shared: Path) -> None:
    lines = (shared / "data" / "match" / "ntrex-dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for field, language in (("ja", "ja"), ("zh", "zh-Hans"), ("zh_tw", "zh-Hant"), ("en", "en")):
        right = sum(name_language(row[field]) == language for row in rows)
        assert right >= 0.98 * len(rows), field


@pytest.mark.parametrize(("declared", "language"), [("en", "en"), ("ja", "ja"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hant")])
def test_figures_alone_are_in_the_language_they_are_declared_to_be_in(declared: str, language: str) -> None:
    assert name_language("12:30", [declared]) == language


@pytest.mark.parametrize(("text", "declared"), [("12:30", []), ("12:30", ["de"]), ("–– … ––", ["en"])])
def test_a_text_without_words_has_no_language_of_its_own(text: str, declared: list[str]) -> None:
    with pytest.raises(Unusable, match="no words"):
        name_language(text, declared)
