"""What a later text does to an earlier one, and why."""

import numpy as np
import pytest

from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.link.comparison import Comparer, Comparison, figures_of, language_of, names_of
from rejoinder.link.relating import decide, relate, rows_of
from rejoinder.link.wording import count_words, opposites
from rejoinder.model.compared import Relation


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer(UniversalSentenceEncoder())


def reasons(comparer: Comparer, earlier: str, later: str) -> str:
    return "; ".join(relate(comparer.compare(earlier, later))[1])


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("男の人が公園で走っている", "男の人が公園で走っていない"), ("女の子がギターを弾いている", "女の子はギターを弾いていない")],
)
def test_did_and_did_not_contradict_each_other(comparer: Comparer, earlier: str, later: str) -> None:
    relation, why = relate(comparer.compare(earlier, later))
    assert relation is Relation.CONTRADICTS
    assert "one says that it is so, the other that it is not" in why


@pytest.mark.parametrize(
    ("told", "rejected"),
    [
        ("Aldovia attacked the ship.", "Aldovia denied that it attacked the ship."),
        ("Veskar dumped waste.", "Veskar rejected the claim that it dumped waste."),
        ("The reports that the port was closed are false, Veskar said.", "The port was closed."),
        ("アルドビアは港を閉鎖した。", "アルドビアが港を閉鎖したというのは事実ではない。"),
        ("韦斯卡尔倾倒了废料。", "韦斯卡尔否认倾倒了废料。"),
    ],
)
def test_what_is_rejected_word_for_word_is_not_supported(comparer: Comparer, told: str, rejected: str) -> None:
    assert relate(comparer.compare(told, rejected))[0] is not Relation.SUPPORTS
    assert relate(comparer.compare(rejected, told))[0] is not Relation.SUPPORTS


def test_who_denies_a_deed_contradicts_who_tells_of_it(comparer: Comparer) -> None:
    pair = comparer.compare("Aldovia attacked the ship.", "Aldovia denied that it attacked the ship.")
    assert relate(pair)[0] is Relation.CONTRADICTS


def test_what_is_only_said_by_somebody_is_not_rejected(comparer: Comparer) -> None:
    pair = comparer.compare("The port was closed.", "Aldovia claimed that the port was closed.")
    assert relate(pair)[0] is not Relation.CONTRADICTS


@pytest.mark.parametrize("text", ["男の人が公園で走っている", "女の子がギターを弾いている", "アルドビアの船が港に入った"])
def test_a_text_supports_itself(comparer: Comparer, text: str) -> None:
    assert relate(comparer.compare(text, text))[0] is Relation.SUPPORTS


def test_texts_about_other_things_are_neutral(comparer: Comparer) -> None:
    assert relate(comparer.compare("男の人が公園で走っている", "アルドビア議会は予算案を可決した"))[0] is Relation.NEUTRAL


def test_figures_that_agree_and_differ_are_named(comparer: Comparer) -> None:
    assert "one gives 12, the other 14" in reasons(comparer, "12 ships sailed from Aldovia.", "14 ships sailed from Aldovia.")
    assert "both give 1200" in reasons(comparer, "1,200 people left Veskar.", "Veskar was left by 1200 people.")


def test_words_that_rule_each_other_out_are_named(comparer: Comparer) -> None:
    assert "one says “open”, the other “closed”" in reasons(comparer, "The port of Sel is open.", "The port of Sel is closed.")


def test_who_did_what_to_whom_is_questioned_where_the_words_are_the_same(comparer: Comparer) -> None:
    found = reasons(
        comparer,
        "The soldiers of Aldovia attacked the sailors of Veskar",
        "The sailors of Veskar attacked the soldiers of Aldovia",
    )
    assert "who did what to whom" in found


def test_doubt_is_a_reason(comparer: Comparer) -> None:
    found = reasons(comparer, "The story of the sea monster is a hoax.", "A sea monster was seen off Aldovia.")
    assert "the earlier text doubts or rejects what it tells" in found


def test_an_article_is_compared_where_it_meets_the_headline(comparer: Comparer) -> None:
    article = "It rained in Sel. The fair was moved. The bridge over the Orle was closed on Friday. Schools stay open."
    found = comparer.compare(article, "The Orle bridge is closed")
    assert found.article
    assert found.earlier == "The bridge over the Orle was closed on Friday."


@pytest.mark.parametrize(
    "pairs",
    [
        [("", "…"), ("Aldovia said no.", "阿尔多维亚说不。"), ("\ud800", "1")],
        [
            ("ここ。そこ。" * 500, "x"),
            ("x", "Aa. Bb. Cc. " * 5000),
            ("Aa. Bb. Cc. Dd.", "甲乙。丙丁。戊己。"),
            ("11\n22\n33", "…"),
        ],
    ],
)
def test_every_pair_of_a_kind_has_the_same_features(comparer: Comparer, pairs: list[tuple[str, str]]) -> None:
    found: list[Comparison] = [comparer.compare(*pair) for pair in pairs]
    assert len({tuple(names_of(one)) for one in found}) == 1
    assert all(relate(one)[0] in Relation for one in found)


def test_the_relation_of_a_pair_does_not_depend_on_pairs_before_it() -> None:
    pair = ("男の人が公園で走っている", "男の人が道を歩いている")
    busy, fresh = Comparer(UniversalSentenceEncoder()), Comparer(UniversalSentenceEncoder())
    busy.compare("The port is open.", "The port is closed.")
    assert relate(busy.compare(*pair)) == relate(fresh.compare(*pair))


def test_names_of_parties_do_not_change_the_reasons_about_words(comparer: Comparer) -> None:
    here = reasons(comparer, "Aldovia opened the port.", "Aldovia did not open the port.")
    there = reasons(comparer, "Veskar opened the port.", "Veskar did not open the port.")
    assert here.split("; ")[0] == there.split("; ")[0]


def test_the_second_network_reads_the_end_of_what_the_first_one_reads(comparer: Comparer) -> None:
    first, second = rows_of(comparer.compare("The port is open.", "The port is closed."))
    assert (first[-len(second) :] == second).all()


@pytest.mark.parametrize(
    ("shares", "wanted"),
    [
        ((0.1, 0.2, 0.7), Relation.SUPPORTS),
        ((0.3, 0.2, 0.5), Relation.NEUTRAL),
        ((0.5, 0.2, 0.3), Relation.CONTRADICTS),
        ((0.42, 0.18, 0.4), Relation.NEUTRAL),
        ((0.2, 0.6, 0.2), Relation.NEUTRAL),
    ],
)
def test_who_cannot_tell_for_from_against_says_neither(shares: tuple[float, ...], wanted: Relation) -> None:
    assert decide(np.array(shares, dtype=np.float32)) is wanted


def test_what_is_opposed_is_never_supported() -> None:
    assert decide(np.array([0.0, 0.1, 0.9], dtype=np.float32), opposed=True) is Relation.CONTRADICTS
    assert decide(np.array([0.0, 0.9, 0.1], dtype=np.float32), opposed=True) is Relation.NEUTRAL


@pytest.mark.parametrize(("text", "language"), [("The 北 gate", "en"), ("北京的大门", "zh"), ("門が開く", "ja"), ("", "en")])
def test_the_language_is_that_of_most_letters(text: str, language: str) -> None:
    assert language_of(text) == language


def test_figures_are_digits_without_their_commas() -> None:
    assert figures_of("1,200 and ３.5, none") == {"1200", "3.5"}
    assert figures_of("no figure") == frozenset()


def test_opposites_in_one_text_alone_are_none() -> None:
    assert opposites("It was open and closed.", "It was open and closed.", "en") == []
    assert opposites("The gate is open.", "The weather is fine.", "en") == []
    assert opposites("出口增加了", "出口减少了", "zh") == [("增加", "减少")] or ("增加", "减少") in opposites(
        "出口增加了", "出口减少了", "zh"
    )


def test_words_that_only_look_like_negations_are_not_counted() -> None:
    assert count_words("不断 增加", "zh", "negations") == 0
    assert count_words("He did not go and never will", "en", "negations") == 2
