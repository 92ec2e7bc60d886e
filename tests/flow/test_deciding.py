"""People decide; nothing is edited."""

import pytest

from rejoinder import flow
from rejoinder.errors import CallDifferently, UnknownId
from rejoinder.flow import Decision, Place
from rejoinder.model import JudgementKind
from rejoinder.model.linked import Claim

LINE = Decision(JudgementKind.LINE, "It is not so.", "agreed on the phone", "A. Person")


def test_a_judgement_keeps_the_words_that_were_seen_and_where(linked: Place, drilling: Claim) -> None:
    made = flow.decide(linked, drilling.id, LINE)
    found = linked.ledger.statement(drilling.exemplar)
    assert (made.target, made.version) == (drilling.exemplar, found.version.id)
    assert made.quoted is not None
    assert made.quoted in found.version.text
    assert linked.ledger.judgements() == (made,)
    assert (made.judge, made.why, made.judged_at) == ("A. Person", "agreed on the phone", linked.clock())


def test_deciding_the_same_again_at_the_same_moment_is_one_judgement(linked: Place, drilling: Claim) -> None:
    assert flow.decide(linked, drilling.id, LINE) == flow.decide(linked, drilling.id, LINE)
    assert len(linked.ledger.judgements()) == 1


@pytest.mark.parametrize(
    ("decision", "wrong"),
    [
        (Decision(JudgementKind.LINE, None, "why", "A. Person"), "needs the line"),
        (Decision(JudgementKind.LINE, "   ", "why", "A. Person"), "needs the line"),
        (Decision(JudgementKind.LINE, "words " * 2000, "why", "A. Person"), "12,0|11,9"),
        (Decision(JudgementKind.LINE, "words", " ", "A. Person"), "says why"),
        (Decision(JudgementKind.LINE, "words", "w" * 5000, "A. Person"), "5,000"),
        (Decision(JudgementKind.LINE, "words", "why", " "), "who judges"),
        (Decision(JudgementKind.WRONG_STANCE, "mumbles", "why", "A. Person"), "no stance"),
        (Decision(JudgementKind.WRONG_SPEAKER, None, "why", "A. Person"), "right speaker"),
        (Decision(JudgementKind.NOT_A_STATEMENT, "words", "why", "A. Person"), "needs no text"),
        (Decision(JudgementKind.SAME_CLAIM, None, "why", "A. Person"), "other statement"),
    ],
)
def test_a_decision_that_says_too_little_or_too_much_is_refused(
    linked: Place, drilling: Claim, decision: Decision, wrong: str
) -> None:
    with pytest.raises(CallDifferently, match=wrong):
        flow.decide(linked, drilling.id, decision)
    assert linked.ledger.judgements() == ()


def test_the_other_claim_is_kept_as_the_statement_that_shows_it(linked: Place, drilling: Claim) -> None:
    other = next(claim for claim in linked.ledger.linked().claims if claim.id != drilling.id)
    made = flow.decide(linked, drilling.id, Decision(JudgementKind.SAME_CLAIM, other.id[:10], "one ship", "A. Person"))
    assert made.value == other.exemplar


def test_only_statements_and_claims_are_judged(linked: Place) -> None:
    document = next(linked.ledger.documents())
    with pytest.raises(CallDifferently, match="neither a statement nor a claim"):
        flow.decide(linked, document.id, LINE)
    with pytest.raises(UnknownId):
        flow.decide(linked, "st-none", LINE)


def test_a_withdrawal_is_a_row_of_its_own(linked: Place, drilling: Claim) -> None:
    made = flow.decide(linked, drilling.id, LINE)
    taken = flow.withdraw(linked, made.id, why="overtaken", judge="B. Other")
    assert (taken.withdraws, taken.judge, taken.why) == (made.id, "B. Other", "overtaken")
    assert linked.ledger.judgements() == ()
    assert linked.ledger.judgement(made.id) == made


def test_what_was_withdrawn_is_not_withdrawn_again(linked: Place, drilling: Claim) -> None:
    made = flow.decide(linked, drilling.id, LINE)
    taken = flow.withdraw(linked, made.id, why="overtaken", judge="A. Person")
    with pytest.raises(CallDifferently, match="withdrawn already"):
        flow.withdraw(linked, made.id, why="again", judge="A. Person")
    with pytest.raises(CallDifferently, match="itself a withdrawal"):
        flow.withdraw(linked, taken.id, why="back", judge="A. Person")
    with pytest.raises(UnknownId):
        flow.withdraw(linked, "ju-none", why="why", judge="A. Person")
