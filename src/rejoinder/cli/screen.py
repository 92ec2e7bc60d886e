"""The screen: consoles, words cut to a width, and tables of facts. Text from documents never becomes markup."""

import sys
from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rejoinder.cli.lines import one_line

CUT = " …"
MOST_ROWS = 1_000_000  # that can be asked for by number; SQLite and Python refuse numbers beyond 64 bits
WORD_REACH = 24  # characters to go back for the end of a word; longer "words" are Chinese, Japanese, or an address


def console() -> Console:
    """Standard output, as wide as the terminal; without colour where there is none or NO_COLOR is set."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)


def cut(text: str, cells: int) -> tuple[str, bool]:
    """The whole words that fit into so many columns, and whether any had to go. A Chinese character takes two columns."""
    if cell_len(text) <= cells:
        return text, False
    kept = set_cell_size(text, max(cells, 1)).rstrip()
    kept = kept if text.startswith(kept) else kept[:-1]
    space = kept.rfind(" ", max(0, len(kept) - WORD_REACH))
    inside_word = text[len(kept) : len(kept) + 1].isalnum() and kept[-1:].isascii()
    return (kept[:space] if inside_word and space > 0 else kept).rstrip(), True


def facts(pairs: Iterable[tuple[str, str | Text | None]]) -> Table:
    """Names and values in two columns; what has no value is left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in pairs:
        if value:
            grid.add_row(name, value if isinstance(value, Text) else Text(one_line(value)))
    return grid
