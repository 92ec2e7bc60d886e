from datetime import UTC, date, datetime, timedelta

import pytest

from rejoinder.model import Ground, Interval, Span
from rejoinder.read.times.scene import open_scene, read_zone
from rejoinder.read.times.tense import Clauses, Tense


@pytest.mark.parametrize(("name", "hours"), [("Asia/Tokyo", 9), ("+08:00", 8), ("-0500", -5), ("UTC", 0)])
def test_a_zone_is_read_by_name_or_offset(name: str, hours: int) -> None:
    zone = read_zone(name)
    assert zone is not None
    assert zone.utcoffset(datetime(2025, 11, 26)) == timedelta(hours=hours)  # noqa: DTZ001 - the zone is what is tested


@pytest.mark.parametrize("name", ["", "Aldovia/Veskar", "+99:99", "../etc/passwd", "a\x00b", "Asia"])
def test_a_zone_that_nobody_knows_is_none(name: str) -> None:
    assert read_zone(name) is None


def test_the_day_of_publication_is_the_day_in_its_zone() -> None:
    start = datetime(2025, 11, 25, 16, tzinfo=UTC)
    scene = open_scene(Interval(start, start + timedelta(minutes=1), "Asia/Tokyo", Ground.PAGE))
    assert scene.today == date(2025, 11, 26)
    assert scene.moment == start


def test_a_publication_known_to_the_day_is_no_moment() -> None:
    start = datetime(2025, 11, 26, tzinfo=UTC)
    assert open_scene(Interval(start, start + timedelta(days=1), "UTC", Ground.PAGE)).moment is None


def test_the_ends_of_time_open_a_scene_without_a_day() -> None:
    start = datetime(9999, 12, 31, 23, tzinfo=UTC)
    scene = open_scene(Interval(start, start + timedelta(minutes=1), "Asia/Tokyo", Ground.PAGE))
    assert scene.today is None


def _tense(text: str, words: str, language: str) -> Tense:
    start = text.index(words)
    return Clauses(text, language).tense_at(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words", "language", "tense"),
    [
        ("The premier said Tuesday that she will go.", "Tuesday", "en", Tense.PAST),
        ("The premier will go on Tuesday, she said.", "Tuesday", "en", Tense.FUTURE),
        ("On Tuesday, the premier conferred with the envoy.", "Tuesday", "en", Tense.PAST),
        ("She'll go. Tuesday is a holiday.", "Tuesday", "en", Tense.OPEN),
        ("She'll go Tuesday.", "Tuesday", "en", Tense.FUTURE),
        ("首相は28日に訪問する予定だ。", "28日", "ja", Tense.FUTURE),
        ("首相は28日に訪問した。", "28日", "ja", Tense.PAST),
        ("总理将于周五访问。", "周五", "zh", Tense.FUTURE),
        ("总理周五访问了港口。", "周五", "zh", Tense.PAST),
    ],
)
def test_the_clause_says_whether_it_looks_back_or_ahead(text: str, words: str, language: str, tense: Tense) -> None:
    assert _tense(text, words, language) is tense


def test_a_cue_far_away_says_nothing() -> None:
    assert _tense("She will go " + "on and on " * 40 + "to the fair of Tuesday", "Tuesday", "en") is Tense.OPEN


def test_a_full_stop_ends_a_sentence_but_an_initial_does_not() -> None:
    text = "The U.S. President left. He came back."
    clauses = Clauses(text, "en")
    assert clauses.same_sentence(Span(4, 8), Span(19, 23))
    assert not clauses.same_sentence(Span(4, 8), Span(25, 27))
