"""Claims as people regrouped them."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.flow.regrouping import regroup
from rejoinder.model import Judgement, JudgementKind, ReplyKind
from rejoinder.model.ids import claim_id
from rejoinder.model.linked import Claim, ClaimMember, Linked, Polarity, ReplyLink

NOON = datetime(2025, 6, 11, 12, tzinfo=UTC)


def claim(*statements: str, denied_by: str | None = None) -> Claim:
    members = [ClaimMember(name, Polarity.ASSERTS, ()) for name in statements]
    denials = [ClaimMember(denied_by, Polarity.DENIES, ("it says so",))] if denied_by else []
    return Claim(claim_id(statements[0]), statements[0], (*members, *denials))


def judged(kind: JudgementKind, target: str, other: str) -> Judgement:
    return Judgement(f"ju-{target}-{other}", kind, target, "A. Person", NOON, "compared the originals", other)


def same(target: str, other: str) -> Judgement:
    return judged(JudgementKind.SAME_CLAIM, target, other)


def different(target: str, other: str) -> Judgement:
    return judged(JudgementKind.DIFFERENT_CLAIM, target, other)


def names(linked: Linked) -> list[list[str]]:
    return [[m.statement for m in one.members] for one in linked.claims]


CASE = Linked(claims=(claim("a", "b", denied_by="x"), claim("c"), claim("d", "e")))


def test_without_judgements_the_links_stay() -> None:
    assert regroup(CASE, []) == CASE


def test_two_claims_that_a_person_holds_to_be_one_are_joined_under_the_earlier_name() -> None:
    after = regroup(CASE, [same("d", "a")])
    assert names(after) == [["a", "b", "x", "d", "e"], ["c"]]
    assert after.claims[0].id == CASE.claims[0].id


def test_who_joined_them_and_why_is_among_the_reasons() -> None:
    joined = regroup(CASE, [same("c", "a")]).claims[0].members[-1]
    assert joined.reasons == ("judged the same claim by A. Person: compared the originals",)


def test_a_statement_that_a_person_takes_out_is_a_claim_of_its_own() -> None:
    after = regroup(CASE, [different("b", "a")])
    assert names(after) == [["a", "x"], ["b"], ["c"], ["d", "e"]]
    assert after.claims[1].id == claim_id("b")


def test_the_statement_that_shows_a_claim_stays_and_the_other_goes() -> None:
    assert names(regroup(CASE, [different("a", "b")])) == [["a", "x"], ["b"], ["c"], ["d", "e"]]


def test_a_denial_that_is_taken_out_puts_nothing_forward() -> None:
    assert names(regroup(CASE, [different("x", "a")])) == [["a", "b"], ["c"], ["d", "e"]]


def test_what_is_already_so_stays_so() -> None:
    assert regroup(CASE, [same("a", "b"), different("a", "c"), different("a", "a")]) == CASE


def test_statements_that_are_in_no_claim_change_nothing() -> None:
    assert regroup(CASE, [same("a", "nowhere"), different("nowhere", "a")]) == CASE


def test_a_later_decision_undoes_an_earlier_one() -> None:
    assert names(regroup(CASE, [same("c", "a"), different("c", "a")])) == [["a", "b", "x"], ["c"], ["d", "e"]]


def test_what_says_the_opposite_is_turned_round_when_it_joins() -> None:
    after = regroup(CASE, [same("a", "d")], lambda exemplar, other: (exemplar, other) == ("a", "d"))
    ways = {m.statement: m.polarity for m in after.claims[0].members}
    assert ways == {
        "a": Polarity.ASSERTS,
        "b": Polarity.ASSERTS,
        "x": Polarity.DENIES,
        "d": Polarity.DENIES,
        "e": Polarity.DENIES,
    }


def test_what_denied_the_later_claim_asserts_its_opposite() -> None:
    both = Linked(claims=(claim("a"), claim("d", denied_by="x")))
    ways = {m.statement: m.polarity for m in regroup(both, [same("a", "d")], lambda *_: True).claims[0].members}
    assert ways == {"a": Polarity.ASSERTS, "d": Polarity.DENIES, "x": Polarity.ASSERTS}


def test_a_statement_that_is_taken_out_answers_the_claim_no_more() -> None:
    replies = (ReplyLink("x", "a", ReplyKind.DENIES, True, 0.9, ()), ReplyLink("x", "c", ReplyKind.DENIES, True, 0.9, ()))
    answered = Linked(claims=CASE.claims, replies=replies)
    assert regroup(answered, [different("x", "a")]).replies == replies[1:]
    assert regroup(answered, [different("b", "a")]).replies == replies


def test_other_judgements_group_nothing() -> None:
    assert regroup(CASE, [judged(JudgementKind.LINE, "a", "c"), judged(JudgementKind.VERDICT, "d", "a")]) == CASE


@given(
    st.lists(st.tuples(st.sampled_from(list(JudgementKind)), st.sampled_from("abcdex"), st.sampled_from("abcdex")), max_size=8)
)
def test_no_statement_that_asserts_is_lost_and_none_is_in_two_claims(decisions: list[tuple[JudgementKind, str, str]]) -> None:
    after = regroup(CASE, [judged(*one) for one in decisions])
    held = sorted(name for group in names(after) for name in group)
    assert held in (sorted("abcdex"), sorted("abcde"))
    assert len({one.id for one in after.claims}) == len(after.claims)
    assert all(one.exemplar in [m.statement for m in one.members] for one in after.claims)
