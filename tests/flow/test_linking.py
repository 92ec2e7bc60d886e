"""What belongs together is worked out when something it rests on has changed, and not otherwise."""

import json
from dataclasses import replace
from pathlib import Path

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.flow import Decision, Place, Tick
from rejoinder.flow.linking import relink
from rejoinder.model import Actor, JudgementKind, MentionKind, Stage
from rejoinder.model.linked import Claim, CopyKind, Polarity
from rejoinder.model.query import EventQuery


def again(place: Place) -> list[Tick]:
    return list(relink(place))


def test_a_claim_has_its_copy_and_its_denial(linked: Place, drilling: Claim) -> None:
    ways = [member.polarity for member in drilling.members]
    assert ways.count(Polarity.ASSERTS) >= 2
    assert Polarity.DENIES in ways
    assert [group.kind for group in linked.ledger.linked().copies] == [CopyKind.EXACT]


def test_where_nothing_changed_nothing_is_linked(linked: Place) -> None:
    before = linked.ledger.linked_by()
    assert again(linked) == []
    assert linked.ledger.linked_by() == before


def test_links_say_what_made_them(linked: Place) -> None:
    latest = linked.ledger.linked_by()
    assert latest is not None
    assert latest[1].stage is Stage.LINK
    assert {"encoder", "facts", "link", "rejoinder"} == {name for name, _ in latest[1].parts}


def test_a_further_document_has_the_case_linked_again(linked: Place, tmp_path: Path) -> None:
    row = {"id": "more", "published": "2025-06-12", "language": "en", "text": "Ada Lind said that the talks would go on in July."}
    (tmp_path / "more.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    flow.add(linked, [str(tmp_path / "more.jsonl")])
    assert flow.update(linked, InProcess()).linked > 0


def test_another_name_in_the_case_has_it_linked_again(linked: Place) -> None:
    named = replace(linked, case=replace(linked.case, actors=(*linked.case.actors, Actor("Zelvaria", MentionKind.STATE))))
    assert [tick.done for tick in again(named)] == [0, 1]


def test_a_line_changes_no_link(linked: Place, drilling: Claim) -> None:
    flow.decide(linked, drilling.id, Decision(JudgementKind.LINE, "It is not so.", "agreed", "A. Person"))
    assert again(linked) == []


def test_what_is_judged_no_statement_is_in_no_claim_any_more(linked: Place, drilling: Claim) -> None:
    other = next(m.statement for m in drilling.members if m.statement != drilling.exemplar)
    flow.decide(linked, other, Decision(JudgementKind.NOT_A_STATEMENT, None, "a headline", "A. Person"))
    assert len(again(linked)) == 2
    assert other not in {m.statement for claim in linked.ledger.linked().claims for m in claim.members}


def test_a_statement_judged_to_be_another_claim_leaves_until_the_judgement_is_withdrawn(linked: Place, drilling: Claim) -> None:
    before = linked.ledger.linked()
    other = next(m.statement for m in drilling.members if m.polarity is Polarity.ASSERTS and m.statement != drilling.exemplar)
    made = flow.decide(linked, other, Decision(JudgementKind.DIFFERENT_CLAIM, drilling.id, "another ship", "A. Person"))
    again(linked)
    assert linked.ledger.claim(drilling.id) != drilling
    flow.withdraw(linked, made.id, why="it was the same ship", judge="A. Person")
    again(linked)
    assert linked.ledger.linked() == before


def test_what_a_copy_repeats_is_one_event(linked: Place) -> None:
    reports = {found.event.id: found.version.document for found in linked.ledger.events(EventQuery())}
    happenings = linked.ledger.linked().happenings
    assert sorted(event for one in happenings for event in one.reports) == sorted(reports)
    assert all(linked.ledger.happening(event) == one for one in happenings for event in one.reports)


def test_vectors_are_kept_in_the_case(linked: Place) -> None:
    assert any((linked.case.folder / "cache").rglob("*"))
