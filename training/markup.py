"""Our own texts with their marks to rows with spans: `python -m training.markup texts/ja.txt > rows.jsonl`."""

import argparse
import json
import re
import sys
from pathlib import Path

from training.data import Row

MARK = re.compile(r"\{([sqc])(\d+) ?|\}")
PARTS = {"s": "source", "q": "cue", "c": "content"}


def read_marked(text: str) -> Row:
    """The text without its marks, and its statements; an empty mark stands for the same words in the statement before."""
    plain, at, opened = "", 0, []
    gold: dict[int, dict[str, list[list[int]]]] = {}
    for match in MARK.finditer(text):
        plain, at = plain + text[at : match.start()], match.end()
        if match.group(1):
            opened.append((PARTS[match.group(1)], int(match.group(2)), len(plain)))
            continue
        part, number, start = opened.pop()
        statement = gold.setdefault(number, {"content": [], "cue": [], "source": []})
        statement[part] += [[start, len(plain)]] if start < len(plain) else gold[number - 1][part]
    return {"text": plain + text[at:], "gold": [gold[number] for number in sorted(gold)], "nested": True}


def read_texts(path: Path) -> list[Row]:
    """The marked texts of a file."""
    lines = path.read_text(encoding="utf8").splitlines()
    texts = "\n".join(line for line in lines if not line.startswith("#")).strip("\n").split("\n\n")
    return [{"id": f"ours-{path.stem}-{i}", "language": path.stem, **read_marked(text)} for i, text in enumerate(texts)]


def main() -> None:
    """Print the rows, one a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    args = parser.parse_args()
    sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in read_texts(args.texts))


if __name__ == "__main__":
    main()
