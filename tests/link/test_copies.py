import random
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link.copies import find_copies
from rejoinder.model import Language
from rejoinder.model.linked import CopyKind
from rejoinder.model.material import ReadVersion
from tests.growth import assert_linear

Article = Callable[..., ReadVersion]
WIRE = " ".join(
    f"On day {n} the harbour office of port {n * 7} in Orlen counted {n * 13} boats and {n * 3} nets on the quay."
    for n in range(12)
)
OTHER = " ".join(
    f"Minister {n} told chamber {n * 5} that clause {n * 11} of bill {n * 17} would wait for spring." for n in range(12)
)
KANJI = "".join(f"{n}日、オルレン港の事務所は{n * 13}隻の船と{n * 3}枚の網が岸壁にあると数えた。" for n in range(12))
WORDS = st.lists(
    st.sampled_from(["boats", "nets", "quay", "harbour", "office", "counted", "port", "day", "night", "crew"]),
    min_size=1,
    max_size=60,
)


def groups(material: list[ReadVersion]) -> list[tuple[str, ...]]:
    return sorted(found.versions for found in find_copies(material))


def test_the_same_text_in_two_places_is_an_exact_copy(article: Article) -> None:
    (found,) = find_copies([article("b", WIRE, hour=2), article("a", WIRE, hour=1), article("c", OTHER)])
    assert (found.kind, found.first, found.versions) == (CopyKind.EXACT, "a", ("a", "b"))
    assert found.reasons == ("the texts are the same",)


def test_what_comes_out_first_is_what_the_others_copy(article: Article) -> None:
    (found,) = find_copies([article("z", WIRE, hour=1), article("a", WIRE, hour=3), article("m", WIRE, hour=2)])
    assert found.first == "z"


def test_a_copy_with_a_new_lead_and_less_at_its_end_is_a_near_copy(article: Article) -> None:
    shorter = "The Orlen Mail has this from its own reporter. " + WIRE[: len(WIRE) * 3 // 4]
    (found,) = find_copies([article("a", WIRE, hour=1), article("b", shorter, hour=2)])
    assert found.kind is CopyKind.NEAR
    assert "of the shorter text stands in the first one" in found.reasons[0]


def test_whom_copies_credit_with_their_text_is_said(article: Article) -> None:
    made = [
        article("a", f"ORLEN (Reuters) - {WIRE}", hour=1),
        article("b", WIRE, hour=2),
        article("c", f"{WIRE} (Reuters)", hour=3),
    ]
    (found,) = find_copies(made)
    assert found.reasons[1:] == ("2 of the 3 texts credit Reuters",)


def test_japanese_copies_are_found_without_spaces(article: Article) -> None:
    made = [article("a", KANJI, language=Language.JA), article("b", "号外。" + KANJI, language=Language.JA, hour=1)]
    assert groups(made) == [("a", "b")]


def test_texts_that_share_nothing_are_no_copies(article: Article) -> None:
    assert find_copies([article("a", WIRE), article("b", OTHER), article("c", KANJI, language=Language.JA)]) == ()


def test_versions_of_one_document_are_no_copies(article: Article) -> None:
    first, edited = article("a:1", WIRE), article("a:2", WIRE + " More.", hour=3)
    assert find_copies([first, edited]) == ()
    assert groups([first, edited, article("b", WIRE, hour=4)]) == [("a:2", "b")]


def test_a_short_phrase_within_a_long_text_is_no_copy(article: Article) -> None:
    phrase = "the harbour office of port 7 in Orlen"
    assert find_copies([article("a", WIRE), article("b", phrase)]) == ()


def test_short_texts_that_are_the_same_are_copies(article: Article) -> None:
    assert groups([article("a", "No boats today."), article("b", "No boats today", hour=1)]) == [("a", "b")]


def test_texts_without_a_letter_are_no_copies(article: Article) -> None:
    assert find_copies([article("a", "…"), article("b", "…"), article("c", "")]) == ()


def test_no_material_has_no_copies() -> None:
    assert find_copies([]) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_material_does_not_matter(article: Article, texts: list[list[str]], chance: random.Random) -> None:
    made = [article(f"v{n}", " ".join(words), hour=n) for n, words in enumerate(texts)]
    mixed = chance.sample(made, len(made))
    assert find_copies(mixed) == find_copies(made)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_identical_texts_always_stand_together(article: Article, texts: list[list[str]]) -> None:
    made = [article(f"v{n}-{k}", " ".join(words), hour=n) for n, words in enumerate(texts) for k in range(3)]
    found = groups(made)
    assert all(any({f"v{n}-{k}" for k in range(3)} <= set(group) for group in found) for n in range(len(texts)))


def test_five_hundred_prints_of_one_wire_story_are_one_group(article: Article) -> None:
    made = [article(f"v{n:03}", WIRE, hour=n) for n in range(500)]
    (found,) = find_copies(made)
    assert len(found.versions) == 500


def test_edited_prints_of_one_wire_story_are_one_group(article: Article) -> None:
    sentences = WIRE.split(". ")
    made = [
        article(f"v{n:03}", ". ".join(s for i, s in enumerate(sentences) if i != n % 12) + f" ({n})", hour=n) for n in range(120)
    ]
    assert [len(group) for group in groups(made)] == [120]


def test_boilerplate_under_hundreds_of_articles_brings_nobody_together_and_costs_little(article: Article) -> None:
    boilerplate = " All rights reserved by the Orlen Press Union, whose members may print this text under their own names."

    def make(size: int) -> list[ReadVersion]:
        bodies = [" ".join(f"word{n * 97 + k}" for k in range(80)) + boilerplate for n in range(size)]
        return [article(f"v{n:03}", body, hour=n) for n, body in enumerate(bodies)]

    assert find_copies(make(600)) == ()
    assert_linear(find_copies, make, size=600)


def test_names_of_versions_decide_nothing_but_ties(article: Article) -> None:
    made = [article("a", WIRE, hour=2), article("b", WIRE, hour=1)]
    renamed = [replace(read, version=replace(read.version, id=f"x{read.version.id}")) for read in made]
    assert find_copies(made)[0].first == "b"
    assert find_copies(renamed)[0].first == "xb"
