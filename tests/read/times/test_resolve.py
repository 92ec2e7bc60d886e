from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rejoinder.model import Ground, Interval, Language, Span, TimeType, TimeValue
from rejoinder.read.times import find_times
from rejoinder.read.times.grammar import Meaning, grammar
from rejoinder.read.times.resolve import resolve
from rejoinder.read.times.scene import Scene
from rejoinder.read.times.tense import Tense

SCENE = Scene(UTC, date(2025, 11, 26))  # a Wednesday


def _value(numbers: Mapping[str, float], words: Mapping[str, str] | None = None, scene: Scene = SCENE) -> str | None:
    found = resolve(Meaning(Span(0, 1), "date", numbers, words or {}), scene)
    return found[1].value if found else None


@pytest.mark.parametrize(
    ("tense", "value"),
    [(Tense.PAST, "2025-10-28"), (Tense.OPEN, "2025-10-28"), (Tense.FUTURE, "2025-11-28")],
)
def test_a_bare_day_of_the_month_follows_the_tense(tense: Tense, value: str) -> None:
    assert _value({"day": 28}, scene=replace(SCENE, tense=tense)) == value


def test_tomorrows_date_may_be_that_of_tonight() -> None:
    assert _value({"day": 27}) == "2025-11-27"
    assert _value({"day": 27}, scene=replace(SCENE, tense=Tense.PAST)) == "2025-10-27"


def test_the_thirty_first_is_looked_for_in_a_month_that_has_one() -> None:
    assert _value({"day": 31}, scene=replace(SCENE, tense=Tense.PAST)) == "2025-10-31"


@pytest.mark.parametrize(
    ("month", "tense", "value"),
    [
        (9, Tense.PAST, "2025-09"),
        (9, Tense.FUTURE, "2026-09"),
        (11, Tense.PAST, "2025-11"),
        (12, Tense.PAST, "2025-12"),
        (1, Tense.OPEN, "2026-01"),
        (1, Tense.FUTURE, "2026-01"),
    ],
)
def test_a_bare_month_is_the_nearest_unless_the_tense_is_against_it(month: int, tense: Tense, value: str) -> None:
    assert _value({"month": month}, scene=replace(SCENE, tense=tense)) == value


def test_the_twenty_ninth_of_february_is_looked_for_in_a_leap_year() -> None:
    assert _value({"month": 2, "day": 29}, scene=replace(SCENE, today=date(2025, 3, 1))) == "2024-02-29"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({"month": 2, "day": 30}, {}),
        ({"month": 13}, {}),
        ({"year": 2025, "month": 2, "day": 29}, {}),
        ({"year": 2025, "quarter": 5}, {}),
        ({"year": 0}, {}),
        ({"year": 9999}, {}),
        ({"year": 10000}, {}),
        ({"weekday": 9}, {}),
        ({"day": 32}, {}),
        ({"hour": 25, "year": 2025, "month": 1, "day": 1}, {}),
        ({"shift": -1}, {"period": "fortnight"}),
        ({"sign": -1, "count": 99999}, {"unit": "year"}),
        ({"sign": 1, "count": 10**9}, {"unit": "day"}),
    ],
)
def test_what_no_calendar_and_no_clock_has_is_nothing(numbers: Mapping[str, float], words: Mapping[str, str]) -> None:
    assert _value(numbers, words) is None


def test_a_part_of_a_month_is_no_time_of_day() -> None:
    assert _value({"year": 2025, "month": 11, "hour": 3}) is None


@pytest.mark.parametrize(
    ("part", "hours"),
    [("MO", (5, 12)), ("AF", (12, 18)), ("EV", (18, 24)), ("NI", (18, 30)), ("DA", (3, 6)), ("DT", (6, 18))],
)
def test_a_part_of_the_day_has_its_hours(part: str, hours: tuple[int, int]) -> None:
    found = resolve(Meaning(Span(0, 1), "date", {"shift": 0}, {"period": "day", "part": part}), SCENE)
    assert found is not None
    kind, time = found
    assert (kind, time.value) == (TimeType.TIME, f"2025-11-26T{part}")
    assert time.start is not None
    assert time.end is not None
    midnight = datetime(2025, 11, 26, tzinfo=UTC)
    assert tuple((moment - midnight).total_seconds() / 3600 for moment in (time.start, time.end)) == hours


@pytest.mark.parametrize(
    ("numbers", "words", "value"),
    [
        ({"hour": 12}, {"half_of_day": "am"}, "2025-11-26T00:00"),
        ({"hour": 12}, {"half_of_day": "pm"}, "2025-11-26T12:00"),
        ({"hour": 11}, {"half_of_day": "pm"}, "2025-11-26T23:00"),
        ({"hour": 9}, {"part": "NI"}, "2025-11-26T21:00"),
        ({"hour": 2}, {"part": "NI"}, "2025-11-26T02:00"),
        ({"hour": 3, "halfhour": 1}, {"part": "AF"}, "2025-11-26T15:30"),
        ({"hour": 24}, {}, "2025-11-27T00:00"),
        ({"hour": 17, "minute": 49, "second": 19}, {}, "2025-11-26T17:49:19"),
    ],
)
def test_a_clock_is_read_with_its_half_of_the_day(numbers: Mapping[str, float], words: Mapping[str, str], value: str) -> None:
    assert _value(numbers, words, replace(SCENE, text_day=date(2025, 11, 26))) == value


def test_a_year_ago_beside_a_quarter_is_the_same_quarter_then() -> None:
    beside = replace(SCENE, text_quarter=date(2025, 7, 1))
    assert _value({"sign": -1}, {"unit": "year"}, beside) == "2024-Q3"
    assert _value({"sign": -1}, {"unit": "year"}) == "2024"
    assert _value({"sign": -1, "count": 5}, {"unit": "year"}, beside) == "2020"


def test_a_reference_has_no_interval() -> None:
    found = resolve(Meaning(Span(0, 1), "reference", {}, {"ref": "PRESENT_REF"}), SCENE)
    assert found == (TimeType.DATE, TimeValue("PRESENT_REF"))


@pytest.mark.parametrize(
    ("year", "value"),
    [
        ({"era": 2018, "erayear": 7}, "2025"),
        ({"shortyear": 7}, "2007"),
        ({"shortyear": 98}, "1998"),
        ({"century": 20, "decade": 90}, "199"),
    ],
)
def test_eras_and_short_years_are_years(year: Mapping[str, float], value: str) -> None:
    assert _value(year) == value


@pytest.mark.parametrize(
    ("numbers", "words", "value"),
    [
        ({"month": 11, "day": 25}, {}, "XXXX-11-25"),
        ({"month": 11}, {}, "XXXX-11"),
        ({"day": 25}, {}, "XXXX-XX-25"),
        ({"weekday": 2}, {}, "XXXX-WXX-2"),
        ({"quarter": 3}, {}, "XXXX-Q3"),
        ({"half": 1}, {}, "XXXX-H1"),
        ({"week": 7}, {}, "XXXX-W07"),
        ({}, {"season": "SU"}, "XXXX-SU"),
        ({"shift": 1}, {"period": "week"}, "FUTURE_REF"),
        ({"shift": 0}, {"period": "day"}, "PRESENT_REF"),
        ({"month": 2, "day": 30}, {}, None),
    ],
)
def test_without_a_day_to_count_from_what_is_known_is_kept(
    numbers: Mapping[str, float], words: Mapping[str, str], value: str | None
) -> None:
    assert _value(numbers, words, Scene(UTC, None)) == value


def test_what_is_remembered_of_one_publication_says_nothing_of_another(published: Interval, moment: Interval) -> None:
    """Expressions are resolved once for each scene, not once for all."""
    other = Interval(datetime(2024, 1, 3, tzinfo=UTC), datetime(2024, 1, 4, tzinfo=UTC), "UTC", Ground.PAGE)
    for _ in range(2):
        for given, value in ((published, "2025-11-25"), (other, "2024-01-02"), (moment, "2025-11-25"), (None, "PAST_REF")):
            found = find_times("It rained yesterday.", Language.EN, given)
            assert [t.time.value for t in found] == [value]


def test_the_same_words_at_two_places_have_one_value_and_two_spans(published: Interval) -> None:
    text = "It rained yesterday. Yesterday it rained."
    first, second = find_times(text, Language.EN, published)
    assert first.time == second.time
    assert (first.span.of(text), second.span.of(text)) == ("yesterday", "Yesterday")


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_no_rule_repeats_without_bounds(language: str) -> None:
    """Rules see a bounded stretch of tokens: one without bounds would read a long expression short."""
    rules = {rule.pattern for rules in grammar(language).rules.values() for rule in rules}
    assert not any(mark in pattern for pattern in rules for mark in "*+{")
