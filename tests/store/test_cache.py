"""A cache may lose anything at any time, and never gives a wrong value."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejoinder.store import FileCache


@pytest.fixture
def cache(tmp_path: Path) -> FileCache:
    return FileCache(tmp_path / "cache")


def files(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "cache").rglob("*") if path.is_file())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.text(), st.binary(max_size=100))
def test_a_value_comes_back_under_its_key(cache: FileCache, key: str, value: bytes) -> None:
    cache.put(key, value)
    assert cache.get(key) == value


def test_what_was_never_put_is_none(cache: FileCache) -> None:
    assert cache.get("vectors of ve-1") is None


def test_the_latest_value_counts(cache: FileCache) -> None:
    cache.put("key", b"one")
    cache.put("key", b"other")
    assert cache.get("key") == b"other"


@pytest.mark.parametrize("key", ["../../outside", "/etc/passwd", "\0", "\ud800", "a" * 10_000, ""])
def test_a_key_is_never_a_path(cache: FileCache, tmp_path: Path, key: str) -> None:
    cache.put(key, b"value")
    assert cache.get(key) == b"value"
    assert len(files(tmp_path)) == 1
    assert len(files(tmp_path)[0].name) == 62


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 32, b"\0" * 64])
def test_a_damaged_value_is_none(cache: FileCache, tmp_path: Path, damage: bytes) -> None:
    cache.put("key", b"value")
    files(tmp_path)[0].write_bytes(damage)
    assert cache.get("key") is None


def test_a_value_cut_short_is_none(cache: FileCache, tmp_path: Path) -> None:
    cache.put("key", b"value")
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    assert cache.get("key") is None


def test_a_value_under_the_name_of_another_is_none(cache: FileCache, tmp_path: Path) -> None:
    cache.put("one", b"value")
    (one,) = files(tmp_path)
    cache.put("other", b"other value")
    (other,) = [file for file in files(tmp_path) if file != one]
    one.replace(other)
    assert cache.get("other") is None


def test_a_folder_that_takes_no_files_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = FileCache(tmp_path / "file")
    cache.put("key", b"value")
    assert cache.get("key") is None
