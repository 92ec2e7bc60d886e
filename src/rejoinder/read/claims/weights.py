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
class Likeness:
    """What vectors lie near: those of sentences that were found to be checkable, or not.

    A support-vector machine with a Gaussian kernel. `examples` are n x k, along the k `axes` (512 x k) and from the `centre`;
    each pulls with its own of the `weights`, by exp(-gamma * distance squared).
    """

    centre: "NDArray[np.float32]"
    axes: "NDArray[np.float32]"
    examples: "NDArray[np.float32]"
    weights: "NDArray[np.float32]"
    gamma: float
    shift: float

    def of(self, vectors: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """One margin a vector, above 0 where checkable sentences are nearer."""
        along = (vectors - self.centre) @ self.axes
        squares = (along**2).sum(1)[:, None] + (self.examples**2).sum(1) - 2 * along @ self.examples.T
        margins: NDArray[np.float32] = np.exp(-self.gamma * squares) @ self.weights + self.shift
        return margins


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence's likeness to others and its signs weigh beside the margin that its wording gives."""

    margin: float
    like: float
    signs: "NDArray[np.float32]"
    bias: float
    likeness: Likeness

    def join(self, margin: float, signs: "NDArray[np.float32]", like: float) -> float:
        """The margin that all of them give."""
        return float(margin * self.margin + like * self.like + signs @ self.signs + self.bias)


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
    """The weights of a base language, en, ja or zh, that the package came with."""
    return read_weights(_stored(), base)


def read_weights(stored: Mapping[str, Any], base: str) -> Weights:
    """The weights of a base language out of named arrays."""
    kept = {name.removeprefix(f"{base}."): value for name, value in stored.items() if name.startswith(f"{base}.")}
    meaning = _meaning(kept) if "meaning" in kept else None
    scales = [Scale(float(slope), float(shift)) for slope, shift in kept["scales"]]
    wording = Wording(kept["runs"], float(kept["unit"]), kept["signs"].astype(np.float32), float(kept["bias"]))
    return Weights(wording, scales[0], meaning, scales[-1])


@cache
def digest() -> str:
    """What tells these weights from others."""
    return content_digest(resources.files(__package__).joinpath(FILE).read_bytes())[:16]


def _meaning(kept: Mapping[str, Any]) -> Meaning:
    gamma, shift = map(float, kept["likeness"])
    examples = kept["examples"].astype(np.float32) * kept["example_units"]
    likeness = Likeness(kept["centre"], kept["axes"].astype(np.float32), examples, kept["example_weights"], gamma, shift)
    margin, like, bias = map(float, kept["meaning"])
    return Meaning(margin, like, kept["meaning_signs"], bias, likeness)


@cache
def _stored() -> Mapping[str, Any]:
    with resources.files(__package__).joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}
