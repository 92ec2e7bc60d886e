"""`rejoinder add`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rejoinder import api
from rejoinder.cli.lines import one_line, say_skipped
from rejoinder.model import Given

EXAMPLES = """
rejoinder add shoal articles/ statement.pdf documents.jsonl
rejoinder add shoal https://herald.example/2025/06/11/shoal.html
pbpaste | rejoinder add shoal - --publisher "Daily Herald" --published 2025-06-11
"""


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    targets: Annotated[list[str], typer.Argument(metavar="TARGET", help="Files, folders, web addresses; - is standard input.")],
    title: Annotated[str | None, typer.Option(help="The title, where the document does not say.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(help="When it was published.")] = None,
    language: Annotated[str | None, typer.Option(help="What it is written in: en, ja or zh.")] = None,
    url: Annotated[str | None, typer.Option(help="Its web address.")] = None,
) -> int:
    """Add documents to a case: files, folders, addresses, pasted text.

    Adding the same thing twice changes nothing. The options describe pasted text or a single file.
    """
    given = Given(title=title, publisher=publisher, published=published, language=language, url=url)
    with api.open(case) as opened:
        added = opened.add(*targets, given=given, standard_input=sys.stdin.buffer)
    for skipped in added.skipped:
        say_skipped(skipped.item, skipped)
    known = f", {added.known:,} known already" if added.known else ""
    left = f", {len(added.skipped):,} skipped" if added.skipped else ""
    then = f"; next: `rejoinder update {one_line(str(case))}`" if added.new else ""
    typer.echo(f"{added.new:,} new{known}{left}{then}")
    return 1 if added.skipped else 0
