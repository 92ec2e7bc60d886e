from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.model import Language
from rejoinder.read.sentences import find_paragraphs, find_sentences
from tests.growth import assert_linear


def cut(text: str, language: Language = Language.EN) -> list[str]:
    return [s.of(text) for s in find_sentences(text, language)]


def test_every_line_that_is_not_blank_is_a_paragraph() -> None:
    text = "One.\n\n  Two. Still two.  \n\t\nThree"
    assert [p.of(text) for p in find_paragraphs(text)] == ["One.", "Two. Still two.", "Three"]


def test_a_text_wrapped_at_a_fixed_width_is_joined_again() -> None:
    wrapped = "The foreign minister of Aldovia spoke today with\nthe envoy of Veskar in the town of Orle, and they\nagreed."
    text = f"{wrapped}\n\nNobody left."
    assert [p.of(text)[-7:] for p in find_paragraphs(text)] == ["agreed.", "y left."]


def test_a_headline_is_not_joined_with_what_stands_below() -> None:
    text = "A Headline That Is Long Enough to Be Taken for a Wrapped Line\n" + "A paragraph that is much longer. " * 5
    assert len(find_paragraphs(text)) == 2


def test_a_blank_text_has_no_sentence() -> None:
    assert find_sentences(" \n\t\n ", Language.EN) == ()
    assert find_paragraphs("") == ()


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert cut("Talks ended. Nobody spoke! Why? It rained.") == ["Talks ended.", "Nobody spoke!", "Why?", "It rained."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lind met Gen. Orso at the bridge.",
        "The U.N. Secretary General wrote to Veskar.",
        "J. K. Marrow left at 9 a.m. on Monday.",
        "It rose by 3.5 percent to $1.2 million.",
        "He waited... then left.",
        "The envoy, e.g. Ms. Tarn, declined.",
    ],
)
def test_a_point_inside_a_name_or_number_ends_nothing(text: str) -> None:
    assert cut(text) == [text]


def test_a_closing_mark_belongs_to_the_sentence_before_it() -> None:
    assert cut("“We will not move.” The hall was quiet.") == ["“We will not move.”", "The hall was quiet."]


def test_an_abbreviation_that_may_end_a_sentence_does_so_before_a_capital() -> None:
    assert cut("They sell bolts, screws, etc. Nobody buys them.") == ["They sell bolts, screws, etc.", "Nobody buys them."]


def test_a_lower_case_word_goes_on_with_the_sentence() -> None:
    assert cut("“Stop!” she cried. It stopped.") == ["“Stop!” she cried.", "It stopped."]


def test_japanese_sentences_end_outside_brackets_only() -> None:
    text = "外相は「遺憾だ。認めない」と述べた。会談は続く。"
    assert cut(text, Language.JA) == ["外相は「遺憾だ。認めない」と述べた。", "会談は続く。"]


def test_chinese_sentences_end_after_the_closing_mark() -> None:
    text = "发言人说：“这不是事实。”会议随后结束。"
    assert cut(text, Language.ZH_HANS) == ["发言人说：“这不是事实。”", "会议随后结束。"]


def test_an_unclosed_bracket_swallows_its_paragraph_and_no_more() -> None:
    text = "外相は「遺憾だ。\n会談は続く。"
    assert cut(text, Language.JA) == ["外相は「遺憾だ。", "会談は続く。"]


@pytest.mark.parametrize("unit", ["A. ", "。", "「", "。」", ".”", "said ", "Mr. ", "...", "\n", "a.b."])
@pytest.mark.parametrize("size", [20_000, pytest.param(200_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("language", [Language.EN, Language.JA])
def test_hostile_repetition_is_cut_in_linear_time(unit: str, language: Language, size: int) -> None:
    def find(text: str) -> None:
        assert all(s.of(text).strip() for s in find_sentences(text, language))

    assert_linear(find, lambda length: unit * (length // len(unit)), size=size)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB .!?“”\"'\n。「」、Mr", max_size=120), st.sampled_from(list(Language)))
def test_sentences_are_in_order_apart_and_cover_all_that_is_not_space(text: str, language: Language) -> None:
    spans = find_sentences(text, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. “Go,” he said.", ["It rained.", "“Go,” he said."]),
        ("He left (it was late). Nobody spoke.", ["He left (it was late).", "Nobody spoke."]),
        ("Was it late? No! It was not.", ["Was it late?", "No!", "It was not."]),
        ("He met Dr. Marr. She left.", ["He met Dr. Marr.", "She left."]),
        ("It cost $3. Nobody paid.", ["It cost $3.", "Nobody paid."]),
        ("It was I. Nobody else came.", ["It was I.", "Nobody else came."]),
    ],
)
def test_english_sentences_end_where_a_reader_would_stop(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("雨だった。誰も来なかった！なぜか？", Language.JA, ["雨だった。", "誰も来なかった！", "なぜか？"]),
        ("「雨だ。」と彼は言った。", Language.JA, ["「雨だ。」と彼は言った。"]),
        ("（雨だった。）誰も来なかった。", Language.JA, ["（雨だった。）", "誰も来なかった。"]),
        ("下雨了。没有人来！为什么？", Language.ZH_HANS, ["下雨了。", "没有人来！", "为什么？"]),
        ("他说：“下雨了。没有人来。”他走了。", Language.ZH_HANS, ["他说：“下雨了。没有人来。”", "他走了。"]),
        ("他說：「下雨了。」他走了。", Language.ZH_HANT, ["他說：「下雨了。」", "他走了。"]),
    ],
)
def test_chinese_and_japanese_sentences_keep_their_quotations(text: str, language: Language, sentences: list[str]) -> None:
    assert cut(text, language) == sentences
