"""What people decided is applied to what was read, also after it was read again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.flow.judging import adrift, anchor, judge
from rejoinder.model import (
    Basis,
    Document,
    Form,
    FoundStatement,
    Grade,
    Judgement,
    JudgementKind,
    Language,
    Reading,
    Reply,
    ReplyKind,
    Span,
    Stance,
    Statement,
    Version,
)
from rejoinder.model.material import ReadVersion

NOON = datetime(2025, 6, 11, 12, tzinfo=UTC)
TEXT = "Aldovia said that the shoal is open. Veskar said that it is closed to all."
OPEN, CLOSED = Span(18, 35), Span(49, 73)


def statement(name: str, content: Span, actor: str = "Aldovia") -> Statement:
    graded = (Grade.COLLECTIVE, Form.INDIRECT, Stance.ASSERTS, Basis.REPORTED)
    return Statement(name, (content,), None, None, actor, *graded, confidence=0.9)


def read(*statements: Statement, replies: tuple[Reply, ...] = ()) -> ReadVersion:
    version = Version("ve-1", "do-1", None, TEXT, Language.EN)
    return ReadVersion(version, Reading("ve-1", statements, replies=replies), 0)


def decided(kind: JudgementKind, target: str = "st-1", value: str | None = None, quoted: str | None = None) -> Judgement:
    return Judgement(f"ju-{kind.name}", kind, target, "A. Person", NOON, "it is so", value, "ve-1", quoted or OPEN.of(TEXT))


BOTH = read(statement("st-1", OPEN), statement("st-2", CLOSED, "Veskar"))


def test_without_judgements_nothing_changes() -> None:
    assert judge([BOTH], []) == (BOTH,)


def test_the_right_speaker_takes_the_place_of_the_wrong_one() -> None:
    (after,) = judge([BOTH], [decided(JudgementKind.WRONG_SPEAKER, value="Zelvaria")])
    assert [s.source_actor for s in after.reading.statements] == ["Zelvaria", "Veskar"]


def test_the_right_stance_takes_the_place_of_the_wrong_one() -> None:
    (after,) = judge([BOTH], [decided(JudgementKind.WRONG_STANCE, value="denies")])
    assert after.reading.statements[0].stance is Stance.DENIES


def test_a_stance_that_there_is_not_changes_nothing() -> None:
    assert judge([BOTH], [decided(JudgementKind.WRONG_STANCE, value="mumbles")]) == (BOTH,)


def test_what_is_no_statement_is_left_out_with_its_replies() -> None:
    replies = (Reply("st-2", "st-1", ReplyKind.DENIES),)
    with_reply = read(*BOTH.reading.statements, replies=replies)
    (after,) = judge([with_reply], [decided(JudgementKind.NOT_A_STATEMENT)])
    assert [s.id for s in after.reading.statements] == ["st-2"]
    assert after.reading.replies == ()


def test_the_latest_of_two_judgements_counts() -> None:
    first, second = (decided(JudgementKind.WRONG_SPEAKER, value=name) for name in ("Zelvaria", "Ostmark"))
    (after,) = judge([BOTH], [first, replace(second, id="ju-later")])
    assert after.reading.statements[0].source_actor == "Ostmark"


@pytest.mark.parametrize("kind", [JudgementKind.LINE, JudgementKind.VERDICT, JudgementKind.SAME_CLAIM])
def test_what_is_decided_about_claims_changes_no_statement(kind: JudgementKind) -> None:
    assert judge([BOTH], [decided(kind, value="anything")]) == (BOTH,)


def test_a_judgement_finds_the_statement_that_holds_its_words_today() -> None:
    again = read(statement("st-9", Span(OPEN.start, OPEN.end - 2)), statement("st-2", CLOSED))
    (anchored,) = anchor([decided(JudgementKind.LINE, value="It is open.")], [again])
    assert anchored.target == "st-9"
    assert anchored.quoted == OPEN.of(TEXT)


def test_a_judgement_whose_words_are_read_as_something_else_keeps_its_target() -> None:
    elsewhere = read(statement("st-2", CLOSED))
    (kept,) = anchor([decided(JudgementKind.LINE, value="It is open.")], [elsewhere])
    assert kept.target == "st-1"


def test_a_judgement_on_words_that_stand_nowhere_keeps_its_target() -> None:
    (kept,) = anchor([decided(JudgementKind.LINE, target="st-7", quoted="no such words")], [BOTH])
    assert kept.target == "st-7"


def test_a_judgement_on_a_version_that_is_not_there_keeps_its_target() -> None:
    (kept,) = anchor([replace(decided(JudgementKind.LINE, target="st-7"), version="ve-9")], [BOTH])
    assert kept.target == "st-7"


@given(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))
def test_anchoring_never_loses_a_judgement(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(TEXT)))
    found = anchor([decided(JudgementKind.LINE, target="st-7", quoted=span.of(TEXT))], [BOTH])
    assert len(found) == 1
    assert found[0].target in {"st-7", "st-1", "st-2"}


def found(name: str, span: Span, version: str = "ve-1", text: str = TEXT) -> FoundStatement:
    """A statement as the ledger remembers it."""
    return FoundStatement(statement(name, span), Version(version, "do-1", None, text, Language.EN), Document("do-1", "report"))


def test_both_statements_of_a_judgement_on_two_are_found_again() -> None:
    again = read(statement("st-8", OPEN), statement("st-9", CLOSED))
    remembered = {"st-1": found("st-1", OPEN), "st-2": found("st-2", CLOSED)}
    one = replace(decided(JudgementKind.SAME_CLAIM, value="st-2"), quoted=None)
    (anchored,) = anchor([one], [again], remembered.get)
    assert (anchored.target, anchored.value) == ("st-8", "st-9")


def test_the_value_of_other_judgements_is_no_statement() -> None:
    remembered = {"st-2": found("st-2", CLOSED)}
    (kept,) = anchor([decided(JudgementKind.LINE, target="st-1", value="st-2")], [BOTH], remembered.get)
    assert kept.value == "st-2"


def test_of_words_that_stand_twice_those_at_the_remembered_place_count() -> None:
    text = "It is open. Aldovia said so. It is open."
    first, second = Span(0, 11), Span(29, 40)
    version = Version("ve-1", "do-1", None, text, Language.EN)
    again = ReadVersion(version, Reading("ve-1", (statement("st-8", first), statement("st-9", second))), 0)
    (anchored,) = anchor(
        [decided(JudgementKind.LINE, target="st-old")], [again], {"st-old": found("st-old", second, text=text)}.get
    )
    assert anchored.target == "st-9"


def test_words_are_found_in_another_text_of_their_document() -> None:
    edited = f"By our reporter. {TEXT}"
    moved = Span(OPEN.start + 17, OPEN.end + 17)
    again = ReadVersion(Version("ve-2", "do-1", None, edited, Language.EN), Reading("ve-2", (statement("st-9", moved),)), 1)
    (anchored,) = anchor([decided(JudgementKind.LINE)], [again], {"st-1": found("st-1", OPEN)}.get)
    assert anchored.target == "st-9"


def test_judgements_on_documents_need_no_anchor() -> None:
    one = decided(JudgementKind.SAME_STORY, target="do-1", value="do-2")
    assert anchor([one], [BOTH]) == (one,)


def test_what_no_record_bears_is_adrift() -> None:
    borne = decided(JudgementKind.LINE)
    lost = decided(JudgementKind.LINE, target="st-7")
    half = decided(JudgementKind.SAME_CLAIM, value="st-7")
    of_document = decided(JudgementKind.SAME_STORY, target="do-1", value="do-9")
    assert adrift([borne, lost, half, of_document], [BOTH]) == (lost, half, of_document)


def test_nothing_is_adrift_where_all_is_borne() -> None:
    assert adrift([decided(JudgementKind.SAME_CLAIM, value="st-2"), decided(JudgementKind.LINE, value="st-7")], [BOTH]) == ()
