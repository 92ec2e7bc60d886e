import random
from collections.abc import Callable, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.link.claims import group_claims
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.model import Encoder, Language
from rejoinder.model.linked import Claim, Polarity
from rejoinder.model.material import ReadVersion
from tests.growth import assert_linear

Article = Callable[..., ReadVersion]
Make = Callable[..., tuple[Proposition, ...]]
Mean = Callable[..., Meanings]
SPEAKER = {"by": "Veskar", "source": "Veskar"}
VOCABULARY = ["ship", "drilled", "waste", "harbour", "trawler", "island", "signed", "treaty", "burned", "bridge", "never"]
TEXTS = st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=3, max_size=6).map(" ".join), min_size=1, max_size=9)


@pytest.fixture(scope="session")
def claims_of(propositions: Make, meanings: Mean, encoder: Encoder) -> Callable[..., list[dict[str, Polarity]]]:
    def find(*articles: ReadVersion) -> list[dict[str, Polarity]]:
        found = propositions(*articles)
        return [{m.statement: m.polarity for m in c.members} for c in group_claims(found, meanings(found, encoder))]

    return find


@pytest.fixture(scope="session")
def grouped(meanings: Mean, words_encoder: Encoder) -> Callable[..., tuple[Claim, ...]]:
    def find(found: Sequence[Proposition]) -> tuple[Claim, ...]:
        return group_claims(found, meanings(found, words_encoder))

    return find


Grouped = Callable[..., tuple[Claim, ...]]
Find = Callable[..., list[dict[str, Polarity]]]


def test_one_proposition_in_three_languages_is_one_claim(article: Article, claims_of: Find) -> None:
    texts = {
        Language.EN: "An Aldovian survey ship entered the waters of Grey Bank and began to drill",
        Language.JA: "アルドビアの調査船がグレー堆の海域に入り掘削を始めた",
        Language.ZH_HANS: "阿尔多维亚的勘探船进入格雷滩海域并开始钻探",
    }
    made = [article(lang.value, text, [{"content": text, "by": "Veskar"}], language=lang) for lang, text in texts.items()]
    assert [len(claim) for claim in claims_of(*made)] == [3]


def test_two_things_that_one_side_says_of_another_are_two_claims(article: Article, claims_of: Find) -> None:
    texts = ["An Aldovian survey ship dumped toxic waste at Grey Bank", "Aldovia has broken off the fishing talks in Orlen"]
    made = [article(f"v{n}", text, [{"content": text, "by": "Veskar"}], hour=n) for n, text in enumerate(texts)]
    assert [len(claim) for claim in claims_of(*made)] == [1, 1]


def test_did_and_did_not_are_one_claim_with_opposite_polarity(article: Article, claims_of: Find) -> None:
    did, did_not = "The Aldovian ship dumped waste at Grey Bank", "The Aldovian ship did not dump waste at Grey Bank"
    made = [article("a", did, [{"content": did, "by": "Veskar"}]), article("b", did_not, [{"content": did_not, "by": "Aldovia"}])]
    assert claims_of(*made) == [{"a-0": Polarity.ASSERTS, "b-0": Polarity.DENIES}]


def test_the_claim_is_what_is_said_to_be_so_even_where_the_denial_came_first(article: Article, claims_of: Find) -> None:
    did, did_not = "The Aldovian ship dumped waste at Grey Bank", "The Aldovian ship did not dump waste at Grey Bank"
    made = [
        article("a", did_not, [{"content": did_not, "by": "Aldovia"}]),
        article("b", did, [{"content": did, "by": "Veskar"}], hour=1),
    ]
    assert claims_of(*made) == [{"a-0": Polarity.DENIES, "b-0": Polarity.ASSERTS}]


def test_one_side_does_not_deny_its_own_words(article: Article, claims_of: Find) -> None:
    short, long = "The Aldovian ship entered Grey Bank waters", "The Aldovian ship entered Grey Bank waters and did not answer"
    made = [article(f"v{n}", text, [{"content": text, "by": "Veskar"}], hour=n) for n, text in enumerate((short, long))]
    assert claims_of(*made) == [{"v0-0": Polarity.ASSERTS, "v1-0": Polarity.ASSERTS}]


def test_a_headline_belongs_to_what_its_text_says(article: Article, claims_of: Find) -> None:
    body = "An Aldovian survey ship entered the bank last week and began to drill, Veskar said."
    text = f"Veskar: Aldovia Drilling at Grey Bank\n\n{body}"
    rows = [
        {"content": "Aldovia Drilling at Grey Bank", "by": "Veskar"},
        {"content": "An Aldovian survey ship entered the bank last week and began to drill", "by": "Veskar"},
    ]
    assert claims_of(article("a", text, rows)) == [{"a-1": Polarity.ASSERTS, "a-0": Polarity.ASSERTS}]


def test_what_a_side_is_said_to_claim_joins_what_it_said(article: Article, claims_of: Find) -> None:
    said = "An Aldovian survey ship entered the waters of Grey Bank last week and began to drill"
    other = "Veskar will raise its harbour dues in the spring of next year"
    retold = "“Veskar’s claim that we are drilling at the bank is false,” Ana Brill said."
    rows = [
        {
            "content": "Veskar’s claim that we are drilling at the bank is false,",
            "by": "Ana Brill",
            "stance": "denies",
            "form": "direct",
        },
        {"content": "we are drilling at the bank", "by": "Veskar", "inside": 0},
    ]
    made = [
        article("a", said, [{"content": said, "by": "Veskar"}]),
        article("b", other, [{"content": other, "by": "Veskar"}], hour=1),
        article("c", retold, rows, hour=2),
    ]
    assert claims_of(*made) == [{"a-0": Polarity.ASSERTS, "c-1": Polarity.ASSERTS}, {"b-0": Polarity.ASSERTS}]


def test_nothing_said_makes_no_claims(article: Article, claims_of: Find) -> None:
    assert claims_of() == []
    assert claims_of(article("a", "Rain fell on the bay.")) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(
    article: Article, propositions: Make, grouped: Grouped, texts: list[str], chance: random.Random
) -> None:
    made = [article(f"v{n}", text, [{"content": text, "by": "Veskar"}], hour=n) for n, text in enumerate(texts)]
    assert grouped(propositions(*made)) == grouped(propositions(*chance.sample(made, len(made))))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_identical_words_always_stand_together_and_everybody_stands_once(
    article: Article, propositions: Make, grouped: Grouped, texts: list[str]
) -> None:
    made = [article(f"v{n}-{k}", text, [{"content": text}], hour=n) for n, text in enumerate(texts) for k in range(2)]
    found = propositions(*made)
    claims = grouped(found)
    members = [m.statement for claim in claims for m in claim.members]
    assert sorted(members) == sorted(p.statement.id for p in found if p.asserts)
    home = {m.statement: claim.id for claim in claims for m in claim.members}
    assert all(home[f"v{n}-0-0"] == home[f"v{n}-1-0"] for n, text in enumerate(texts) if f"v{n}-0-0" in home)
    assert all(
        claim.exemplar in {m.statement for m in claim.members} and all(m.reasons for m in claim.members) for claim in claims
    )


@pytest.mark.slow
def test_thousands_of_statements_are_grouped_in_proportion(article: Article, propositions: Make, grouped: Grouped) -> None:
    vocabulary = ["".join(letters) for letters in product("aeioubdk", repeat=4)]

    def make(size: int) -> tuple[Proposition, ...]:
        texts = [" ".join(vocabulary[(n * 97 + k * k * 311) % len(vocabulary)] for k in range(8)) for n in range(size)]
        return propositions(*(article(f"v{n}", text, [{"content": text}], hour=n) for n, text in enumerate(texts)))

    def group(found: tuple[Proposition, ...]) -> None:
        assert sum(len(claim.members) for claim in grouped(found)) == len(found)

    assert_linear(group, make, size=3200)
