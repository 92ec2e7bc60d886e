"""`rejoinder new`."""

from pathlib import Path
from typing import Annotated

import typer

from rejoinder import api
from rejoinder.cli.lines import one_line

EXAMPLES = """
rejoinder new shoal
rejoinder new shoal --party Marenia --party Sarovia --desk Marenia --zone Asia/Tokyo
"""


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder to make; it may be there already.")],
    name: Annotated[str | None, typer.Option(help="What the case is called; the folder's name if not given.")] = None,
    party: Annotated[list[str] | None, typer.Option(help="Who is in dispute; may be given several times.")] = None,
    desk: Annotated[str | None, typer.Option(help="The party whose desk uses the case.")] = None,
    zone: Annotated[str, typer.Option(help="The case's time zone.")] = "UTC",
) -> None:
    """Make a new case: a folder with a commented case.toml.

    Everything in case.toml can be changed later.
    """
    with api.new(case, name=name, parties=party or (), desk=desk, zone=zone):
        shown = one_line(str(case))
        typer.echo(f"made {shown}; next: `rejoinder add {shown} FILE…`, then `rejoinder update {shown}`")
