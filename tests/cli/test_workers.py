"""How many processes a command works with."""

from pathlib import Path

import pytest

from rejoinder.cli.workers import SMALL, choose_engine, cores
from rejoinder.engine import InProcess, LocalCores


@pytest.fixture
def small(tmp_path: Path) -> str:
    (tmp_path / "small.txt").write_text("x", encoding="utf-8")
    return str(tmp_path / "small.txt")


@pytest.fixture
def large(tmp_path: Path) -> str:
    (tmp_path / "large.txt").write_bytes(b"x" * SMALL)
    return str(tmp_path / "large.txt")


def test_a_small_input_is_done_without_further_processes(small: str) -> None:
    assert isinstance(choose_engine(0, [small]), InProcess)


def test_what_is_piped_in_is_done_without_further_processes() -> None:
    assert isinstance(choose_engine(0, ["-"]), InProcess)


def test_several_small_inputs_are_a_large_one(large: str, small: str) -> None:
    engine = choose_engine(0, [small, large])
    assert isinstance(engine, LocalCores if cores() > 1 else InProcess)


def test_a_number_that_is_asked_for_is_kept(small: str) -> None:
    engine = choose_engine(3, [small])
    assert isinstance(engine, LocalCores)
    assert engine.workers == 3


def test_one_worker_is_this_process(large: str) -> None:
    assert isinstance(choose_engine(1, [large]), InProcess)


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
