import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.lang import LANGUAGES, table, tables
from rejoinder.model import Language, Medium, Stance
from rejoinder.read.lexicon import compile_words, lexicon

KINDS = {"speech", "thought", "attitude", "document", "noun", "imputation"}


@pytest.mark.parametrize("base", LANGUAGES)
def test_every_list_of_every_language_loads(base: str) -> None:
    assert {name: len(table(base, name)) for name in tables(base)}


@pytest.mark.parametrize("language", list(Language))
def test_every_cue_has_a_kind_and_known_values(language: Language) -> None:
    for row in table(language.base, "cues"):
        assert set(row["kind"].split()) <= KINDS
        assert not row["stance"] or Stance(row["stance"])
        assert not row["medium"] or Medium(row["medium"])


def test_both_scripts_of_chinese_share_one_lexicon() -> None:
    assert lexicon(Language.ZH_HANS).cues == lexicon(Language.ZH_HANT).cues


def test_a_cue_is_found_whatever_its_case_and_spacing() -> None:
    found = lexicon(Language.EN).cue("According \n To")
    assert found is not None
    assert found.lemma == "according to"


def test_the_longest_cue_in_a_verb_group_is_the_cue() -> None:
    found = lexicon(Language.EN).cue("has repeatedly called for")
    assert found is not None
    assert (found.words, found.stance) == ("called for", Stance.DEMANDS)


def test_words_that_attribute_nothing_are_no_cue() -> None:
    assert lexicon(Language.EN).cue("walked slowly") is None


def test_a_list_that_a_language_lacks_matches_nothing() -> None:
    assert lexicon(Language.EN).pattern("no such list").search("anything") is None


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["no"], "none, no-one, no", ["no"]),
        (["press", "press conference"], "a Press  Conference", ["Press  Conference"]),
        (["can't accept"], "we can’t accept", ["can’t accept"]),
        (["a", "ab", "abc d"], "abc d ab a", ["abc d", "ab", "a"]),
        ([], "nothing", []),
    ],
)
def test_english_is_matched_by_whole_words_the_longest_first(words: list[str], text: str, found: list[str]) -> None:
    assert [m.group() for m in compile_words(words, "en").finditer(text)] == found


def test_japanese_is_matched_as_it_stands() -> None:
    assert [m.group() for m in compile_words(["大臣", "外務大臣"], "ja").finditer("前外務大臣と大臣")] == ["外務大臣", "大臣"]


@given(st.lists(st.text(alphabet="ab c'.(", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=8))
def test_every_word_of_a_list_is_found_whole(words: list[str]) -> None:
    pattern = compile_words(words, "ja")
    assert all(pattern.fullmatch(word) for word in words)


@pytest.mark.parametrize(
    ("words", "stance"),
    [("expressed concern", Stance.FEARS), ("has said", Stance.ASSERTS), ("repeated his denial", Stance.DENIES)],
)
def test_what_takes_a_side_says_what_several_words_do(words: str, stance: Stance) -> None:
    cue = lexicon(Language.EN).cue(words)
    assert cue is not None
    assert cue.stance is stance
