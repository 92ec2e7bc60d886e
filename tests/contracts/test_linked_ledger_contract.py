"""What every ledger does with what belongs together, whatever database it stands on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejoinder.errors import UnknownId
from rejoinder.model import (
    Capture,
    Cleaned,
    Document,
    EventStatus,
    Judgement,
    JudgementKind,
    Language,
    Origin,
    Reading,
    ReplyKind,
    Stage,
    Version,
    ids,
)
from rejoinder.model.briefed import IssuedBrief
from rejoinder.model.linked import Claim, ClaimMember, Copies, CopyKind, Happening, Linked, Polarity, ReplyLink
from rejoinder.store import Ledger, dump, open_ledger

NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)
ORIGIN = Origin(ids.origin_id("link", [("rejoinder", "1")]), Stage.LINK, (("rejoinder", "1"),))
BETTER = Origin(ids.origin_id("link", [("rejoinder", "2")]), Stage.LINK, (("rejoinder", "2"),))
READ = Origin("or-read", Stage.READ, ())
AGAIN = Origin("or-again", Stage.READ, ())
OPEN: dict[str, Callable[[Path], Ledger]] = {"sqlite": lambda folder: open_ledger(folder / "ledger.sqlite")}


@pytest.fixture(params=sorted(OPEN))
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    with ExitStack() as made:
        yield made.enter_context(OPEN[request.param](tmp_path))


def member(statement: str, polarity: Polarity = Polarity.ASSERTS, *reasons: str) -> ClaimMember:
    return ClaimMember(statement, polarity, reasons)


def claim(exemplar: str, *others: ClaimMember) -> Claim:
    return Claim(ids.claim_id(exemplar), exemplar, (member(exemplar), *others))


def linked(*claims: Claim) -> Linked:
    copies = Copies(ids.copies_id("ve-1"), CopyKind.NEAR, "ve-1", ("ve-1", "ve-2"), ("four fifths stand in the first",))
    reply = ReplyLink("st-b", "st-a", ReplyKind.DENIES, True, 0.95, ("its words say so", "掘削の事実はない"))
    return Linked((copies,), claims, (reply,), (happening("ev-b", "ev-a"), happening("ev-c", status=EventStatus.PLANNED)))


def happening(*reports: str, status: EventStatus = EventStatus.HAPPENED) -> Happening:
    return Happening(ids.happening_id(reports[0]), reports[0], status, reports, ("between the same two sides", "同じ日"))


DRILLING = claim("st-a", member("st-b", Polarity.DENIES, "it names Aldovia"), member("st-c", Polarity.ASSERTS, "alike", "近い"))
TREATY = claim("st-d")


def test_a_new_ledger_has_nothing_linked(ledger: Ledger) -> None:
    assert ledger.linked() == Linked()
    assert ledger.linked_by() is None
    assert ledger.issued() == ()


def test_a_linking_comes_back_as_it_was_with_its_origin(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING, TREATY), "basis", ORIGIN)
    assert ledger.linked() == linked(DRILLING, TREATY)
    assert ledger.linked_by() == ("basis", ORIGIN)


def test_the_next_linking_takes_its_place(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING, TREATY), "basis", ORIGIN)
    ledger.record_linked(Linked(claims=(TREATY,)), "another", BETTER)
    assert ledger.linked() == Linked(claims=(TREATY,))
    assert ledger.linked_by() == ("another", BETTER)


def test_an_empty_linking_is_a_linking(ledger: Ledger) -> None:
    ledger.record_linked(Linked(), "nothing", ORIGIN)
    assert ledger.linked() == Linked()
    assert ledger.linked_by() == ("nothing", ORIGIN)


def test_a_claim_is_found_by_its_id(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING, TREATY), "basis", ORIGIN)
    assert ledger.claim(DRILLING.id) == DRILLING
    assert ledger.resolve_id(TREATY.id[:12]) == TREATY.id


def test_the_id_of_a_claim_that_was_merged_away_leads_to_its_successor(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING, TREATY), "basis", ORIGIN)
    merged = claim("st-d", member("st-a"), member("st-c"))
    ledger.record_linked(Linked(claims=(merged,)), "basis", BETTER)
    assert ledger.claim(DRILLING.id) == merged


def test_what_happened_is_found_by_its_id_and_by_any_report_of_it(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING), "basis", ORIGIN)
    call = happening("ev-b", "ev-a")
    assert ledger.happening(call.id) == ledger.happening("ev-a") == ledger.happening("ev-b") == call
    assert ledger.happening("ev-c").status is EventStatus.PLANNED
    assert ledger.resolve_id(call.id[:12]) == call.id


def test_the_id_of_a_happening_that_was_merged_away_leads_to_its_successor(ledger: Ledger) -> None:
    ledger.record_linked(Linked(happenings=(happening("ev-b"), happening("ev-c"))), "basis", ORIGIN)
    merged = happening("ev-a", "ev-b", "ev-c")
    ledger.record_linked(Linked(happenings=(merged,)), "basis", BETTER)
    assert ledger.happening(happening("ev-b").id) == merged


def test_what_no_document_reports_any_more_is_unknown(ledger: Ledger) -> None:
    ledger.record_linked(Linked(happenings=(happening("ev-b"),)), "basis", ORIGIN)
    ledger.record_linked(Linked(), "basis", BETTER)
    for id_ in (happening("ev-b").id, "ev-b", "ha-none"):
        with pytest.raises(UnknownId, match="no happening"):
            ledger.happening(id_)


def test_a_claim_that_nobody_makes_any_more_is_unknown(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING), "basis", ORIGIN)
    ledger.record_linked(Linked(), "basis", BETTER)
    with pytest.raises(UnknownId, match="no claim"):
        ledger.claim(DRILLING.id)
    with pytest.raises(UnknownId):
        ledger.claim("cl-none")


def test_a_linking_that_fails_leaves_the_one_before(ledger: Ledger) -> None:
    ledger.record_linked(linked(DRILLING), "basis", ORIGIN)
    twice = linked().copies * 2
    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        ledger.record_linked(Linked(copies=twice), "broken", BETTER)
    assert ledger.linked() == linked(DRILLING)
    assert ledger.linked_by() == ("basis", ORIGIN)


def test_a_linking_is_part_of_what_a_ledger_says(ledger: Ledger) -> None:
    before = list(dump(ledger))
    ledger.record_linked(linked(DRILLING), "basis", ORIGIN)
    assert len(list(dump(ledger))) == len(before) + 5


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(texts=st.lists(st.text(), max_size=4))
def test_reasons_of_any_text_come_back(ledger: Ledger, texts: list[str]) -> None:
    told = Linked(claims=(claim("st-a", member("st-b", Polarity.DENIES, *texts)),))
    ledger.record_linked(told, "basis", ORIGIN)
    assert ledger.linked() == told


def read(ledger: Ledger, name: str, origin: Origin = READ) -> Version:
    capture = Capture(f"ca-{name}", ids.text_digest(name), 1, "text/plain", name, NOW)
    document = Document(ids.document_id(None, name), name)
    version = Version(ids.version_id(document.id, name), document.id, capture.id, f"text of {name}", Language.EN)
    ledger.add_capture(capture)
    ledger.record_cleaned(capture.id, Cleaned(document, version), Origin("or-clean", Stage.CLEAN, ()))
    ledger.record_reading(Reading(version.id), origin)
    return version


def test_the_digest_of_the_readings_changes_with_what_was_read_and_by_what(ledger: Ledger) -> None:
    empty = ledger.reading_digest()
    version = read(ledger, "a")
    one = ledger.reading_digest()
    ledger.record_reading(Reading(version.id), AGAIN)
    again = ledger.reading_digest()
    read(ledger, "b")
    assert len({empty, one, again, ledger.reading_digest()}) == 4


def test_the_digest_does_not_change_by_itself(ledger: Ledger) -> None:
    version = read(ledger, "a")
    before = ledger.reading_digest()
    ledger.record_reading(Reading(version.id), READ)
    ledger.record_linked(linked(), "basis", ORIGIN)
    assert ledger.reading_digest() == before


def test_a_judgement_is_found_by_its_id_also_when_it_was_withdrawn(ledger: Ledger) -> None:
    made = Judgement("ju-1", JudgementKind.LINE, "st-a", "A. Person", NOW, "agreed", value="It is not so.")
    ledger.add_judgement(made)
    ledger.add_judgement(Judgement("ju-2", JudgementKind.LINE, "st-a", "A. Person", NOW, "overtaken", withdraws="ju-1"))
    assert ledger.judgements() == ()
    assert ledger.judgement("ju-1") == made
    with pytest.raises(UnknownId, match="no judgement"):
        ledger.judgement("ju-3")


def test_briefs_that_were_handed_over_are_kept_in_order(ledger: Ledger) -> None:
    first = IssuedBrief("br-1", "morning", NOW, None, NOW)
    second = IssuedBrief("br-2", "morning", NOW.replace(hour=14), NOW, NOW.replace(hour=15))
    assert ledger.record_issued(first)
    assert ledger.record_issued(second)
    assert not ledger.record_issued(first)
    assert ledger.issued() == (first, second)
    assert ledger.resolve_id("br-2") == "br-2"
