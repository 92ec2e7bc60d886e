"""Where a word of time ends, when its last character begins another word."""

import pytest

from rejoinder.model import Language
from rejoinder.read.times import find_times

JA, ZH = Language.JA, Language.ZH_HANS


def found(text: str, language: Language) -> list[str]:
    return [one.span.of(text) for one in find_times(text, language, None)]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("2025年中国将举办峰会。", ZH, ["2025年"]),
        ("结束1950-53年中国战争。", ZH, ["1950-53年"]),
        ("2025年中美会谈。", ZH, ["2025年"]),
        ("2025年内阁会议。", ZH, ["2025年"]),
        ("2025年内閣府は発表した。", JA, ["2025年"]),
        ("6月中国は発表した。", JA, ["6月"]),
    ],
)
def test_a_state_behind_a_year_is_no_part_of_it(text: str, language: Language, words: list[str]) -> None:
    assert found(text, language) == words


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [("2025年年中将举行。", ZH, "2025年年中"), ("2024年年底完成。", ZH, "2024年年底"), ("2025年内に終える。", JA, "2025年内")],
)
def test_the_middle_and_the_rest_of_a_year_are_still_read(text: str, language: Language, words: str) -> None:
    assert found(text, language) == [words]
