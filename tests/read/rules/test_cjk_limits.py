"""What holds for every text, however it is made: bounds, time, sameness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.model import Language
from rejoinder.read.contract import Finder
from rejoinder.read.rules.ja import JapaneseRules
from rejoinder.read.rules.zh import ChineseRules
from tests.growth import assert_linear
from tests.read.rules.cjk_cases import spans_of

FINDERS: list[tuple[Finder, Language]] = [(JapaneseRules(), Language.JA), (ChineseRules(), Language.ZH_HANT)]
PARTS = [
    *"はがもをにでと、。「」『』“”\"'：:，！？\n",
    "首相",
    "外務省",
    "述べた",
    "主張し",
    "という",
    "によると",
    "ことを",
    "懸念を示した",
    "こう",
    "会見",
    "3日",
    "记者",
    "外交部",
    "表示",
    "说",
    "称",
    "否认",
    "告诉",
    "据",
    "报道",
    "对此",
    "在会上",
    "將",
    "被",
    "問",
    "答",
    "あ",
    "好",
    "a ",
]
HOSTILE = [
    "「",
    "」",
    "“",
    '"',
    "と述べた",
    "称",
    "と述べた。",
    "称，",
    "据",
    "彼は「あ」と述べた。",
    "他说：“好”。",
    "「あ\n",
    "は、",
    "在会上",
]


@pytest.mark.parametrize(("finder", "language"), FINDERS)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=40))
def test_every_span_stands_in_the_text(finder: Finder, language: Language, parts: list[str]) -> None:
    text = "".join(parts)
    found = finder.find(text, language)
    assert all(span.end <= len(text) for spans in spans_of(found) for span in spans)
    assert all(0 < a.confidence <= 1 and a.reason for a in found)


@pytest.mark.parametrize(("finder", "language"), FINDERS)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=40))
def test_the_same_text_is_read_alike_and_in_order(finder: Finder, language: Language, parts: list[str]) -> None:
    text = "".join(parts)
    found = finder.find(text, language)
    assert found == finder.find(text, language)
    assert [a.content[0].start for a in found] == sorted(a.content[0].start for a in found)


@pytest.mark.parametrize(("finder", "language"), FINDERS)
@given(parts=st.lists(st.sampled_from(PARTS), max_size=40))
def test_what_stands_in_another_is_inside_its_content(finder: Finder, language: Language, parts: list[str]) -> None:
    found = finder.find("".join(parts), language)
    for place, item in enumerate(found):
        if item.outer is not None:
            assert item.outer < place
            assert all(any(c.covers(s) for c in found[item.outer].content) for s in item.content)


@pytest.mark.parametrize(("finder", "language"), FINDERS)
@given(text=st.text(max_size=60))
def test_any_text_can_be_read(finder: Finder, language: Language, text: str) -> None:
    finder.find(text, language)


@pytest.mark.parametrize(("finder", "language"), FINDERS)
@pytest.mark.parametrize("text", ["", "\n", " \u3000\n\n", "。", "「", "”", "：", "A"])
def test_texts_with_no_words_give_nothing(finder: Finder, language: Language, text: str) -> None:
    assert finder.find(text, language) == ()


@pytest.mark.slow
@pytest.mark.parametrize(("finder", "_language"), FINDERS)
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_of_the_text(finder: Finder, _language: Language, unit: str) -> None:
    assert_linear(lambda text: finder.find(text, Language.JA), lambda size: unit * (size // len(unit)), size=64_000)


def test_names_and_versions_tell_the_finders_apart() -> None:
    assert {(f.name, f.version) for f, _ in FINDERS} == {("rules-ja", "1"), ("rules-zh", "1")}
