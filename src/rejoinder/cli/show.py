"""`rejoinder show`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.events import event_sheet, told_event
from rejoinder.cli.lines import one_line
from rejoinder.cli.marked import in_context, mark
from rejoinder.cli.screen import console, facts
from rejoinder.cli.sheets import claim_sheet, judgement_sheet, overview
from rejoinder.cli.told import narrative_sheet, story_sheet
from rejoinder.cli.whereabouts import made_by, marks, read_by, where
from rejoinder.model import Capture, CheckableClaim, Document, FoundStatement, Judgement, Skipped, Version
from rejoinder.model.linked import Claim
from rejoinder.model.query import FoundEvent
from rejoinder.model.told import Narrative, Story

EXAMPLES = """
rejoinder show shoal
rejoinder show shoal st-6f1c2a33
rejoinder show shoal cl-635a040e
rejoinder show shoal ev-2b90
rejoinder show shoal do-91
rejoinder show shoal ve-0c4e
"""


def command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    id_: Annotated[
        str | None, typer.Argument(metavar="ID", help="An id, or a beginning that only one has; without one, the case itself.")
    ] = None,
) -> None:
    """Show anything by its id, with its words in place and its origin.

    Without an id, what the case holds. With one: a statement (st-), claim (cl-), story (sy-), narrative (nr-), event (ev-),
    document (do-), version (ve-), capture (ca-), judgement (ju-), or what was skipped (sk-).
    """
    with api.open(case) as opened:
        console().print(_view(opened, opened.show(id_)) if id_ else overview(opened))


def _statement(case: api.Case, found: FoundStatement) -> RenderableType:
    statement, version = found.statement, found.version
    text, reading = version.text, case.reading(version.id)
    said = [*marks(statement.cue, "underline"), *marks(statement.source, "bold"), *marks(statement.content, "reverse")]
    slots = facts(
        [
            ("statement", statement.id),
            ("who", f"{wording.speaker(found)} ({statement.source_grade.value})"),
            ("named as", wording.words(text, statement.source)),
            ("does", f"{wording.act(found)}, {statement.form.value}, {statement.basis.value}"),
            ("cue", wording.words(text, statement.cue)),
            ("denies that", wording.words(text, statement.denied)),
            ("about", ", ".join(statement.about)),
            ("to", wording.addressee(found)),
            ("medium", statement.medium.value if statement.medium else None),
            ("said at", statement.said_at.value if statement.said_at else None),
            ("within", statement.parent),
            ("attributed by", statement.attributed_by),
            ("confidence", f"{statement.confidence:.2f}"),
            ("checkable", _checkable(statement.id, reading[0].claims if reading else ())),
        ]
    )
    current = reading is not None and any(s.id == statement.id for s in reading[0].statements)
    made = facts([("read by", read_by(reading, current=current))])
    return Group(slots, Text(), in_context(text, said), Text(), where(case, version, statement.content[0]), made)


def _checkable(statement: str, claims: Iterable[CheckableClaim]) -> str | None:
    """How surely the most checkable of a statement's sentences could be confirmed or refuted, and why."""
    most = max((one for one in claims if one.statement == statement), key=lambda one: one.checkworthiness, default=None)
    return f"{most.checkworthiness:.2f}: {'; '.join(map(one_line, most.reasons))}" if most else None


def _document(case: api.Case, document: Document) -> RenderableType:
    head = facts(
        [
            ("primary document" if document.is_record else "document", document.id),
            ("key", document.key),
            ("outlet", document.publisher),
            ("address", document.url),
        ]
    )
    versions = []
    for version in case.versions(document.id):
        reading = case.reading(version.id)
        unread = "searched for evidence" if document.is_record else "not read yet"
        read = f"{len(reading[0].statements):,} statements" if reading else unread
        dated = wording.dated(version.published, case.settings.zone)
        said = f"{dated} · {version.language.value} · {len(version.text):,} characters · {read} · {version.title or 'no title'}"
        versions.append((version.id, said))
    return Group(head, Text(), facts(versions))


def _version(case: api.Case, version: Version) -> RenderableType:
    reading = case.reading(version.id)
    statements = reading[0].statements if reading else ()
    said = [one for statement in statements for one in marks(statement.content, "reverse")]
    found = [FoundStatement(statement, version, Document(version.document, "")) for statement in statements]
    listed = facts((one.statement.id[: wording.SHORT_ID], f"{wording.speaker(one)} {wording.act(one)}") for one in found)
    told = facts((one.id[: wording.SHORT_ID], told_event(one)) for one in (reading[0].events if reading else ()))
    made = facts([*_copied(case, version), ("read by", made_by(reading[1]) if reading else "not read yet")])
    return Group(where(case, version), made, Text(), mark(version.text, said), Text(), listed, Text(), told)


def _copied(case: api.Case, version: Version) -> Iterator[tuple[str, str | None]]:
    """What it copies, where it departs from that, and whom either credits."""
    copied = case.copied(version.id)
    first = case.show(copied.first) if copied else None
    if copied and isinstance(first, Version):
        difference = copied.difference
        yield "copies", f"{first.id}{f', which credits {copied.first_agency}' if copied.first_agency else ''}"
        yield "credits", copied.agency
        yield "leaves out", wording.words(first.text, difference.left_out)
        yield "adds", wording.words(version.text, difference.added)
        for before, after in difference.changed:
            yield "changes", f"{before.of(first.text)} → {after.of(version.text)}"


def _capture(capture: Capture) -> RenderableType:
    given = capture.given
    return facts(
        [
            ("capture", capture.id),
            ("from", capture.location),
            ("captured", f"{capture.captured_at:%Y-%m-%d %H:%M:%S %Z}"),
            ("kind", capture.media_type),
            ("size", f"{capture.size:,} bytes"),
            ("sha-256", capture.sha256),
            ("given id", given.id),
            ("given title", given.title),
            ("given language", given.language),
            ("given date", given.published),
            ("given outlet", given.publisher),
            ("given address", given.url),
        ]
    )


def _skipped(skipped: Skipped) -> RenderableType:
    return facts(
        [
            ("skipped", skipped.id),
            ("item", skipped.item),
            ("field", skipped.field),
            ("stage", skipped.stage.value),
            ("reason", skipped.reason.value),
            ("detail", skipped.detail),
        ]
    )


def _view(opened: api.Case, record: api.Record) -> RenderableType:
    return VIEWS[type(record)](opened, record)


VIEWS: Mapping[type, Callable[[api.Case, Any], RenderableType]] = {
    FoundStatement: _statement,
    FoundEvent: event_sheet,
    Document: _document,
    Version: _version,
    Capture: lambda _, capture: _capture(capture),
    Skipped: lambda _, skipped: _skipped(skipped),
    Judgement: judgement_sheet,
    Claim: claim_sheet,
    Story: story_sheet,
    Narrative: narrative_sheet,
}
