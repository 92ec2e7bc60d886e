"""Two texts side by side, as numbers under names."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.comparison import Comparer, names_of
from rejoinder.link.wording import count_words, opposites

TEXTS = (
    "The port of Sel is open.",
    "The port of Sel is not open.",
    "塞尔港没有开放。",
    "セル港は開いていない。",
    "Reports that the port of Sel had closed were a hoax, the ministry said. Ships sailed. Trade went on. Nobody was hurt.",
    "12 ships and 340 sailors",
    "",
)


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer(UniversalSentenceEncoder())


def feature(comparer: Comparer, name: str, earlier: str, later: str) -> float:
    return comparer.compare(earlier, later).features[name]


@pytest.mark.parametrize("earlier", TEXTS)
@pytest.mark.parametrize("later", TEXTS)
def test_every_pair_has_numbers_that_are_numbers(comparer: Comparer, earlier: str, later: str) -> None:
    found = comparer.compare(earlier, later)
    assert all(np.isfinite(value) for value in found.features.values())
    assert found.left.shape == found.right.shape == (512,)


@pytest.mark.parametrize(
    ("plain", "negated"),
    [
        ("The port of Sel is open.", "The port of Sel is not open."),
        ("塞尔港开放了。", "塞尔港没有开放。"),
        ("セル港は開いている。", "セル港は開いていない。"),
    ],
)
def test_a_negation_on_one_side_opposes_in_every_language(comparer: Comparer, plain: str, negated: str) -> None:
    assert feature(comparer, "best opposed", plain, negated) == 1
    assert feature(comparer, "best opposed", negated, plain) == 1
    assert feature(comparer, "best opposed", plain, plain) == 0
    assert feature(comparer, "best both negated", negated, negated) == 1


def test_a_negation_is_seen_across_languages(comparer: Comparer) -> None:
    assert feature(comparer, "best opposed", "The port of Sel is open.", "塞尔港没有开放。") == 1


def test_a_text_beside_itself_has_a_counterpart_for_every_word(comparer: Comparer) -> None:
    text = "The port of Sel is open."
    found = comparer.compare(text, text).features
    assert found["back"] == pytest.approx(1, abs=1e-3)
    assert found["alone"] == 0
    assert found["turned"] == 0
    assert found["cosine"] == pytest.approx(1, abs=1e-3)


def test_words_that_only_the_later_text_has_stand_alone(comparer: Comparer) -> None:
    here = feature(comparer, "alone", "The port is open.", "The port is open.")
    there = feature(comparer, "alone", "The port is open.", "The port is open and a violinist plays.")
    assert there > here


@pytest.mark.parametrize(
    ("earlier", "later", "name"),
    [
        ("12 ships sailed", "12 boats sailed", "figures shared"),
        ("12 ships sailed", "14 ships sailed", "figures differ"),
        ("ships sailed", "14 ships sailed", "figures new"),
    ],
)
def test_figures_agree_differ_or_are_new(comparer: Comparer, earlier: str, later: str, name: str) -> None:
    assert feature(comparer, name, earlier, later) == 1


def test_without_figures_nothing_is_said_of_them(comparer: Comparer) -> None:
    found = comparer.compare("ships sailed", "boats sailed").features
    assert [found[name] for name in ("figures shared", "figures differ", "figures new")] == [0, 0, 0]


def test_an_article_that_doubts_says_so_throughout(comparer: Comparer) -> None:
    assert feature(comparer, "throughout doubts", TEXTS[4], "The port closed") > 0
    plain = "The port of Sel has closed, the ministry said. Ships waited. Trade stopped. Nobody was hurt."
    assert feature(comparer, "throughout doubts", plain, "The port closed") == 0
    assert "throughout doubts" not in comparer.compare(TEXTS[0], "The port closed").features


def test_a_short_text_is_no_article(comparer: Comparer) -> None:
    assert not comparer.compare(TEXTS[0], TEXTS[1]).article
    assert comparer.compare(TEXTS[4], TEXTS[1]).article
    assert comparer.compare(TEXTS[1], TEXTS[4]).article


def test_features_come_in_one_order(comparer: Comparer) -> None:
    assert list(names_of(comparer.compare("a", "b"))) == sorted(comparer.compare("門", "门").features)


@pytest.mark.parametrize(
    ("language", "here", "there", "pair"),
    [
        ("en", "Prices increased in Aldovia.", "Prices decreased in Aldovia.", ("increased", "decreased")),
        ("en", "The motion was ACCEPTED.", "The motion was rejected.", ("accepted", "rejected")),
        ("ja", "議会は法案に賛成した。", "議会は法案に反対した。", ("賛成", "反対")),
        ("zh", "议会支持法案。", "议会反对法案。", ("支持", "反对")),
    ],
)
def test_opposites_are_found_both_ways(language: str, here: str, there: str, pair: tuple[str, str]) -> None:
    assert pair in opposites(here, there, language)
    assert pair[::-1] in opposites(there, here, language)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "The opening of the broken reopened gate"), ("ja", "海は静かだ"), ("zh", "鸟在唱歌")]
)
def test_a_text_beside_itself_has_no_opposites(language: str, text: str) -> None:
    assert opposites(text, text, language) == []


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "ja", "zh"]))
def test_opposites_turn_round_with_the_texts(left: str, right: str, language: str) -> None:
    assert {pair[::-1] for pair in opposites(left, right, language)} == set(opposites(right, left, language))


@given(st.text(max_size=60), st.sampled_from(["en", "ja", "zh"]), st.sampled_from(["doubts", "negations", "hedges"]))
def test_counts_of_words_are_never_negative(text: str, language: str, name: str) -> None:
    assert count_words(text, language, name) >= 0


def test_counting_looks_at_the_beginning_of_a_very_long_text() -> None:
    assert count_words("hoax " * 40_000, "en", "doubts") <= 500
