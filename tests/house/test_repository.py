"""What may not land in the repository, and what must stand in it."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LARGEST_FILE = 2 * 1024 * 1024  # bytes
WEIGHTS = "src/rejoinder/encode/weights/reader.onnx"  # the one large file: the reader works offline, so its weights come with it
LARGEST_WEIGHTS = 45 * 1024 * 1024


def tracked() -> list[Path]:
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout  # noqa: S607
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no checkout, so nothing says which files are ours")
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_is_larger_than_a_source_file_needs() -> None:
    most = {ROOT / WEIGHTS: LARGEST_WEIGHTS}
    assert [f"{p.relative_to(ROOT)}: {size}" for p in tracked() if (size := p.stat().st_size) > most.get(p, LARGEST_FILE)] == []


def test_no_path_of_a_machine_and_no_registry_stands_in_the_repository() -> None:
    path = re.compile("/" + "(?:work|root|home)" + r"/\w|files\.python" + r"hosted|pypi\." + r"org/simple|index-" + r"url\s*=")
    found = [
        f"{p.relative_to(ROOT)}: {m.group()}"
        for p in tracked()
        if p.suffix in {".py", ".md", ".toml", ".lock", ".tsv", ".json", ".sh", ".yml", ""} and p.stat().st_size < LARGEST_FILE
        for m in path.finditer(p.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "requirements.lock", ".ci/run", "evals/floors.json"]
)
def test_what_a_newcomer_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).stat().st_size > 0


@pytest.mark.data
def test_no_sentence_of_the_development_data_is_in_the_repository(shared: Path) -> None:
    article = (shared / "acceptance" / "seed" / "article.txt").read_text(encoding="utf-8")
    sentences = [s for s in re.split(r"(?<=[.!?”])\s+", article) if len(s) > 60]
    ours = [(p, p.read_text(encoding="utf-8", errors="replace")) for p in tracked() if p.stat().st_size < LARGEST_FILE]
    assert [(str(p), s[:40]) for p, text in ours for s in sentences if s in text] == []
