"""One update at a time."""

import os
from pathlib import Path

import pytest

from rejoinder.errors import LedgerBusy, PlaceNotWritable
from rejoinder.flow.lock import alone


def test_a_second_holder_is_told_so_at_once(tmp_path: Path) -> None:
    with (
        alone(tmp_path / "lock"),
        pytest.raises(LedgerBusy, match=r"another process is updating .*; wait until it is done"),
        alone(tmp_path / "lock"),
    ):
        pass


def test_what_was_let_go_can_be_held_again(tmp_path: Path) -> None:
    for _ in range(3):
        with alone(tmp_path / "lock"):
            pass


def test_an_error_inside_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), alone(tmp_path / "lock"):
        raise ValueError("inside")
    with alone(tmp_path / "lock"):
        pass


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(PlaceNotWritable, match="make the folder writable"), alone(tmp_path / "none" / "lock"):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_said_to_be(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PlaceNotWritable), alone(tmp_path / "lock"):
            pass
    finally:
        tmp_path.chmod(0o700)
