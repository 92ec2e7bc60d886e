"""A sentence encoder in a folder, as the Hub has them, but of a dozen words: real tokenizer, real network, no download."""

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tokenizers
from tokenizers import models, normalizers, pre_tokenizers

MEANINGS = ("ship 船", "harbour 港", "morning 朝 早", "left 出 离", "parliament", "budget", "debate")
SEEN = {word: place for place, words in enumerate(MEANINGS, 1) for word in words.split()}
INT64, FLOAT, VERSION, OPERATIONS = 7, 1, 8, 17


def make_encoder(folder: Path, *, pooling: str = "mean_tokens", more: Mapping[str, Any] | None = None) -> Path:
    """Write the encoder into the folder; `more` are further files, as JSON. Returns the folder."""
    (folder / "onnx").mkdir(parents=True)
    (folder / "onnx" / "model.onnx").write_bytes(_network())
    _tokenizer().save(str(folder / "tokenizer.json"))
    files: dict[str, Any] = {
        "modules.json": [
            {"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": len(MEANINGS) + 1, f"pooling_mode_{pooling}": True},
        **(more or {}),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


def _tokenizer() -> tokenizers.Tokenizer:
    words = {"[UNK]": 0, **{word: place for place, word in enumerate(SEEN, 1)}}
    made = tokenizers.Tokenizer(models.WordLevel(words, unk_token="[UNK]"))  # noqa: S106  a piece, no password
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Split(tokenizers.Regex("[a-z0-9]+|[\u3040-\u9fff]"), "isolated")
    return made


def _network() -> bytes:
    """ONNX: each piece its row of a table. Fields by their numbers in onnx.proto."""
    wide = len(MEANINGS) + 1
    rows = [0, *SEEN.values()]
    table = b"".join(struct.pack(f"<{wide}f", *(float(at == row and row > 0) for at in range(wide))) for row in rows)
    held = b"".join(_number(1, size) for size in (len(rows), wide)) + _number(2, FLOAT) + _bytes(8, b"table") + _bytes(9, table)
    node = _bytes(1, b"table") + _bytes(1, b"input_ids") + _bytes(2, b"last_hidden_state") + _bytes(4, b"Gather")
    inputs = b"".join(_bytes(11, _value(name, INT64, ("batch", "pieces"))) for name in ("input_ids", "attention_mask"))
    output = _bytes(12, _value("last_hidden_state", FLOAT, ("batch", "pieces", "wide")))
    graph = _bytes(1, node) + _bytes(2, b"tiny") + _bytes(5, held) + inputs + output
    return _number(1, VERSION) + _bytes(7, graph) + _bytes(8, _bytes(1, b"") + _number(2, OPERATIONS))


def _value(name: str, kind: int, axes: tuple[str, ...]) -> bytes:
    shape = b"".join(_bytes(1, _bytes(2, axis.encode())) for axis in axes)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])
