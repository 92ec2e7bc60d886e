"""The table of readings is what its script makes."""

from types import SimpleNamespace

from rejoinder.reference.tables import facts
from training.pinyin import level_one, table

READ = {"广": [["guang", "yan", "an"]], "国": [["guo"]], "绿": [["lv", "lu"]]}
PYPINYIN = SimpleNamespace(Style=SimpleNamespace(NORMAL=0), pinyin=lambda form, **_: READ[form])


def test_the_commoner_characters_are_those_of_the_standard() -> None:
    known = level_one()
    assert (len(known), known[0], known[-1]) == (3755, "啊", "座")
    assert len(set(known)) == len(known)


def test_the_table_in_the_package_has_them_all() -> None:
    held = {character for row in facts("pinyin") for character in row["characters"]}
    assert set(level_one()) <= held
    assert set("國說廣蔣蕭韓") <= held


def test_a_traditional_character_is_read_as_its_simplified_form() -> None:
    made = table([("国", "国"), ("國", "国"), ("绿", "绿")], PYPINYIN).splitlines()
    assert made[1:] == ["syllable\tcharacters", "guo\t国國", "lu\t绿", "lv\t绿"]


def test_rare_readings_are_left_out_and_the_first_form_counts() -> None:
    made = table([("广", "广"), ("广", "国")], PYPINYIN).splitlines()
    assert made[2:] == ["guang\t广", "yan\t广"]
