"""Where the reader's weights are, and whether they are the ones that the package was made with."""

import importlib
import importlib.util
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from rejoinder.text.tables import parse_table

if TYPE_CHECKING:
    from rejoinder.encode.scorer import Scorer

FOLDER = Path(str(resources.files(__package__))) / "weights"
NEEDED = ("onnxruntime", "tokenizers", "numpy")


@dataclass(frozen=True, slots=True)
class Weights:
    """A file of weights that was checked against its digest."""

    path: Path
    digest: str

    def load(self) -> "Scorer":
        """The scorer, loaded once a process."""
        return _load(self.path)


@cache
def find_weights(folder: Path = FOLDER) -> Weights | None:
    """The weights that `pinned.tsv` in the folder names.

    None where they are absent or are others, and where what runs them is not installed.
    """
    pin = parse_table((folder / "pinned.tsv").read_text(encoding="utf-8"))[0]
    path = folder / pin["file"]
    if not path.is_file() or not all(importlib.util.find_spec(name) for name in NEEDED):
        return None
    digest = sha256(path.read_bytes()).hexdigest()
    return Weights(path, digest) if digest == pin["sha256"] else None


@cache
def _load(path: Path) -> "Scorer":
    scorer: Scorer = importlib.import_module("rejoinder.encode.scorer").Scorer(path)
    return scorer
