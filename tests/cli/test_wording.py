"""How statements and times are put into words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.cli import wording
from rejoinder.model import (
    Basis,
    Document,
    Form,
    FoundStatement,
    Grade,
    Ground,
    Interval,
    Language,
    Span,
    Stance,
    Statement,
    Version,
)

TEXT = "Ada Lind said: “We will not leave the shoal, whatever they say.” She was calm."
STATEMENT = Statement(
    id="st-0123456789abcdef",
    content=(Span(16, 62),),
    cue=(Span(9, 13),),
    source=(Span(0, 8),),
    source_actor=None,
    source_grade=Grade.NAMED,
    form=Form.DIRECT,
    stance=Stance.ASSERTS,
    basis=Basis.QUOTED,
    confidence=0.9,
)
VERSION = Version("ve-1", "do-1", None, TEXT, Language.EN)
FOUND = FoundStatement(STATEMENT, VERSION, Document("do-1", "/news/article.txt"))
NOON = datetime(2025, 6, 11, 15, 30, tzinfo=UTC)  # half past midnight on the 12th in Tokyo


def found(**changes: object) -> FoundStatement:
    return replace(FOUND, statement=replace(STATEMENT, **changes))  # type: ignore[arg-type]


def written(**changes: object) -> FoundStatement:
    return replace(FOUND, version=replace(VERSION, **changes))  # type: ignore[arg-type]


def interval(length: timedelta, ground: Ground = Ground.PAGE) -> Interval:
    return Interval(NOON, NOON + length, "UTC", ground)


def test_who_speaks_is_the_actor_where_there_is_one() -> None:
    assert wording.speaker(found(source_actor="Ada Lind of Aldovia")) == "Ada Lind of Aldovia"


def test_who_speaks_is_in_the_words_of_the_text_where_no_actor_is_known() -> None:
    assert wording.speaker(FOUND) == "Ada Lind"


def test_nobody_is_named_where_the_text_names_nobody() -> None:
    assert wording.speaker(found(source=None)) == wording.NOBODY


@pytest.mark.parametrize(
    ("grade", "shown"), [(Grade.NAMED, ""), (Grade.UNKNOWN, ""), (Grade.ANONYMOUS, "anonymous"), (Grade.ROLE, "role")]
)
def test_a_grade_is_shown_where_it_is_less_than_a_name(grade: Grade, shown: str) -> None:
    assert wording.grade(found(source_grade=grade)) == shown


def test_what_is_done_comes_with_how_far_the_document_goes_along() -> None:
    assert wording.act(FOUND) == "asserts"
    assert wording.act(found(hedged=True)) == "asserts (hedged)"
    assert wording.act(found(hedged=True, basis=Basis.IMPUTED, stance=Stance.FEARS)) == "fears (imputed, hedged)"


def test_a_quotation_stands_in_marks() -> None:
    assert wording.said(FOUND, 100) == "“We will not leave the shoal, whatever they say”"


def test_marks_that_the_text_has_are_not_doubled() -> None:
    assert wording.said(found(content=(Span(15, 64),)), 100) == "“We will not leave the shoal, whatever they say.”"


def test_only_words_that_are_there_stand_in_marks_when_a_quotation_is_cut() -> None:
    assert wording.said(FOUND, 24) == "“We will not leave” …"


@pytest.mark.parametrize("form", [Form.INDIRECT, Form.MIXED])
def test_what_is_not_quoted_throughout_stands_without_marks(form: Form) -> None:
    assert wording.said(found(form=form), 100) == "We will not leave the shoal, whatever they say"
    assert wording.said(found(form=form), 20).endswith(" …")


def test_words_with_others_between_are_joined_by_an_ellipsis() -> None:
    assert wording.words(TEXT, (Span(0, 3), Span(9, 13))) == "Ada … said"
    assert wording.words(TEXT, None) == ""


def test_lines_of_the_text_are_one_line_on_the_screen() -> None:
    assert wording.words("we will\n  not\tleave", (Span(0, 19),)) == "we will not leave"


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"publisher": "Daily Herald", "url": "https://herald.example/a"}, "Daily Herald"),
        ({"url": "https://herald.example/a"}, "herald.example"),
        ({}, "article.txt"),
    ],
)
def test_the_outlet_is_its_name_else_its_host_else_the_file(changes: dict[str, object], shown: str) -> None:
    assert wording.outlet(written(**changes)) == shown


def test_a_day_is_that_of_the_zone() -> None:
    assert wording.day(interval(timedelta(minutes=1)), "UTC") == "2025-06-11"
    assert wording.day(interval(timedelta(minutes=1)), "Asia/Tokyo") == "2025-06-12"


def test_a_time_that_may_be_one_of_two_days_shows_both() -> None:
    assert wording.day(interval(timedelta(days=1)), "UTC") == "2025-06-11/06-12"


def test_a_whole_day_in_its_zone_is_one_day() -> None:
    start = datetime(2025, 6, 11, tzinfo=UTC)
    assert wording.day(Interval(start, start + timedelta(days=1), "UTC", Ground.GIVEN), "UTC") == "2025-06-11"


def test_no_date_is_said_to_be_none() -> None:
    assert wording.day(None, "UTC") == "no date"
    assert wording.hour(None, "UTC") == ""
    assert wording.dated(None, "UTC") == "no date"


def test_an_hour_is_shown_only_where_it_is_known() -> None:
    assert wording.hour(interval(timedelta(minutes=1)), "Asia/Tokyo") == "00:30"
    assert wording.hour(interval(timedelta(days=1)), "Asia/Tokyo") == ""


def test_the_moment_of_capture_is_no_hour_of_publication() -> None:
    seen = interval(timedelta(minutes=1), Ground.FIRST_SEEN)
    assert wording.hour(seen, "UTC") == "first seen"
    assert wording.dated(seen, "UTC") == "2025-06-11 UTC (first seen)"


def test_a_date_names_its_zone_and_its_ground() -> None:
    assert wording.dated(interval(timedelta(minutes=1)), "Asia/Tokyo") == "2025-06-12 00:30 Asia/Tokyo (page)"
