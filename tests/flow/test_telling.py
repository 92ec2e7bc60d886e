"""Stories and narratives of a case: kept, judged, and judged otherwise again."""

from dataclasses import replace
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.errors import CallDifferently, UnknownId
from rejoinder.flow import Decision, Place
from rejoinder.flow.linking import relink
from rejoinder.flow.plan import Plan
from rejoinder.flow.telling import NO_MOMENT, sketch
from rejoinder.model import JudgementKind, SkipReason, Stage
from rejoinder.model.case import Outline
from rejoinder.model.ids import narrative_id
from rejoinder.model.linked import Claim
from rejoinder.model.told import Narrative, Story
from rejoinder.store.sqlite import open_ledger
from tests.flow.conftest import DISPUTE, NOW, place_in

PRETEXT = Outline(
    "A pretext", ("A survey ship of Aldovia is drilling at the shoal.", "アルドビアの船が掘削している。"), "No science."
)
FEES = Outline("Aldovia taxes fishermen", ("Aldovia makes fishing boats pay more.",))


def judged(place: Place, target: str, kind: JudgementKind, value: str) -> str:
    made = flow.decide(place, target, Decision(kind, value, "compared the originals", "A. Person"))
    list(relink(place))
    return made.id


def undone(place: Place, judgement: str) -> None:
    flow.withdraw(place, judgement, why="a mistake", judge="A. Person")
    list(relink(place))


def story_of(place: Place, key: str) -> Story:
    document = next(d.id for d in place.ledger.documents() if d.key == key)
    return place.ledger.story(document)


def narrative(place: Place, outline: Outline) -> Narrative:
    return place.ledger.narrative(narrative_id(outline.title))


@pytest.fixture
def outlined(linked: Place) -> Place:
    """The case with two narratives that an analyst described."""
    described = replace(linked, case=replace(linked.case, narratives=(PRETEXT, FEES)))
    list(relink(described))
    return described


def test_every_document_of_a_case_is_in_one_story_with_its_copies(linked: Place) -> None:
    stories = linked.ledger.linked().stories
    documents = [m.document for story in stories for m in story.members]
    assert sorted(documents) == sorted(d.id for d in linked.ledger.documents() if not d.is_record)
    assert story_of(linked, "chart") == story_of(linked, "chart-copy")
    assert story_of(linked, "fees") != story_of(linked, "chart")


def test_stories_are_merged_by_judgement_and_parted_again_by_its_withdrawal(linked: Place) -> None:
    before = linked.ledger.linked()
    fees, chart = story_of(linked, "fees"), story_of(linked, "chart")
    made = judged(linked, fees.id, JudgementKind.SAME_STORY, chart.id)
    assert {fees.first, chart.first} <= {m.document for m in linked.ledger.story(fees.id).members}
    assert linked.ledger.story(fees.id).id == chart.id
    undone(linked, made)
    assert linked.ledger.linked() == before


def test_a_document_is_taken_out_of_a_story_by_judgement_and_comes_back(linked: Place) -> None:
    before, copy = story_of(linked, "chart"), story_of(linked, "chart-copy").members[1].document
    made = judged(linked, copy, JudgementKind.DIFFERENT_STORY, before.id)
    assert linked.ledger.story(copy).id != linked.ledger.story(before.first).id
    undone(linked, made)
    assert linked.ledger.story(copy) == before


def test_a_judgement_on_a_story_keeps_what_was_seen(linked: Place) -> None:
    fees, chart = story_of(linked, "fees"), story_of(linked, "chart")
    made = flow.decide(linked, fees.id, Decision(JudgementKind.SAME_STORY, chart.first, "one harbour", "A. Person"))
    assert (made.target, made.value) == (fees.first, chart.first)
    assert made.quoted is not None
    assert made.quoted.startswith("Aldovia has doubled the harbour fees")


@pytest.mark.parametrize("target", ["claim", "statement"])
def test_what_is_no_story_is_not_judged_as_one(linked: Place, drilling: Claim, target: str) -> None:
    id_ = drilling.id if target == "claim" else drilling.exemplar
    with pytest.raises(CallDifferently, match="neither a document nor a story"):
        flow.decide(linked, id_, Decision(JudgementKind.SAME_STORY, "do-1", "why", "A. Person"))


def test_a_document_is_not_judged_as_a_claim(linked: Place) -> None:
    with pytest.raises(CallDifferently, match="neither a statement nor a claim"):
        flow.decide(linked, story_of(linked, "fees").id, Decision(JudgementKind.SAME_CLAIM, "st-1", "why", "A. Person"))


def test_claims_are_held_against_the_narratives_of_the_case(outlined: Place, drilling: Claim) -> None:
    assert drilling.id in {m.claim for m in narrative(outlined, PRETEXT).members}
    assert drilling.id not in {m.claim for m in narrative(outlined, FEES).members}


def test_another_example_has_the_case_linked_again(outlined: Place) -> None:
    assert list(relink(outlined)) == []
    more = replace(FEES, examples=(*FEES.examples, "Aldovia raised the fees of the harbour."))
    again = replace(outlined, case=replace(outlined.case, narratives=(PRETEXT, more)))
    assert [tick.done for tick in relink(again)] == [0, 1]


def test_a_person_puts_a_claim_into_a_narrative_and_takes_it_out_again(outlined: Place, drilling: Claim) -> None:
    before = narrative(outlined, FEES)
    made = judged(outlined, drilling.id, JudgementKind.IN_NARRATIVE, before.id)
    (member,) = [m for m in narrative(outlined, FEES).members if m.claim == drilling.id]
    assert member.judged
    assert member.reasons == ("judged in narrative by A. Person: compared the originals",)
    undone(outlined, made)
    assert narrative(outlined, FEES) == before


def test_a_person_takes_out_a_claim_that_the_program_put_there(outlined: Place, drilling: Claim) -> None:
    judged(outlined, drilling.exemplar, JudgementKind.NOT_IN_NARRATIVE, narrative_id(PRETEXT.title))
    assert drilling.id not in {m.claim for m in narrative(outlined, PRETEXT).members}


def test_a_claim_is_put_only_where_there_is_a_narrative(outlined: Place, drilling: Claim) -> None:
    with pytest.raises(UnknownId):
        flow.decide(outlined, drilling.id, Decision(JudgementKind.IN_NARRATIVE, "nr-none", "why", "A. Person"))


def test_an_example_that_cannot_be_read_is_left_out_and_named(linked: Place) -> None:
    outline = Outline("Mixed", ("Aldovia makes fishing boats pay more.", "Корабль бурит дно у отмели и не уходит."))
    described = replace(linked, case=replace(linked.case, narratives=(outline,)))
    ticks = list(relink(described))
    (left,) = ticks[-1].skipped
    assert (left.stage, left.reason, left.item) == (Stage.LINK, SkipReason.UNKNOWN_LANGUAGE, narrative_id("Mixed"))
    assert left.field is not None
    assert left.field.startswith("example Корабль")
    (drawn,), _ = sketch(Plan(described.case))
    assert [read.version.text for read in drawn.examples] == [outline.examples[0]]
    assert all(read.version.published is None or read.version.published.earliest == NO_MOMENT for read in drawn.examples)


def test_a_case_that_names_no_narrative_has_no_sketch(linked: Place) -> None:
    assert sketch(Plan(linked.case)) == ((), ())


def test_the_rise_of_a_narrative_is_told_beside_what_was_read(outlined: Place) -> None:
    found = flow.rise(outlined, narrative(outlined, PRETEXT), as_of=NOW)
    assert sum(day.documents for day in found.days) == 2
    assert sum(day.copies for day in found.days) == 1
    assert found.coverage.documents == 4
    assert found.peak is not None
    assert found.peak.isoformat() == "2025-06-10"


def test_a_ledger_gives_the_same_stories_in_whatever_order_its_documents_came(linked: Place, tmp_path: Path) -> None:
    folder = tmp_path / "turned"
    folder.mkdir()
    (tmp_path / "turned.jsonl").write_text("\n".join(reversed(DISPUTE.splitlines())) + "\n", encoding="utf-8")
    with open_ledger(folder / "ledger.sqlite") as ledger:
        turned = place_in(folder, ledger)
        flow.add(turned, [str(tmp_path / "turned.jsonl")])
        flow.update(turned, InProcess())
        assert ledger.linked().stories == linked.ledger.linked().stories
