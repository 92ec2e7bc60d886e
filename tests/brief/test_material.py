"""How the parts of a case are found again, and what they say of one another."""

from dataclasses import replace

import pytest

from rejoinder.brief.material import BriefMaterial, in_force, know, party_of
from rejoinder.model import JudgementKind
from rejoinder.model.ids import source_id
from tests.brief.world import Names, line, of, press, world


def test_everything_is_found_by_its_id() -> None:
    material = world()
    known = know(material)
    for read in (*material.press, *material.record):
        assert known.versions[read.version.id] == read.version
        for statement in read.reading.statements:
            assert known.statements[statement.id] == statement
            assert known.standing[statement.id] == read.version
    assert set(known.claims) == set(known.traces) == {claim.id for claim in material.claims}


def test_the_last_text_of_an_edited_document_is_known() -> None:
    reads = press(Names())
    known = know(world())
    assert known.latest[reads["ferry"].version.document].id == reads["edited"].version.id
    assert len(known.latest) == 8


def test_the_order_in_which_versions_are_handed_in_does_not_matter() -> None:
    material = world()
    assert know(replace(material, press=material.press[::-1])).latest == know(material).latest


def test_what_a_count_may_list_is_what_there_is() -> None:
    material = world()
    existing = know(material).existing
    assert {"en", "ja", "zh", source_id("The Quay"), material.press[0].version.document, material.claims[0].id} <= existing
    assert not {"fr", source_id("The Ghost"), "", material.press[0].version.id} & existing


def test_the_record_is_nothing_that_a_count_may_list() -> None:
    material = world()
    assert material.record[0].version.document not in know(material).existing


def test_sources_are_found_by_name_case_aside() -> None:
    material = world()
    spaced = replace(material.case.sources[0], name=" The QUAY ")
    known = know(replace(material, case=replace(material.case, sources=(spaced,))))
    assert known.sources["the quay"] == spaced


def test_a_withdrawn_judgement_and_its_withdrawal_are_not_in_force() -> None:
    given, kept = line("cl-a", "One."), line("cl-b", "Two.")
    taken = replace(line("cl-a", "", withdraws=given.id), value=None)
    assert in_force((given, kept, taken)) == (kept,)
    assert in_force(()) == ()


def test_only_lines_with_words_are_lines() -> None:
    material = world()
    other = replace(material.judgements[0], id="ju-1", value=None)
    verdict = replace(material.judgements[0], id="ju-2", kind=JudgementKind.VERDICT)
    known = know(replace(material, judgements=(*material.judgements, other, verdict)))
    assert list(known.lines) == [material.judgements[0].id]


def test_a_statement_speaks_for_the_state_of_its_actor() -> None:
    known = know(world())
    reads = press(Names())
    assert party_of(known, of(reads, "wire")) == "Veskaria"
    assert party_of(known, of(reads, "ja")) == "Aldovia"
    assert party_of(known, of(reads, "weather")) is None


@pytest.mark.parametrize(("publisher", "party"), [("Foreign Ministry of Veskaria", "Veskaria"), ("The Quay", None), (None, None)])
def test_what_nobody_is_named_for_speaks_for_an_official_publisher(publisher: str | None, party: str | None) -> None:
    material = world()
    note = material.press[5]
    anonymous = replace(note.reading.statements[0], source_actor=None)
    read = replace(note, version=replace(note.version, publisher=publisher))
    read = replace(read, reading=replace(read.reading, statements=(anonymous,)))
    known = know(replace(material, press=(*material.press[:5], read, *material.press[6:])))
    assert party_of(known, anonymous) == party


def test_without_a_way_to_states_nobody_speaks_for_one() -> None:
    material = world()
    stateless = BriefMaterial(case=material.case, as_of=material.as_of, press=material.press)
    assert party_of(know(stateless), of(press(Names()), "wire")) is None
