import json
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.engine import InProcess
from rejoinder.errors import UnknownId
from rejoinder.flow import Place

LIFTED = (
    "Four fishing boats were turned away from the bank on Monday night, their owners said, after a patrol vessel without lights "
    "crossed their nets twice and cut two of them."
)
WIRE = (
    f"ORLEN (Kyodo) - The harbour office counted the boats on the quay and found that nine were missing.\n{LIFTED}\n"
    "Nobody was hurt, and the harbour master asked all crews to keep a lamp in the bow until the end of the month."
)
OWN = (
    "Prices at the fish market in Belmark rose for the third week, and traders there blamed the weather and the price of ice.\n"
    f"{LIFTED}\nMackerel cost twice as much as in spring, a cook at the market hall said while he was shelling prawns."
)
ROWS = [
    {"id": "wire", "publisher": "Veskar Times", "published": "2025-06-10T09:00:00+09:00", "language": "en", "text": WIRE},
    {"id": "copy", "publisher": "Aldovia Herald", "published": "2025-06-10T12:00:00+09:00", "language": "en"}
    | {"text": WIRE.replace("ORLEN (Kyodo) - ", "").replace("nine were", "ten were") + "\nThe Herald has more on page four."},
    {"id": "own", "publisher": "Belmark Post", "published": "2025-06-11T09:00:00+09:00", "language": "en", "text": OWN},
]


@pytest.fixture
def versions(place: Place, tmp_path: Path) -> dict[str, str]:
    """A case with a wire story, its copy, and an article that lifts a paragraph of it: the version of each."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    flow.add(place, [str(rows)])
    flow.update(place, InProcess())
    return {d.key: place.ledger.versions_of(d.id)[0].id for d in place.ledger.documents()}


def test_a_copy_is_told_with_what_it_changed_added_and_no_longer_credits(place: Place, versions: dict[str, str]) -> None:
    found = flow.find_copied(place, versions["copy"])
    assert found is not None
    assert (found.first, found.first_agency, found.agency) == (versions["wire"], "Kyodo", None)
    text = place.ledger.version(versions["copy"]).text
    assert [s.of(text) for s in found.difference.added] == ["The Herald has more on page four."]
    assert ["ten were missing" in after.of(text) for _, after in found.difference.changed] == [True]
    assert found.difference.left_out == ()


def test_the_first_and_what_stands_alone_copy_nothing(place: Place, versions: dict[str, str]) -> None:
    assert flow.find_copied(place, versions["wire"]) is None
    assert flow.find_copied(place, versions["own"]) is None


def test_what_is_not_there_is_no_copy(place: Place) -> None:
    with pytest.raises(UnknownId):
        flow.find_copied(place, "ve-0000")


def test_a_lifted_paragraph_is_found_once_for_all_copies(place: Place, versions: dict[str, str]) -> None:
    (found,) = flow.find_lifted(place)
    assert (found.first.version, [e.version for e in found.others]) == (versions["wire"], [versions["own"]])
    assert found.first.span.of(place.ledger.version(versions["wire"]).text) == LIFTED


def test_a_case_without_documents_has_no_passages(place: Place) -> None:
    assert flow.find_lifted(place) == ()
