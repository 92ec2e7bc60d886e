"""Sentence encoders of the Hugging Face Hub, run from the ONNX files that they come with (extra [hub])."""

import importlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import tokenizers

from rejoinder.encode.universal import fold
from rejoinder.errors import CannotGoOn, InputInvalid, PartMissing

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # both are read on import
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
onnxruntime = importlib.import_module("onnxruntime")

if TYPE_CHECKING:
    from numpy.typing import NDArray

NETWORKS = ("onnx/model.onnx", "model.onnx")
WANTED = ("*.json", "*/config.json", *NETWORKS, "onnx/model.onnx_data", "model.onnx_data")
MOST_PIECES = 512  # of a text, where the encoder names no length of its own
LEAST = 1e-9  # instead of no length at all
QUIET = 3  # errors alone
PLAIN_LAYERS = {"Transformer", "Pooling", "Normalize"}
_NAME = re.compile(r"[\w.-]+/[\w.-]+(?:@[\w./-]+)?")
TOLD_TO_EXPORT = "name one that has onnx/model.onnx, or export it: optimum-cli export onnx --model NAME FOLDER"


class HubEncoder:
    """Unit vectors by a sentence encoder in a folder, laid out as sentence-transformers does.

    Traditional Chinese is brought to simplified first, and a text is cut to its beginning, as for our own encoder. Each text is
    run alone, so that its vector does not depend on the others of a call. Raises InputInvalid where the folder holds none.
    """

    def __init__(self, folder: Path, *, name: str | None = None) -> None:
        self.name = name or folder.name
        network = next((folder / path for path in NETWORKS if (folder / path).is_file()), None)
        if network is None or not (folder / "tokenizer.json").is_file():
            raise InputInvalid(f"{self.name} holds no sentence encoder as an ONNX file with its tokenizer.json", TOLD_TO_EXPORT)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads, options.log_severity_level = 1, 1, QUIET
        self._session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
        self._inputs = {one.name for one in self._session.get_inputs()}
        self._outputs = [one.name for one in self._session.get_outputs()]
        self._first = _pools_first(folder, self.name, whole="sentence_embedding" in self._outputs)
        prompts = _config(folder / "config_sentence_transformers.json").get("prompts")
        self._prompt = str(prompts.get("query") or "") if isinstance(prompts, dict) else ""
        self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        longest = _config(folder / "sentence_bert_config.json").get("max_seq_length")
        self._tokenizer.enable_truncation(min(longest, MOST_PIECES) if isinstance(longest, int) and longest > 0 else MOST_PIECES)
        self.dimension = len(self._run("0"))

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One unit vector a text, shape (len(texts), dimension); a text without a letter or figure has the zero vector."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, (fold(text) for text in texts), strict=True):
            if any(c.isalnum() for c in text):
                row[:] = self._run(text)
        return vectors

    def _run(self, text: str) -> "NDArray[np.float32]":
        pieces = self._tokenizer.encode(self._prompt + text)
        given = {"input_ids": pieces.ids, "attention_mask": pieces.attention_mask, "token_type_ids": pieces.type_ids}
        fed = {name: np.array([values], dtype=np.int64) for name, values in given.items() if name in self._inputs}
        whole = "sentence_embedding" in self._outputs
        found = self._session.run(["sentence_embedding" if whole else self._outputs[0]], fed)[0][0].astype(np.float32)
        vector: NDArray[np.float32] = found if whole else found[0] if self._first else found.mean(axis=0)
        vector /= max(float(np.linalg.norm(vector)), LEAST)
        return vector


def find_encoder(name: str) -> HubEncoder:
    """The encoder in the folder of this name, or else of this name on the Hub, as in `owner/model` or `owner/model@revision`.

    What was fetched before is not fetched again. Raises InputInvalid for a name that is neither, PartMissing without the extra,
    CannotGoOn where it cannot be fetched.
    """
    if name and Path(name).is_dir():
        return HubEncoder(Path(name))
    if not _NAME.fullmatch(name):
        raise InputInvalid(f"{name!r} is no folder and no name on the Hugging Face Hub", "write owner/model, or a folder's path")
    owner, _, revision = name.partition("@")
    hub = _hub()
    try:
        return HubEncoder(Path(hub.snapshot_download(owner, revision=revision or None, allow_patterns=WANTED)), name=name)
    except (OSError, ValueError) as error:  # its own errors are of these kinds
        told = (str(error).splitlines() or [type(error).__name__])[0]
        raise CannotGoOn(
            f"{name} could not be fetched ({told})", "look at its name and at the network, or name a folder"
        ) from error


def _hub() -> Any:  # noqa: ANN401  the module itself
    try:
        return importlib.import_module("huggingface_hub")
    except ImportError as error:
        raise PartMissing(
            "encoders by name need huggingface_hub, which is not installed", "pip install 'rejoinder[hub]'"
        ) from error


def _pools_first(folder: Path, name: str, *, whole: bool) -> bool:
    """Whether a text's vector is that of its first piece, and not the mean; `whole` where the network itself makes it.

    Raises InputInvalid for other ways: vectors made in another way than in training would be poor without a sign.
    """
    listed = _config(folder / "modules.json", [])
    layers = [str(one.get("type", "")).rpartition(".")[2] for one in listed if isinstance(one, dict)]
    places = [str(one.get("path", "")) for one, layer in zip(listed, layers, strict=True) if layer == "Pooling"]
    pooling = _config(folder / (places[0] if places else "1_Pooling") / "config.json")
    ways = {
        way.removeprefix("pooling_mode_") for way, used in pooling.items() if way.startswith("pooling_mode_") and used is True
    }
    if not whole and (set(layers) - PLAIN_LAYERS or ways - {"cls_token", "mean_tokens"} or len(ways) > 1):
        used = ", ".join(sorted({*(set(layers) - PLAIN_LAYERS), *ways}))
        raise InputInvalid(f"{name} makes vectors in a way that its ONNX file leaves out ({used})", TOLD_TO_EXPORT)
    return ways == {"cls_token"}


def _config(path: Path, empty: Any = None) -> Any:  # noqa: ANN401  as the file has it
    """The JSON of a file, of the kind of `empty` (a mapping); empty where there is none or another kind."""
    empty = {} if empty is None else empty
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return empty
    return found if isinstance(found, Mapping if isinstance(empty, dict) else type(empty)) else empty
