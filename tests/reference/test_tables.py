"""The tables of facts themselves."""

import re
from datetime import date
from importlib import resources
from itertools import pairwise

import pytest

from rejoinder.reference.cldr import states_table
from rejoinder.reference.names import LANGUAGES
from rejoinder.reference.tables import digest, facts, split, table_names

STATES = {row["name"] for row in facts("states")} | {"European Union"}
BODIES = STATES | {row["name"] for row in facts("organisations")}


def body_of(name: str) -> str:
    return resources.files("rejoinder.reference").joinpath("data", name).read_text(encoding="utf-8")


def test_the_table_of_states_is_what_cldr_and_our_corrections_give() -> None:
    assert body_of("states.tsv") == states_table()


@pytest.mark.parametrize("table", table_names())
def test_every_table_loads_and_has_its_line_of_sources(table: str) -> None:
    assert facts(table)
    assert f"| `{table}.tsv` |" in body_of("SOURCES.md")


@pytest.mark.parametrize("table", table_names())
def test_every_row_has_something_beside_its_first_column_where_the_table_has_more(table: str) -> None:
    for row in facts(table):
        cells = list(row.values())
        assert len(cells) == 1 or table in {"titles", "ambiguous", "labels"} or any(cells[1:])


def test_every_state_has_a_name_in_each_language() -> None:
    assert not [row["name"] for row in facts("states") if not all(row[language] for language in LANGUAGES)]


def test_no_name_of_a_state_carries_a_bracket_or_an_ampersand() -> None:
    for row in facts("states"):
        if row["code"] not in {"CD", "CG"}:
            assert not re.search(r"[&(（]", row["en"] + row["ja"] + row["zh"]), row["name"]


@pytest.mark.parametrize(
    "name", ["Taiwan", "China", "South Korea", "North Korea", "United States", "Türkiye", "Palestine", "Kosovo"]
)
def test_states_have_their_common_names(name: str) -> None:
    assert name in STATES


@pytest.mark.parametrize("political", ["Province of China", "SAR", "中国台湾", "中國臺灣", "台湾省"])
def test_no_name_of_a_state_takes_a_side(political: str) -> None:
    assert political not in body_of("states.tsv")


@pytest.mark.parametrize("table", ["demonyms", "capitals", "abbreviations"])
def test_names_for_states_belong_to_states_that_are_there(table: str) -> None:
    assert {row["state"] for row in facts(table)} <= STATES


def test_organisations_belong_to_states_or_organisations_that_are_there() -> None:
    assert {row["part_of"] for row in facts("organisations") if row["part_of"]} <= BODIES


def test_persons_belong_to_states_or_organisations_that_are_there() -> None:
    assert {row["state"] for row in facts("persons")} <= BODIES


def test_every_holder_of_an_office_is_a_person_of_the_table() -> None:
    assert {row["name"] for row in facts("holders")} <= {row["name"] for row in facts("persons")}


def test_terms_of_office_begin_before_they_end() -> None:
    for row in facts("holders"):
        begun = date.fromisoformat(row["from"])
        assert not row["until"] or begun < date.fromisoformat(row["until"]), row["name"]


def test_nobody_holds_an_office_before_the_last_holder_left_it() -> None:
    terms: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in facts("holders"):
        terms.setdefault((row["office"], row["state"]), []).append((row["from"], row["until"], row["name"]))
    for office, held in terms.items():
        for (_, until, _), (begun, _, _) in pairwise(sorted(held)):
            assert until, office
            assert until <= begun, office


def test_every_role_of_a_holder_is_known_as_a_title_in_some_language() -> None:
    roles = {row["role"] for row in facts("titles")}
    unusual = {"President of the Commission", "President of the Council"}
    assert {row["office"] for row in facts("holders")} - unusual <= roles


def test_own_states_of_titles_are_states() -> None:
    assert {row["own"] for row in facts("titles") if row["own"]} <= STATES


def test_bodies_say_whose_they_are_only_with_states_that_are_there() -> None:
    for row in facts("bodies"):
        assert "{state}" in row["name"]
        for cell in split(row["alone"]):
            language, _, state = cell.partition("=")
            assert language in {"en", "ja", "zh-Hans", "zh-Hant"}
            assert state.removesuffix("?") in {*STATES, ""}


def test_languages_of_rows_are_those_we_read() -> None:
    for table in ("titles", "not_names", "not_persons", "anaphors", "places", "compounds", "abbreviations"):
        assert {row["language"] for row in facts(table)} <= set(LANGUAGES)


def test_a_cell_holds_several_names_between_bars() -> None:
    assert split(" a |b||c ") == ("a", "b", "c")
    assert split("") == ()


def test_a_table_that_is_not_there_cannot_be_read() -> None:
    with pytest.raises(FileNotFoundError):
        facts("nothing_of_the_kind")


def test_the_digest_is_the_same_every_time() -> None:
    assert digest() == digest()
    assert re.fullmatch(r"[0-9a-f]{64}", digest())


TRANSLITERATING = "".join(row["characters"] for row in facts("transliteration"))


def test_no_profession_is_an_office_as_well() -> None:
    offices = {(row["words"], row["language"]) for row in facts("titles")}
    assert not {(row["words"], row["language"]) for row in facts("occupations")} & offices


def test_a_profession_says_how_names_stand_beside_it() -> None:
    assert {row["names"] for row in facts("occupations")} == {"", "yes", "both"}
    assert {row["language"] for row in facts("occupations") if row["names"] == "both"} == {"zh"}


def test_no_character_writes_foreign_names_twice() -> None:
    assert len(set(TRANSLITERATING)) == len(TRANSLITERATING)


@pytest.mark.parametrize("particle", "的了在和是被与將将以等为為说說")
def test_particles_write_no_foreign_names(particle: str) -> None:
    assert particle not in TRANSLITERATING


@pytest.mark.parametrize("name", ["阿尔多维亚", "韦斯卡尔", "特朗普", "普京", "马克龙", "默克尔", "奧倫", "薩羅維亞"])
def test_foreign_names_are_written_with_its_characters(name: str) -> None:
    assert set(name) <= set(TRANSLITERATING)


@pytest.mark.parametrize("table", ["body_ends", "body_kinds", "occupations", "state_signs", "unnamed"])
def test_lists_for_several_languages_have_each_word_once(table: str) -> None:
    words = [(row["words"], row["language"]) for row in facts(table)]
    assert len(set(words)) == len(words)
    assert {language for _, language in words} <= set(LANGUAGES)


def test_every_syllable_has_characters_and_every_kana_letters() -> None:
    assert all(re.fullmatch("[a-z]+", row["syllable"]) and row["characters"] for row in facts("pinyin"))
    assert all(re.fullmatch("[ァ-ヺー]{1,2}", row["katakana"]) and row["latin"] for row in facts("romaji"))
