"""`rejoinder match`."""

from typing import Annotated

import typer

from rejoinder import flow
from rejoinder.cli.pipes import Shown, print_results, take_in

EXAMPLES = """
rejoinder match queries.jsonl claims.jsonl --top 5
rejoinder match - claims.jsonl < queries.jsonl
rejoinder match queries.jsonl claims.jsonl --encoder intfloat/multilingual-e5-small
"""


def command(
    queries: Annotated[str, typer.Argument(metavar="QUERIES", help="JSON lines with id and text; - is standard input.")],
    corpus: Annotated[str, typer.Argument(metavar="CORPUS", help="JSON lines with id and text, and title where there is one.")],
    top: Annotated[int, typer.Option(min=1, max=1000, help="How many hits a query has.")] = 10,
    encoder: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A sentence encoder of the Hugging Face Hub, or a folder that holds one [extra: hub]."),
    ] = None,
) -> int:
    """Find the passages that say what a query says, across languages.

    Prints one JSON line a query: its id, and its hits with their scores, best first. A query alone has the same hits as among
    others.
    """
    results = flow.match(take_in([queries], rows=True), take_in([corpus], rows=True), top=top, encoder=encoder)
    return print_results(results, _show)


def _show(answer: flow.Answer) -> Shown:
    hits = [{"id": hit.id, "score": hit.score} for hit in answer.hits]
    return Shown({"query": answer.query, "hits": hits}, answer.query, ())
