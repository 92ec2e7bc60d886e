import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link.copies import find_copies
from rejoinder.link.passages import find_passages
from rejoinder.model import Language
from rejoinder.model.material import ReadVersion
from tests.growth import assert_linear

Article = Callable[..., ReadVersion]
LIFTED = (
    "Four fishing boats were turned away from Grey Bank on Monday night, their owners said, after a patrol vessel without lights "
    "crossed their nets twice and cut two of them."
)
KANJI = "月曜の夜、灯火のない巡視船が網を二度横切って二張りを切り、グレー堆から四隻の漁船が追い返されたと船主らは述べた。"


def filler(seed: int, words: int = 90) -> str:
    chance = random.Random(seed)  # noqa: S311  examples, no secrets
    return " ".join("".join(chance.choices("abcdefghij", k=6)) for _ in range(words))


def around(text: str, seed: int) -> str:
    return f"{filler(seed)}\n{text}\n{filler(seed + 1000)}"


@pytest.mark.parametrize(("passage", "language"), [(LIFTED, Language.EN), (KANJI, Language.JA)])
def test_a_paragraph_in_another_article_is_found_in_both(article: Article, passage: str, language: Language) -> None:
    made = [
        article("b", around(passage, 1), language=language, hour=1),
        article("a", around(passage, 2), language=language, hour=3),
    ]
    (found,) = find_passages(made, ())
    texts = {read.version.id: read.version.text for read in made}
    assert [(e.version, e.span.of(texts[e.version])) for e in (found.first, *found.others)] == [("b", passage), ("a", passage)]


def test_a_lifted_paragraph_with_a_word_changed_and_words_before_it_is_found(article: Article) -> None:
    edited = "As we reported, " + LIFTED.replace("Monday", "Tuesday")
    (found,) = find_passages([article("a", around(LIFTED, 1), hour=1), article("b", around(edited, 2), hour=2)], ())
    assert (found.first.version, [e.version for e in found.others]) == ("a", ["b"])


def test_a_passage_in_a_text_without_paragraphs_is_found_by_its_sentence(article: Article) -> None:
    run_on = f"{filler(5)}. {LIFTED} {filler(6)}."
    (found,) = find_passages([article("a", around(LIFTED, 1), hour=1), article("b", run_on, hour=2)], ())
    assert found.others[0].span.of(run_on) == LIFTED


def test_copies_of_each_other_count_as_one(article: Article) -> None:
    whole = around(LIFTED, 1)
    made = [article("a", whole, hour=1), article("b", whole, hour=2), article("c", around(LIFTED, 3), hour=3)]
    copies = find_copies(made)
    assert [group.versions for group in copies] == [("a", "b")]
    (found,) = find_passages(made, copies)
    assert (found.first.version, [e.version for e in found.others]) == ("a", ["c"])
    assert find_passages(made[:2], copies) == ()


def test_a_phrase_that_anybody_may_use_is_no_passage(article: Article) -> None:
    phrase = "The ministry did not answer a request for comment on Monday."
    assert find_passages([article("a", around(phrase, 1)), article("b", around(phrase, 2))], ()) == ()


def test_versions_of_one_document_lift_nothing_from_each_other(article: Article) -> None:
    made = [article("a:1", around(LIFTED, 1), hour=1), article("a:2", around(LIFTED, 2), hour=2)]
    assert find_passages(made, ()) == ()


def test_no_material_has_no_passages() -> None:
    assert find_passages([], ()) == ()


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_material_does_not_matter(article: Article, chance: random.Random) -> None:
    made = [article(f"v{n}", around((LIFTED, KANJI)[n % 2], 3 * n), hour=n) for n in range(6)]
    assert find_passages(chance.sample(made, len(made)), ()) == find_passages(made, ())


def test_time_grows_with_the_number_of_articles(article: Article) -> None:
    assert_linear(
        lambda made: find_passages(made, ()), lambda size: [article(f"v{n:03}", around(LIFTED, n)) for n in range(size)], size=240
    )
