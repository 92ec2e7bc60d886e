"""The tables of facts, read from the package."""

import hashlib
from functools import cache
from importlib import resources

from rejoinder.text.tables import Row, parse_table


@cache
def facts(name: str) -> tuple[Row, ...]:
    """The rows of `reference/data/<name>.tsv`. Raises FileNotFoundError where there is none."""
    return parse_table(_body(name))


def split(cell: str) -> tuple[str, ...]:
    """The names in one cell; a bar stands between them."""
    return tuple(name for name in (part.strip() for part in cell.split("|")) if name)


def table_names() -> tuple[str, ...]:
    """The names of all tables, sorted."""
    folder = resources.files(__package__).joinpath("data")
    return tuple(sorted(item.name.removesuffix(".tsv") for item in folder.iterdir() if item.name.endswith(".tsv")))


@cache
def digest() -> str:
    """SHA-256 over all tables: two programs with the same digest know the same facts."""
    known = hashlib.sha256()
    for name in table_names():
        known.update(f"{name}\n{_body(name)}\n".encode())
    return known.hexdigest()


def _body(name: str) -> str:
    return resources.files(__package__).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
