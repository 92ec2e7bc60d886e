"""Texts become tokens that a full-text index finds again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.text.tokens import MAX_QUERY, MAX_TOKEN, Phrase, index_tokens, query_phrases
from tests.growth import assert_linear

WORDS = st.text(st.sampled_from("外相会談の発言ベスカルー々〇veskarÉß7、。 -.'\n\U00020000"), max_size=30)


def tokens(text: str) -> list[str]:
    return list(index_tokens(text))


def found(query: str, text: str) -> bool:
    """What a full-text index answers: every phrase side by side, the last token of an open one a beginning."""
    held = tokens(text)
    phrases = query_phrases(query)
    return bool(phrases) and all(any(stands(phrase, held[at:]) for at in range(len(held))) for phrase in phrases)


def stands(phrase: Phrase, held: list[str]) -> bool:
    *first, last = phrase.tokens
    here = held[: len(phrase.tokens)]
    if len(here) < len(phrase.tokens) or here[:-1] != first:
        return False
    return here[-1].startswith(last) if phrase.open_ended else here[-1] == last


def test_spaced_words_are_tokens_without_case() -> None:
    assert tokens("Aldovia's STRASSE, 1,234 Straße") == ["aldovia", "s", "strasse", "1", "234", "strasse"]


def test_wide_and_narrow_forms_are_the_same() -> None:
    assert tokens("Ｖｅｓｋａｒ ﾍﾞｽｶﾙ") == tokens("veskar ベスカル")


def test_a_run_of_chinese_gives_pairs_and_its_last_character() -> None:
    assert tokens("外交部") == ["外交", "交部", "部"]
    assert tokens("米") == ["米"]


def test_kana_and_kanji_are_one_run_and_latin_another() -> None:
    assert tokens("G7の外相") == ["g7", "の外", "外相", "相"]


def test_iteration_marks_and_long_vowels_belong_to_their_run() -> None:
    assert tokens("人々ー") == ["人々", "々ー", "ー"]


def test_rare_characters_make_pairs_too() -> None:
    assert tokens("\U00020000\U00020001") == ["\U00020000\U00020001", "\U00020001"]


@pytest.mark.parametrize("text", ["", " \n", "。、！？", "\0", "\ud800", "---", "_", "\u3000", "・"])
def test_where_there_is_no_word_there_is_no_token(text: str) -> None:
    assert tokens(text) == []
    assert query_phrases(text) == ()


def test_a_long_blob_is_known_by_its_beginning() -> None:
    assert tokens("a" * 200_000) == ["a" * MAX_TOKEN]
    assert query_phrases("a" * 200_000) == (Phrase(("a" * MAX_TOKEN,)),)


def test_each_word_of_a_query_is_looked_for_once() -> None:
    assert query_phrases("Veskar harbour VESKAR") == (Phrase(("veskar",)), Phrase(("harbour",)))


def test_a_word_of_two_characters_is_one_token() -> None:
    assert query_phrases("外相") == (Phrase(("外相",)),)


def test_a_longer_run_is_a_phrase() -> None:
    assert query_phrases("外交部长") == (Phrase(("外交", "交部", "部长")),)


def test_a_single_character_is_a_beginning() -> None:
    assert query_phrases("米") == (Phrase(("米",), open_ended=True),)


def test_joined_parts_stand_side_by_side() -> None:
    assert query_phrases("U.S. F-35") == (Phrase(("u", "s")), Phrase(("f", "35")))
    assert query_phrases("ジョン・スミ") == (Phrase(("ジョ", "ョン", "ン", "スミ")),)


def test_other_signs_part_words() -> None:
    assert query_phrases("外相、会談") == (Phrase(("外相",)), Phrase(("会談",)))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("相", "外相会談"),
        ("談", "外相会談"),
        ("相会", "外相会談"),
        ("G7外", "米G7外相"),
        ("外G", "米外G 7"),
        ("7外相", "米7外相"),
        ("ジョン・スミス", "米ジョン・スミス氏"),
        ("ジョン・ス", "米ジョン・スミス氏"),
        ("Veskar 会談", "会談 of veskar"),
        ("F-35", "an F-35 flew"),
    ],
)
def test_words_are_found(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("相外", "外相会談"),
        ("外会", "外相会談"),
        ("veska", "veskar"),
        ("米", "外相"),
        ("F-35", "35 f"),
        ("u.s.", "us"),
        ("", "a"),
    ],
)
def test_what_is_not_there_is_not_found(query: str, text: str) -> None:
    assert not found(query, text)


@given(WORDS, st.text(st.sampled_from("外相のvé7"), min_size=1, max_size=6), WORDS)
def test_a_run_is_found_wherever_it_stands_between_signs(before: str, run: str, after: str) -> None:
    assert found(run, f"{before}、{run}。{after}")


@given(
    st.text(st.sampled_from("外相会談のベスカル"), max_size=8),
    st.text(st.sampled_from("外相会談のベスカル"), min_size=1, max_size=8),
)
def test_chinese_and_japanese_are_found_within_a_run(before: str, word: str) -> None:
    assert found(word, f"{before}{word}会談")


@given(st.text(st.sampled_from("外相会談の"), min_size=1, max_size=4), st.text(st.sampled_from("外相会談の"), max_size=8))
def test_only_what_stands_there_is_found(word: str, text: str) -> None:
    assert found(word, text) == (word in text)


@given(st.text())
def test_no_token_holds_what_a_query_language_reads(text: str) -> None:
    for token in tokens(text):
        assert token
        assert all(sign.isalnum() or not sign.isascii() for sign in token)
        assert not any(sign.isspace() or sign == "\0" for sign in token)


@given(st.text())
def test_any_query_has_phrases_of_tokens(query: str) -> None:
    assert all(phrase.tokens for phrase in query_phrases(query))


@pytest.mark.parametrize("piece", ["外", "a", "a-", "外・", "ﷺ", "か\u3099", "'", "\u0301", "1 "])
def test_hostile_lengths_take_time_in_proportion(piece: str) -> None:
    def cut(text: str) -> None:
        assert len(tokens(text)) <= 20 * len(text)
        assert sum(len(phrase.tokens) for phrase in query_phrases(text)) <= MAX_QUERY

    assert_linear(cut, lambda size: piece * (size // len(piece)), size=100_000)
