from datetime import datetime, timedelta

import pytest

from rejoinder.model import Interval, Language, Span, TimeExpression, TimeType
from rejoinder.read.times import find_times
from rejoinder.read.times.grammar import Meaning
from rejoinder.read.times.ranges import resolve_range
from rejoinder.read.times.scene import open_scene
from rejoinder.read.times.stretches import after_length


def _one(text: str, language: Language, published: Interval | None) -> TimeExpression:
    (found,) = find_times(text, language, published)
    return found


@pytest.mark.parametrize(
    ("text", "language", "value", "days"),
    [
        ("over the past two days", Language.EN, "P2D", ("2025-11-24", "2025-11-26")),
        ("for the next three weeks", Language.EN, "P3W", ("2025-11-27", "2025-12-18")),
        ("in the last 3 months", Language.EN, "P3M", ("2025-08-26", "2025-11-26")),
        ("in the past two quarters", Language.EN, "P2Q", ("2025-04-01", "2025-10-01")),
        ("over the next two decades", Language.EN, "P20Y", ("2030-01-01", "2050-01-01")),
        ("in the next 2 working days", Language.EN, "P2BD", ("2025-11-27", "2025-11-29")),
        ("in the next 10 business days", Language.EN, "P10BD", ("2025-11-27", "2025-12-11")),
        ("過去5年間", Language.JA, "P5Y", ("2020-11-26", "2025-11-26")),
        ("今後3日間", Language.JA, "P3D", ("2025-11-27", "2025-11-30")),
        ("2週間以内", Language.JA, "P2W", ("2025-11-26", "2025-12-10")),
        ("过去三年", Language.ZH_HANS, "P3Y", ("2022-11-26", "2025-11-26")),
        ("未来五天", Language.ZH_HANS, "P5D", ("2025-11-27", "2025-12-02")),
        ("前三天", Language.ZH_HANS, "P3D", ("2025-11-23", "2025-11-26")),
    ],
)
def test_a_stretch_beside_the_publication_is_counted_in_whole_days(
    text: str, language: Language, value: str, days: tuple[str, str], published: Interval
) -> None:
    found = _one(text, language, published)
    assert found.time.start is not None
    assert found.time.end is not None
    assert (found.type, found.time.value) == (TimeType.DURATION, value)
    assert (found.time.start.date().isoformat(), found.time.end.date().isoformat()) == days


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in the last two hours", "10:12", "12:12"),
        ("in the next hour", "12:12", "13:12"),
        ("It will end within 30 minutes", "12:12", "12:42"),
    ],
)
def test_hours_are_counted_from_the_minute_of_publication(text: str, start: str, end: str, moment: Interval) -> None:
    found = _one(text, Language.EN, moment)
    assert found.time.start is not None
    assert found.time.end is not None
    assert (found.time.start.strftime("%H:%M"), found.time.end.strftime("%H:%M")) == (start, end)


@pytest.mark.parametrize("text", ["three weeks", "It ended within three weeks", "the next few days", "for half a year"])
def test_a_length_beside_nothing_has_no_interval(text: str, published: Interval) -> None:
    found = _one(text, Language.EN, published)
    assert (found.type, found.time.start) == (TimeType.DURATION, None)


def test_what_follows_another_word_is_not_beside_the_publication(published: Interval) -> None:
    assert _one("会后三天", Language.ZH_HANS, published).time.start is None


def test_without_a_publication_a_stretch_is_its_length() -> None:
    found = _one("over the past two days", Language.EN, None)
    assert (found.time.value, found.time.start) == ("P2D", None)


@pytest.mark.parametrize(
    ("unit", "count", "end"),
    [("hour", 2.5, "2025-11-26 14:30"), ("week", 2, "2025-12-10 12:00"), ("century", 1, "2125-11-26 12:00")],
)
def test_so_long_after_a_moment(unit: str, count: float, end: str, moment: Interval) -> None:
    start = datetime(2025, 11, 26, 12, tzinfo=moment.earliest.tzinfo)
    length = Meaning(Span(0, 1), "duration", {"count": count}, {"unit": unit})
    assert after_length(start, length).strftime("%Y-%m-%d %H:%M") == end
    assert after_length(start, length) > start + timedelta(hours=1)


def test_one_half_alone_is_no_range(published: Interval) -> None:
    assert resolve_range(Meaning(Span(0, 1), "range", {"year": 2014}, {}), open_scene(published)) is None
