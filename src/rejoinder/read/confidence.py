"""From the score of a finder to the share of statements of that score that are right.

A statement is right when at least half of what its content and the gold's cover is covered by both, and so for its source. The
shares stand in `confidence.tsv`, which `python -m evals.reliability --keep` writes from readings of the development files: scores
in order are pooled until shares rise (isotonic regression; Ayer and others 1955); between two scores the share is interpolated.
"""

from bisect import bisect_right
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib import resources

from rejoinder.text.tables import parse_table

Knots = tuple[tuple[float, ...], tuple[float, ...]]


class FoundBy(StrEnum):
    """Who found a statement."""

    TRAINED = "trained"
    RULES = "rules"
    BOTH = "both"


def calibrate(language: str, by: FoundBy, score: float) -> float:
    """The share of right statements at this score; the score itself where no share was measured."""
    scores, shares = _knots().get((language, by.value), ((), ()))
    if not scores:
        return score
    at = bisect_right(scores, score)
    if at in (0, len(scores)):
        return shares[max(at - 1, 0)]
    part = (score - scores[at - 1]) / (scores[at] - scores[at - 1])
    return shares[at - 1] + part * (shares[at] - shares[at - 1])


@cache
def table_digest() -> str:
    """The beginning of the table's SHA-256: readings of other tables are other readings."""
    return sha256(_body().encode()).hexdigest()[:8]


def _body() -> str:
    return resources.files(__package__).joinpath("confidence.tsv").read_text(encoding="utf-8")


@cache
def _knots() -> dict[tuple[str, str], Knots]:
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in parse_table(_body()):
        found.setdefault((row["language"], row["found_by"]), []).append((float(row["score"]), float(row["share"])))
    return {key: (tuple(s for s, _ in rows), tuple(p for _, p in rows)) for key, rows in found.items()}
