"""`rejoinder demo`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from rejoinder.api.sample import AS_OF, open_sample
from rejoinder.cli.lines import one_line
from rejoinder.cli.moments import parse_moment
from rejoinder.cli.progress import show_progress
from rejoinder.cli.ranked import print_brief
from rejoinder.cli.screen import console
from rejoinder.cli.workers import cores
from rejoinder.engine import LocalCores

if TYPE_CHECKING:
    from rejoinder import flow

EXAMPLES = """
rejoinder demo
rejoinder demo --out shoal
"""
OUT = Path("rejoinder-demo")
QUESTION = """\
What are they saying about us since yesterday, is it new, who is carrying it, have we answered, and what does the record say?"""


def command(
    out: Annotated[Path, typer.Option(help="The folder to make the case in.")] = OUT,
) -> None:
    """Make the bundled case and its brief, from start to end.

    Three invented states, a week of articles in English, Japanese and Chinese, and the answer to the first question of a
    press desk: what are they saying about us? It is made anew each time, as of the same evening.
    """
    with open_sample(out) as case:
        with show_progress(sys.stderr) as progress:
            case.update(progress, engine=LocalCores(cores()))
        since, _ = parse_moment("yesterday", AS_OF, case.settings.zone)
        written = case.brief(since=since, as_of=AS_OF)
        case.hand_over(written, out / "brief.html", out / "brief.md")
        console().print(Padding(Text(QUESTION, "bold"), (1, 0)))
        print_brief(written)
        typer.echo(_next(out, written))


def _next(out: Path, written: "flow.Written") -> str:
    """What to open and to type next."""
    folder = one_line(str(out))
    first = written.brief.items[0].claim[: len("cl-") + 8] if written.brief.items else ""
    return "\n".join(
        [
            f"the brief, each sentence with its source: {folder}/brief.html and {folder}/brief.md",
            f"where a claim comes from:                 rejoinder show {folder} {first}",
            f"a sentence that you just heard:           rejoinder ask {folder} 'Marenia dumped waste at the shoal.'",
        ]
    )
