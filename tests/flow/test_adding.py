"""Documents come in."""

import io
from pathlib import Path

import pytest

from rejoinder import flow
from rejoinder.errors import InputInvalid
from rejoinder.flow import Place
from rejoinder.model import Given, SkipReason


def test_each_row_of_a_file_is_a_capture(place: Place, documents: Path) -> None:
    added = flow.add(place, [str(documents)])
    assert (added.new, added.known, added.skipped) == (3, 0, ())
    assert place.ledger.counts().captures == 3


def test_adding_twice_changes_nothing(place: Place, documents: Path) -> None:
    flow.add(place, [str(documents)])
    again = flow.add(place, [str(documents)])
    assert (again.new, again.known) == (0, 3)
    assert place.ledger.counts().captures == 3


def test_what_cannot_be_used_is_in_the_ledger_with_its_reason(place: Place, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    added = flow.add(place, [str(tmp_path / "empty.txt")])
    assert added.new == 0
    assert [s.reason for s in added.skipped] == [SkipReason.EMPTY]
    assert list(place.ledger.skipped()) == list(added.skipped)


def test_one_bad_file_does_not_keep_out_the_others(place: Place, documents: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    added = flow.add(place, [str(tmp_path / "empty.txt"), str(documents)])
    assert (added.new, len(added.skipped)) == (3, 1)


def test_nothing_is_taken_in_when_a_target_does_not_exist(place: Place, documents: Path) -> None:
    with pytest.raises(InputInvalid, match="does not exist"):
        flow.add(place, [str(documents), "nowhere.txt"])
    assert place.ledger.counts().captures == 0


def test_pasted_text_keeps_what_was_said_about_it(place: Place) -> None:
    flow.add(
        place, ["-"], given=Given(publisher="Daily Herald"), standard_input=io.BytesIO(b"The shoal is ours, the minister said.")
    )
    (capture,) = place.ledger.captures_to_clean("or-none")
    assert capture.given.publisher == "Daily Herald"
