"""Word lists of each language, as data files, and their one loader."""

from functools import cache
from importlib import resources

from rejoinder.text.tables import Row, parse_table

LANGUAGES = ("en", "ja", "zh")

__all__ = ["LANGUAGES", "Row", "table", "tables", "words"]


@cache
def table(language: str, name: str) -> tuple[Row, ...]:
    """The rows of `lang/<language>/<name>.tsv`. Raises FileNotFoundError where a language has no such list."""
    path = resources.files(__package__).joinpath(language, f"{name}.tsv")
    return parse_table(path.read_text(encoding="utf-8"))


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The first column of a table."""
    return frozenset(next(iter(row.values())) for row in table(language, name))


def tables(language: str) -> tuple[str, ...]:
    """The names of all lists of a language, sorted."""
    folder = resources.files(__package__).joinpath(language)
    return tuple(sorted(item.name.removesuffix(".tsv") for item in folder.iterdir() if item.name.endswith(".tsv")))
