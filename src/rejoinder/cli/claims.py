"""`rejoinder claims`."""

import difflib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.moments import parse_moment
from rejoinder.cli.screen import CUT, MOST_ROWS, console, cut
from rejoinder.model import FoundStatement, Language, Stance
from rejoinder.model.traced import ClaimTrace
from rejoinder.model.wire import document_to_json, statement_to_json

EXAMPLES = """
rejoinder claims shoal --since yesterday
rejoinder claims shoal --by Sarovia --about Marenia --stance denies
rejoinder claims shoal --by サロビア --language ja
rejoinder claims shoal --about Marenia --unanswered
rejoinder claims shoal --since "2 days" --json > claims.jsonl
"""
Ways = Mapping[FoundStatement, ClaimTrace]
ON_SCREEN = 50
WORDS_LINES = 3
WHEN_WIDTH = 10
WHO_SHARE = 4  # the speaker's column takes one part in four of what the date leaves


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    by: Annotated[str | None, typer.Option(help="Only what this actor says.")] = None,
    about: Annotated[str | None, typer.Option(help="Only what is said about this actor.")] = None,
    since: Annotated[str | None, typer.Option(help="Published since: 2025-06-11, yesterday, '2 days'.")] = None,
    until: Annotated[str | None, typer.Option(help="Published until then, that day included.")] = None,
    language: Annotated[str | None, typer.Option(help="The document's language: en, ja, zh, zh-Hans, zh-Hant.")] = None,
    stance: Annotated[Stance | None, typer.Option(help="Only what the source does so.")] = None,
    unanswered: Annotated[
        bool,
        typer.Option("--unanswered", help="Only claims that went without an answer, where --language says, or in some language."),
    ] = False,
    limit: Annotated[
        int | None, typer.Option(min=0, max=MOST_ROWS, help=f"How many; 0 is all. [default: {ON_SCREEN}, with --json all]")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines, with document, statement and words.")] = False,
) -> None:
    """List who says what, latest first.

    Names are given in English or as the texts have them. Words in quotation marks are the source's own.
    """
    with api.open(case) as opened:
        now, zone = datetime.now(UTC), opened.settings.zone
        most = limit if limit is not None else 0 if as_json else ON_SCREEN
        wanted = api.StatementsWanted(
            by=by,
            about=about,
            language=_language(language),
            since=parse_moment(since, now, zone)[0] if since else None,
            until=parse_moment(until, now, zone)[1] if until else None,
            stance=stance.value if stance else None,
            limit=most + 1 if most else None,
        )
        ways = dict(opened.unanswered(**wanted)) if unanswered else {}
        found = iter(ways) if unanswered else opened.statements(**wanted)
        if as_json:
            _print_json(islice(found, most or None), ways)
        elif not _print_table(list(found), most, zone, ways):
            _explain_nothing(opened, [name for name in (by, about) if name])


def _language(name: str | None) -> str | None:
    known = sorted({"zh", *(v.value for v in Language)})
    if name is not None and name not in known:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(known)}", param_hint="'--language'")
    return name


def _print_json(found: Iterable[FoundStatement], ways: Ways) -> None:
    for one in found:
        text, statement = one.version.text, one.statement
        parts = {"content": statement.content, "cue": statement.cue, "source": statement.source}
        row = {
            "document": document_to_json(one.document.id, one.version),
            "statement": statement_to_json(statement),
            "words": {name: wording.words(text, spans) or None for name, spans in parts.items()},
        }
        if trace := ways.get(one):
            row["claim"] = {"id": trace.claim, "carriers": len(trace.carriers), "unanswered_in": list(trace.unanswered_in)}
        typer.echo(json.dumps(row, ensure_ascii=False))


def _print_table(found: list[FoundStatement], most: int, zone: str, ways: Ways) -> bool:
    if not found:
        return False
    screen = console()
    who = max(12, (screen.width - WHEN_WIDTH) // WHO_SHARE)
    what = screen.width - WHEN_WIDTH - who - 4
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False, width=screen.width)
    table.add_column(width=WHEN_WIDTH)
    table.add_column(width=who)
    table.add_column(width=what, overflow="fold")
    for one in found[: most or None]:
        table.add_row(_when(one, zone), _who(one, who), _what(one, what) + _way(ways.get(one)))
        table.add_row()
    screen.print(table)
    if most and len(found) > most:
        typer.echo(f"there are more than these {most}; --limit 0 shows all", err=True)
    return True


def _when(found: FoundStatement, zone: str) -> Text:
    published = found.version.published
    return Text.assemble(wording.day(published, zone), "\n", (wording.hour(published, zone), "dim"))


def _who(found: FoundStatement, width: int) -> Text:
    grade = wording.grade(found)
    more = f" ({grade})" if grade else ""
    name, short = cut(wording.speaker(found), 2 * width - len(more) - 2)
    style = "dim" if name == wording.NOBODY else "bold"
    return Text.assemble((name + CUT * short, style), (more, "dim"), ("\n" + wording.act(found), "italic"))


def _what(found: FoundStatement, width: int) -> Text:
    to, language = wording.addressee(found), found.version.language.value
    more = [f"to {to}" if to else "", wording.outlet(found), language, found.statement.id[: wording.SHORT_ID]]
    said = wording.said(found, WORDS_LINES * (width - 2))
    return Text.assemble(said, ("\n" + " · ".join(filter(None, more)), "dim"))


def _way(trace: ClaimTrace | None) -> Text:
    """How far a claim went, and where nobody answered it."""
    if trace is None:
        return Text()
    documents = f"{len(trace.carriers):,} document{'' if len(trace.carriers) == 1 else 's'} in {' → '.join(trace.languages)}"
    return Text(f"\n{documents}; no answer found in {', '.join(trace.unanswered_in)} · {trace.claim[: wording.SHORT_ID]}")


def _explain_nothing(case: api.Case, names: list[str]) -> None:
    counts = case.counts()
    if not counts.statements:
        todo = "`rejoinder update` reads what was added" if counts.captures > counts.read else "add documents to it"
        typer.echo(f"this case holds no statements yet: {todo}", err=True)
        return
    typer.echo(f"no statement fits; the case holds {counts.statements:,}", err=True)
    known = {name for one in case.statements() for name in (one.statement.source_actor, *one.statement.about) if name}
    for name in names:
        near = difflib.get_close_matches(name, sorted(known), 3, 0.5)
        if name not in known and near:
            typer.echo(f"nobody is called {one_line(name)!r} in it; near it are {', '.join(map(one_line, near))}", err=True)
