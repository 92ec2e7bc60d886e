"""`rejoinder judge`."""

from pathlib import Path
from typing import Annotated

import typer

from rejoinder import api
from rejoinder.cli.lines import one_line
from rejoinder.errors import InputInvalid
from rejoinder.model import JudgementKind

EXAMPLES = """
rejoinder judge shoal cl-635a040e --kind line --text "No vessel of ours has drilled." --why "agreed on 12 June"
rejoinder judge shoal st-6f1c2a33 --kind wrong-stance --text denies --why "the headline says so" --by "A. Person"
rejoinder judge shoal do-91 --kind different-story --text sy-0b35 --why "it is about last year's collision"
rejoinder judge shoal cl-d7ea --kind in-narrative --text nr-1764 --why "compared with the examples"
rejoinder judge shoal --withdraw ju-0c4e --why "overtaken by the statement of 14 June"
"""

KINDS = {kind.value.replace(" ", "-"): kind for kind in JudgementKind}


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    id_: Annotated[
        str | None, typer.Argument(metavar="ID", help="A statement (st-), claim (cl-), document (do-) or story (sy-).")
    ] = None,
    why: Annotated[str, typer.Option(help="The reason, which is kept with the judgement.")] = "",
    kind: Annotated[str | None, typer.Option(metavar="KIND", help=f"What is decided: {', '.join(KINDS)}.")] = None,
    text: Annotated[
        str | None, typer.Option(help="The decision itself: the line, the verdict, the right speaker or stance…")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Who judges; the case's judge if not given.")] = None,
    withdraw: Annotated[str | None, typer.Option(help="Take this judgement (ju-) back.")] = None,
) -> None:
    """Record what a person decided about a statement, claim or story.

    It is kept with who, when and why, and with the words that were judged. Nothing is ever edited: a judgement is taken back by
    another one. An approved line (line) is offered by the next brief wherever the claim turns up again. What is judged about
    speakers, stances, claims, stories and narratives counts from the next update on.
    """
    with api.open(case) as opened:
        if withdraw is not None:
            if id_ or kind or text:
                raise InputInvalid("a withdrawal has no statement, kind or text", "give --withdraw and --why alone")
            made = opened.withdraw(withdraw, why=why, judge=by)
            typer.echo(f"withdrew {made.withdraws} ({made.kind.value}); {made.id} says so")
            return
        if id_ is None or kind is None:
            raise InputInvalid("nothing says what is judged, and how", "give an ID and --kind, or --withdraw")
        made = opened.judge(id_, _kind(kind), why=why, value=text, judge=by)
    typer.echo(f"{made.id}: {made.kind.value} on {made.target}, by {one_line(made.judge)}")


def _kind(words: str) -> JudgementKind:
    kind = KINDS.get("-".join(words.lower().split()))
    if kind is None:
        raise typer.BadParameter(f"{words!r} is none of {', '.join(KINDS)}", param_hint="'--kind'")
    return kind
