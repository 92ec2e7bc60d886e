"""Logistic weights of signs, one row a sign; `training/weigh.py` writes them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from rejoinder.read.weighing.signs import Signs
from rejoinder.text.tables import parse_table

QUESTIONS = ("stands", "source", "cue", "content")  # does a statement stand; are the spans of the rules the better ones
STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign weighs for one question in one language."""

    by_sign: Mapping[str, float]

    def probability(self, signs: Signs) -> float:
        """How likely the answer is yes; signs without a weight count for nothing."""
        total = sum(self.by_sign.get(name, 0.0) * value for name, value in signs.items())
        return 1 / (1 + math.exp(-min(max(total, -STEEPEST), STEEPEST)))


@cache
def weights_of(language: str) -> Mapping[str, Weights]:
    """The weights of a language by question; empty where none were learnt."""
    rows = [row for row in parse_table(_body()) if row["language"] == language]
    asked = {row["question"] for row in rows}
    return {q: Weights({row["sign"]: float(row["weight"]) for row in rows if row["question"] == q}) for q in asked}


@cache
def weights_digest() -> str:
    """The beginning of the table's SHA-256: readings by other weights are other readings."""
    return sha256(_body().encode()).hexdigest()[:8]


def _body() -> str:
    return resources.files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
