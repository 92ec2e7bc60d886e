import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.lang import LANGUAGES
from rejoinder.link.wording import alludes, declines, deed_units, is_negated, names_claim, own_side
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship did not enter the bay", "en"),
        ("The ship didn’t enter the bay", "en"),
        ("Not a crate has left that ship", "en"),
        ("The ship has never left the harbour", "en"),
        ("船は湾に入っていない", "ja"),
        ("投棄の事実はない", "ja"),
        ("船は入りませんでした", "ja"),
        ("该船没有进入海湾", "zh"),
        ("該船從未離開港口", "zh"),
        ("船只并未进入", "zh"),
    ],
)
def test_a_negation_turns_a_proposition_round(text: str, language: str) -> None:
    assert is_negated(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship entered the bay", "en"),
        ("Not only the ship but the crew entered the bay", "en"),
        ("No doubt the ship entered the bay", "en"),
        ("The knot held", "en"),
        ("船は湾に入らなければならない", "ja"),
        ("船は湾に入ったかもしれない", "ja"),
        ("衝突は避けられない", "ja"),
        ("该船非法进入海湾，韦方对此强烈不满", "zh"),
        ("无人机不断进入海湾", "zh"),
        ("未来将进入海湾", "zh"),
        ("It is not true that it did not enter", "en"),
        ("", "en"),
    ],
)
def test_what_only_looks_like_a_negation_turns_nothing_round(text: str, language: str) -> None:
    assert not is_negated(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry declined to comment on the report", "en"),
        ("“No comment,” she said", "en"),
        ("個別の報道にはコメントしない", "ja"),
        ("お答えを控えたい", "ja"),
        ("发言人对此不予置评", "zh"),
        ("發言人拒絕評論", "zh"),
    ],
)
def test_whoever_declines_to_comment_says_nothing(text: str, language: str) -> None:
    assert declines(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [("The report is false", "en"), ("報道は事実ではない", "ja"), ("有关报道纯属捏造", "zh"), ("She commented", "en")],
)
def test_a_denial_is_no_refusal_to_comment(text: str, language: str) -> None:
    assert not declines(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Veskar’s claim that it rained", "en"),
        ("ベスカルの主張について", "ja"),
        ("针对阿方的说法", "zh"),
        ("これに対し反論した", "ja"),
    ],
)
def test_a_sentence_may_name_the_claim_that_it_answers(text: str, language: str) -> None:
    assert alludes(text, language)


def test_a_sentence_that_only_tells_answers_nobody() -> None:
    assert not alludes("The ship left the harbour in the morning", "en")
    assert not alludes("船は朝に港を出た", "ja")
    assert not alludes("这艘船早上离开了港口", "zh")


def test_a_noun_for_a_claim_is_told_from_a_verb_that_answers() -> None:
    assert names_claim("assertion", "en")
    assert not names_claim("rejects", "en")


def test_deeds_are_known_by_the_beginnings_of_their_words() -> None:
    assert deed_units("began to drill at the bank", "en") & deed_units("are drilling", "en") == {"drill"}
    assert "掘削" in deed_units("掘削の事実はない", "ja")


@pytest.mark.parametrize(
    ("text", "language"), [("that claim is false", "en"), ("有关说法纯属捏造", "zh"), ("そうした事実はない", "ja"), ("", "zh")]
)
def test_a_bare_denial_names_no_deed(text: str, language: str) -> None:
    assert deed_units(text, language) == frozenset()


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("we left our bay", "en", ["we", "our"]),
        ("我方已撤离", "zh", ["我方"]),
        ("わが国の船", "ja", ["わが国"]),
        ("the west owed", "en", []),
    ],
)
def test_words_for_the_own_side_are_found_whole(text: str, language: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in own_side(text, language)] == found


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_nothing_that_is_read_makes_it_fail(text: str, language: str) -> None:
    is_negated(text, language), declines(text, language), alludes(text, language), deed_units(text, language)
    assert all(0 <= start < end <= len(text) for start, end in own_side(text, language))


@pytest.mark.parametrize("unit", ["not ", "没", "ない", "a", "'"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_texts_are_cut(unit: str, language: str) -> None:
    def look(text: str) -> None:
        is_negated(text, language), declines(text, language), alludes(text, language), deed_units(text, language)

    assert_linear(look, lambda size: unit * (size // len(unit)), size=200_000)
