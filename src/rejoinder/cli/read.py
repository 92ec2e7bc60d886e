"""`rejoinder read`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rejoinder.cli.pipes import run_pipe
from rejoinder.model import Reading
from rejoinder.model.wire import Json, reading_to_json

if TYPE_CHECKING:
    from rejoinder import flow

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
    workers: Annotated[int, typer.Option(min=0, help="Processes to read with; 0 chooses by the size of the input.")] = 0,
) -> int:
    """Read documents without a case: one JSON reading a line.

    A reading holds statements, mentions and times, as spans into the document's text. What cannot be read is named on stderr.
    """
    return run_pipe(files, _show, workers=workers, read=True, rows=jsonl)


def _show(piped: "flow.Piped") -> Json:
    version = piped.cleaned.version
    return reading_to_json(piped.name, version, piped.reading or Reading(version.id))
