"""`rejoinder clean`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rejoinder.cli.pipes import run_pipe
from rejoinder.model.wire import Json, cleaned_to_json

if TYPE_CHECKING:
    from rejoinder import flow

EXAMPLES = """
rejoinder clean page.html
rejoinder clean saved/*.html > pages.jsonl
curl -s https://herald.example/a.html | rejoinder clean -
"""


def command(
    pages: Annotated[list[str], typer.Argument(metavar="PAGE", help="Pages or other documents; - is standard input.")],
    workers: Annotated[int, typer.Option(min=0, help="Processes to clean with; 0 chooses by the size of the input.")] = 0,
) -> int:
    """Clean pages without a case: one JSON page a line.

    A line holds the page's title, text, language, date of publication and byline.
    """
    return run_pipe(pages, _show, workers=workers, read=False)


def _show(piped: "flow.Piped") -> Json:
    return cleaned_to_json(piped.location, piped.cleaned.document, piped.cleaned.version)
