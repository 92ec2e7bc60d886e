"""Suggestions that two names in different scripts are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.reference.sameness import LONGEST, may_be_same
from rejoinder.reference.tables import facts, split
from tests.growth import assert_within


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Petr Halvik", "ペトル・ハルビク"),
        ("Ilse Brandt", "イルゼ・ブラント"),
        ("Oren Vask", "オレン・ヴァスク"),
        ("Adela Korr", "阿德拉·科尔"),
        ("Lena Holt", "莱娜·霍尔特"),
        ("Viktor Dorat", "维克托·多拉特"),
        ("Ána Šimkova", "アーナ・シムコヴァ"),
    ],
)
def test_names_with_the_same_consonants_may_be_the_same(latin: str, other: str) -> None:
    assert str(may_be_same(latin, other)).startswith(f"{latin} and {other} have the same consonants")
    assert may_be_same(other, latin) == may_be_same(latin, other)


@pytest.mark.parametrize("latin", ["Wang Xiaochuan", "Xiaochuan Wang", "Wang Xiao-chuan", "WANG XIAOCHUAN", "Wang Xiao Chuan"])
def test_a_name_may_be_the_reading_of_its_characters(latin: str) -> None:
    assert may_be_same(latin, "王小川") == f"王小川 is read wangxiaochuan, as {latin} is written"
    assert may_be_same("王小川", latin) is not None


def test_both_scripts_of_chinese_are_read() -> None:
    assert may_be_same("Zhang Weiguo", "张伟国")
    assert may_be_same("Zhang Weiguo", "張偉國")


def test_katakana_and_chinese_characters_are_compared_with_each_other() -> None:
    assert may_be_same("レナ・ホルト", "莱娜·霍尔特")
    assert may_be_same("莱娜·霍尔特", "レナ・ホルト")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petr Halvik", "イルゼ・ブラント"),
        ("Petr Halvik", "阿德拉·科尔"),
        ("Petr Halvik", "Petr Halvik"),
        ("Petr Halvik", "Petr Halvig"),
        ("Halvik", "ペトル・ハルビク"),
        ("Petr", "ペトル・ハルビク"),
        ("Li", "リ"),
        ("Io Ai", "イオ・アイ"),
        ("Wang Xiaochuan", "王大川"),
        ("Wang Xiaochuan", "木村実"),
        ("ペトル・ハルビク", "オレン・ヴァスク"),
        ("", "ペトル・ハルビク"),
        ("Petr Halvik", ""),
        ("Petr Halvik", "発言者"),
        ("Petr Halvik", "ペトル（ハルビク）"),
    ],
)
def test_nothing_is_suggested_without_a_reason(left: str, right: str) -> None:
    assert may_be_same(left, right) is None


def test_the_tables_own_names_are_found_again_and_few_others() -> None:
    persons = [
        (row["name"], [n for n in (*split(row["ja"]), *split(row["zh"])) if "・" in n or "·" in n]) for row in facts("persons")
    ]
    own = [may_be_same(name, other) is not None for name, others in persons for other in others]
    strangers = [
        may_be_same(a, b) is not None for a, _ in persons[:60] for c, others in persons[60:120] if a != c for b in others
    ]
    assert sum(own) >= 0.6 * len(own)
    assert sum(strangers) <= 0.002 * len(strangers)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_names_can_be_compared(left: str, right: str) -> None:
    found = may_be_same(left, right)
    assert found is None or (left in found and right in found)


@pytest.mark.parametrize("name", ["行" * LONGEST, "・ア" * 30, "A " * 30, "A" * 200_000, "·" * 200_000])
def test_a_hostile_name_takes_no_time(name: str) -> None:
    assert_within(0.5, lambda: may_be_same("Petr Halvik", name))
    assert_within(0.5, lambda: may_be_same(name, "ペトル・ハルビク"))
