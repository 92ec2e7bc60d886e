"""What `show` prints of a claim, a judgement, and a case as a whole."""

from collections import Counter
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from rejoinder import api
from rejoinder.cli import wording
from rejoinder.cli.events import count_events
from rejoinder.cli.lines import one_line
from rejoinder.cli.screen import facts
from rejoinder.model import FoundStatement, Judgement
from rejoinder.model.document import RECORD
from rejoinder.model.linked import Claim, ClaimMember

WORDS_CELLS = 240


def claim_sheet(case: api.Case, claim: Claim) -> RenderableType:
    """The statements that put a claim forward or deny it, earliest first, each with the reasons why it is held to be the same."""
    found = [(member, case.show(member.statement)) for member in claim.members]
    rows = [
        _member(member, one, case.settings.zone) for member, one in sorted(found, key=_dated) if isinstance(one, FoundStatement)
    ]
    lines = [j for member in claim.members for j in case.judgements(member.statement)]
    count = Counter(member.polarity.value for member in claim.members)
    said = ", ".join(f"{number} {polarity} it" for polarity, number in sorted(count.items()))
    judged = [Text()] * bool(lines) + [
        facts((one.kind.value, f"{one.value or ''} ({one.judge}: {one.why}; {one.id})") for one in lines)
    ]
    return Group(facts([("claim", claim.id), ("shown by", claim.exemplar), ("statements", said)]), Text(), *rows, *judged)


def judgement_sheet(case: api.Case, judgement: Judgement) -> RenderableType:
    """A decision, with the words that the judge saw, and whether it is in force."""
    in_force = any(one.id == judgement.id for one in case.judgements())
    stands = f"takes back {judgement.withdraws}" if judgement.withdraws else "in force" if in_force else "withdrawn"
    return facts(
        [
            ("judgement", judgement.id),
            ("kind", judgement.kind.value),
            ("stands", stands),
            ("decision", judgement.value),
            ("on", judgement.target),
            ("words seen", judgement.quoted),
            ("in", judgement.version),
            ("by", judgement.judge),
            ("when", f"{judgement.judged_at:%Y-%m-%d %H:%M:%S %Z}"),
            ("why", judgement.why),
        ]
    )


def overview(case: api.Case) -> RenderableType:
    """What the case holds: how much, its primary documents, the judgements in force, the last brief."""
    settings, counts, last = case.settings, case.counts(), case.last_brief()
    linked = case.linked()
    held = [
        ("case", settings.name),
        ("parties", ", ".join(settings.parties)),
        ("desk", settings.desk),
        ("zone", settings.zone),
        ("documents", f"{counts.documents:,}, {counts.versions:,} texts of them, {counts.read:,} read"),
        ("statements", f"{counts.statements:,} in {len(linked.claims):,} claims"),
        ("copies", f"{len(linked.copies):,} groups"),
        ("events", count_events(linked.happenings)),
        ("skipped", f"{counts.skipped:,}"),
        ("last brief", f"as of {last.as_of:%Y-%m-%d %H:%M %Z}" if last else "none yet"),
    ]
    parts: list[RenderableType] = [facts(held)]
    records = [document for document in case.documents() if document.is_record]
    if records:
        parts += [
            Text(),
            Text("the record", "bold"),
            facts((d.id, PurePath(d.key).relative_to(RECORD).as_posix()) for d in records),
        ]
    judged = case.judgements()
    if judged:
        parts += [
            Text(),
            Text("judgements in force", "bold"),
            facts((j.id, f"{j.kind.value}: {j.value or j.why} ({j.judge})") for j in judged),
        ]
    return Group(*parts)


def _dated(pair: tuple[ClaimMember, api.Record]) -> tuple[float, str]:
    member, found = pair
    published = found.version.published if isinstance(found, FoundStatement) else None
    return (published.earliest.timestamp() if published else float("inf"), member.statement)


def _member(member: ClaimMember, found: FoundStatement, zone: str) -> RenderableType:
    dated = f"{wording.day(found.version.published, zone)} {wording.hour(found.version.published, zone)}".strip()
    head = Text.assemble((dated, "dim"), " ", (wording.speaker(found), "bold"), f" {wording.act(found)}, {wording.outlet(found)}")
    said = Text(wording.said(found, WORDS_CELLS))
    why = "; ".join(map(one_line, member.reasons)) or "the statement that shows the claim"
    more = Text(f"{member.polarity.value} it · {why} · {member.statement[: wording.SHORT_ID]}", "dim")
    return Group(head, Padding(Group(said, more), (0, 0, 1, 2)))
