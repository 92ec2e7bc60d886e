"""The gold of the sample case, and what the program found, brought together by the words that they stand on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

from rejoinder import flow
from rejoinder.model import FoundStatement, Span, StatementQuery, Version
from rejoinder.model.linked import Claim, CopyKind, Linked, Polarity
from rejoinder.model.traced import ClaimTrace

SHARED = 0.5  # share of the longer of two passages from which they are the same statement
Gold = Mapping[str, Any]


@dataclass(frozen=True)
class Held:
    """The program's record of the sample, to be held against the gold."""

    gold: Gold
    urls: Mapping[str, str]
    texts: Mapping[str, tuple[Version, ...]]
    found: Mapping[str, tuple[FoundStatement, ...]]
    written: flow.Written
    linked: Linked

    @property
    def traces(self) -> Mapping[str, ClaimTrace]:
        """The traces under their claims."""
        return {trace.claim: trace for trace in self.written.material.traces}

    @cached_property
    def statements(self) -> Mapping[str, FoundStatement | None]:
        """The gold's statements by name, each with the one that was found for it."""
        return {row["id"]: self._match(row) for row in self.gold["statements"]}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Found statements by id, each with its name in the gold."""
        return {found.statement.id: name for name, found in self.statements.items() if found}

    def row(self, name: str) -> Gold:
        """A statement of the gold."""
        found: Gold = next(row for row in self.gold["statements"] if row["id"] == name)
        return found

    def version(self, row: Gold) -> Version:
        """The version that a statement of the gold stands in."""
        number: int = row["version"]
        return self.texts[row["document"]][number - 1]

    def document(self, version: str) -> str:
        """The gold's name of the document that a version belongs to."""
        return next(name for name, texts in self.texts.items() if version in {text.id for text in texts})

    def copies(self, kind: CopyKind) -> list[list[str]]:
        """The groups of copies of a kind, by the gold's names."""
        return sorted(sorted(self.document(v) for v in group.versions) for group in self.linked.copies if group.kind is kind)

    def claim(self, name: str) -> Claim | None:
        """The claim that holds most of what the gold has asserting this one; None when none holds any."""
        wanted = self.asserting(name)
        held = {claim.id: len(wanted & self.members(claim, Polarity.ASSERTS)) for claim in self.written.material.claims}
        best = max(held, key=lambda id_: held[id_], default=None)
        return next((c for c in self.written.material.claims if c.id == best and held[c.id]), None)

    def members(self, claim: Claim, polarity: Polarity) -> set[str]:
        """The members of a claim that the gold knows, by their names there."""
        return {self.names[m.statement] for m in claim.members if m.polarity is polarity and m.statement in self.names}

    def asserting(self, name: str, polarity: str = "asserts") -> set[str]:
        """What the gold has standing so to a claim."""
        row = next(row for row in self.gold["claims"] if row["id"] == name)
        return {statement for statement, way in row["statements"] if way == polarity}

    def replied(self, later: str, earlier: str) -> bool:
        """Whether a reply was found between the two."""
        links = {(self.names.get(link.later), self.names.get(link.earlier)) for link in self.linked.replies}
        return (later, earlier) in links

    def _match(self, row: Gold) -> FoundStatement | None:
        place = place_of(row, self.version(row).text)
        near = [(overlap(place, whole(one)), one) for one in self.found.get(self.version(row).id, ())]
        best = max(near, key=lambda pair: pair[0], default=(0.0, None))
        return best[1] if best[0] >= SHARED else None


def load(folder: Path) -> tuple[Gold, dict[str, str]]:
    """The gold, and the addresses of its documents by their names."""
    rows = [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    return json.loads((folder / "gold.json").read_text(encoding="utf-8")), {row["id"]: row["url"] for row in rows}


def hold(case: Any, gold: Gold, urls: Mapping[str, str], written: flow.Written) -> Held:  # noqa: ANN401  a Case
    """The gold beside what the case holds."""
    of_url = {document.url: case.versions(document.id) for document in case.documents() if document.url}
    found: dict[str, list[FoundStatement]] = {}
    for one in case._ledger.statements(StatementQuery()):
        found.setdefault(one.version.id, []).append(one)
    texts = {name: of_url[url] for name, url in urls.items()}
    return Held(gold, urls, texts, {k: tuple(v) for k, v in found.items()}, written, case.linked())


def place_of(row: Gold, text: str) -> Span:
    """Where the words of a statement stand: where they stand twice, the place nearest to its cue."""
    words = row["content"][0]
    places = list(_places(words, text))
    cues = list(_places(row["cue"], text)) if row["cue"] else places
    start = min(product(places, cues), key=lambda pair: (abs(pair[0] - pair[1]), pair[0]))[0]
    return Span(start, start + len(words))


def whole(found: FoundStatement) -> Span:
    """From the first to the last word of a statement."""
    return Span(found.statement.content[0].start, found.statement.content[-1].end)


def overlap(left: Span, right: Span) -> float:
    """The share of the longer passage that both cover."""
    return max(min(left.end, right.end) - max(left.start, right.start), 0) / max(left.end - left.start, right.end - right.start)


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
