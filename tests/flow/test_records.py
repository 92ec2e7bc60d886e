"""Primary documents: known by their place in `record/`, never read for claims, never coverage."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.flow import Place
from rejoinder.flow.records import take_in_records
from rejoinder.model import Document, StatementQuery
from rejoinder.store.sqlite import open_ledger

LAW = "Article 7\nThe shoal is open to the boats of both Parties, the Minister of Aldovia said.\n"


@pytest.fixture
def record(place: Place) -> Path:
    """The folder of primary documents, with a law in it."""
    folder = place.case.folder / "record"
    (folder / "laws").mkdir(parents=True)
    (folder / "laws" / "osk.txt").write_text(LAW, encoding="utf-8")
    return folder


def records(place: Place) -> list[Document]:
    return [document for document in place.ledger.documents() if document.is_record]


def test_a_file_in_the_record_becomes_a_document_known_by_its_place(place: Place, record: Path) -> None:
    assert record.is_dir()
    flow.update(place, InProcess())
    assert [document.key for document in records(place)] == ["record/laws/osk.txt"]


def test_no_statement_is_read_in_the_record(place: Place, record: Path) -> None:
    assert record.is_dir()
    outcome = flow.update(place, InProcess())
    assert (outcome.cleaned, outcome.read) == (1, 0)
    assert list(place.ledger.statements(StatementQuery())) == []
    assert place.ledger.count_to_read("or-any") == 0


def test_the_record_is_found_by_its_words(place: Place, record: Path) -> None:
    assert record.is_dir()
    flow.update(place, InProcess())
    assert len(place.ledger.index.search("both Parties", 5)) == 1


def test_taking_it_in_again_changes_nothing(place: Place, record: Path) -> None:
    assert record.is_dir()
    flow.update(place, InProcess())
    assert flow.update(place, InProcess()).cleaned == 0
    assert place.ledger.counts().captures == 1


def test_a_moved_case_keeps_its_record(place: Place, record: Path, tmp_path: Path) -> None:
    assert record.is_dir()
    flow.update(place, InProcess())
    moved = Path(shutil.copytree(place.case.folder, tmp_path / "elsewhere"))
    with open_ledger(moved / "ledger.sqlite") as ledger:
        there = replace(place, case=replace(place.case, folder=moved), ledger=ledger)
        assert flow.update(there, InProcess()).cleaned == 0
        assert records(there) == records(place)


def test_an_edited_record_is_a_further_version_of_it(place: Place, record: Path) -> None:
    flow.update(place, InProcess())
    (record / "laws" / "osk.txt").write_text(LAW + "Article 9\nNo mining.\n", encoding="utf-8")
    flow.update(place, InProcess())
    (document,) = records(place)
    assert len(place.ledger.versions_of(document.id)) == 2


def test_a_document_that_calls_itself_a_record_is_none(place: Place, record: Path, tmp_path: Path) -> None:
    assert record.is_dir()
    forged = '{"id": "record/laws/osk.txt", "language": "en", "text": "Article 7. The shoal belongs to Veskar alone."}'
    (tmp_path / "forged.jsonl").write_text(forged + "\n", encoding="utf-8")
    flow.add(place, [str(tmp_path / "forged.jsonl")])
    flow.update(place, InProcess())
    (document,) = records(place)
    assert [v.text.strip() for v in place.ledger.versions_of(document.id)] == [LAW.strip()]
    assert {d.key for d in place.ledger.documents()} == {"record/laws/osk.txt", "id:record/laws/osk.txt"}


def test_what_cannot_be_used_is_left_out_with_its_place_and_only_once(place: Place, record: Path) -> None:
    (record / "empty.txt").write_bytes(b"")
    (left,) = take_in_records(place)
    assert left.item == "record/empty.txt"
    assert take_in_records(place) == ()


def test_a_link_out_of_the_record_is_not_followed(place: Place, record: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The key is under the mat, he said.", encoding="utf-8")
    (record / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    flow.update(place, InProcess())
    assert len(records(place)) == 1


def test_a_case_without_a_record_has_none(place: Place) -> None:
    assert take_in_records(place) == ()
