"""The gold, and the texts that it points into; they are read in place, and a text that changed or is absent is left out."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "examples" / "shoal"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the source of a statement stands, and the names that are right for it; `joint` says that it names several."""

    start: int
    end: int
    right: tuple[str | None, ...]
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A document in the form that `read` takes, and its sources."""

    row: Row
    sources: tuple[Source, ...]


def real_documents(shared: Path) -> Iterator[Marked | str]:
    """The documents of the gold, each with its text; where there is none to be had, why."""
    for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        path = shared / gold["file"]
        if not path.is_file():
            yield f"{gold['id']}: no {path}"
            continue
        row = _document(path, gold)
        row["text"] = row["text"][: gold.get("first")]
        if hashlib.sha256(row["text"].encode()).hexdigest() != gold["sha256"]:
            yield f"{gold['id']}: its text is not the one that was annotated"
            continue
        yield Marked(row, tuple(_source(one) for one in gold["sources"]))


def sample_documents() -> Iterator[Marked]:
    """The documents of the sample case that its gold has statements in."""
    gold = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))["statements"]
    for number, row in enumerate(_rows(SAMPLE / "documents.jsonl")):
        own = [one for one in gold if one["document"] == row["id"] and one["source"] and one["content"][0] in row["text"]]
        yield Marked({**row, "id": f"{row['id']} {number}"}, tuple(_of_words(one, row["text"]) for one in own))


def _source(gold: Row) -> Source:
    start, end = gold["span"]
    return Source(start, end, tuple(gold["actor"]), gold.get("joint", False))


def _of_words(gold: Row, text: str) -> Source:
    """The source nearest to the cue that is nearest to the content."""
    contents = _places(gold["content"][0], text)
    cue = min(product(contents, _places(gold["cue"] or gold["source"], text)), key=lambda pair: abs(pair[0] - pair[1]))[1]
    start = min(_places(gold["source"], text), key=lambda place: abs(place - cue))
    return Source(start, start + len(gold["source"]), (gold["source_actor"],))


def _places(words: str, text: str) -> list[int]:
    places, at = [], text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _document(path: Path, gold: Row) -> Row:
    plain = {"id": gold["id"], "language": gold["language"]}
    if path.suffix == ".json":
        return {**plain, **_page(json.loads(path.read_text(encoding="utf-8"))["V1"])}
    if "#" in gold["id"]:
        story, field = gold["id"].split("#")
        return {**plain, "text": "\n".join(row[field] for row in _rows(path) if row["story"] == story)}
    row = next(row for row in _rows(path) if row["id"] == gold["id"])
    return {**plain, **{key: row[key] for key in ("title", "published", "publisher", "text") if row.get(key)}}


def _page(page: Row) -> Row:
    lines = [page["title"], *page["body"]["summary"]]
    for section in page["body"]["sections"]:
        lines += section["headline"] + section["paragraphs"]
    return {"title": page["title"], "published": page["publishing_date"], "text": "\n".join(lines)}


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
