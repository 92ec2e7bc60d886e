"""`rejoinder search`."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.screen import MOST_ROWS, console, cut
from rejoinder.model.wire import document_to_json

EXAMPLES = """
rejoinder search shoal "fishing ban"
rejoinder search shoal 掘削
rejoinder search shoal 礁 --limit 5 --json
"""
AROUND = 40  # characters shown on either side of the words


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words that must all be there.")],
    limit: Annotated[int, typer.Option(min=1, max=MOST_ROWS, help="How many documents.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines, with document, version and score.")] = False,
) -> None:
    """Find documents by their words, in any of the languages.

    A run of Chinese or Japanese is found as it stands, also one of two characters.
    """
    asked = " ".join(query)
    with api.open(case) as opened:
        found = opened.search(asked, limit)
        if as_json:
            for one in found:
                typer.echo(json.dumps({**document_to_json(one.document.id, one.version), "score": one.score}, ensure_ascii=False))
        elif found:
            console().print(_table(found, asked.split(), opened.settings.zone))
        else:
            typer.echo(f"no document holds {one_line(asked)!r}", err=True)


def _table(found: tuple[api.FoundVersion, ...], asked: list[str], zone: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in found:
        version = one.version
        more = [one_line(version.publisher or ""), version.language.value, version.id[: wording.SHORT_ID]]
        title = Text(one_line(version.title or version.url or one.document.key), style="bold")
        place = Text("\n").append(_place(version.text, asked)) if asked else Text()
        table.add_row(
            wording.day(version.published, zone), title + place + Text("\n" + " · ".join(filter(None, more)), style="dim")
        )
        table.add_row()
    return table


def _place(text: str, asked: list[str]) -> Text:
    """The first words that were asked for, as they stand."""
    low = text.lower()
    at, word = min(((low.find(word.lower()), word) for word in asked if word.lower() in low), default=(-1, ""))
    if at < 0:
        return Text(cut(one_line(text[:200]), 2 * AROUND)[0])
    end = at + len(word)
    shown = Text("… " if at > AROUND else "").append(_kept(text[max(0, at - AROUND) : at]))
    shown.append(_kept(text[at:end]), "bold").append(_kept(text[end : end + AROUND]))
    return shown.append(" …" if end + AROUND < len(text) else "")


def _kept(part: str) -> str:
    """One line, with the spaces at its ends kept."""
    return one_line(f".{part}.")[1:-1]
