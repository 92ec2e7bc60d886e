"""Whole passages, as news writes them, in the three languages."""

from collections.abc import Callable

Find = Callable[..., list[tuple[str, str]]]

ENGLISH = """VESKAR — The Aldovian premier telephoned the Veskarian president on Tuesday, the day after the envoys'
talks collapsed.

She told reporters at about 11 a.m., only 30 minutes after the call, that she would travel to Veskar next April.
The two had last met in March 2023. Since then trade has fallen for two years.

A letter of Nov. 17 asks for an answer by Dec. 15. The council meets on Friday; it will vote on Saturday at 9:30 a.m. GMT."""

JAPANESE = """アルドビアの首相は25日午前、ベスカルの大統領と電話で会談した。前夜の協議は決裂していた。
首相は同日午後3時ごろ、記者団に「来年4月に訪問する」と述べた。両首脳は2023年3月に会談している。
17日付の書簡は12月15日までの回答を求める。議会は28日に採決する予定だ。"""

CHINESE = """阿尔多维亚总理25日上午与韦斯卡尔总统通电话。前一天晚上的会谈破裂。
总理当天下午3时许对记者说，明年4月将访问韦斯卡尔。双方2023年3月曾举行会谈。
议会将于周五表决。为期三天的展览上周六开幕。"""


def test_an_english_report_is_read_through(english: Find) -> None:
    assert english(ENGLISH) == [
        ("Tuesday", "2025-11-25"),
        ("the day after", "2025-11-25"),
        ("about 11 a.m.", "2025-11-25T11:00"),
        ("30 minutes", "PT30M"),
        ("next April", "2026-04"),
        ("March 2023", "2023-03"),
        ("two years", "P2Y"),
        ("Nov. 17", "2025-11-17"),
        ("Dec. 15", "2025-12-15"),
        ("Friday", "2025-11-28"),
        ("Saturday at 9:30 a.m. GMT", "2025-11-29T09:30"),
    ]


def test_a_japanese_report_is_read_through(japanese: Find) -> None:
    assert japanese(JAPANESE) == [
        ("25日午前", "2025-11-25TMO"),
        ("前夜", "2025-11-24TNI"),
        ("同日午後3時ごろ", "2025-11-25T15:00"),
        ("来年4月", "2026-04"),
        ("2023年3月", "2023-03"),
        ("17日", "2025-11-17"),
        ("12月15日", "2025-12-15"),
        ("28日", "2025-11-28"),
    ]


def test_a_chinese_report_is_read_through(chinese: Find) -> None:
    assert chinese(CHINESE) == [
        ("25日上午", "2025-11-25TMO"),
        ("前一天晚上", "2025-11-24TEV"),
        ("当天下午3时许", "2025-11-25T15:00"),
        ("明年4月", "2026-04"),
        ("2023年3月", "2023-03"),
        ("周五", "2025-11-28"),
        ("为期三天", "P3D"),
        ("上周六", "2025-11-22"),
    ]
