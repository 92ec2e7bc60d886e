"""A case at a moment, written up: what is new, who answered, what the record says, which line was approved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.errors import BriefRefused, CallDifferently
from rejoinder.flow import Decision, Place, briefing
from rejoinder.model import JudgementKind
from rejoinder.model.briefed import BriefItem, BriefSentence, SentenceKind
from rejoinder.model.linked import Claim
from rejoinder.read.recall import recall_of
from tests.flow.conftest import NOW, SINCE


def item(written: flow.Written, claim: Claim) -> BriefItem:
    return next(one for one in written.brief.items if one.claim == claim.id)


def of_kind(found: BriefItem, kind: SentenceKind) -> list[BriefSentence]:
    return [sentence for sentence in found.sentences if sentence.kind is kind]


def test_the_brief_has_the_claim_with_its_carriers_and_its_answer(linked: Place, drilling: Claim) -> None:
    written = flow.brief(linked, as_of=NOW)
    found = item(written, drilling)
    carried = next(sentence for sentence in found.sentences if sentence.form == "documents")
    assert carried.number == 2
    assert any(sentence.form == "answer" for sentence in found.sentences)


def test_the_record_is_held_against_the_claim_and_never_counted_as_coverage(linked: Place, drilling: Claim) -> None:
    written = flow.brief(linked, as_of=NOW)
    said = [s for s in item(written, drilling).sentences if s.form == "record"]
    assert any("No drill was found" in s.text for s in said)
    assert written.brief.coverage.documents == 4


def test_what_came_out_since_then_is_new(linked: Place, drilling: Claim) -> None:
    material = flow.gather(linked, as_of=NOW, since=SINCE)
    new = {trace.claim for trace in material.traces if trace.new}
    assert drilling.id not in new
    assert len(new) >= 1


def test_without_a_moment_to_report_from_nothing_is_new(linked: Place) -> None:
    assert [trace for trace in flow.gather(linked, as_of=NOW).traces if trace.new] == []


def test_what_came_out_later_is_not_known_yet(linked: Place, drilling: Claim) -> None:
    early = flow.gather(linked, as_of=NOW - timedelta(days=1, hours=10))
    assert len(early.press) == 2
    (trace,) = [one for one in early.traces if one.claim == drilling.id]
    assert trace.answers == ()


def test_before_anything_came_out_there_is_nothing_to_say(linked: Place) -> None:
    followed = flow.follow(linked, as_of=NOW - timedelta(days=30))
    assert (followed.press, followed.claims, followed.traces) == ((), (), ())


def test_a_case_that_was_not_linked_says_what_to_do(place: Place) -> None:
    with pytest.raises(CallDifferently, match="rejoinder update"):
        flow.brief(place, as_of=NOW)


def test_the_brief_of_an_empty_case_says_nothing(place: Place) -> None:
    flow.update(place, InProcess())
    brief = flow.brief(place, as_of=NOW).brief
    assert (brief.items, brief.coverage.documents) == ((), 0)


def test_an_approved_line_is_offered_with_the_claim(linked: Place, drilling: Claim) -> None:
    made = flow.decide(linked, drilling.id, Decision(JudgementKind.LINE, "No ship of ours has drilled.", "agreed", "A. Person"))
    (line,) = of_kind(item(flow.brief(linked, as_of=NOW), drilling), SentenceKind.LINE)
    assert (line.text, line.judgement, line.confirmed) == ("No ship of ours has drilled.", made.id, True)


def test_a_line_on_any_statement_of_the_claim_is_offered(linked: Place, drilling: Claim) -> None:
    copy = next(m.statement for m in drilling.members if m.statement != drilling.exemplar)
    flow.decide(linked, copy, Decision(JudgementKind.LINE, "It did not.", "agreed", "A. Person"))
    assert [s.text for s in of_kind(item(flow.brief(linked, as_of=NOW), drilling), SentenceKind.LINE)] == ["It did not."]


def test_a_withdrawn_line_is_offered_no_more(linked: Place, drilling: Claim) -> None:
    made = flow.decide(linked, drilling.id, Decision(JudgementKind.LINE, "It did not.", "agreed", "A. Person"))
    flow.withdraw(linked, made.id, why="overtaken", judge="A. Person")
    assert of_kind(item(flow.brief(linked, as_of=NOW), drilling), SentenceKind.LINE) == []


def test_the_gate_is_always_asked(linked: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BriefRefused("a sentence does not rest on the ledger", "mend it")

    monkeypatch.setattr(briefing, "check", refuse)
    with pytest.raises(BriefRefused, match="does not rest"):
        flow.brief(linked, as_of=NOW)


def test_every_capture_behind_the_brief_is_handed_along(linked: Place) -> None:
    written = flow.brief(linked, as_of=NOW)
    held = {capture.id for capture in written.captures}
    assert {read.version.capture for read in (*written.material.press, *written.material.record)} == held


def test_the_recall_is_that_of_the_reader_that_read_the_press(linked: Place) -> None:
    material = flow.brief(linked, as_of=NOW).material
    (made_by,) = {read.origin for read in material.press}
    assert made_by is not None
    assert material.recall == briefing.recall(material.press) == recall_of([made_by])
    assert dict(material.recall)["en"] < 1


def test_of_texts_that_no_reader_read_no_recall_is_told(linked: Place) -> None:
    press = flow.brief(linked, as_of=NOW).material.press
    assert briefing.recall([replace(read, origin=None) for read in press]) == ()
