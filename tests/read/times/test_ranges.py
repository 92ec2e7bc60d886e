from datetime import datetime, timedelta, timezone

import pytest

from rejoinder.model import Ground, Interval, Language, TimeType
from rejoinder.read.times import find_times

TOKYO = timezone(timedelta(hours=9))
PUBLISHED = Interval(datetime(2025, 11, 26, tzinfo=TOKYO), datetime(2025, 11, 27, tzinfo=TOKYO), "Asia/Tokyo", Ground.PAGE)
DAY, MINUTE = "%Y-%m-%d", "%Y-%m-%dT%H:%M"
Bounds = tuple[str, str, str]


def _ranges(text: str, language: Language, form: str = DAY) -> list[Bounds]:
    """Words, first day or minute and the one that ends it of every range in a text."""
    return [
        (found.span.of(text), found.time.start.strftime(form), found.time.end.strftime(form))
        for found in find_times(text, language, PUBLISHED)
        if found.time.start is not None and found.time.end is not None
    ]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The law held from 2014 to 2018.", "from 2014 to 2018", "2014-01-01", "2019-01-01"),
        ("It held between 2014 and 2018.", "between 2014 and 2018", "2014-01-01", "2019-01-01"),
        ("The border was shut 1994-98.", "1994-98", "1994-01-01", "1999-01-01"),
        ("He governed from 1930-45.", "from 1930-45", "1930-01-01", "1946-01-01"),
        ("The fair of Nov. 24-25, 2024 is over.", "Nov. 24-25, 2024", "2024-11-24", "2024-11-26"),
        ("Between 3 and 5 May 2024 it rained.", "Between 3 and 5 May 2024", "2024-05-03", "2024-05-06"),
        ("From April to June 2017 it rained.", "From April to June 2017", "2017-04-01", "2017-07-01"),
        ("From April to June in 2017 it rained.", "From April to June in 2017", "2017-04-01", "2017-07-01"),
        ("It rained Nov. 18, 2014 - Dec. 19, 2015.", "Nov. 18, 2014 - Dec. 19, 2015", "2014-11-18", "2015-12-20"),
        ("The drill ran from Monday to Friday.", "from Monday to Friday", "2025-11-24", "2025-11-29"),
        ("It will run from Dec. 28 to Jan. 4.", "from Dec. 28 to Jan. 4", "2025-12-28", "2026-01-05"),
        ("It ran from November until Feb. 5, 2017.", "from November until Feb. 5, 2017", "2016-11-01", "2017-02-06"),
        ("Exports fell from Q1 2024 to Q3 2024.", "from Q1 2024 to Q3 2024", "2024-01-01", "2024-10-01"),
        ("From 2007 to the start of 2008 it rained.", "From 2007 to the start of 2008", "2007-01-01", "2008-01-01"),
        ("From 2007 to the end of 2008 it rained.", "From 2007 to the end of 2008", "2007-01-01", "2009-01-01"),
        ("Between 2019 and now it rained.", "Between 2019 and now", "2019-01-01", "2025-11-26"),
        ("From March to date it rained.", "From March to date", "2025-03-01", "2025-11-26"),
        ("They meet in the week of Nov. 17.", "the week of Nov. 17", "2025-11-17", "2025-11-24"),
        ("The talks take 3 days starting Nov. 24.", "3 days starting Nov. 24", "2025-11-24", "2025-11-27"),
    ],
)
def test_an_english_range_is_one_time_that_ends_when_its_last_day_does(text: str, words: str, start: str, end: str) -> None:
    assert _ranges(text, Language.EN) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("先月4日から23日まで不在だった。", "先月4日から23日まで", "2025-10-04", "2025-10-24"),
        ("10月24日から26日にかけて会談した。", "10月24日から26日にかけて", "2025-10-24", "2025-10-27"),
        ("10月24〜26日に開いた。", "10月24〜26日", "2025-10-24", "2025-10-27"),
        ("8月から来年2月まで続く。", "8月から来年2月まで", "2025-08-01", "2026-03-01"),
        ("1~10月の輸出。", "1~10月", "2025-01-01", "2025-11-01"),
        ("1995~97年の収入。", "1995~97年", "1995-01-01", "1998-01-01"),
        ("2007年から2009年の間に増えた。", "2007年から2009年の間", "2007-01-01", "2010-01-01"),
        ("令和5年から令和7年まで続いた。", "令和5年から令和7年まで", "2023-01-01", "2026-01-01"),
        ("春から夏にかけて続いた。", "春から夏にかけて", "2025-03-01", "2025-09-01"),
        ("明日から3日以内に決める。", "明日から3日以内に", "2025-11-27", "2025-11-30"),
    ],
)
def test_a_japanese_range_is_one_time(text: str, words: str, start: str, end: str) -> None:
    assert _ranges(text, Language.JA) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("10月24日至26日举行。", "10月24日至26日", "2025-10-24", "2025-10-27"),
        ("10月24至26日舉行。", "10月24至26日", "2025-10-24", "2025-10-27"),
        ("从周一到周五演习。", "从周一到周五", "2025-11-24", "2025-11-29"),
        ("1995至1997年的收入。", "1995至1997年", "1995-01-01", "1998-01-01"),
        ("1995-97年的收入。", "1995-97年", "1995-01-01", "1998-01-01"),
        ("2015年和2018年之间下降。", "2015年和2018年之间", "2015-01-01", "2019-01-01"),
        ("1至10月出口下降。", "1至10月", "2025-01-01", "2025-11-01"),
        ("2019年至今没有会谈。", "2019年至今", "2019-01-01", "2025-11-26"),
        ("民國112年至114年。", "民國112年至114年", "2023-01-01", "2026-01-01"),
    ],
)
def test_a_chinese_range_is_one_time(text: str, words: str, start: str, end: str) -> None:
    assert _ranges(text, Language.ZH_HANS) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "language", "words", "start", "end"),
    [
        ("They met from 5 to 6 pm on Tuesday.", Language.EN, "from 5 to 6 pm on Tuesday", "2025-11-25T17:00", "2025-11-25T18:00"),
        (
            "They met between 10 and 11:30 yesterday.",
            Language.EN,
            "between 10 and 11:30 yesterday",
            "2025-11-25T10:00",
            "2025-11-25T11:30",
        ),
        (
            "They met from 10:30 to 3 on 1/2/2015.",
            Language.EN,
            "from 10:30 to 3 on 1/2/2015",
            "2015-01-02T10:30",
            "2015-01-02T15:00",
        ),
        (
            "They met from 10:30 to 3 on Tuesday.",
            Language.EN,
            "from 10:30 to 3 on Tuesday",
            "2025-11-25T10:30",
            "2025-11-25T15:00",
        ),
        (
            "They met from 9 to 5 p.m. yesterday.",
            Language.EN,
            "from 9 to 5 p.m. yesterday",
            "2025-11-25T09:00",
            "2025-11-25T17:00",
        ),
        (
            "They met yesterday from 10 p.m. to 2 a.m.",
            Language.EN,
            "yesterday from 10 p.m. to 2 a.m.",
            "2025-11-25T22:00",
            "2025-11-26T02:00",
        ),
        (
            "The strait was shut for 2 hours from 2 p.m. Tuesday",
            Language.EN,
            "for 2 hours from 2 p.m. Tuesday",
            "2025-11-25T14:00",
            "2025-11-25T16:00",
        ),
        ("25日午後5時から6時まで会談した。", Language.JA, "25日午後5時から6時まで", "2025-11-25T17:00", "2025-11-25T18:00"),
        ("25日午前10時から12時まで会談した。", Language.JA, "25日午前10時から12時まで", "2025-11-25T10:00", "2025-11-25T12:00"),
        ("昨天下午5:00到6:00会谈。", Language.ZH_HANS, "昨天下午5:00到6:00", "2025-11-25T17:00", "2025-11-25T18:00"),
    ],
)
def test_hours_share_their_day_and_their_half_of_it(text: str, language: Language, words: str, start: str, end: str) -> None:
    assert _ranges(text, language, MINUTE) == [(words, start, end)]


def test_the_value_names_both_ends_and_what_lies_between() -> None:
    def value(text: str) -> str:
        return find_times(text, Language.EN, PUBLISHED)[0].time.value

    assert value("from 2014 to 2018") == "(2014-01-01,2018-01-01,P4Y)"
    assert value("from April to June 2017") == "(2017-04-01,2017-06-01,P2M)"
    assert value("from May 3 to 5, 2025") == "(2025-05-03,2025-05-05,P2D)"
    assert value("from 10 am to 11:30 am on Tuesday") == "(2025-11-25T10:00,2025-11-25T11:30,PT1H30M)"


def test_hours_on_no_known_day_have_a_value_only() -> None:
    (found,) = find_times("The curfew holds from 9 p.m. to 5 a.m.", Language.EN, PUBLISHED)
    assert (found.type, found.time.value, found.time.start) == (TimeType.TIME, "(T21,T05,PT8H)", None)
    assert find_times("for 2 hours from 2pm", Language.EN, PUBLISHED)[0].time.value == "(T14,T16,PT2H)"


def test_a_range_of_no_known_year_keeps_what_it_says() -> None:
    (found,) = find_times("from May 3 to May 5", Language.EN, None)
    assert (found.time.value, found.time.start) == ("(XXXX-05-03,XXXX-05-05,PXD)", None)


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled 5 to 4.",
        "Prices rose 3 to 5 percent.",
        "Between 5 and 10 people came.",
        "Chapters 5 to 7, Matthew 5:3-12.",
        "March to the sea, March on, and May to blame.",
        "Call 138-2010-2015 if you will",
        "from left to right",
    ],
)
def test_what_is_no_range_of_time_is_left_alone(text: str) -> None:
    assert find_times(text, Language.EN, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["从中国到日本", "5到6个人", "三点建议和两点意见", "2至3名"])
def test_a_chinese_way_or_number_is_no_range_of_time(text: str) -> None:
    assert find_times(text, Language.ZH_HANS, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["東京から大阪まで", "7~8人", "1対1から2対1", "5から6"])
def test_a_japanese_way_or_number_is_no_range_of_time(text: str) -> None:
    assert find_times(text, Language.JA, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The vote was postponed from Monday to Friday.", Language.EN, ["Monday", "Friday"]),
        ("20日から28日に延期した。", Language.JA, ["20日", "28日"]),
    ],
)
def test_what_is_moved_from_one_day_to_another_lasts_no_range(text: str, language: Language, words: list[str]) -> None:
    assert [found.span.of(text) for found in find_times(text, language, PUBLISHED)] == words


def test_a_day_that_no_month_has_leaves_the_other_end() -> None:
    (found,) = find_times("from Feb. 30, 2025 to March 3, 2025", Language.EN, PUBLISHED)
    assert found.time.value == "2025-03-03"
