"""A wish, thanks or a question needs no answer; a charge does, however hard it is to check."""

from dataclasses import replace

import pytest

from rejoinder.brief import BriefMaterial, check, write_brief
from rejoinder.brief.bases import LEAST_CHECKABLE, needs_no_answer
from rejoinder.brief.material import know
from rejoinder.brief.rank import UNANSWERED, weigh
from rejoinder.errors import BriefRefused
from rejoinder.model import CheckableClaim, Idle, Stance
from tests.brief.world import world

ALONE = 4  # the claim of the world that nobody answered


def weighed(score: float, *reasons: str, stance: Stance = Stance.ASSERTS, at: int = ALONE) -> BriefMaterial:
    """The world after a reader weighed every statement of one of its claims."""
    material = world()
    members = {m.statement for m in material.claims[at].members}
    press = []
    for read in material.press:
        own = tuple(replace(s, stance=stance) if s.id in members else s for s in read.reading.statements)
        found = tuple(CheckableClaim(s.content[0], score, s.id, reasons) for s in own if s.id in members)
        press.append(replace(read, reading=replace(read.reading, statements=own, claims=found)))
    return replace(material, press=tuple(press))


def idle(material: BriefMaterial, at: int = ALONE) -> str | None:
    return needs_no_answer(know(material), material.claims[at].id)


@pytest.mark.parametrize("reason", list(Idle))
def test_that_nobody_answers_a_wish_is_no_finding(reason: Idle) -> None:
    material = weighed(0.04, reason)
    name = material.claims[ALONE].id
    points = weigh(know(material), name)
    assert [(p.words, p.weight) for p in points] == [(f"hardly anything to answer: {reason}", 0.0)]
    brief = write_brief(material, claims=[name])
    assert not any("No answer" in sentence.text for item in brief.items for sentence in item.sentences)
    check(brief, material)


def test_a_claim_that_is_hard_to_check_is_for_somebody_to_answer() -> None:
    assert idle(weighed(0.04, "says little")) is None


def test_a_wish_that_holds_a_fact_is_for_somebody_to_answer() -> None:
    assert idle(weighed(LEAST_CHECKABLE, Idle.WISHES)) is None


@pytest.mark.parametrize("stance", [Stance.CRITICISES, Stance.DENIES, Stance.DEMANDS, Stance.FEARS])
def test_a_charge_is_for_somebody_to_answer_even_as_a_question(stance: Stance) -> None:
    assert idle(weighed(0.04, Idle.ASKS, stance=stance)) is None


def test_what_no_reader_weighed_counts_as_before() -> None:
    material = world()
    points = weigh(know(material), material.claims[ALONE].id)
    assert [(p.words, p.weight) for p in points] == [("no answer found", UNANSWERED)]
    assert idle(material) is None


def test_one_statement_that_was_not_weighed_leaves_it_open() -> None:
    material = weighed(0.04, Idle.WISHES, at=0)
    assert idle(material, 0) is not None
    fewer = tuple(replace(r, reading=replace(r.reading, claims=r.reading.claims[1:])) for r in material.press)
    assert idle(replace(material, press=fewer), 0) is None


def test_a_brief_that_calls_a_charge_idle_is_refused() -> None:
    wish = weighed(0.04, Idle.WISHES)
    brief = write_brief(wish, claims=[wish.claims[ALONE].id])
    with pytest.raises(BriefRefused):
        check(brief, world())
