import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.collect import collect
from rejoinder.errors import InputInvalid
from rejoinder.model import Archive, Capture, Skipped, SkipReason, ids

Taken = list[Capture | Skipped]
TakeIn = Callable[..., Taken]


def test_a_target_that_is_not_there_is_the_callers_mistake(take_in: TakeIn, tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="does not exist"):
        take_in(tmp_path / "nothing.txt")


def test_a_mistake_is_told_before_anything_is_taken_in(shelf: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    targets = [str(tmp_path / "a.txt"), str(tmp_path / "nothing.txt")]
    with pytest.raises(InputInvalid):
        collect(targets, archive=shelf, clock=lambda: datetime.now(UTC))
    assert ids.content_digest(b"Words.") not in shelf


@pytest.mark.parametrize(
    "target",
    ["ftp://a.example/x", "file:///etc/hosts", "https://", "http://[::1/", "gopher://x", "https://a.example:0/", "http://:80/"],
)
def test_an_address_that_cannot_be_fetched_is_the_callers_mistake(take_in: TakeIn, target: str) -> None:
    with pytest.raises(InputInvalid, match="give an http"):
        take_in(target)


@pytest.mark.parametrize("target", ["", "a\0b"])
def test_a_name_that_no_file_can_have_is_the_callers_mistake(take_in: TakeIn, target: str) -> None:
    with pytest.raises(InputInvalid, match="names no file"):
        take_in(target)


def test_a_name_that_is_too_long_for_a_file_is_the_callers_mistake(take_in: TakeIn) -> None:
    with pytest.raises(InputInvalid, match="does not exist"):
        take_in("a" * 5000)


def test_standard_input_must_be_there_to_be_read(take_in: TakeIn) -> None:
    with pytest.raises(InputInvalid, match="standard input"):
        take_in("-")


def test_no_targets_give_nothing(take_in: TakeIn) -> None:
    assert take_in() == []


def test_targets_come_in_the_order_they_were_named(take_in: TakeIn, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("B.")
    (tmp_path / "a.txt").write_text("A.")
    taken = take_in(tmp_path / "b.txt", "-", tmp_path / "a.txt", standard_input=io.BytesIO(b"Pasted."))
    assert [Path(item.location).name[:6] for item in taken if isinstance(item, Capture)] == ["b.txt", "pasted", "a.txt"]


def test_pasted_text_is_a_capture(take_in: TakeIn, shelf: dict[str, bytes]) -> None:
    (capture,) = take_in("-", standard_input=io.BytesIO("アルドビアは否定した。".encode()))
    assert isinstance(capture, Capture)
    assert shelf[capture.sha256].decode() == "アルドビアは否定した。"
    assert capture.media_type == "text/plain"


def test_two_pastes_are_two_documents_and_one_twice_is_one(take_in: TakeIn) -> None:
    one, two, again = (take_in("-", standard_input=io.BytesIO(words))[0] for words in (b"One.", b"Two.", b"One."))
    assert isinstance(one, Capture)
    assert isinstance(two, Capture)
    assert one.location != two.location
    assert one == again


def test_pasted_rows_are_rows(take_in: TakeIn) -> None:
    taken = take_in("-", standard_input=io.BytesIO(b'{"text":"One."}\n{"text":"Two."}\n'))
    assert len({item.location for item in taken if isinstance(item, Capture)}) == 2


def test_nothing_pasted_is_named(take_in: TakeIn) -> None:
    (skipped,) = take_in("-", standard_input=io.BytesIO(b" \n"))
    assert isinstance(skipped, Skipped)
    assert skipped.reason is SkipReason.EMPTY


def test_the_bytes_are_in_the_archive_when_the_capture_is_handed_on(tmp_path: Path, shelf: Archive) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"Words of {name}.")
    for taken in collect([str(tmp_path)], archive=shelf, clock=lambda: datetime.now(UTC)):
        assert isinstance(taken, Capture)
        assert taken.sha256 in shelf


def test_each_capture_is_timed_when_it_is_taken(tmp_path: Path, shelf: Archive) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"Words of {name}.")
    moments = iter([datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 1, 2, tzinfo=UTC)])
    times = [
        item.captured_at.day
        for item in collect([str(tmp_path)], archive=shelf, clock=lambda: next(moments))
        if isinstance(item, Capture)
    ]
    assert times == [1, 2]
