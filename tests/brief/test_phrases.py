"""Names, times and lengths in words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.brief.phrases import LONGEST_NAME, MARKS, lag, language_name, listed, moment, plain, when
from rejoinder.model import Ground, Interval
from rejoinder.model.traced import Lag

HOUR = timedelta(hours=1)
NOON = datetime(2031, 6, 10, 3, tzinfo=UTC)


def between(start: datetime, length: timedelta, ground: Ground = Ground.GIVEN) -> Interval:
    return Interval(start, start + length, "Asia/Tokyo", ground)


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_names_are_listed_as_one_says_them(names: tuple[str, ...], words: str) -> None:
    assert listed(list(names)) == words


def test_a_minute_is_told_in_the_zone_of_the_case() -> None:
    assert when(between(NOON, timedelta(minutes=1)), "Asia/Tokyo") == "10 June 2031, 12:00"
    assert when(between(NOON, timedelta(minutes=1)), "UTC") == "10 June 2031, 03:00"


def test_a_day_stays_the_day_that_the_page_named() -> None:
    midnight = datetime(2031, 6, 10, tzinfo=timezone(-8 * HOUR))
    assert when(between(midnight, timedelta(days=1)), "Asia/Tokyo") == "10 June 2031"


def test_a_day_that_the_clocks_change_in_is_still_a_day() -> None:
    start = datetime(2031, 3, 30, tzinfo=timezone(HOUR))
    end = datetime(2031, 3, 31, tzinfo=timezone(2 * HOUR))
    assert when(Interval(start, end, "Europe/Vienna", Ground.PAGE), "UTC") == "30 March 2031"


def test_what_is_known_to_hours_is_told_from_when_to_when() -> None:
    assert when(between(NOON, 2 * HOUR), "UTC") == "between 10 June 2031, 03:00 and 10 June 2031, 05:00"


def test_the_moment_of_capture_is_not_sold_as_publication() -> None:
    told = when(between(NOON, timedelta(minutes=1), Ground.FIRST_SEEN), "UTC")
    assert told == "10 June 2031, 03:00 (when it was captured)"


def test_no_time_is_said_to_be_none() -> None:
    assert when(None, "UTC") == "at an unknown time"


@pytest.mark.parametrize("at", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_the_ends_of_the_calendar_break_nothing(at: datetime, zone: str) -> None:
    assert str(at.year) in moment(at, zone) or moment(at, zone)


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (timedelta(0), timedelta(minutes=20), "within 20 minutes"),
        (timedelta(0), timedelta(minutes=1), "within 1 minute"),
        (timedelta(minutes=58), timedelta(minutes=60), "between 58 and 60 minutes after"),
        (23.7 * HOUR, 23.8 * HOUR, "between 23 and 24 hours after"),
        (24 * HOUR, 48 * HOUR, "between 24 and 48 hours after"),
        (4 * HOUR, 4 * HOUR, "4 hours after"),
        (timedelta(days=3.1), timedelta(days=4), "between 3 and 4 days after"),
    ],
)
def test_a_length_is_told_as_an_interval(least: timedelta, most: timedelta, words: str) -> None:
    assert lag(Lag(least, most)) == words


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_the_words_of_a_length_never_claim_more_than_is_known(least: int, wider: int) -> None:
    length = Lag(timedelta(seconds=least), timedelta(seconds=least + wider))
    words = lag(length)
    unit = next(size for name, size in (("minute", 60), ("hour", 3600), ("day", 86400)) if name in words)
    numbers = [int(word) for word in words.split() if word.isdigit()]
    assert min(numbers if "between" in words or "within" not in words else [0]) * unit <= least
    assert max(numbers) * unit >= least + wider


def test_a_name_is_left_as_it_is() -> None:
    assert plain("L’Écho d’Aldovia") == "L’Écho d’Aldovia"
    assert plain("北风日报") == "北风日报"
    assert plain("Smith & Sons") == "Smith & Sons"


@pytest.mark.parametrize("name", ['The "Daily" Post', "「朝の」新聞", "«Вести»", "‹Sun›", "“Star”"])
def test_a_name_brings_no_quotation_marks_into_a_sentence(name: str) -> None:
    assert not set(plain(name)) & set(MARKS)


def test_a_name_brings_no_markup_and_nothing_unseen() -> None:
    assert plain("A\u202eB\x00 <b>C</b>\nD\u200b") == "A B b C /b D"


def test_a_name_that_is_nothing_is_empty() -> None:
    assert plain(None) == plain("") == plain(" “” \n") == ""


def test_a_very_long_name_is_cut_and_says_so() -> None:
    assert len(plain("a" * 5000)) == LONGEST_NAME
    assert plain("a" * 5000).endswith("…")


@given(st.text(max_size=300))
def test_no_name_holds_a_mark_or_a_bracket(name: str) -> None:
    assert not set(plain(name)) & {*MARKS, "<", ">", "\n", "\x00"}
    assert plain(plain(name)) == plain(name)


def test_a_language_that_is_not_ours_keeps_its_code() -> None:
    assert (language_name("zh"), language_name("xx")) == ("Chinese", "xx")
