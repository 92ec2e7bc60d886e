"""Which gold items are found, as offsets without text: what two states of the code differ in, item by item."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Hits = dict[str, list[str]]


def hits_of(rows: list[Json], readings: dict[str, Json]) -> Hits:
    """Document id to the keys of the gold items that were found exactly: `content 12-40`, `time 3-9`."""
    return {
        row["id"]: sorted(_keys(row["gold"], row["text"]) & _keys(_found(readings.get(row["id"], {})), row["text"]))
        for row in rows
    }


def compare(before: Hits, now: Hits) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(document, key) pairs that were gained, and those that were lost."""
    gained = [(doc, key) for doc, keys in now.items() for key in keys if key not in before.get(doc, [])]
    lost = [(doc, key) for doc, keys in before.items() for key in keys if key not in now.get(doc, [])]
    return gained, lost


def words_of(row: Json, key: str) -> str:
    """The words of a key, to print on the screen; they are never written down."""
    start, end = (int(x) for x in key.split()[1].split("-"))
    return " ".join(str(row["text"][start:end]).split())


def load(path: Path) -> Hits:
    """The hits that were kept, or none."""
    if not path.exists():
        return {}
    kept: Hits = json.loads(path.read_text(encoding="utf-8"))
    return kept


def keep(path: Path, hits: Hits) -> None:
    """Write the hits down, one document a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{json.dumps(doc, ensure_ascii=False)}: {json.dumps(keys)}" for doc, keys in sorted(hits.items()) if keys]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _found(reading: Json) -> list[Json]:
    return [*reading.get("statements", []), *reading.get("times", [])]


def _keys(items: list[Json], text: str) -> set[str]:
    return {
        f"{role} {a}-{z}"
        for item in items
        for role in ("content", "cue", "source", "span")
        for a, z in _trimmed(item.get(role), text)
    }


def _trimmed(value: Any, text: str) -> list[tuple[int, int]]:  # noqa: ANN401  gold has one span or several in one field
    spans = [value] if value and isinstance(value[0], int) else value or []
    return [s for s in (_trim(text, a, z) for a, z in spans) if s[1] > s[0]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
