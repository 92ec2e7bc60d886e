"""`rejoinder update`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rejoinder import api
from rejoinder.cli.progress import show_progress
from rejoinder.cli.workers import MOST_WORKERS, cores
from rejoinder.engine import LocalCores

EXAMPLES = """
rejoinder update shoal
rejoinder update shoal --workers 8
"""


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    workers: Annotated[int, typer.Option(min=0, max=MOST_WORKERS, help="Processes to work with; 0 is one for each core.")] = 0,
) -> int:
    """Clean, read and link what is new in a case.

    What is in the case's folder record/ is taken in as primary documents. Safe to interrupt at any moment: what is done is
    kept, and the next update goes on from there. Documents are read again when the reader or what case.toml says of names has
    changed, and linked again when anything that links rest on has.
    """
    with api.open(case) as opened, show_progress(sys.stderr) as progress:
        outcome = opened.update(progress, engine=LocalCores(workers or cores()))
        counts = opened.counts()
    lines = {
        "cleaned": _count(outcome.cleaned, "document"),
        "read": f"{_count(outcome.read, 'document')}, {_count(outcome.statements, 'statement')}",
        "linked": _count(outcome.linked, "claim") if outcome.linked else "nothing that was not linked before",
        "skipped": f"{_count(outcome.skipped, 'document')}, {_count(outcome.fields_skipped, 'field')}",
        "in the case": f"{_count(counts.documents, 'document')}, {_count(counts.statements, 'statement')}",
    }
    for name, said in lines.items():
        typer.echo(f"{name:<12}{said}")
    return 1 if outcome.skipped else 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
