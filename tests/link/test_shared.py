"""What two documents claim alike."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link import shared
from rejoinder.link.shared import share_claims
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Polarity
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
TEXT = "The strait is open to all ships"


def told(name: str, *statements: tuple[str, Polarity]) -> Claim:
    return Claim(claim_id(name), name, tuple(ClaimMember(s, p, ()) for s, p in statements))


def asserted(name: str, *statements: str) -> Claim:
    return told(name, *((s, Polarity.ASSERTS) for s in statements))


def make(article: Article, *names: str) -> list[ReadVersion]:
    return [article(name, TEXT, [{"content": TEXT}, {"content": "strait"}]) for name in names]


def test_documents_that_claim_the_same_share_all(article: Article) -> None:
    found = share_claims(make(article, "a", "b"), [asserted("x", "a-0", "b-0")], {"a", "b"})
    assert round(found.of(("a", "b")) or 0, 6) == 1


def test_one_that_denies_what_the_other_claims_shares_nothing(article: Article) -> None:
    one = told("x", ("a-0", Polarity.ASSERTS), ("b-0", Polarity.DENIES))
    assert share_claims(make(article, "a", "b"), [one], {"a", "b"}).of(("a", "b")) == 0


def test_of_what_a_document_denies_only_the_denial_counts_whichever_comes_first(article: Article) -> None:
    for order in (("b-0", "b-1"), ("b-1", "b-0")):
        ways = {"b-0": Polarity.DENIES, "b-1": Polarity.ASSERTS}
        one = told("x", ("a-0", Polarity.ASSERTS), *((s, ways[s]) for s in order))
        assert share_claims(make(article, "a", "b"), [one], {"a", "b"}).of(("a", "b")) == 0


def test_of_a_document_that_claims_nothing_nothing_can_be_said(article: Article) -> None:
    assert share_claims(make(article, "a", "b"), [asserted("x", "a-0")], {"a", "b"}).of(("a", "b")) is None


def test_rare_claims_count_more_than_common_ones(article: Article) -> None:
    made = make(article, "a", "b", "c", "d")
    common, rare = asserted("x", "a-0", "b-0", "c-0", "d-0"), asserted("y", "a-1", "b-1")
    found = share_claims(made, [common, rare], {"a", "b", "c", "d"})
    assert (found.of(("a", "b")) or 0) > (found.of(("a", "c")) or 0) > 0


def test_documents_that_are_not_asked_about_do_not_count(article: Article) -> None:
    found = share_claims(make(article, "a", "b"), [asserted("x", "a-0", "b-0")], {"a"})
    assert found.pairs == {}
    assert found.telling == {"a"}


def test_what_everybody_repeats_says_nothing(article: Article) -> None:
    names = [f"n{n:03}" for n in range(shared.MOST_CARRIERS + 1)]
    found = share_claims(make(article, *names), [asserted("x", *(f"{n}-0" for n in names))], set(names))
    assert found.pairs == {}


@given(st.lists(st.lists(st.sampled_from([f"{d}-{n}" for d in "abc" for n in (0, 1)]), unique=True, min_size=1), max_size=4))
def test_shares_are_shares(article: Article, held: list[list[str]]) -> None:
    claims = [asserted(f"c{n}", *statements) for n, statements in enumerate(held)]
    found = share_claims(make(article, "a", "b", "c"), claims, {"a", "b", "c"})
    assert all(0 < value <= 1 + 1e-9 and left < right for (left, right), value in found.pairs.items())
