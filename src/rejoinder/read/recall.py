"""How much of what is said a reader finds, as measured on marked texts."""

from collections.abc import Iterable
from functools import cache
from importlib import resources

from rejoinder.model import Origin
from rejoinder.text.tables import Row, parse_table


def recall_of(origins: Iterable[Origin]) -> tuple[tuple[str, float], ...]:
    """The share of statements that is found, for each base language in which the readers of these origins read.

    Where several read a language, that of the one that finds the least: not less than that is found. The shares stand in
    `recall.tsv`, which `python -m evals.recall` writes.
    """
    names = {name for origin in origins for name, _ in origin.parts}
    shares: dict[str, float] = {}
    for row in _rows():
        if row["finder"] in names:
            shares[row["language"]] = min(float(row["share"]), shares.get(row["language"], 1.0))
    return tuple(sorted(shares.items()))


@cache
def _rows() -> tuple[Row, ...]:
    return parse_table(resources.files(__package__).joinpath("recall.tsv").read_text(encoding="utf-8"))
