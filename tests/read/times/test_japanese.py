from collections.abc import Callable

import pytest

from rejoinder.model import Interval, Language, TimeType
from rejoinder.read.times import find_times

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("アルドビア外相は25日、会見した。", "25日", "2025-11-25"),
        ("外相は11月25日に会見した。", "11月25日", "2025-11-25"),
        ("外相は先月24日に会見した。", "先月24日", "2025-10-24"),
        ("外相は昨年3月に会見した。", "昨年3月", "2024-03"),
        ("外相は来年4月に訪問する。", "来年4月", "2026-04"),
        ("外相は昨日、会見した。", "昨日", "2025-11-25"),
        ("外相は今月上旬に会見した。", "今月上旬", "2025-11"),
        ("外相は先週の金曜日に会見した。", "先週の金曜日", "2025-11-21"),
        ("外相は火曜日に会見した。", "火曜日", "2025-11-25"),
        ("外相は3日前に会見した。", "3日前", "2025-11-23"),
        ("令和7年11月25日の文書だ。", "令和7年11月25日", "2025-11-25"),
        ("平成元年の文書だ。", "平成元年", "1989"),
        ("２０２５年１１月２５日の文書だ。", "２０２５年１１月２５日", "2025-11-25"),
        ("二〇二五年十一月二十五日の文書だ。", "二〇二五年十一月二十五日", "2025-11-25"),
        ("1980年代の文書だ。", "1980年代", "198"),
        ("19世紀の文書だ。", "19世紀", "18"),
        ("第3四半期の輸出だ。", "第3四半期", "2025-Q3"),
        ("2025年度の予算だ。", "2025年度", "FY2025"),
        ("昨日の2日前だった。", "昨日の2日前", "2025-11-23"),
    ],
)
def test_a_date_is_read(japanese: Find, text: str, words: str, value: str) -> None:
    assert japanese(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("首相は25日午前11時ごろ、記者団に語った。", "25日午前11時ごろ", "2025-11-25T11:00"),
        ("首相は25日午後3時半に到着した。", "25日午後3時半", "2025-11-25T15:30"),
        ("首相は25日夜に到着した。", "25日夜", "2025-11-25TNI"),
        ("首相は昨夜到着した。", "昨夜", "2025-11-25TNI"),
        ("首相は11月25日(火)17時49分19秒に到着した。", "11月25日(火)17時49分19秒", "2025-11-25T17:49:19"),
        ("午前7時に門が開く。", "午前7時", "T07"),
    ],
)
def test_a_time_of_day_is_read(japanese: Find, text: str, words: str, value: str) -> None:
    assert japanese(text) == [(words, value)]


def test_the_same_day_and_the_night_before_follow_the_text(japanese: Find) -> None:
    found = japanese("首相は24日に会談した。同日、声明も出した。前夜の電話には触れなかった。")
    assert found == [("24日", "2025-11-24"), ("同日", "2025-11-24"), ("前夜", "2025-11-23TNI")]


def test_a_bare_day_in_a_clause_that_looks_ahead_is_to_come(japanese: Find) -> None:
    assert japanese("首相は28日に訪問する予定だ。") == [("28日", "2025-11-28")]
    assert japanese("首相は28日に訪問した。") == [("28日", "2025-10-28")]


def test_the_second_of_two_hours_is_also_after_noon(japanese: Find) -> None:
    assert japanese("25日午後5時と6時") == [("25日午後5時", "2025-11-25T17:00"), ("6時", "2025-11-25T18:00")]


def test_the_second_of_two_days_is_in_the_same_month(japanese: Find) -> None:
    assert japanese("先月4日と23日に会談した。") == [("先月4日", "2025-10-04"), ("23日", "2025-10-23")]
    assert japanese("11月24、25日に会談した。") == [("11月24", "2025-11-24"), ("25日", "2025-11-25")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3日間", "P3D"),
        ("約30分間", "PT30M"),
        ("24時間", "PT24H"),
        ("1年3か月", "P1Y3M"),
        ("1時間30分", "PT1H30M"),
        ("数週間", "PXW"),
    ],
)
def test_a_duration_is_read(published: Interval, words: str, value: str) -> None:
    (found,) = find_times(f"封鎖は{words}だった。", Language.JA, published)
    assert (found.type, found.time.value, found.time.start) == (TimeType.DURATION, value, None)


def test_what_recurs_is_a_set(japanese: Find) -> None:
    assert japanese("毎週月曜日に出航する。") == [("毎週月曜日", "XXXX-WXX-1")]
    assert japanese("2日ごとに出航する。") == [("2日ごとに", "P2D")]


def test_the_first_ten_days_of_a_month_are_the_interval(published: Interval) -> None:
    (found,) = find_times("今月上旬に会談した。", Language.JA, published)
    assert found.time.start is not None
    assert found.time.end is not None
    assert (found.time.start.day, found.time.end.day) == (1, 11)


def test_a_fiscal_year_begins_in_april(published: Interval) -> None:
    (found,) = find_times("今年度の予算だ。", Language.JA, published)
    assert found.time.start is not None
    assert (found.time.value, found.time.start.month) == ("FY2025", 4)


def test_without_a_publication_the_day_alone_is_known(japanese: Find) -> None:
    assert japanese("外相は25日、会見した。", None) == [("25日", "XXXX-XX-25")]


@pytest.mark.parametrize(
    "text",
    [
        "中国地方の港に船が着いた。",
        "一日千里の勢いで広がった。",
        "三日坊主では困る。",
        "日中関係と日米関係は分野が違う。",
        "価格は1990円、電話は03-1234-5678だ。",
        "10分の1の議席を失った。",
        "今回の会談に日本の記者はいません。",
        "第一に、港を開く。",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(japanese: Find, text: str) -> None:
    assert japanese(text) == []


def test_a_day_that_no_calendar_has_gives_no_date(japanese: Find) -> None:
    assert japanese("2025年2月30日と13月1日と32日") == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("一日中待った。", "一日中", "P1D"),
        ("三月(みつき)の間続いた。", "三月(みつき)", "P3M"),
        ("隔週で開く。", "隔週", "P2W"),
        ("今年度上半期に増えた。", "今年度上半期", "FY2025-H1"),
        ("24年3月に開いた。", "24年3月", "2024-03"),
        ("24年度に始めた。", "24年度", "FY2024"),
        ("十分前に出た。", "十分前", "PAST_REF"),
        ("3営業日以内に答える。", "3営業日以内に", "P3BD"),
        ("次の1時間で戻る。", "次の1時間", "PT1H"),
        ("当時の説明とは違う。", "当時", "PAST_REF"),
        ("今年2025年5月に訪れた。", "今年2025年5月", "2025-05"),
    ],
)
def test_times_are_read_as_newspapers_write_them(japanese: Find, text: str, words: str, value: str) -> None:
    assert japanese(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "旧暦10月1日に祝う。",
        "元日本代表が語る。",
        "共同声明日本語版",
        "前日銀総裁",
        "十分な説明だ。",
        "3分の1が賛成した。",
        "日ごろの備え。",
    ],
)
def test_enough_and_thirds_are_no_times(japanese: Find, text: str) -> None:
    assert japanese(text) == []
