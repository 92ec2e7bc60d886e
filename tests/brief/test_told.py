"""What a brief says of stories and narratives."""

from dataclasses import replace

import pytest

from rejoinder.brief import BriefMaterial, bases, check, write_brief
from rejoinder.brief.material import know
from rejoinder.errors import BriefRefused
from rejoinder.model.briefed import Brief, BriefSentence
from rejoinder.model.ids import narrative_id, story_id
from rejoinder.model.linked import ReplyLink
from rejoinder.model.told import Narrative, NarrativeMember, Story, StoryMember
from rejoinder.model.values import ReplyKind
from rejoinder.trace import trace
from tests.brief.world import Names, linked, press, world

CLOSED, COUNTED, GATES, FERRY, WEATHER = range(5)
TITLE = "Aldovia shuts the sea"


def named(material: BriefMaterial, *which: int, title: str | None = TITLE) -> Narrative:
    members = tuple(NarrativeMember(material.claims[n].id, ("like the example",)) for n in which)
    return Narrative(narrative_id(title or "proposed"), title, None, members[0].claim, members)


def told(*narratives: Narrative, stories: tuple[Story, ...] = ()) -> BriefMaterial:
    return replace(world(), narratives=narratives, stories=stories)


def story(*documents: str) -> Story:
    return Story(story_id(documents[0]), documents[0], tuple(StoryMember(name, ()) for name in documents))


def sentences(brief: Brief, form: str) -> list[BriefSentence]:
    return [s for item in brief.items for s in item.sentences if s.form == form]


def test_copies_that_report_one_happening_are_said_to() -> None:
    carriers = [carrier.document for carrier in world().traces[CLOSED].carriers]
    material = told(stories=(story(*carriers),))
    brief = write_brief(material)
    check(brief, material)
    assert [s.text for s in sentences(brief, "stories")] == ["They report 1 happening."]


def test_several_happenings_are_counted() -> None:
    first, *others = [carrier.document for carrier in world().traces[CLOSED].carriers]
    material = told(stories=(story(first), story(*others)))
    brief = write_brief(material)
    check(brief, material)
    assert [s.text for s in sentences(brief, "stories")] == ["They report 2 happenings."]


def test_a_claim_is_said_to_tell_the_narratives_that_were_named() -> None:
    material = world()
    material = told(named(material, CLOSED, GATES), named(material, CLOSED, title="The strait is lost"))
    brief = write_brief(material)
    check(brief, material)
    said = [s.text for s in sentences(brief, "narratives")]
    assert f"It tells 2 narratives that were named: {TITLE}; The strait is lost." in said


def test_which_claims_of_its_family_came_before_is_counted() -> None:
    material = told(named(world(), CLOSED, GATES))
    known = know(material)
    first, *later = sorted(
        (material.claims[n].id for n in (CLOSED, GATES)),
        key=lambda claim: known.traces[claim].carriers[0].published.earliest,  # type: ignore[union-attr]  # all are dated
    )
    assert bases.before(known, first) == ()
    assert first in bases.before(known, later[-1])
    brief = write_brief(material)
    check(brief, material)
    assert "1 earlier claim was found that tells the same." in [s.text for s in sentences(brief, "before")]


def test_what_the_program_proposes_is_said_to_be_judged_by_nobody() -> None:
    material = told(named(world(), CLOSED, GATES, title=None))
    brief = write_brief(material)
    check(brief, material)
    found = sentences(brief, "travels")
    assert {s.text for s in found} == {"1 other claim travels with it, as nobody has judged yet."}
    assert sentences(brief, "narratives") == []


def test_a_title_brings_no_markup_into_the_brief() -> None:
    material = told(named(world(), CLOSED, title="<b>‹Shut›</b>\u202e\n“now”"))
    check(write_brief(material), material)


def test_without_stories_and_narratives_nothing_is_said_of_them() -> None:
    brief = write_brief(world())
    assert not any(sentences(brief, form) for form in ("stories", "narratives", "before", "travels"))


@pytest.mark.parametrize("form", ["narratives", "travels", "before", "stories"])
def test_a_count_of_what_the_ledger_does_not_hold_is_refused(form: str) -> None:
    carriers = [carrier.document for carrier in world().traces[CLOSED].carriers]
    material = told(named(world(), CLOSED, GATES), named(world(), CLOSED, GATES, title=None), stories=(story(*carriers),))
    brief = write_brief(material)
    assert sentences(brief, form)
    with pytest.raises(BriefRefused):
        check(brief, replace(material, narratives=(), stories=()))


def test_what_is_called_an_answer_is_quoted_as_one_and_passes_the_gate() -> None:
    reads, found = press(Names()), linked(press(Names()))
    note = found.claims[GATES].exemplar
    wire = found.claims[CLOSED].exemplar
    called = ReplyLink(note, wire, ReplyKind.ANSWERS, explicit=True, confidence=0.9, reasons=("called an answer",))
    replies = (*found.replies, called)
    material = world()
    traces = trace(replace(found, replies=replies), tuple(reads.values()), material.state_of)
    answered = replace(material, replies=replies, traces=traces)
    check(write_brief(answered), answered)
    assert note in bases.answers(know(answered), material.claims[CLOSED].id)
    with pytest.raises(BriefRefused):
        check(write_brief(answered), replace(answered, replies=()))
