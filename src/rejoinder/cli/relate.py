"""`rejoinder relate`."""

from typing import Annotated

import typer

from rejoinder import flow
from rejoinder.cli.pipes import Shown, print_results, take_in
from rejoinder.model.compared import Related

EXAMPLES = """
rejoinder relate pairs.jsonl
rejoinder relate - < pairs.jsonl
"""


def command(
    pairs: Annotated[str, typer.Argument(metavar="PAIRS", help="JSON lines with id, earlier and later; - is standard input.")],
) -> int:
    """Say whether a later text supports or contradicts an earlier one.

    Prints one JSON line a pair: its id, the relation (supports, contradicts or neutral), and the reasons in words.
    """
    return print_results(flow.relate(take_in([pairs], rows=True)), _show)


def _show(found: Related) -> Shown:
    return Shown({"id": found.id, "relation": found.relation.value, "reasons": list(found.reasons)}, found.id, ())
