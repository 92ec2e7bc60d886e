from collections.abc import Callable

import pytest

from rejoinder.model import Interval, TimeExpression, TimeType

Find = Callable[..., list[tuple[str, str]]]
Times = Callable[[str, Interval | None], tuple[TimeExpression, ...]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The letter is dated Nov. 25, 2025.", "Nov. 25, 2025", "2025-11-25"),
        ("It was signed on 25 November 2024 in Veskar.", "25 November 2024", "2024-11-25"),
        ("It was signed on the 25th of November.", "the 25th of November", "2025-11-25"),
        ("Filed 2025/11/25 by the mission.", "2025/11/25", "2025-11-25"),
        ("Filed 2025-11-25 by the mission.", "2025-11-25", "2025-11-25"),
        ("The talks ended on Tuesday, Nov. 25.", "Tuesday, Nov. 25", "2025-11-25"),
        ("The envoy left on the 24th.", "the 24th", "2025-11-24"),
        ("A census was held in June 1998.", "June 1998", "1998-06"),
        ("They have met since 2019.", "2019", "2019"),
        ("Trade grew in the 1990s.", "the 1990s", "199"),
        ("The border was drawn in the 19th century.", "the 19th century", "18"),
        ("Exports fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("Exports fell in the second half of 2024.", "the second half of 2024", "2024-H2"),
        ("The mission opened in the summer of 2021.", "the summer of 2021", "2021-SU"),
    ],
)
def test_a_date_is_read_in_every_order(english: Find, text: str, words: str, value: str) -> None:
    assert english(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The minister resigned today.", "today", "2025-11-26"),
        ("The minister resigned yesterday.", "yesterday", "2025-11-25"),
        ("The envoy arrives the day after tomorrow.", "the day after tomorrow", "2025-11-28"),
        ("The ferry was stopped last night.", "last night", "2025-11-25TNI"),
        ("The council meets tonight.", "tonight", "2025-11-26TNI"),
        ("The ferry was stopped this morning.", "this morning", "2025-11-26TMO"),
        ("Talks were held last week.", "last week", "2025-W47"),
        ("Talks were held late last month.", "late last month", "2025-10"),
        ("Talks were held earlier this month.", "earlier this month", "2025-11"),
        ("He plans to visit Aldovia next April.", "next April", "2026-04"),
        ("He visited Aldovia last April.", "last April", "2025-04"),
        ("The budget was cut last year.", "last year", "2024"),
        ("The pact was signed three weeks ago.", "three weeks ago", "2025-W45"),
        ("The pact was signed two days ago.", "two days ago", "2025-11-24"),
        ("The pact was signed five years ago.", "five years ago", "2020"),
        ("The envoy returns in two weeks.", "in two weeks", "2025-12-10"),
        ("It happened two days before yesterday.", "two days before yesterday", "2025-11-23"),
    ],
)
def test_a_relative_date_is_counted_from_the_publication(english: Find, text: str, words: str, value: str) -> None:
    assert english(text) == [(words, value)]


def test_a_bare_weekday_is_the_nearest_past_one(english: Find) -> None:
    assert english("The premier spoke on Tuesday.") == [("Tuesday", "2025-11-25")]
    assert english("The premier spoke on Thursday.") == [("Thursday", "2025-11-20")]


def test_the_day_of_publication_counts_as_past(english: Find) -> None:
    assert english("The premier spoke on Wednesday.") == [("Wednesday", "2025-11-26")]


def test_a_weekday_in_a_clause_that_looks_ahead_is_the_next_one(english: Find) -> None:
    assert english("The premier will speak on Friday.") == [("Friday", "2025-11-28")]


def test_the_nearer_verb_decides_between_past_and_future(english: Find) -> None:
    assert english("The premier said Tuesday that she will resign.") == [("Tuesday", "2025-11-25")]


def test_the_verb_of_another_sentence_decides_nothing(english: Find) -> None:
    assert english("The premier will resign. On Tuesday the envoy left.") == [("Tuesday", "2025-11-25")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("last Friday", "2025-11-21"),
        ("next Friday", "2025-12-05"),
        ("this Friday", "2025-11-28"),
        ("this coming Friday", "2025-11-28"),
    ],
)
def test_last_next_and_this_choose_the_weekday(english: Find, words: str, value: str) -> None:
    assert english(f"The date is {words}.") == [(words, value)]


def test_a_date_without_a_year_is_the_nearest(english: Find) -> None:
    assert english("The deadline is Dec. 15.") == [("Dec. 15", "2025-12-15")]
    assert english("The talks were held on Sept. 30.") == [("Sept. 30", "2025-09-30")]


def test_a_time_of_day_stands_on_the_day_the_text_spoke_of(english: Find) -> None:
    found = english("The premier met the envoy on Tuesday. She addressed reporters at about 11 a.m. in the garden.")
    assert found == [("Tuesday", "2025-11-25"), ("about 11 a.m.", "2025-11-25T11:00")]


def test_a_time_of_day_on_no_day_is_given_as_it_stands(english: Find) -> None:
    assert english("The gates open at 7:30 a.m. and close at 8 pm.") == [("7:30 a.m.", "T07:30"), ("8 pm", "T20")]


def test_the_previous_night_precedes_the_day_the_text_spoke_of(english: Find) -> None:
    found = english("On Monday the premier recalled the call of the previous night.")
    assert found == [("Monday", "2025-11-24"), ("the previous night", "2025-11-23TNI")]


def test_the_day_after_an_event_is_the_day_its_sentence_names(english: Find) -> None:
    found = english("The day after talks in Veskar, the premier spoke by phone on Tuesday.")
    assert found == [("The day after", "2025-11-25"), ("Tuesday", "2025-11-25")]


def test_the_day_after_an_event_without_a_day_follows_the_last_one_named(english: Find) -> None:
    found = english("The talks were held on Monday. The day after the vote, all was calm.")
    assert found == [("Monday", "2025-11-24"), ("The day after", "2025-11-25")]


def test_two_days_later_is_counted_from_the_text(english: Find) -> None:
    found = english("The ship left on Nov. 3. Two days later it was boarded.")
    assert found == [("Nov. 3", "2025-11-03"), ("Two days later", "2025-11-05")]


def test_two_days_of_one_month_are_two_expressions(english: Find) -> None:
    assert english("The fairs of Nov. 24 and 25, 2024 are over.") == [("Nov. 24", "2024-11-24"), ("25, 2024", "2024-11-25")]
    assert english("On 3 and 5 May 2024 it rained.") == [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]


def test_joined_months_share_the_year(english: Find) -> None:
    assert english("In April and June 2017 it rained.") == [("April", "2017-04"), ("June 2017", "2017-06")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It rained on Monday the 24th.", "Monday the 24th", "2025-11-24"),
        ("It rained on Friday the 13th.", "Friday the 13th", "2025-06-13"),
        ("It rained at ten past nine.", "ten past nine", "T09:10"),
        ("It rained at half past seven.", "half past seven", "T07:30"),
        ("It rained at a quarter to five.", "a quarter to five", "T04:45"),
        ("It rained at 0735 GMT.", "0735 GMT", "T07:35"),
        ("It rained on 11/25/25.", "11/25/25", "2025-11-25"),
        ("It rained on 25-Nov-2025.", "25-Nov-2025", "2025-11-25"),
        ("It rained on 20251125.", "20251125", "2025-11-25"),
        ("It rained in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It rained on January twenty five nineteen eighty six.", "January twenty five nineteen eighty six", "1986-01-25"),
        ("It rained in the nineties.", "the nineties", "199"),
        ("It rained the week before last.", "the week before last", "2025-W46"),
        ("It rains every morning.", "every morning", "TMO"),
        ("It rains on the 19th of every month.", "the 19th of every month", "XXXX-XX-19"),
        ("It rains quarterly.", "quarterly", "P3M"),
        ("It rained for three hours and 20 minutes.", "three hours and 20 minutes", "PT3H20M"),
        ("It rained at eight thirty.", "eight thirty", "T08:30"),
        ("It rained on the 12th of last month.", "the 12th of last month", "2025-10-12"),
        ("It rained this Friday, 11/28.", "this Friday, 11/28", "2025-11-28"),
        ("27 of last year's guests came.", "last year", "2024"),
        ("It rained on Oct 2nd of last year.", "Oct 2nd of last year", "2024-10-02"),
        ("It rained the day after Christmas 2024.", "the day after Christmas 2024", "2024-12-26"),
        ("It rained in the month of October.", "the month of October", "2025-10"),
        ("It rained in quarter 1 of 2016.", "quarter 1 of 2016", "2016-Q1"),
        ("It will rain for the rest of this month.", "the rest of this month", "2025-11"),
        ("It rains every other Friday.", "every other Friday", "XXXX-WXX-5"),
        ("It rains every other week.", "every other week", "P2W"),
        ("It rained for weeks.", "weeks", "PXW"),
        ("It rained decades ago.", "decades ago", "PAST_REF"),
        ("It was the first rain in 40 years.", "in 40 years", "P40Y"),
    ],
)
def test_times_are_read_as_people_say_them(english: Find, text: str, words: str, value: str) -> None:
    assert english(text) == [(words, value)]


@pytest.mark.parametrize(
    "text", ["The Good Friday Agreement holds.", "He took it on the first step.", "Come as soon as you can."]
)
def test_names_and_turns_of_speech_are_no_times(english: Find, text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("by 5 p.m. on Tuesday", "2025-11-25T00:00", "2025-11-25T17:00"),
        ("Tuesday before noon", "2025-11-25T00:00", "2025-11-25T12:00"),
        ("after 3 p.m. on Tuesday", "2025-11-25T15:00", "2025-11-26T00:00"),
        ("at 3 p.m. or later on Tuesday", "2025-11-25T15:00", "2025-11-26T00:00"),
    ],
)
def test_an_hour_bounds_its_day(times: Times, published: Interval, text: str, start: str, end: str) -> None:
    (found,) = times(f"The envoy left {text}.", published)
    assert found.time.start is not None
    assert found.time.end is not None
    assert (found.time.start.strftime("%Y-%m-%dT%H:%M"), found.time.end.strftime("%Y-%m-%dT%H:%M")) == (start, end)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("about 30 minutes", "PT30M"),
        ("two days", "P2D"),
        ("a 16-hour", "PT16H"),
        ("two and a half hours", "PT2H30M"),
        ("half an hour", "PT30M"),
        ("four decades", "P40Y"),
        ("several weeks", "PXW"),
    ],
)
def test_a_duration_has_no_interval(times: Times, published: Interval, words: str, value: str) -> None:
    (found,) = times(f"The blockade of {words} is over.", published)
    assert (found.type, found.time.value, found.time.start) == (TimeType.DURATION, value, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [("every Tuesday", "XXXX-WXX-2"), ("daily", "P1D"), ("once a week", "P1W"), ("each Monday at 4 pm", "XXXX-WXX-1T16")],
)
def test_what_recurs_is_a_set(times: Times, published: Interval, words: str, value: str) -> None:
    (found,) = times(f"The patrol sails {words}.", published)
    assert (found.type, found.time.value, found.time.start) == (TimeType.SET, value, None)


def test_loose_references_have_values_only(english: Find) -> None:
    assert english("The strait is now calm.") == [("now", "PRESENT_REF")]
    assert english("The pact was recently renewed.") == [("recently", "PAST_REF")]


def test_an_interval_stands_in_the_zone_of_the_publication(times: Times, published: Interval) -> None:
    (found,) = times("The premier spoke on Tuesday.", published)
    assert found.time.start is not None
    assert found.time.end is not None
    assert found.time.start.isoformat() == "2025-11-25T00:00:00+09:00"
    assert found.time.end.isoformat() == "2025-11-26T00:00:00+09:00"


def test_a_named_zone_moves_the_interval_not_the_value(times: Times, published: Interval) -> None:
    (found,) = times("The premier spoke at 10 a.m. EST Tuesday.", published)
    assert found.time.value == "2025-11-25T10:00"
    assert found.time.start is not None
    assert found.time.start.isoformat() == "2025-11-26T00:00:00+09:00"


def test_earlier_this_month_ends_at_the_publication(times: Times, published: Interval) -> None:
    (found,) = times("The premier spoke earlier this month.", published)
    assert found.time.end is not None
    assert found.time.end.isoformat() == "2025-11-26T00:00:00+09:00"


def test_minutes_ago_are_a_moment_where_the_publication_is_one(english: Find, moment: Interval) -> None:
    assert english("The ferry sank five minutes ago.", moment) == [("five minutes ago", "2025-11-26T12:07")]
    assert english("The ferry sank five minutes ago.") == [("five minutes ago", "PAST_REF")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The premier spoke on Tuesday.", "XXXX-WXX-2"),
        ("The premier spoke on Nov. 25.", "XXXX-11-25"),
        ("The premier spoke on the 25th.", "XXXX-XX-25"),
        ("The premier spoke yesterday.", "PAST_REF"),
        ("The premier speaks next week.", "FUTURE_REF"),
        ("The premier spoke in the third quarter.", "XXXX-Q3"),
    ],
)
def test_without_a_publication_what_is_known_is_kept(times: Times, text: str, value: str) -> None:
    (found,) = times(text, None)
    assert (found.time.value, found.time.start, found.time.end) == (value, None, None)


def test_without_a_publication_a_full_date_is_in_utc(times: Times) -> None:
    (found,) = times("The premier spoke on Nov. 25, 2025.", None)
    assert found.time.start is not None
    assert found.time.start.isoformat() == "2025-11-25T00:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    [
        "The fish costs $1990 or £25.",
        "Aldovia won 3-2 and lost 24-25.",
        "Call 03-1234-5678 or +86 138-2010-2015.",
        "See section 5.12 and article 1998.",
        "It may or may not be so; we may, they might.",
        "They march for peace and march on the palace.",
        "This is the second round, seconded by the envoy.",
        "About 2000 soldiers and 1,500 people left for room 1999.",
        "Turnout rose 25% to 50 percent.",
        "The 45-year-old captain is 1.85 metres tall.",
        "Version 2.0.25 of the form is in use.",
    ],
)
def test_figures_and_verbs_that_are_no_times_are_left_alone(english: Find, text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize("text", ["It was due on Feb. 30, 2025.", "It was due on 31 November 2025.", "It was due on 2025-13-01."])
def test_a_day_that_no_calendar_has_gives_no_date(english: Find, text: str) -> None:
    assert english(text) == []


def test_the_weekend_follows_the_tense(english: Find) -> None:
    assert english("The premier rested over the weekend.") == [("the weekend", "2025-W47-WE")]
    assert english("The premier will rest over the weekend.") == [("the weekend", "2025-W48-WE")]
    assert english("The premier rested over the weekend.", None) == [("the weekend", "XXXX-WXX-WE")]


def test_a_day_is_counted_from_a_named_one(english: Find) -> None:
    assert english("It opens two weeks after Dec. 1.") == [("two weeks after Dec. 1", "2025-12-15")]
    assert english("It opened three days before Tuesday.") == [("three days before Tuesday", "2025-11-22")]


def test_what_follows_an_event_has_a_length_but_no_day(english: Find) -> None:
    assert english("Two years after the war, the port opened.") == [("Two years", "P2Y")]
    assert english("Ten days before the vote, the port opened.") == [("Ten days", "P10D")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was signed on 25.11.2024 in Veskar.", "25.11.2024", "2024-11-25"),
        ("It was signed on 05.04.2024 in Veskar.", "05.04.2024", "2024-04-05"),
        ("It was signed on 11/05/2024 in Veskar.", "11/05/2024", "2024-11-05"),
        ("It was signed on 25/11/2024 in Veskar.", "25/11/2024", "2024-11-25"),
        ("It was signed on 11/20 in Veskar.", "11/20", "2025-11-20"),
        ("Logged at 2025-11-25T14:30 by the mission.", "2025-11-25T14:30", "2025-11-25T14:30"),
    ],
)
def test_figures_are_read_day_first_with_points_and_month_first_with_strokes(
    english: Find, text: str, words: str, value: str
) -> None:
    assert english(text) == [(words, value)]


def test_profits_are_compared_with_the_same_quarter_a_year_ago(english: Find) -> None:
    found = english(
        "Exports fell in the third quarter from a year ago. In the quarter, imports rose from the year-earlier period."
    )
    assert [value for _, value in found] == ["2025-Q3", "2024-Q3", "2025-Q3", "2024-Q3"]


def test_a_list_of_years_is_read_as_years(english: Find) -> None:
    assert english("Talks failed in 1998, 2004 and 2011.") == [("1998", "1998"), ("2004", "2004"), ("2011", "2011")]


def test_words_over_a_line_end_are_one_expression(english: Find) -> None:
    assert english("It was signed on Nov.\n25, 2024.") == [("Nov.\n25, 2024", "2024-11-25")]


def test_words_in_two_paragraphs_are_not(english: Find) -> None:
    assert english("It was in November\n\n25 envoys came.") == [("November", "2025-11")]
