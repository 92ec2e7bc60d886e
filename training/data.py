"""Annotated texts to windows of labelled pieces."""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from rejoinder.encode.windows import Line
from training.model import LINKS, ROLES
from training.pieces import cut_lines

IGNORED = -100
OUTSIDE, BEGIN, INSIDE = range(3)
LENGTH_NOISE = 16  # pieces; windows of like length share a batch, but not always the same ones

Row = dict[str, Any]
Link = tuple[int, int, int]  # first piece of a content, index in LINKS, first piece of what it points at (0: none)


@dataclass(frozen=True, slots=True)
class Window:
    """A run of pieces with the tag of each in each role, and the links of the contents that begin in it."""

    ids: list[int]
    tags: list[tuple[int, ...]]
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded."""

    ids: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    links: torch.Tensor  # rows of (window, link, content piece, piece pointed at)
    weight: float = 1.0  # of its loss

    def shares(self, count: int) -> list["Batch"]:
        """The batch in at most `count` parts, each weighted by its windows."""
        size = -(-len(self.ids) // count)
        return [self._share(at, min(at + size, len(self.ids))) for at in range(0, len(self.ids), size)]

    def _share(self, begin: int, end: int) -> "Batch":
        links = self.links[(self.links[:, 0] >= begin) & (self.links[:, 0] < end)] - torch.tensor([begin, 0, 0, 0])
        part = slice(begin, end)
        return Batch(self.ids[part], self.mask[part], self.tags[part], links, (end - begin) / len(self.ids))


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def tag_characters(row: Row) -> list[list[int]]:
    """For each role the tag of each character.

    A content inside another one is "inner"; rows without `nested` do not tell those, so that nothing is learnt about them there.
    """
    size = len(row["text"])
    layers = {role: [OUTSIDE] * size for role in ROLES}
    for role in ("source", "cue", "content"):
        spans = {tuple(span) for item in row["gold"] for span in item[role] or []}
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
            free = [name for name in (role, "inner") if not any(layers[name][start:end])]
            if free and (free[0] == role or role == "content"):
                layers[free[0]][start:end] = [BEGIN] + [INSIDE] * (end - start - 1)
    if not row.get("nested"):
        layers["inner"] = [IGNORED] * size
    return [layers[role] for role in ROLES]


class Maker:
    """Makes windows: lines are packed until `size` pieces, each followed by the piece that marks a line's end."""

    def __init__(self, tokenizer: Tokenizer, *, begin: int, end: int, size: int) -> None:
        self.tokenizer, self.begin, self.end, self.size = tokenizer, begin, end, size

    def windows(self, row: Row, chance: random.Random) -> Iterator[Window]:
        """Windows over a text; the first is cut short by chance, so that each pass sees other windows."""
        tags = tag_characters(row)
        room = chance.randint(self.size // 3, self.size)
        held: list[Line] = []
        for line in self._short_lines(row["text"]):
            if held and sum(len(x.ids) + 1 for x in held) + len(line.ids) > room - 1:
                yield self._window(held, tags, row)
                held, room = [], self.size
            held.append(line)
        if held:
            yield self._window(held, tags, row)

    def _short_lines(self, text: str) -> Iterator[Line]:
        most = self.size - 2
        for line in cut_lines(self.tokenizer, text):
            for at in range(0, len(line.ids), most):
                yield Line(line.ids[at : at + most], line.spans[at : at + most])

    def _window(self, lines: list[Line], tags: list[list[int]], row: Row) -> Window:
        ids, spans = [self.begin], [(-1, -1)]
        for line in lines:
            ids += [*line.ids, self.end]
            spans += [*line.spans, (-1, -1)]
        labels = [tuple(_tag(line, span) for line in tags) for span in spans]
        return Window(ids, labels, list(_links(row, spans)))


def _tag(tags: list[int], span: tuple[int, int]) -> int:
    """A piece begins a span where one begins anywhere in it."""
    start, end = span
    if start == end:
        return IGNORED
    inside = tags[start:end]
    return BEGIN if BEGIN in inside else inside[0]


def _links(row: Row, spans: list[tuple[int, int]]) -> Iterator[Link]:
    starts = {at: i for i, (a, z) in reversed(list(enumerate(spans))) for at in range(a, z)}
    for item in row["gold"]:
        for content in item["content"]:
            first = starts.get(content[0])
            if first is None:
                continue
            for kind, role in enumerate(LINKS):
                aims = [starts.get(span[0]) for span in item[role] or []]
                if not aims:
                    yield first, kind, 0
                elif aims[0] is not None:
                    yield first, kind, aims[0]


def pack(windows: Iterable[Window], chance: random.Random, *, pieces: int) -> list[list[Window]]:
    """Batches of about `pieces` pieces, padding counted, in random order."""
    batches: list[list[Window]] = [[]]
    for window in sorted(windows, key=lambda w: len(w.ids) + chance.randint(0, LENGTH_NOISE)):
        longest = max(len(w.ids) for w in [*batches[-1], window])
        if batches[-1] and longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
        batches[-1].append(window)
    chance.shuffle(batches)
    return batches


def to_tensors(windows: list[Window], pad: int) -> Batch:
    """The windows of one batch as tensors."""
    size, length = len(windows), max(len(w.ids) for w in windows)
    ids = torch.full((size, length), pad)
    tags = torch.full((size, length, len(ROLES)), IGNORED)
    for i, window in enumerate(windows):
        ids[i, : len(window.ids)] = torch.tensor(window.ids)
        tags[i, : len(window.ids)] = torch.tensor(window.tags)
    links = [(i, kind, content, aim) for i, w in enumerate(windows) for content, kind, aim in w.links]
    mask = torch.arange(length)[None] < torch.tensor([len(w.ids) for w in windows])[:, None]
    return Batch(ids, mask, tags, torch.tensor(links).view(-1, 4))
