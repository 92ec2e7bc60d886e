"""What `show` prints of stories and narratives."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from rejoinder import api
from rejoinder.brief.cover import covered
from rejoinder.cli import wording
from rejoinder.cli.lines import one_line
from rejoinder.cli.screen import facts
from rejoinder.model import FoundStatement, Judgement, Version
from rejoinder.model.linked import Claim
from rejoinder.model.told import Narrative, NarrativeMember, Story, StoryMember
from rejoinder.model.traced import Day

WORDS_CELLS = 160
MOST_DAYS = 60  # days on the screen; the last ones of a narrative that goes on for longer
BAR = "█"
WIDEST_BAR = 40
PROPOSED = "proposed by the program: these claims travel together; no person has judged it"


def story_sheet(case: api.Case, story: Story) -> RenderableType:
    """The documents that report one happening, first mover first, each with why it is held to be the same."""
    copied = {v: group.first for group in case.linked().copies for v in group.versions if v != group.first}
    firsts = {member.document: case.versions(member.document)[0] for member in story.members}
    outlets = {version.publisher for version in firsts.values() if version.publisher}
    languages = Counter(version.language.base for version in firsts.values())
    copies = sum(any(v.id in copied for v in case.versions(name)) for name in firsts)
    head = [
        ("story", story.id),
        ("documents", f"{len(story.members):,} of {len(outlets):,} outlets, {copies:,} of them copies"),
        ("languages", ", ".join(f"{number:,} {language}" for language, number in languages.most_common())),
        ("first", story.first),
    ]
    rows = [_report(member, firsts[member.document], case.settings.zone) for member in story.members]
    return Group(facts(head), Text(), *rows, *_judged(case, firsts))


def narrative_sheet(case: api.Case, narrative: Narrative) -> RenderableType:
    """A narrative with its claims, and its rise and fall day by day beside what was read."""
    trace = case.rise(narrative.id)
    claims = [(member, case.claim(member.claim)) for member in narrative.members]
    shown = [_claim(case, member, claim) for member, claim in claims]
    head = [
        ("narrative", narrative.id),
        ("title", narrative.title or f"({PROPOSED})"),
        ("tells", narrative.description),
        ("claims", f"{len(narrative.members):,}"),
        ("most on", f"{trace.peak:%Y-%m-%d}" if trace.peak else None),
        ("undated", f"{trace.undated:,} documents" if trace.undated else None),
    ]
    days = [Text(), facts(_days(trace.days)), Text(f"read: {covered(trace.coverage, case.settings.zone)}", "dim")]
    return Group(facts(head), Text(), *shown, *(days if trace.days else ()), *_judged(case, [c.exemplar for _, c in claims]))


def told_list(case: api.Case) -> list[tuple[str, str]]:
    """The narratives of a case: those that were named, then those that the program proposes."""
    return [(one.id, _told(case, one)) for one in case.linked().narratives]


def _told(case: api.Case, narrative: Narrative) -> str:
    number = len(narrative.members)
    claims = f"{number:,} {'claim' if number == 1 else 'claims'}"
    if narrative.title is not None:
        return f"{one_line(narrative.title)} · {claims}"
    typical = case.show(case.claim(narrative.typical or "").exemplar)
    words = wording.said(typical, WORDS_CELLS) if isinstance(typical, FoundStatement) else ""
    return f"(proposed) {words} · {claims}"


def _report(member: StoryMember, version: Version, zone: str) -> RenderableType:
    when = f"{wording.day(version.published, zone)} {wording.hour(version.published, zone)}".strip()
    outlet = one_line(version.publisher or "an outlet without a name")
    head = Text.assemble((when, "dim"), " ", (outlet, "bold"), f" · {version.language.value}")
    why = "; ".join(map(one_line, member.reasons))
    more = Text(f"{why} · {member.document[: wording.SHORT_ID]}", "dim")
    return Group(head, Padding(Group(Text(one_line(version.title or version.text[:WORDS_CELLS])), more), (0, 0, 1, 2)))


def _claim(case: api.Case, member: NarrativeMember, claim: Claim) -> RenderableType:
    found = case.show(claim.exemplar)
    if not isinstance(found, FoundStatement):
        return Text(claim.id)
    zone = case.settings.zone
    when = f"{wording.day(found.version.published, zone)} {wording.hour(found.version.published, zone)}".strip()
    head = Text.assemble((when, "dim"), " ", (wording.speaker(found), "bold"), f" {wording.act(found)}, {wording.outlet(found)}")
    why = "; ".join(map(one_line, member.reasons))
    more = Text(f"{'' if member.judged else 'not judged · '}{why} · {claim.id[: wording.SHORT_ID]}", "dim")
    return Group(head, Padding(Group(Text(wording.said(found, WORDS_CELLS)), more), (0, 0, 1, 2)))


def _days(days: Iterable[Day]) -> Iterator[tuple[str, str]]:
    last = list(days)[-MOST_DAYS:]
    most = max((day.documents for day in last), default=0)
    for day in last:
        bar = BAR * -(-day.documents * min(most, WIDEST_BAR) // max(most, 1))
        copies = f", {day.copies:,} of them {'a copy' if day.copies == 1 else 'copies'}" if day.copies else ""
        told = f"{day.documents:,} of {day.read:,} documents read{copies}" if day.read or day.documents else "nothing was read"
        yield f"{day.day:%Y-%m-%d}", f"{bar} {told}".strip()


def _judged(case: api.Case, targets: Iterable[str]) -> list[RenderableType]:
    found: list[Judgement] = [one for target in targets for one in case.judgements(target)]
    said = [(one.kind.value, f"{one.value or ''} ({one.judge}: {one.why}; {one.id})") for one in found]
    return [Text(), facts(said)] if said else []
