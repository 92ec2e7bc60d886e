"""Passages that say what a query says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.encode.pieces import pieces_of
from rejoinder.link.alignment import Wordings, alignment
from rejoinder.link.lexical import Lexicon, plain, units_of
from rejoinder.link.matching import Matcher, unlike_length
from rejoinder.model.compared import Passage

CLAIMS = (
    Passage("drill", "Veskar has begun to drill for oil on Grey Bank."),
    Passage("dump", "Veskar dumps waste into the sea at night."),
    Passage("fine", "Aldovian fishermen were fined by the coast guard of Veskar."),
    Passage("vaccine", "The new vaccine of Aldovia makes children ill.", "Does the vaccine make children ill?"),
    Passage("bridge", "The bridge over the Orle was closed after an inspection found cracks."),
)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(CLAIMS, UniversalSentenceEncoder())


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("Oil drilling by Veskar on the Grey Bank has started", "drill"),
        ("夜になると廃棄物が海に捨てられている", "dump"),
        ("渔民被海岸警卫队罚款", "fine"),
        ("漁民被海岸警衛隊罰款", "fine"),
        ("大桥因检查发现裂缝而关闭", "bridge"),
    ],
)
def test_a_claim_is_found_in_whatever_language_it_is_asked_for(matcher: Matcher, query: str, wanted: str) -> None:
    assert matcher.find(query, 1)[0].id == wanted


def test_a_query_alone_has_the_hits_that_it_has_among_others() -> None:
    queries = [passage.text for passage in CLAIMS] + ["夜間に廃棄物が捨てられた", "大桥关闭了"]
    together = Matcher(CLAIMS, UniversalSentenceEncoder())
    among = [together.find(query, 5) for query in queries]
    alone = [Matcher(CLAIMS, UniversalSentenceEncoder()).find(query, 5) for query in queries]
    assert among == alone


def test_hits_are_sorted_and_no_more_than_asked_for(matcher: Matcher) -> None:
    hits = matcher.find("Veskar drills", 3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_more_hits_than_passages_are_all_passages(matcher: Matcher) -> None:
    assert {hit.id for hit in matcher.find("Veskar", 100)} == {passage.id for passage in CLAIMS}


def test_an_empty_collection_has_no_hits() -> None:
    assert Matcher((), UniversalSentenceEncoder()).find("Veskar drills", 5) == ()


@pytest.mark.parametrize("query", ["", "…", "https://herald.example/a", "\ud800"])
def test_a_query_that_says_nothing_breaks_nothing(matcher: Matcher, query: str) -> None:
    assert len(matcher.find(query, 2)) == 2


def test_a_title_counts_as_words(matcher: Matcher) -> None:
    assert matcher.find("does it make children ill", 1)[0].id == "vaccine"


def test_copies_in_the_collection_do_not_crowd_each_other_out() -> None:
    twice = (CLAIMS[0], Passage("again", CLAIMS[0].text), *CLAIMS[1:])
    assert [hit.id for hit in Matcher(twice, UniversalSentenceEncoder()).find("Veskar drills for oil", 2)] == ["drill", "again"]


def test_addresses_are_no_words() -> None:
    assert plain("Look https://t.example/x9Yz pic.twitter.com/abc now") == "Look     now"
    assert "<xyz" not in units_of("see www.xyz.example")


def test_the_words_of_a_hashtag_stand_apart() -> None:
    assert plain("#GreyBankFires") == "#Grey Bank Fires"


def test_endings_leave_most_of_a_word() -> None:
    drilling, drills, dumps = (set(units_of(word)) for word in ("drilling", "drills", "dumps"))
    assert len(drilling & drills) >= 2
    assert not drilling & dumps


def test_chinese_and_japanese_share_their_characters() -> None:
    assert set(units_of("国連総会")) & set(units_of("聯合國大會"))


def test_a_share_is_greatest_for_the_text_itself() -> None:
    lexicon = Lexicon([passage.text for passage in CLAIMS])
    for place, passage in enumerate(CLAIMS):
        assert int(np.argmax(lexicon.shares(passage.text))) == place


@given(st.text(max_size=80))
def test_shares_are_never_negative_and_few_above_two(query: str) -> None:
    shares = Lexicon([passage.text for passage in CLAIMS]).shares(query)
    assert ((shares >= 0) & (shares <= 2)).all()


def test_pieces_are_words_without_marks() -> None:
    assert {"missile", "fired"} <= {piece.text for piece in pieces_of("The missile was fired.")}
    assert pieces_of("… — !") == ()


def test_rare_words_weigh_more_than_common_ones() -> None:
    weights = {piece.text: piece.weight for piece in pieces_of("The missile")}
    assert weights["missile"] > weights["The"]


def test_a_translation_aligns_better_than_another_sentence() -> None:
    wordings = Wordings(UniversalSentenceEncoder())
    left, right, other = map(wordings.of, ("The bridge is closed", "大桥关闭了", "鸟在唱歌"))
    assert alignment(left, right) > alignment(left, other)


def test_a_translation_has_the_length_of_one() -> None:
    english, chinese = "The bridge over the Orle was closed after an inspection found cracks.", "奥尔河大桥因检查发现裂缝而关闭。"
    assert unlike_length(english, chinese) < 0.5
    assert unlike_length(english, chinese * 3) > unlike_length(english, chinese)
    assert unlike_length(english, english) == 0


def test_texts_of_no_length_have_a_likeness_of_length() -> None:
    assert unlike_length("", "") == 0
    assert unlike_length("", "大桥") < unlike_length("", "大桥" * 100)


def test_texts_without_words_do_not_align() -> None:
    wordings = Wordings(UniversalSentenceEncoder())
    assert alignment(wordings.of("…"), wordings.of("The bridge")) == 0.0


def test_a_very_long_query_is_looked_up_by_its_beginning(matcher: Matcher) -> None:
    assert matcher.find(CLAIMS[0].text + " blah" * 40_000, 1)
