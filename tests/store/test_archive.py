"""Captured bytes are kept once, whole, and are never believed without their digest."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejoinder.errors import LedgerDamaged, PlaceNotWritable
from rejoinder.store import FileArchive


@pytest.fixture
def archive(tmp_path: Path) -> FileArchive:
    return FileArchive(tmp_path / "archive")


def file_of(tmp_path: Path) -> Path:
    (file,) = [path for path in (tmp_path / "archive").rglob("*") if path.is_file()]
    return file


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.binary(max_size=100))
def test_bytes_come_back_as_they_were(archive: FileArchive, content: bytes) -> None:
    sha256 = archive.put(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert sha256 in archive
    assert archive.get(sha256) == content


def test_the_same_bytes_are_kept_once(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = archive.put(b"denied")
    written = file_of(tmp_path).stat()
    assert archive.put(b"denied") == sha256
    assert (file_of(tmp_path).stat().st_ino, file_of(tmp_path).stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_a_file_bears_the_digest_of_its_bytes(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = archive.put(b"denied")
    assert file_of(tmp_path) == tmp_path / "archive" / sha256[:2] / sha256[2:]


@pytest.mark.parametrize(
    "name", ["0" * 64, "", "..", "../../etc/passwd", "A" * 64, "\0", "\udcff" * 64, "0" * 63, "0" * 64 + "\n"]
)
def test_what_is_not_there_is_a_key_error(archive: FileArchive, name: str) -> None:
    archive.put(b"denied")
    assert name not in archive
    with pytest.raises(KeyError):
        archive.get(name)


@pytest.mark.parametrize("damage", [b"", b"denie", b"asserted", b"denied "])
def test_damaged_bytes_are_not_given(archive: FileArchive, tmp_path: Path, damage: bytes) -> None:
    sha256 = archive.put(b"denied")
    file_of(tmp_path).write_bytes(damage)
    with pytest.raises(LedgerDamaged, match="no longer holds what was captured; restore"):
        archive.get(sha256)


def test_adding_the_bytes_again_mends_a_damaged_file(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = archive.put(b"denied")
    file_of(tmp_path).write_bytes(b"den")
    archive.put(b"denied")
    assert archive.get(sha256) == b"denied"


def test_a_file_that_cannot_be_read_is_damage(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = archive.put(b"denied")
    file = file_of(tmp_path)
    file.unlink()
    file.mkdir()
    with pytest.raises(LedgerDamaged, match="cannot be read"):
        archive.get(sha256)


def test_what_an_interrupted_write_left_is_in_nobodys_way(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"denied").hexdigest()
    part = tmp_path / "archive" / sha256[:2] / f".{sha256[2:]}.{os.getpid() + 1}.1"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"den")
    assert sha256 not in archive
    archive.put(b"denied")
    assert archive.get(sha256) == b"denied"


def test_nothing_half_written_is_left_after_a_write(archive: FileArchive, tmp_path: Path) -> None:
    archive.put(b"denied")
    assert not file_of(tmp_path).name.startswith(".")


def test_a_place_that_takes_no_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlaceNotWritable, match=r"cannot be written .*allow writing there"):
        FileArchive(tmp_path / "file").put(b"denied")


def test_a_write_that_fails_leaves_nothing_behind(archive: FileArchive, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"denied").hexdigest()
    taken = tmp_path / "archive" / sha256[:2] / sha256[2:]
    (taken / "in the way").mkdir(parents=True)
    with pytest.raises(PlaceNotWritable):
        archive.put(b"denied")
    assert [path.name for path in taken.parent.iterdir()] == [taken.name]
