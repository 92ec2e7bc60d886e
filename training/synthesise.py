"""Write made-up documents whose statements are known: `python -m training.synthesise TEMPLATES LABELLED… > rows.jsonl`.

Sentences come from the templates, what is said in them from the labelled texts, whose other lines stand between.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.data import Row, read_rows

SLOT = re.compile(r"\{([A-Z])(\d?)(?::([^}]*))?\}|⟦(\d)|⟧")
SHARED = re.compile(r" =(\d)([SC])(\d)$")
NESTED = {"P": "person", "G": "body", "O": "organ", "K": "state", "M": "name"}
PLAIN = {"S": "source", "T": "document", "A": "adverbial", "V": "demand", "N": "noun", "R": "addressee"}
PART = {"S": "source", "T": "source", "Q": "cue", "C": "content", "D": "content", "V": "content", "N": "content"}
LONGEST = 90  # characters of a clause that goes into a template
STOPS = "。！？!?"

Statement = dict[str, list[list[int]]]


@dataclass(frozen=True, slots=True)
class Words:
    """What fills the slots."""

    lists: dict[str, list[str]]
    clauses: list[str]
    lines: list[str]


@dataclass(slots=True)
class Sheet:
    """A sentence while it is written."""

    text: str = ""
    statements: dict[str, Statement] = field(default_factory=dict)

    def write(self, text: str, number: str, part: str | None) -> None:
        """Add text, as part of a statement where it is one."""
        if part:
            self.mark(number, part, len(self.text), len(self.text) + len(text))
        self.text += text

    def mark(self, number: str, part: str, start: int, end: int) -> None:
        """Give a statement one more span."""
        self.statements.setdefault(number, {"content": [], "cue": [], "source": []})[part].append([start, end])


def read_templates(path: Path) -> dict[str, list[str]]:
    """The lists of a file, by the name in brackets above each."""
    lists: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            lists[list(lists)[-1]].append(line)
    return lists


def gather(lists: dict[str, list[str]], rows: Sequence[Row]) -> Words:
    """Clauses from contents, and whole lines in which nothing is said."""
    clauses, lines = [], []
    for row in rows:
        text, said = row["text"], [span for item in row["gold"] for role in ("content", "cue", "source") for span in item[role]]
        clauses += [text[a:z].rstrip(STOPS) for item in row["gold"] for a, z in item["content"]]
        found = [m for m in re.finditer(r"[^\n]+", text) if all(z <= m.start() or a >= m.end() for a, z in said)]
        lines += [match.group() for match in found]
    clauses += [line.rstrip(STOPS) for line in lines if line[-1] in STOPS]
    return Words(lists, [c for c in clauses if 4 <= len(c) <= LONGEST and not re.search(f'[{STOPS}「」“”"]', c)], lines)


def write_sentence(template: str, words: Words, chance: random.Random) -> Sheet:
    """One sentence, with its statements."""
    shared = SHARED.search(template)
    body = template[: shared.start()] if shared else template
    sheet, opened, at = Sheet(), [], 0
    for match in SLOT.finditer(body):
        sheet.text += body[at : match.start()]
        at = match.end()
        if match.group(1):
            _fill(sheet, match, words, chance)
        elif match.group(4):
            opened.append((match.group(4), len(sheet.text)))
        else:
            number, start = opened.pop()
            sheet.mark(number, "content", start, len(sheet.text))
    sheet.text += body[at:]
    if shared:
        giver, part, taker = shared.groups()
        name = PART[part]
        sheet.statements.setdefault(taker, {"content": [], "cue": [], "source": []})[name] = sheet.statements[giver][name]
    return sheet


def _fill(sheet: Sheet, match: re.Match[str], words: Words, chance: random.Random) -> None:
    letter, number, rest = match.group(1), match.group(2) or "1", match.group(3)
    if letter == "Q":
        text = chance.choice(rest.split("|"))
    elif letter == "C":
        text = chance.choice(words.clauses)
    elif letter == "D":
        text = chance.choice(words.clauses) + chance.choice(["", "。", "。", "！", "？"])
    else:
        text = _expand(chance.choice(words.lists[PLAIN[letter]]), words, chance) + (rest or "")
    sheet.write(text, number, PART.get(letter))


def _expand(text: str, words: Words, chance: random.Random) -> str:
    while slot := re.search(r"\{([A-Z])\}", text):
        text = text[: slot.start()] + chance.choice(words.lists[NESTED[slot.group(1)]]) + text[slot.end() :]
    return text


def write_document(words: Words, chance: random.Random) -> dict[str, Any]:
    """Some sentences that attribute, some that do not, a line or a paragraph each."""
    text, gold = "", []
    for _ in range(chance.randint(4, 10)):
        for _ in range(chance.choice([1, 1, 1, 2])):
            if chance.random() < 0.65:
                sheet = write_sentence(chance.choice(words.lists["sentence"]), words, chance)
                gold += [_shift(statement, len(text)) for statement in sheet.statements.values()]
                text += sheet.text
            else:
                text += chance.choice(words.lines)
        text += "\n"
    return {"text": text.rstrip("\n"), "gold": gold, "nested": True}


def _shift(statement: Statement, by: int) -> Statement:
    return {part: [[a + by, z + by] for a, z in spans] for part, spans in statement.items()}


def main() -> None:
    """Print a document a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("templates", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows = [row for path in args.labelled for row in read_rows(path)]
    words = gather(read_templates(args.templates), rows)
    chance = random.Random(args.seed)  # noqa: S311 - no secret
    for number in range(args.documents):
        row = {"id": f"made-{args.templates.stem}-{number}", "language": args.templates.stem, **write_document(words, chance)}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
