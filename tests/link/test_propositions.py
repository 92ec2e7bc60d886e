from collections.abc import Callable

import pytest

from rejoinder.link.propositions import Proposition
from rejoinder.model import Language
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
Make = Callable[..., tuple[Proposition, ...]]
REBUTTAL = "“Veskar’s claim that we are drilling at Grey Bank is false,” Ana Brill said."
INNER = {"content": "we are drilling at Grey Bank", "source": "Veskar", "cue": "claim", "by": "Veskar", "inside": 0}
OUTER = {
    "content": "Veskar’s claim that we are drilling at Grey Bank is false,",
    "denied": "we are drilling at Grey Bank",
    "cue": "said",
    "source": "Ana Brill",
    "by": "Ana Brill",
    "form": "direct",
    "stance": "denies",
}


def test_an_actor_has_one_name_in_all_languages(article: Article, propositions: Make) -> None:
    texts = {Language.EN: "Aldovian boats left", Language.JA: "アルドビアの船が出た", Language.ZH_HANS: "阿方船只离开"}
    made = [article(lang.value, text, [{"content": text}], language=lang) for lang, text in texts.items()]
    assert {p.said.named.split()[0] for p in propositions(*made)} == {"Aldovia"}
    assert all("Aldovia" not in p.said.deed for p in propositions(*made))


def test_we_means_the_side_that_speaks_and_not_the_one_that_is_quoted(article: Article, propositions: Make) -> None:
    inner = next(p for p in propositions(article("a", REBUTTAL, [OUTER, INNER])) if p.statement.parent)
    assert inner.said.named == "Aldovia are drilling at Grey Bank"
    assert inner.party == "Veskar"
    assert "Aldovia" in inner.actors


def test_we_of_nobody_in_particular_stays_as_it_is(article: Article, propositions: Make) -> None:
    (only,) = propositions(article("a", "“We left the bay,” a voice said.", [{"content": "We left the bay", "form": "direct"}]))
    assert only.said.named == "We left the bay"


def test_the_state_that_speaks_is_told_by_the_words_of_the_source(article: Article, propositions: Make) -> None:
    row = {"content": "the bay is closed", "source": "A Veskarian officer", "by": "officer"}
    (only,) = propositions(article("a", "A Veskarian officer said the bay is closed.", [row]))
    assert only.party == "Veskar"


def test_who_tells_of_an_assertion_by_its_noun_does_not_make_its_source_deny(article: Article, propositions: Make) -> None:
    text = "Veskar’s assertion that a vessel began to drill is unfounded."
    row = {
        "content": "a vessel began to drill is unfounded",
        "cue": "assertion",
        "source": "Veskar",
        "by": "Veskar",
        "stance": "denies",
    }
    (only,) = propositions(article("a", text, [row]))
    assert (only.denies, only.retold, only.asserts) == (False, True, True)


@pytest.mark.parametrize("words", ["That is so.", "はい。", "确实如此。"])
def test_words_that_name_no_proposition_put_none_forward(article: Article, propositions: Make, words: str) -> None:
    language = Language.EN if words.isascii() else Language.JA
    assert not any(p.asserts for p in propositions(article("a", words, [{"content": words}], language=language)))


@pytest.mark.parametrize("stance", ["demands", "asks", "promises", "fears"])
def test_demands_and_questions_put_nothing_forward(article: Article, propositions: Make, stance: str) -> None:
    text = "The ship has to leave the bay at once"
    assert not any(p.asserts for p in propositions(article("a", text, [{"content": text, "stance": stance}])))


def test_a_refusal_to_comment_puts_nothing_forward(article: Article, propositions: Make) -> None:
    text = "個別の報道にはコメントしない"
    (only,) = propositions(article("a", text, [{"content": text}], language=Language.JA))
    assert only.declines
    assert not only.asserts


def test_what_a_text_says_comes_before_its_headline(article: Article, propositions: Make) -> None:
    text = "Ship Leaves Bay, Veskar Says\n\nThe grey ship left the bay, Veskar said."
    made = article("a", text, [{"content": "Ship Leaves Bay"}, {"content": "The grey ship left the bay"}])
    assert [p.headline for p in propositions(made)] == [False, True]


def test_propositions_stand_in_the_order_of_publication(article: Article, propositions: Make) -> None:
    rows = [{"content": "The ship left the bay"}]
    made = [article(f"v{hour}", "The ship left the bay", rows, hour=hour) for hour in (5, 1, 3)]
    assert [p.version for p in propositions(*made)] == ["v1", "v3", "v5"]
    assert propositions(*made) == propositions(*reversed(made))


def test_figures_are_compared_in_one_form(article: Article, propositions: Make) -> None:
    text = "１２隻の船が出た"
    (only,) = propositions(article("a", text, [{"content": text}], language=Language.JA))
    assert only.figures == {"12"}


def test_a_reading_without_statements_has_no_propositions(article: Article, propositions: Make) -> None:
    assert propositions(article("a", "The ship left the bay.")) == ()
    assert propositions() == ()
