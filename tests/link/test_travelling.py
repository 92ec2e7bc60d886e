"""Claims that travel together."""

import random
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.link.copies import find_copies
from rejoinder.link.travelling import MOST_CLAIMS, propose_narratives
from rejoinder.model.ids import claim_id, proposed_id
from rejoinder.model.linked import Claim, ClaimMember, Polarity
from rejoinder.model.material import ReadVersion

Article = Callable[..., ReadVersion]
SENTENCES = ("The ship is drilling at the bank", "The bank belongs to Veskar", "The fish of the bank are dying")


def carrying(article: Article, name: str, *which: int, hour: int = 0) -> ReadVersion:
    """An article of its own words that carries some of three claims."""
    own = " ".join(f"pier {n} of {name} has {n} boats from {name}" for n in range(30))
    text = ". ".join([own, *(SENTENCES[n] for n in which)])
    return article(name, text, [{"content": SENTENCES[n], "by": "Veskar"} for n in which], hour=hour)


def claims(*held: Sequence[str]) -> list[Claim]:
    return [Claim(claim_id(s[0]), s[0], tuple(ClaimMember(n, Polarity.ASSERTS, ()) for n in s)) for s in held]


def proposed(made: Sequence[ReadVersion], found: Sequence[Claim]) -> list[list[str]]:
    names = {claim.id: claim.exemplar for claim in found}
    return [[names[m.claim] for m in n.members] for n in propose_narratives(made, found, find_copies(made), ())]


def test_claims_that_go_from_outlet_to_outlet_together_are_proposed(article: Article) -> None:
    made = [carrying(article, "north", 0, 1), carrying(article, "south", 0, 1, hour=3), carrying(article, "west", 2, hour=4)]
    found = claims(["north-0", "south-0"], ["north-1", "south-1"], ["west-0"])
    assert proposed(made, found) == [["north-0", "north-1"]]


def test_one_text_and_its_copies_are_no_travelling(article: Article) -> None:
    rows = [{"content": SENTENCES[0]}, {"content": SENTENCES[1]}]
    text = ". ".join(("The wire reports from the harbour today", *SENTENCES[:2]))
    made = [article(name, text, rows, hour=n) for n, name in enumerate(("wire", "copy", "other"))]
    found = claims(["wire-0", "copy-0", "other-0"], ["wire-1", "copy-1", "other-1"])
    assert proposed(made, found) == []


def test_claims_that_meet_once_in_many_texts_do_not_travel_together(article: Article) -> None:
    made = [carrying(article, "both", 0, 1), *(carrying(article, f"one{n}", 0, hour=n) for n in range(4))]
    assert proposed(made, claims(["both-0", *(f"one{n}-0" for n in range(4))], ["both-1"])) == []


def test_a_proposal_is_shown_by_its_most_typical_claim_and_has_no_title(article: Article) -> None:
    made = [carrying(article, name, 0, 1, 2, hour=n) for n, name in enumerate(("north", "south"))]
    made.append(carrying(article, "west", 0, 1, hour=5))
    found = claims(["north-1", "south-1", "west-1"], ["north-0", "south-0", "west-0"], ["north-2", "south-2"])
    (one,) = propose_narratives(made, found, (), ())
    assert one.proposed
    assert one.title is None
    assert one.typical == found[0].id
    assert one.id == proposed_id("north-1")
    assert not any(m.judged for m in one.members)
    assert all(m.reasons for m in one.members)


def test_what_is_denied_in_a_text_is_not_carried_by_it(article: Article) -> None:
    made = [carrying(article, "north", 0, 1), carrying(article, "south", 0, 1, hour=3)]
    one, other = claims(["north-0", "south-0"], ["north-1", "south-1"])
    denied = Claim(other.id, other.exemplar, (other.members[0], ClaimMember("south-1", Polarity.DENIES, ())))
    assert propose_narratives(made, [one, denied], (), ()) == ()


def test_a_list_of_claims_says_nothing_about_which_go_together(article: Article) -> None:
    words = [f"claim number {n} of the list" for n in range(MOST_CLAIMS + 1)]
    made = [article(name, f"{name}: " + ". ".join(words), [{"content": w} for w in words]) for name in ("a", "b")]
    assert propose_narratives(made, claims(*([f"a-{n}", f"b-{n}"] for n in range(len(words)))), (), ()) == ()


def test_nothing_travels_where_there_is_nothing(article: Article) -> None:
    assert propose_narratives([], [], (), ()) == ()
    assert propose_narratives([carrying(article, "north", 0)], claims(["elsewhere-0"]), (), ()) == ()


HELD = st.lists(st.lists(st.sampled_from([f"{d}-{n}" for d in "abcd" for n in (0, 1, 2)]), unique=True, min_size=1), max_size=5)


@given(HELD, st.randoms(use_true_random=False))
def test_the_order_of_the_material_does_not_matter_and_no_claim_is_in_two_proposals(
    article: Article, held: list[list[str]], chance: random.Random
) -> None:
    made = [carrying(article, name, 0, 1, 2, hour=n) for n, name in enumerate("abcd")]
    known = {s[0]: s for s in held}
    found = claims(*known.values())
    narratives = propose_narratives(made, found, (), ())
    assert propose_narratives(chance.sample(made, len(made)), found, (), ()) == narratives
    members = [m.claim for n in narratives for m in n.members]
    assert len(members) == len(set(members))
