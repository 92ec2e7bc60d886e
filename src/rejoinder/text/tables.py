"""Word lists and facts as tab-separated tables, one entry a line."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

Row = Mapping[str, str]


def parse_table(body: str) -> tuple[Row, ...]:
    """Rows of a table: the first line that is no comment names the columns, lines that begin with `#` are comments.

    A row may leave out columns at its end, which are then empty. Raises ValueError for a row with too many columns, an empty
    first column, or a row that stands twice.
    """
    lines = [line.rstrip("\r") for line in body.split("\n") if line.strip() and not line.startswith("#")]
    if not lines:
        return ()
    header = lines[0].split("\t")
    twice = [line for line, times in Counter(lines).items() if times > 1]
    if twice:
        raise ValueError(f"the row {twice[0]!r} stands twice")
    return tuple(_row(header, line) for line in lines[1:])


def _row(header: list[str], line: str) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(header):
        raise ValueError(f"the row {line!r} has {len(cells)} columns, the table {len(header)}")
    if not cells[0]:
        raise ValueError(f"the row {line!r} has nothing in its first column")
    return MappingProxyType(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
