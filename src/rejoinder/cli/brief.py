"""`rejoinder brief`."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rejoinder import api
from rejoinder.cli.lines import one_line
from rejoinder.cli.moments import parse_moment
from rejoinder.cli.ranked import print_brief

EXAMPLES = """
rejoinder brief shoal
rejoinder brief shoal --since yesterday --out brief.html --out brief.md
rejoinder brief shoal --since 2025-06-11 --as-of 2025-06-15T18:00
"""
LAST = "last"


class Kind(StrEnum):
    """What kind of brief is written."""

    MORNING = "morning"


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    kind: Annotated[Kind, typer.Option(help="What kind of brief.")] = Kind.MORNING,
    since: Annotated[
        str, typer.Option(help="From when on something is new: last (the last brief), yesterday, 2025-06-11.")
    ] = LAST,
    as_of: Annotated[str | None, typer.Option(help="The case as it stood then; now if not given.")] = None,
    out: Annotated[list[Path] | None, typer.Option(help="A file to write, .html or .md; may be given twice.")] = None,
) -> None:
    """Say what needs a decision, in cited sentences.

    Every sentence is held against the ledger first. When one does not follow from it, nothing is written, and the reason is
    said. A brief that is written to a file counts as the last one.
    """
    with api.open(case) as opened:
        zone, now = opened.settings.zone, datetime.now(UTC)
        moment = now if as_of is None else _as_of(as_of, now, zone)
        written = opened.brief(since=_since(opened, since, moment), as_of=moment)
        if out:
            opened.hand_over(written, *out, kind=kind.value)
        print_brief(written)
    for path in out or ():
        typer.echo(f"wrote {one_line(str(path))}")


def _as_of(words: str, now: datetime, zone: str) -> datetime:
    """A day means its end, a time of day itself."""
    start, end = parse_moment(words, now, zone)
    return start if "T" in words else end


def _since(case: api.Case, words: str, as_of: datetime) -> datetime | None:
    if words.strip().lower() == LAST:
        last = case.last_brief()
        return last.as_of if last else None
    return parse_moment(words, as_of, case.settings.zone)[0]
