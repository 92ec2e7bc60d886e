"""Make a file of weights the package's own: `python -m training.ship reader.onnx`.

Copies it into the package and writes down its digest, by which the package knows it again, and the package's copy of the card.
"""

import argparse
import shutil
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "src" / "rejoinder" / "encode" / "weights"
MOST = 45 * 1024 * 1024  # bytes; the repository and every install carry them
HEAD = """# The reader's weights that belong to this version of the package; `python -m training.ship` writes this file.
file\tsha256
"""


def ship(weights: Path, folder: Path = FOLDER) -> str:
    """Put the weights and their card into the folder; returns their digest. Raises ValueError where they are too large."""
    content = weights.read_bytes()
    if len(content) > MOST:
        raise ValueError(f"{weights} has {len(content)} bytes; at most {MOST} ship: cut the vocabulary or round more")
    digest = sha256(content).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reader.onnx").write_bytes(content)
    (folder / "pinned.tsv").write_text(f"{HEAD}reader.onnx\t{digest}\n", encoding="utf-8")
    shutil.copyfile(HERE / "CARD.md", folder / "CARD.md")
    return digest


def main() -> None:
    """Ship, and say what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    print(ship(parser.parse_args().weights))


if __name__ == "__main__":
    main()
