"""Documents that report the same happening."""

import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.copies import group_copies
from rejoinder.link.sentences import sentences_of
from rejoinder.link.stories import group_stories

REPORTS = {
    "ferry-1": "A ferry with 210 people aboard ran aground off Port Sel on Monday. The coast guard of Aldovia took all "
    "passengers off. Captain Ivo Brandt said that the engine had failed.",
    "ferry-2": "All 210 passengers of a ferry that ran aground near Port Sel are safe, the Aldovian coast guard said. "
    "Its engine had failed, according to Captain Ivo Brandt.",
    "vote-1": "The parliament of Veskar passed the budget on Monday by 88 votes to 61. Finance Minister Lena Hart called it "
    "a good day.",
    "vote-2": "Veskar has a budget: 88 members of parliament voted for it, 61 against. Lena Hart, the finance minister, was "
    "relieved.",
    "snow": "Snow fell in the mountains of Korland for the third day, and the roads over the passes are closed until Friday.",
}


def partition(groups: tuple[tuple[str, ...], ...]) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


def test_reports_of_one_happening_stand_together_and_others_apart(encoder: UniversalSentenceEncoder) -> None:
    found = partition(group_stories(REPORTS, encoder))
    assert found == {frozenset({"ferry-1", "ferry-2"}), frozenset({"vote-1", "vote-2"})}


def test_the_order_in_which_they_came_does_not_matter(encoder: UniversalSentenceEncoder) -> None:
    turned = dict(reversed(REPORTS.items()))
    assert partition(group_stories(turned, encoder)) == partition(group_stories(REPORTS, encoder))


def test_nothing_in_nothing_out(encoder: UniversalSentenceEncoder) -> None:
    assert group_stories({}, encoder) == ()
    assert group_stories({"a": "", "b": "…"}, encoder) == ()


def test_two_reports_in_two_languages_can_be_one_story(encoder: UniversalSentenceEncoder) -> None:
    reports = {
        "en": "A ferry ran aground off the coast on Monday and all passengers were rescued.",
        "zh": "一艘渡轮周一在海岸附近搁浅，所有乘客获救。",
        "other": "議会は予算案を可決した。",
    }
    assert partition(group_stories(reports, encoder)) == {frozenset({"en", "zh"})}


def test_a_long_report_takes_no_longer_than_its_beginning(encoder: UniversalSentenceEncoder) -> None:
    assert group_stories({"a": "x." * 100_000, "b": "。" * 200_000}, encoder) == ()


def test_copies_group_without_documents() -> None:
    text = REPORTS["ferry-1"]
    groups = group_copies({"a": text, "b": text.upper(), "c": REPORTS["vote-1"]}.items())
    assert partition(groups) == {frozenset({"a", "b"})}


def test_a_text_is_cut_at_its_sentences() -> None:
    assert sentences_of("He came. “She left.” They met?\n3.5 per cent") == (
        "He came.",
        "“She left.”",
        "They met?",
        "3.5 per cent",
    )
    assert sentences_of("来た。行った！") == ("来た。", "行った！")


def test_what_is_no_sentence_is_one() -> None:
    assert sentences_of("") == ("",)
    assert sentences_of("…") == ("…",)


def test_no_more_sentences_than_a_report_needs() -> None:
    assert len(sentences_of("One more. " * 10_000)) == 30
