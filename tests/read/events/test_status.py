"""Whether the document itself says that it happened."""

from rejoinder.model import (
    Basis,
    EventKind,
    EventStatus,
    Form,
    Grade,
    PloverRoot,
    Span,
    Stance,
    Statement,
)
from rejoinder.read.events.found import Told
from rejoinder.read.events.status import Holders, status_of
from tests.read.events.conftest import Find, Tell


def statement(start: int, end: int, **slots: object) -> Statement:
    given = {"source_actor": "Aldovia", "stance": Stance.ASSERTS, "basis": Basis.REPORTED, **slots}
    fixed = {"cue": None, "source": None, "source_grade": Grade.COLLECTIVE, "form": Form.INDIRECT, "confidence": 0.9}
    return Statement(id=f"st-{start}-{end}", content=(Span(start, end),), **fixed, **given)  # type: ignore[arg-type]


def telling(**flags: bool) -> Told:
    return Told(EventKind.INCIDENT, PloverRoot.ASSAULT, (Span(10, 15),), Span(0, 5), Span(16, 20), Span(0, 20), **flags)  # type: ignore[arg-type]


def test_what_the_document_says_itself_happened() -> None:
    assert status_of(None, "Aldovia", telling()) is EventStatus.HAPPENED


def test_what_a_source_says_of_another_is_alleged() -> None:
    assert status_of(statement(0, 30), "Veskar", telling()) is EventStatus.ALLEGED


def test_what_a_source_says_that_it_did_itself_happened() -> None:
    assert status_of(statement(0, 30), "Aldovia", telling()) is EventStatus.HAPPENED


def test_an_own_deed_that_is_hedged_or_imputed_is_alleged() -> None:
    assert status_of(statement(0, 30, hedged=True), "Aldovia", telling()) is EventStatus.ALLEGED
    assert status_of(statement(0, 30, basis=Basis.IMPUTED), "Aldovia", telling()) is EventStatus.ALLEGED


def test_what_a_noun_names_is_taken_to_have_happened() -> None:
    assert status_of(statement(0, 30), "Veskar", telling(presupposed=True)) is EventStatus.HAPPENED


def test_what_is_ahead_is_planned_whoever_says_so() -> None:
    assert status_of(statement(0, 30), "Veskar", telling(planned=True)) is EventStatus.PLANNED
    assert status_of(None, "Veskar", telling(planned=True)) is EventStatus.PLANNED


def test_what_a_source_rejects_is_denied() -> None:
    assert status_of(statement(0, 30, stance=Stance.DENIES), "Veskar", telling()) is EventStatus.DENIED
    denied = statement(0, 30, stance=Stance.DENIES, denied=(Span(8, 18),))
    assert status_of(denied, "Veskar", telling()) is EventStatus.DENIED


def test_what_stands_beside_the_rejected_words_is_not_denied() -> None:
    beside = statement(0, 30, stance=Stance.DENIES, denied=(Span(20, 30),))
    assert status_of(beside, "Veskar", telling()) is EventStatus.ALLEGED


def test_the_innermost_statement_holds_an_event() -> None:
    outer, inner = statement(0, 40), statement(5, 30)
    holders = Holders([outer, inner])
    assert holders.of(Span(10, 15)) is inner
    assert holders.of(Span(31, 35)) is outer
    assert holders.of(Span(38, 42)) is None
    assert Holders([]).of(Span(0, 1)) is None


def test_the_time_of_saying_is_not_the_time_of_what_is_said(find: Find) -> None:
    event = find("Aldovia said on Monday that Veskar attacked a Norland ship on Sunday.")[0]
    assert event.at is not None
    assert event.at.value == "2025-03-02"


def test_a_statement_and_its_event_are_linked(find: Find) -> None:
    said = find("Aldovia said that Veskar attacked Norland.")[0]
    assert said.statement is not None
    assert said.status is EventStatus.ALLEGED
    assert find("Veskar attacked Norland.")[0].statement is None


def test_a_denied_deed_is_denied(told: Tell) -> None:
    assert told("Aldovia denied attacking Veskar.") == ["incident: Aldovia > Veskar (denied)"]


def test_plans_are_planned(told: Tell) -> None:
    assert told("Aldovia plans to hold talks with Veskar.") == ["meeting: Aldovia > Veskar (planned)"]
    assert told("Petr Halvik aims to visit Veskar next April.") == ["visit: Petr Halvik > Veskar (planned)"]
    assert told("Petr Halvik will visit Veskar.") == ["visit: Petr Halvik > Veskar (planned)"]
