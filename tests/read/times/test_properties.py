import itertools
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.lang import LANGUAGES, table
from rejoinder.model import Ground, Interval, Language, TimeExpression, TimeType
from rejoinder.read.times import find_times
from tests.growth import assert_linear

SPOKEN = {"en": Language.EN, "ja": Language.JA, "zh": Language.ZH_HANS}
DATED = r"(?:\d{4}|FY\d{4}(?:-H[12])?|\d{4}-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d(?:-WE)?|\d\d-\d\d)|\d{2,3})"
UNDATED = r"XXXX-(?:\d\d(?:-\d\d)?|XX-\d\d|WXX-(?:[1-7]|WE)|W\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)"
CLOCK = r"T(?:\d\d(?::\d\d){0,2}|MO|AF|EV|NI|DT|DA)"
LENGTH = r"P(?:(?:\d+(?:\.\d+)?|X)(?:[YQMW]|WE|B?D))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?"
POINT = rf"(?:{DATED}|{UNDATED})(?:{CLOCK})?|{CLOCK}|(?:PAST|PRESENT|FUTURE)_REF"
TIMEX = re.compile(rf"{POINT}|{LENGTH}|\((?:{POINT}),(?:{POINT}),{LENGTH}\)")
WEDNESDAY = Interval(datetime(2025, 11, 26, tzinfo=UTC), datetime(2025, 11, 27, tzinfo=UTC), "UTC", Ground.PAGE)


def _words(language: str) -> list[str]:
    return [row["word"] for name in ("times_words", "times_numbers") for row in table(language, name)]


def _texts(language: str) -> st.SearchStrategy[str]:
    """Texts made of time words, figures and anything else, as dense as no writer makes them."""
    figures = st.one_of(st.integers(0, 40), st.integers(0, 99_999)).map(str)
    piece = st.one_of(
        st.sampled_from(_words(language)), figures, st.text(max_size=3), st.sampled_from(["-", "/", ":", ".", ", ", "\n"])
    )
    return st.lists(piece, max_size=14).map((" " if language == "en" else "").join)


def _agrees(one: TimeExpression) -> bool:
    """Whether the day that a value names, or begins with, is that of its interval; a zone that is named may move it by one."""
    named = re.match(r"\(?(\d{4}-\d\d-\d\d)", one.time.value)
    if named is None or one.time.start is None or one.time.end is None:
        return True
    day = date.fromisoformat(named[1])
    return abs((day - one.time.start.date()).days) <= (1 if "T" in one.time.value else 0)


def _published() -> st.SearchStrategy[Interval | None]:
    starts = st.datetimes(timezones=st.just(UTC), max_value=datetime(9999, 12, 30))  # noqa: DTZ001 - Hypothesis adds the zone
    zones = st.sampled_from(["UTC", "Asia/Tokyo", "+08:00", "-05:00", "no zone"])
    made = st.builds(lambda start, zone: Interval(start, start + timedelta(hours=1), zone, Ground.PAGE), starts, zones)
    return st.one_of(st.none(), made)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_is_found_is_well_formed(language: str, data: st.DataObject) -> None:
    text, published = data.draw(_texts(language)), data.draw(_published())
    found = find_times(text, SPOKEN[language], published)
    assert found == find_times(text, SPOKEN[language], published)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(found))
    for one in found:
        assert one.span.end <= len(text)
        assert TIMEX.fullmatch(one.time.value), one.time.value
        assert (one.time.start is None) == (one.time.end is None)
        if one.time.start is not None and one.time.end is not None:
            assert one.time.start < one.time.end
            assert one.time.start.utcoffset() is not None
            assert one.type is not TimeType.SET
            assert _agrees(one)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(max_size=80))
@settings(max_examples=30, deadline=None)
def test_any_text_is_read_without_an_error(language: str, text: str) -> None:
    find_times(text, SPOKEN[language], None)


@given(day=st.dates())
@settings(max_examples=40, deadline=None)
def test_a_full_date_is_read_back_in_every_language(day: datetime) -> None:
    written = {
        "en": f"{day:%B} {day.day}, {day.year:04}",
        "ja": f"{day.year:04}年{day.month}月{day.day}日",
        "zh": day.isoformat(),
    }
    if 1000 <= day.year < 3000:
        for language, text in written.items():
            assert [one.time.value for one in find_times(text, SPOKEN[language], None)] == [day.isoformat()]


HOSTILE = [
    ("en", "1"),
    ("en", "1/"),
    ("en", ",111"),
    ("en", " "),
    ("en", '.")'),
    ("en", "one "),
    ("ja", "二"),
    ("zh", "1."),
]
DENSE = [("en", "the day after "), ("en", "Friday "), ("en", "May 1, "), ("ja", "25日"), ("zh", "上周二")]


def _check_growth(language: str, piece: str, length: int) -> None:
    def find(text: str) -> None:
        find_times(text, SPOKEN[language], WEDNESDAY)

    assert_linear(find, lambda size: piece * (size // len(piece)), size=length)


@pytest.mark.parametrize(("language", "piece"), HOSTILE)
def test_a_long_text_with_nothing_in_it_is_soon_read(language: str, piece: str) -> None:
    _check_growth(language, piece, 200_000)


@pytest.mark.parametrize(("language", "piece"), DENSE)
def test_a_text_of_nothing_but_times_is_soon_read(language: str, piece: str) -> None:
    _check_growth(language, piece, 10_000)


@pytest.mark.slow
@pytest.mark.parametrize(("language", "piece"), DENSE)
def test_a_long_text_of_nothing_but_times_takes_time_in_proportion(language: str, piece: str) -> None:
    _check_growth(language, piece, 200_000)


@pytest.mark.parametrize(
    "text", ["in the year 9999", "December 31, 9999", "900 years ago", "30000 years ago", "in 9000 years", "9999年12月31日"]
)
def test_the_ends_of_the_calendar_give_no_error(text: str) -> None:
    edges = (datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))
    for language in SPOKEN.values():
        for edge in edges:
            find_times(text, language, Interval(edge, edge + timedelta(hours=1), "UTC", Ground.PAGE))
