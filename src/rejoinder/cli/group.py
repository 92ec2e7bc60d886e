"""`rejoinder group`."""

from typing import Annotated

import typer

from rejoinder import flow
from rejoinder.cli.pipes import Shown, print_results, take_in
from rejoinder.flow import By

EXAMPLES = """
rejoinder group documents.jsonl --by copies
rejoinder group documents.jsonl --by stories > stories.jsonl
"""


def command(
    documents: Annotated[str, typer.Argument(metavar="DOCS", help="JSON lines with id and text; - is standard input.")],
    by: Annotated[By, typer.Option(help="The text that they repeat, or the happening that they report.")] = By.COPIES,
) -> int:
    """Group documents by the text they repeat, or the happening they tell.

    Prints one JSON line a document: its id and its group, named by the first document in it. Who stands together does not
    depend on their order.
    """
    return print_results(flow.group(take_in([documents], rows=True), by=by), _show)


def _show(found: flow.Grouped) -> Shown:
    return Shown({"id": found.document, "group": found.group}, found.document, ())
