"""`rejoinder ask`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from rejoinder import api, flow
from rejoinder.brief.cover import covered
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.moments import parse_moment
from rejoinder.cli.screen import console
from rejoinder.errors import InputInvalid
from rejoinder.model.briefed import BriefItem, SentenceKind
from rejoinder.model.linked import Polarity

EXAMPLES = """
rejoinder ask shoal "Marenia has been drilling at the shoal."
rejoinder ask shoal マレニアの調査船が廃棄物を投棄した
pbpaste | rejoinder ask shoal -
"""
WORDS_CELLS = 300
STANDS = {
    Polarity.ASSERTS: "Seen before; what was asked puts this claim forward",
    Polarity.DENIES: "Seen before; what was asked denies this claim",
    None: "Probably seen before; this claim is the nearest",
}
DIM = {SentenceKind.COUNT: "dim", SentenceKind.ABSENCE: "bold", SentenceKind.LINE: "italic", SentenceKind.QUOTATION: ""}


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="A sentence, in any of the languages; - reads standard input.")
    ],
    language: Annotated[str | None, typer.Option(help="What it is written in, where that is not plain: en, ja or zh.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The case as it stood then; now if not given.")] = None,
) -> None:
    """Look up a sentence: was it said before, by whom, and who answered.

    Also who carried it, what the record says, and which lines were approved. When nothing is found, what was looked through is
    said.
    """
    asked = sys.stdin.buffer.read().decode("utf-8", "replace") if text == ["-"] else " ".join(text)
    if not asked.strip():
        raise InputInvalid("nothing was asked", "give a sentence, or - with one on standard input")
    with api.open(case) as opened:
        zone = opened.settings.zone
        moment = parse_moment(as_of, datetime.now(UTC), zone)[1] if as_of else None
        answer = opened.ask(asked, language=language, as_of=moment)
    console().print(_answer(answer, zone))


def _answer(answer: "flow.Asked", zone: str) -> RenderableType:
    brief = answer.written.brief
    landed = {one.claim: one for one in answer.landed}
    parts: list[RenderableType] = [_claim(item, landed[item.claim]) for item in brief.items]
    if not parts:
        seen = f"Not seen before: no claim was found to be the same in {covered(brief.coverage, zone)}."
        parts.append(Padding(Text(seen, "bold"), (0, 0, 1, 0)))
    if answer.near:
        parts.append(Text("near it, though not held to be the same:"))
        parts += [_near(one, zone) for one in answer.near]
    return Group(*parts)


def _claim(item: BriefItem, landed: "flow.Landed") -> RenderableType:
    why = f" ({'; '.join(map(one_line, landed.reasons))})" if landed.reasons else ""
    head = Text.assemble((STANDS[landed.polarity], "bold"), (f" {item.claim[: wording.SHORT_ID]}{why}", "dim"))
    said = [Text(("approved line: " * (s.kind is SentenceKind.LINE)) + one_line(s.text), DIM[s.kind]) for s in item.sentences]
    return Group(head, *(Padding(one, (0, 0, 0, 2)) for one in said), Text())


def _near(near: "flow.Near", zone: str) -> RenderableType:
    found = near.found
    place = [wording.day(found.version.published, zone), wording.outlet(found), wording.speaker(found), wording.act(found)]
    ids = [name[: wording.SHORT_ID] for name in (near.claim, found.statement.id) if name]
    more = " · ".join([*place, *near.reasons, *ids])
    return Padding(Text.assemble(wording.said(found, WORDS_CELLS), ("\n" + more, "dim")), (0, 0, 0, 2))
