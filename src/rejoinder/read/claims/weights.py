"""The weights of each language, as they were learnt; `CARD.md` says from what, and how well they do."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from rejoinder.model.ids import content_digest

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE = "weights.npz"
ENCODER = "universal-sentence-encoder-multilingual-v3"  # the vectors that `Meaning` was learnt on


@dataclass(frozen=True, slots=True)
class Wording:
    """What runs of words and signs weigh; `runs` has one number a bucket, to be multiplied by `unit`."""

    runs: "NDArray[np.int8]"
    unit: float
    signs: "NDArray[np.float32]"
    bias: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence's vector and signs weigh beside the margin that its wording gives."""

    margin: float
    vector: "NDArray[np.float32]"
    signs: "NDArray[np.float32]"
    bias: float


@dataclass(frozen=True, slots=True)
class Scale:
    """A margin as a probability: 1 / (1 + exp(-(slope * margin + shift)))."""

    slope: float
    shift: float

    def apply(self, margin: float) -> float:
        """The probability that a margin means."""
        return float(1 / (1 + np.exp(-np.clip(self.slope * margin + self.shift, -30, 30))))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of one language; without `meaning`, wording alone decides."""

    wording: Wording
    scale: Scale
    meaning: Meaning | None
    meaning_scale: Scale

    def felt(self, *, meant: bool) -> "NDArray[np.float32]":
        """How far each sign moves the logit: by wording alone, or where the sentence's meaning decides too."""
        if not meant or self.meaning is None:
            return self.wording.signs * np.float32(self.scale.slope)
        return (self.wording.signs * self.meaning.margin + self.meaning.signs) * np.float32(self.meaning_scale.slope)


@cache
def weights(base: str) -> Weights:
    """The weights of a base language: en, ja or zh."""
    kept = {name.removeprefix(f"{base}."): value for name, value in _stored().items() if name.startswith(f"{base}.")}
    meaning = _meaning(kept) if "vector" in kept else None
    scales = [Scale(float(slope), float(shift)) for slope, shift in kept["scales"]]
    wording = Wording(kept["runs"], float(kept["unit"]), kept["signs"].astype(np.float32), float(kept["bias"]))
    return Weights(wording, scales[0], meaning, scales[-1])


@cache
def digest() -> str:
    """What tells these weights from others."""
    return content_digest(resources.files(__package__).joinpath(FILE).read_bytes())[:16]


def _meaning(kept: Mapping[str, Any]) -> Meaning:
    vector, signs = kept["vector"].astype(np.float32), kept["meaning_signs"].astype(np.float32)
    return Meaning(float(kept["margin"]), vector, signs, float(kept["meaning_bias"]))


@cache
def _stored() -> Mapping[str, Any]:
    with resources.files(__package__).joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}
