"""The time of an event is that of its own clause."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, TimeValue
from rejoinder.read.events.when import is_ahead, is_history
from tests.read.events.conftest import PUBLISHED, READER, Find, make_version


def at(find: Find, text: str, language: Language = Language.EN) -> str | None:
    event = find(text, language)[0]
    return event.at.value if event.at else None


def day(year: int) -> TimeValue:
    return TimeValue(f"{year}-03-05", datetime(year, 3, 5, tzinfo=UTC), datetime(year, 3, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "value"),
    {
        "Aldovia condemned Veskar on Monday.": "2025-03-03",
        "On Monday, Aldovia condemned Veskar.": "2025-03-03",
        "Aldovia on Monday condemned Veskar.": "2025-03-03",
        "Aldovia condemned Veskar.": None,
        "Aldovia said on Monday it had condemned Veskar.": None,
        "Petr Halvik addressed reporters at about 11 a.m. on Tuesday.": "2025-03-04T11:00",
    }.items(),
)
def test_the_nearest_time_of_the_clause_is_meant(find: Find, text: str, value: str | None) -> None:
    assert at(find, text) == value


def test_two_events_of_a_sentence_keep_their_own_times(find: Find) -> None:
    events = find("Aldovia attacked Veskar on Sunday, and Norland condemned Aldovia on Monday.")
    assert [event.at and event.at.value for event in events] == ["2025-03-02", "2025-03-03"]


def test_the_day_after_counts_from_the_event(find: Find) -> None:
    text = "The day after talks between Aldovia and Veskar, Petr Halvik met Ilse Brandt on Tuesday."
    assert at(find, text) == "2025-03-03"


def test_days_are_read_in_japanese_and_chinese(find: Find) -> None:
    assert at(find, "アルドビアは3日、ベスカルを非難した。", Language.JA) == "2025-03-03"
    assert at(find, "阿尔多维亚3月3日谴责韦斯卡尔。", Language.ZH_HANS) == "2025-03-03"


def test_ahead_and_long_ago_are_told_by_the_publication() -> None:
    assert is_ahead(day(2026), PUBLISHED)
    assert not is_ahead(day(2024), PUBLISHED)
    assert is_history(day(1937), PUBLISHED)
    assert not is_history(day(2020), PUBLISHED)


def test_without_a_publication_or_a_time_nothing_is_ahead_or_history() -> None:
    unbounded = TimeValue("PRESENT_REF")
    assert not is_ahead(day(2026), None)
    assert not is_history(day(1937), None)
    assert not is_ahead(unbounded, PUBLISHED)
    assert not is_history(unbounded, PUBLISHED)
    assert not is_ahead(None, PUBLISHED)


def test_what_begins_on_the_day_of_publication_is_not_ahead() -> None:
    published = Interval(datetime(2025, 3, 5, tzinfo=UTC), datetime(2025, 3, 6, tzinfo=UTC), "UTC", Ground.GIVEN)
    assert not is_ahead(day(2025), published)


def test_when_a_text_was_first_seen_makes_nothing_history() -> None:
    text = "In 2011, Aldovia expelled an envoy of Veskar."
    seen = Interval(PUBLISHED.earliest, PUBLISHED.latest, "UTC", Ground.FIRST_SEEN)
    assert [e.at and e.at.value for e in READER.read(replace(make_version(text), published=seen)).events] == ["2011"]
    assert READER.read(make_version(text)).events == ()
