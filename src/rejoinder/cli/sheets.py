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
from rejoinder.cli.told import told_list
from rejoinder.model import FoundStatement, Judgement, ReplyKind
from rejoinder.model.document import RECORD
from rejoinder.model.linked import Claim, ClaimMember, ReplyLink

WORDS_CELLS = 240


def claim_sheet(case: api.Case, claim: Claim) -> RenderableType:
    """The statements that put a claim forward or deny it, earliest first, each with the reasons why it is held to be the same."""
    found = [(member, case.show(member.statement)) for member in claim.members]
    rows = [
        _member(member, one, case.settings.zone) for member, one in sorted(found, key=_dated) if isinstance(one, FoundStatement)
    ]
    lines = [j for member in claim.members for j in case.judgements(member.statement)]
    linked = case.linked()
    own = {member.statement for member in claim.members}
    explained = [(r.later, f"explains it: {'; '.join(r.reasons)}") for r in linked.replies if _explains(r, own)]
    told = [(n.id, n.title or "(proposed by the program)") for n in linked.narratives if claim.id in {m.claim for m in n.members}]
    more = [facts(pairs) for pairs in (explained, told) if pairs]
    count = Counter(member.polarity.value for member in claim.members)
    said = ", ".join(f"{number} {polarity} it" for polarity, number in sorted(count.items()))
    judged = [Text()] * bool(lines) + [
        facts((one.kind.value, f"{one.value or ''} ({one.judge}: {one.why}; {one.id})") for one in lines)
    ]
    return Group(facts([("claim", claim.id), ("shown by", claim.exemplar), ("statements", said)]), Text(), *rows, *more, *judged)


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
        ("stories", f"{len(linked.stories):,}, {sum(len(s.members) > 1 for s in linked.stories):,} of several documents"),
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
    if told := told_list(case):
        parts += [Text(), Text("narratives", "bold"), facts(told)]
    if lost := case.adrift():
        parts += [Text(), Text("judgements whose words are read no more: a person has to look", "bold")]
        parts.append(facts((j.id, f"{j.kind.value}: {j.quoted or j.why} ({j.judge})") for j in lost))
    judged = case.judgements()
    if judged:
        parts += [
            Text(),
            Text("judgements in force", "bold"),
            facts((j.id, f"{j.kind.value}: {j.value or j.why} ({j.judge})") for j in judged),
        ]
    return Group(*parts)


def _explains(reply: ReplyLink, own: set[str]) -> bool:
    return reply.kind is ReplyKind.ANSWERS and reply.earlier in own


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
