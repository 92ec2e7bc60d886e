"""`rejoinder read`."""

from typing import Annotated

import typer

from rejoinder import flow
from rejoinder.cli.pipes import Shown, no_case, print_results, take_in
from rejoinder.cli.workers import MOST_WORKERS, choose_engine
from rejoinder.model.wire import reading_to_json

EXAMPLES = """
rejoinder read article.txt statement.html
rejoinder read --jsonl documents.jsonl > readings.jsonl
pbpaste | rejoinder read -
"""


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Documents: txt, md, html, pdf, jsonl; - is standard input.")
    ],
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Each FILE holds one document a line, as JSON with id and text.")
    ] = False,
    workers: Annotated[
        int, typer.Option(min=0, max=MOST_WORKERS, help="Processes to read with; 0 chooses by the size of the input.")
    ] = 0,
) -> int:
    """Read documents without a case: one JSON reading a line.

    A reading holds statements, mentions, times, events and checkable claims, as spans into the document's text. What cannot be
    read is named on stderr.
    """
    results = flow.pipe(take_in(files, rows=jsonl), choose_engine(workers, files), no_case())
    return print_results(results, _show)


def _show(piped: flow.Piped) -> Shown:
    cleaned = piped.cleaned
    return Shown(reading_to_json(piped.name, cleaned.version, piped.reading), piped.location, cleaned.skipped)
