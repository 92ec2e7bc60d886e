"""Join our marks with the texts they are on: `python -m training.join LABELS ALIGNED > rows.jsonl`."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from training.data import Row, read_rows


def join(labels: list[Row], aligned: list[Row]) -> Iterator[Row]:
    """Rows to train on; raises ValueError where a text is not the one that was marked."""
    lines: dict[str, list[Row]] = {}
    for row in aligned:
        lines.setdefault(row["story"], []).append(row)
    for label in labels:
        language = label["language"]
        text = "\n".join(line[language] for line in lines[label["story"]])
        if not hashlib.sha256(text.encode()).hexdigest().startswith(label["text"]):
            raise ValueError(
                f"{label['story']} ({language}) is not the text that was marked; give match/ntrex-dev.jsonl of NTREX-128"
            )
        yield {"id": f"{label['story']}-{language}", "language": language, "text": text, "nested": True, "gold": label["gold"]}


def main() -> None:
    """Print the rows, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    parser.add_argument("aligned", type=Path)
    args = parser.parse_args()
    for row in join(read_rows(args.labels), read_rows(args.aligned)):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
