import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.lang import table
from rejoinder.read.times.numerals import read_digits, read_kanji, read_words

VALUES = {row["word"]: int(row["value"]) for row in table("en", "times_numbers")}


@pytest.mark.parametrize(("words", "value"), [("25", 25), ("1,500", 1500), ("2.5", 2.5), ("1" * 40, None)])
def test_figures_are_read(words: str, value: float | None) -> None:
    assert read_digits(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("五", 5),
        ("十", 10),
        ("十五", 15),
        ("二十五", 25),
        ("廿五", 25),
        ("两", 2),
        ("二〇二五", 2025),
        ("百二十", 120),
        ("二千三百", 2300),
        ("一万二千", 12000),
        ("五六", 5),
        ("九八", 98),
        ("一〇", 10),
        ("二" * 40, None),
    ],
)
def test_chinese_numerals_are_read(words: str, value: float | None) -> None:
    assert read_kanji(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("five", 5),
        ("twenty-five", 25),
        ("one hundred and eight", 108),
        ("two thousand and eight", 2008),
        ("nineteen ninety-six", 1996),
        ("hundred", 100),
        ("five six", None),
        ("twenty twelve one", None),
    ],
)
def test_number_words_are_read(words: str, value: float | None) -> None:
    assert read_words(words, VALUES) == value


@given(number=st.integers(1, 99))
def test_every_number_to_ninety_nine_is_read_back(number: int) -> None:
    names = {value: word for word, value in VALUES.items()}
    tens, ones = number - number % 10, number % 10
    spelled = names[number] if number in names else f"{names[tens]}-{names[ones]}"
    assert read_words(spelled, VALUES) == number


@given(words=st.text(alphabet="〇一二三四五六七八九十百千万", min_size=1, max_size=14))
def test_any_row_of_numerals_gives_a_number_or_nothing(words: str) -> None:
    value = read_kanji(words)
    assert value is None or value >= 0
