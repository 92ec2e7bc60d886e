from collections.abc import Callable

import pytest

from rejoinder.model import Interval, Language, TimeType
from rejoinder.read.times import find_times

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("韦斯卡尔上周二表示反对。", "上周二", "2025-11-18"),
        ("韋斯卡爾上週二表示反對。", "上週二", "2025-11-18"),
        ("外长本月早些时候访问。", "本月早些时候", "2025-11"),
        ("外長本月早些時候訪問。", "本月早些時候", "2025-11"),
        ("外长昨天下午离开。", "昨天下午", "2025-11-25TAF"),
        ("外长11月25日晚离开。", "11月25日晚", "2025-11-25TNI"),
        ("外长25日上午11时许离开。", "25日上午11时许", "2025-11-25T11:00"),
        ("外長昨天下午三點半離開。", "昨天下午三點半", "2025-11-25T15:30"),
        ("民國114年11月25日的文件", "民國114年11月25日", "2025-11-25"),
        ("2025年11月25日的文件", "2025年11月25日", "2025-11-25"),
        ("二〇二五年十一月二十五日的文件", "二〇二五年十一月二十五日", "2025-11-25"),
        ("二十五日的文件", "二十五日", "2025-11-25"),
        ("今年以来的文件", "今年以来", "2025"),
        ("去年年底的文件", "去年年底", "2024"),
        ("下个月的会议", "下个月", "2025-12"),
        ("下個月的會議", "下個月", "2025-12"),
        ("两天前的会议", "两天前", "2025-11-24"),
        ("明年4月的会议", "明年4月", "2026-04"),
        ("20世纪90年代的会议", "20世纪90年代", "199"),
        ("07年的会议", "07年", "2007"),
        ("第三季度的会议", "第三季度", "2025-Q3"),
        ("今年上半年的会议", "今年上半年", "2025-H1"),
        ("星期五的会议", "星期五", "2025-11-21"),
        ("禮拜五的會議", "禮拜五", "2025-11-21"),
    ],
)
def test_a_time_is_read_in_both_scripts(chinese: Find, text: str, words: str, value: str) -> None:
    assert chinese(text) == [(words, value)]


def test_the_same_night_and_the_next_day_follow_the_text(chinese: Find) -> None:
    found = chinese("总理24日抵达。当晚举行会谈，次日离开。")
    assert found == [("24日", "2025-11-24"), ("当晚", "2025-11-24TNI"), ("次日", "2025-11-25")]


def test_a_weekday_in_a_clause_that_looks_ahead_is_the_next_one(chinese: Find) -> None:
    assert chinese("总理将于周五访问阿尔多维亚。") == [("周五", "2025-11-28")]


def test_two_days_share_their_month(chinese: Find) -> None:
    assert chinese("10月24日和26日举行。") == [("10月24日", "2025-10-24"), ("26日", "2025-10-26")]
    assert chinese("10月24、26日举行。") == [("10月24", "2025-10-24"), ("26日", "2025-10-26")]


def test_the_second_of_two_hours_is_also_after_noon(chinese: Find) -> None:
    assert chinese("昨天下午5:00和6:00") == [("昨天下午5:00", "2025-11-25T17:00"), ("6:00", "2025-11-25T18:00")]


def test_a_named_zone_moves_the_interval(published: Interval) -> None:
    (found,) = find_times("北京时间26日凌晨2点", Language.ZH_HANS, published)
    assert found.time.start is not None
    assert (found.time.value, found.time.start.isoformat()) == ("2025-11-26T02:00", "2025-11-26T03:00:00+09:00")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("三天", "P3D"),
        ("两年", "P2Y"),
        ("半个月", "P0.5M"),
        ("一个钟头", "PT1H"),
        ("30分钟", "PT30M"),
        ("8天20小时", "P8DT20H"),
        ("几天", "PXD"),
    ],
)
def test_a_duration_is_read(published: Interval, words: str, value: str) -> None:
    (found,) = find_times(f"封锁长达{words}。", Language.ZH_HANS, published)
    assert (found.type, found.time.value, found.time.start) == (TimeType.DURATION, value, None)


def test_what_recurs_is_a_set(chinese: Find) -> None:
    assert chinese("每周一出航") == [("每周一", "XXXX-WXX-1")]
    assert chinese("每天出航") == [("每天", "P1D")]


def test_loose_references_have_values_only(chinese: Find) -> None:
    assert chinese("韦斯卡尔目前没有回应。") == [("目前", "PRESENT_REF")]
    assert chinese("韦斯卡尔近日回应。") == [("近日", "PAST_REF")]


@pytest.mark.parametrize(
    "text",
    [
        "中国地方政府的报告",
        "据今日头条报道",
        "一日千里的发展",
        "日本与阿尔多维亚的分歧",
        "他提出三点建议和两点意见",
        "价格1990元，电话138-2010-2015",
        "三分之一的席位",
        "上周九没有这一说法",
        "农历正月初一的庆祝",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(chinese: Find, text: str) -> None:
    assert chinese(text) == []


def test_a_day_that_no_calendar_has_gives_no_date(chinese: Find) -> None:
    assert chinese("2025年2月30日") == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("今（19）日凌晨5时许发生火灾。", "今（19）日凌晨5时许", "2025-11-19T05:00"),
        ("2025财年的预算。", "2025财年", "2025"),
        ("上世纪90年代签署。", "上世纪90年代", "199"),
        ("上世紀的條約。", "上世紀", "19"),
        ("昨（25）日發生火災。", "昨（25）日", "2025-11-25"),
        ("当地时间早5时53分发生。", "当地时间早5时53分", "T05:53"),
        ("当天早些时候他离开了。", "当天早些时候", "2025-11-26"),
        ("未来四周将有会谈。", "未来四周", "P4W"),
        ("五六分钟后结束。", "五六分钟后", "FUTURE_REF"),
        ("25年1月签署。", "25年1月", "2025-01"),
        ("当时没有回应。", "当时", "PAST_REF"),
        ("康熙二十年9月签约。", "康熙二十年9月", "1681"),
        ("民國114年簽署。", "民國114年", "2025"),
    ],
)
def test_times_are_read_as_newspapers_write_them(chinese: Find, text: str, words: str, value: str) -> None:
    assert chinese(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "发言人说明日本的立场。",
        "中国同日本会谈。",
        "当日本政府回应时",
        "战前日军",
        "四周都是水。",
        "他提了一点建议。",
        "十月初一出发。",
        "农历十月初六出发。",
    ],
)
def test_sides_and_points_and_moons_are_no_times(chinese: Find, text: str) -> None:
    assert chinese(text) == []
