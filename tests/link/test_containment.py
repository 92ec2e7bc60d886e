"""How far one sentence stands in another, as it is written."""

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.containment import containment


def test_a_sentence_stands_in_a_longer_one() -> None:
    found = containment("渔船在港口外等待", "渔船在港口", "zh")
    assert (found["inside"], found["runs of 3 found"]) == (1.0, 1.0)
    assert found["runs of 3 kept"] < 1


def test_sentences_that_share_nothing_share_no_runs() -> None:
    found = containment("渔船在港口", "明天下雪", "zh")
    assert [found[f"runs of {size} found"] for size in (1, 2, 3)] == [0.0, 0.0, 0.0]


def test_characters_in_another_order_are_shared_but_not_in_order() -> None:
    kept, turned = containment("甲乙丙丁", "甲乙丁", "zh"), containment("甲乙丙丁", "丁丙乙甲", "zh")
    assert (kept["in order"], kept["at a stretch"]) == (1.0, 2 / 3)
    assert (turned["in order"], turned["runs of 1 found"]) == (0.25, 1.0)


def test_the_order_of_a_very_long_text_is_that_of_its_beginning() -> None:
    long = containment("ab" * 100_000, "ba" * 100_000, "en")
    assert long["in order"] == containment("ab" * 100, "ba" * 100, "en")["in order"]


def test_marks_do_not_count() -> None:
    assert containment("The port, is open.", "The port is open", "en")["inside"] == 1.0


def test_words_for_how_many_are_counted_by_their_sort() -> None:
    found = containment("すべての船が出た", "一部の船だけが出た", "ja")
    assert (found["all before"], found["all after"], found["all differ"]) == (1.0, 0.0, 1.0)
    assert (found["some after"], found["only after"]) == (1.0, 1.0)


def test_a_word_that_only_the_later_sentence_has_is_added() -> None:
    found = containment("船出港了", "所有船出港了", "zh")
    assert found["all added"] == 1.0
    assert containment("所有船出港了", "所有船", "zh")["all added"] == 0.0


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "ja", "zh"]))
def test_every_pair_has_the_same_numbers_in_their_bounds(earlier: str, later: str, language: str) -> None:
    found = containment(earlier, later, language)
    assert found.keys() == containment("a", "b", "en").keys()
    assert all(0 <= value <= 1 for name, value in found.items() if name.startswith("runs"))
    assert all(value >= 0 for value in found.values())


@given(st.text(min_size=1, max_size=60))
def test_a_text_is_contained_in_itself(text: str) -> None:
    assert containment(text, text, "en")["inside"] == 1.0
