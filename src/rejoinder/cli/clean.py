"""`rejoinder clean`."""

from typing import Annotated

import typer

from rejoinder import flow
from rejoinder.cli.pipes import Shown, no_case, print_results, take_in
from rejoinder.cli.workers import MOST_WORKERS, choose_engine
from rejoinder.model import Ground
from rejoinder.model.wire import Json, interval_to_json

EXAMPLES = """
rejoinder clean page.html
rejoinder clean saved/*.html > pages.jsonl
curl -s https://herald.example/a.html | rejoinder clean -
"""


def command(
    pages: Annotated[list[str], typer.Argument(metavar="PAGE", help="Pages or other documents; - is standard input.")],
    workers: Annotated[
        int, typer.Option(min=0, max=MOST_WORKERS, help="Processes to clean with; 0 chooses by the size of the input.")
    ] = 0,
) -> int:
    """Clean pages without a case: one JSON page a line.

    A line holds the page's title, text, language, date of publication and byline.
    """
    results = flow.pipe_pages(take_in(pages), choose_engine(workers, pages), no_case())
    return print_results(results, _show)


def _show(piped: flow.PipedPage) -> Shown:
    page = piped.page
    line: Json = {
        "file": piped.location,
        "title": page.title,
        "text": page.text,
        "language": page.language,
        "published": page.published.earliest.isoformat() if page.published.ground is not Ground.FIRST_SEEN else None,
        "byline": ", ".join(page.byline) or None,
        "publisher": page.publisher,
        "url": page.url,
        "dated": interval_to_json(page.published),
    }
    return Shown(line, piped.location, page.skipped)
