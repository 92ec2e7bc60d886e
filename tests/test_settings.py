"""What stands in `case.toml`, what is made of it, and what is said when it is wrong."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.errors import CaseNotFound, SettingsInvalid
from rejoinder.model import Actor, Alias, Language, MentionKind, Reliability, StateMediaLabel
from rejoinder.model.case import Outline
from rejoinder.model.ids import source_id
from rejoinder.settings import LANGUAGES, MOST_BYTES, load_case, new_case_text, parse_case, read_environment

FOLDER = Path("shoal")
FULL = """
name = "Hallim Shoal"
zone = "Asia/Tokyo"
parties = ["Marenia", "Sarovia"]
desk = "Marenia"
languages = ["en", "ja"]
watch = ["ハリム礁"]
judge = "A. Person"

[[source]]
name = "Daily Herald"
country = "jp"
language = "ja"
url = "https://herald.example/"
zone = "Asia/Tokyo"
owner = "Herald Holdings"
reliability = "B"
state_media = { authority = "Register", date = 2024-03-01 }

[[actor]]
name = "Ministry of the Sea"
kind = "organisation"
part_of = "Marenia"
held_from = "2024-01-01"

[[alias]]
words = "海洋省"
language = "ja"
actor = "Ministry of the Sea"
"""


def complaint(text: str) -> str:
    with pytest.raises(SettingsInvalid) as caught:
        parse_case(text.encode(), FOLDER)
    return str(caught.value)


def test_every_field_reaches_the_case() -> None:
    case = parse_case(FULL.encode(), FOLDER)
    assert (case.name, case.zone, case.desk, case.judge) == ("Hallim Shoal", "Asia/Tokyo", "Marenia", "A. Person")
    assert (case.parties, case.languages, case.watch) == (("Marenia", "Sarovia"), ("en", "ja"), ("ハリム礁",))
    source = case.sources[0]
    assert (source.id, source.country, source.language) == (source_id("Daily Herald"), "JP", Language.JA)
    assert (source.reliability, source.state_media) == (Reliability.B, StateMediaLabel("Register", "2024-03-01"))
    assert case.actors == (Actor("Ministry of the Sea", MentionKind.ORGANISATION, "Marenia", "2024-01-01"),)
    assert case.aliases == (Alias("海洋省", "ja", "Ministry of the Sea"),)


def test_a_narrative_has_a_title_and_examples_in_any_language_and_may_be_described() -> None:
    text = '[[narrative]]\ntitle = "A pretext"\nexamples = ["It drills.", "掘削している。"]\ndescription = "No science."'
    assert parse_case(text.encode(), FOLDER).narratives == (
        Outline("A pretext", ("It drills.", "掘削している。"), "No science."),
    )


def test_an_empty_file_is_a_case_named_after_its_folder() -> None:
    case = parse_case(b"", FOLDER)
    assert (case.name, case.zone, case.languages, case.parties) == ("shoal", "UTC", LANGUAGES, ())


def test_a_byte_order_mark_is_no_hindrance() -> None:
    assert parse_case(b'\xef\xbb\xbfname = "Shoal"', FOLDER).name == "Shoal"


def test_a_party_that_stands_twice_is_one_party() -> None:
    assert parse_case(b'parties = ["Marenia", " Marenia "]', FOLDER).parties == ("Marenia",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('zone = "Asia/Tokio"', 'shoal/case.toml: zone is "Asia/Tokio"; it should be the name of a time zone such as Asia/Tokyo'),
        ("zone = 9", "shoal/case.toml: zone is 9; it should be a text in quotation marks"),
        ('partys = ["Marenia"]', "shoal/case.toml: nothing is called 'partys'; did you mean 'parties'?"),
        ('parties = "Marenia"', 'shoal/case.toml: parties is "Marenia"; it should be a list of texts, as in ["one", "two"]'),
        ('languages = ["fr"]', 'shoal/case.toml: languages is ["fr"]; it should be a list of some of en, ja, zh'),
        ("languages = []", "shoal/case.toml: languages is []; it should be a list of some of en, ja, zh"),
        ('desk = "Sarovia"', 'shoal/case.toml: desk is "Sarovia"; it should be one of the parties: none is listed yet'),
        ('[source]\nname = "A"', 'source is {"name": "A"}; it should be tables, each under its own [[source]]'),
        ('[[source]]\ncountry = "JP"', "shoal/case.toml: source[1] has no name; give it one: name = …"),
        (
            '[[source]]\nname = "A"\ncountry = "Japan"',
            'source[1].country is "Japan"; it should be a two-letter country code such as JP',
        ),
        ('[[source]]\nname = "A"\nreliability = "Z"', "it should be one of A, B, C, D, E, F"),
        ('[[source]]\nname = "A"\nstate_media = { authority = "B" }', "who says so and when"),
        ('[[source]]\nname = "A"\nstate_media = { authority = "B", date = "soon" }', 'source[1].state_media.date is "soon"'),
        (
            '[[actor]]\nname = "A"\nkind = "state"\n[[actor]]\nname = "B"\nkind = "ship"',
            'actor[2].kind is "ship"; it should be one of person,',
        ),
        ('[[alias]]\nwords = "A"\nlanguage = "en"', "alias[1] has no actor"),
        ('[[narrative]]\ntitle = "A"', "narrative[1] has no examples; give it one: examples = …"),
        ('[[narrative]]\ntitle = "A"\nexamples = []', "it should be 1 to 50 example claims of at most 600 characters"),
        (
            f'[[narrative]]\ntitle = "A"\nexamples = ["{"x" * 601}"]',
            "it should be 1 to 50 example claims of at most 600 characters",
        ),
        (
            '[[narrative]]\ntitle = "A"\nexamples = ["B"]\n[[narrative]]\ntitle = "a"\nexamples = ["C"]',
            'narrative[2].title is "a"; it should be a title that no other narrative has',
        ),
        ("name = Shoal", "is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_what_would_be_right(text: str, said: str) -> None:
    assert said in complaint(text)
    assert "\n" not in complaint(text)


def test_a_long_value_is_cut_in_the_complaint() -> None:
    assert len(complaint(f'zone = "{"x" * 5000}"')) < 200


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(SettingsInvalid, match="is not UTF-8"):
        parse_case(b"name = \xff", FOLDER)


def test_deep_nesting_is_refused_in_one_line() -> None:
    assert "is not TOML" in complaint("name = " + "[" * 20_000)


def test_a_folder_without_a_case_file_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound, match=r"holds no case.toml; `rejoinder new "):
        load_case(tmp_path)


def test_a_file_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CaseNotFound):
        load_case(tmp_path / "file")


def test_a_case_file_that_is_a_folder_is_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / "case.toml").mkdir()
    with pytest.raises(SettingsInvalid, match="cannot be read"):
        load_case(tmp_path)


def test_a_case_file_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(SettingsInvalid, match="is larger than"):
        load_case(tmp_path)


PLAIN = st.text(min_size=1, max_size=30).map(str.strip).filter(bool)


@given(
    name=PLAIN,
    parties=st.lists(PLAIN, max_size=4, unique=True),
    languages=st.lists(st.sampled_from(LANGUAGES), min_size=1, unique=True),
)
def test_a_new_case_file_parses_back_to_what_was_asked(name: str, parties: list[str], languages: list[str]) -> None:
    desk = parties[0] if parties else None
    text = new_case_text(name, parties=parties, desk=desk, languages=languages, zone="Asia/Tokyo")
    case = parse_case(text.encode(), FOLDER)
    assert (case.name, case.parties, case.desk) == (name, tuple(parties), desk)
    assert (case.languages, case.zone) == (tuple(languages), "Asia/Tokyo")


def test_every_example_in_a_new_case_file_is_right() -> None:
    lines = new_case_text("Shoal").splitlines()
    examples = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith("# [[")]
    case = parse_case("\n".join(examples).encode(), FOLDER)
    assert case.desk == case.parties[0]
    assert case.watch
    assert case.judge
    assert case.sources[0].state_media == StateMediaLabel("Register of State Media", date(2024, 3, 1).isoformat())
    assert case.actors[0].name == case.aliases[0].actor


@pytest.mark.parametrize(("value", "debug"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_debugging_is_asked_for_by_the_environment(value: str, debug: bool) -> None:
    assert read_environment({"REJOINDER_DEBUG": value}).debug is debug
    assert read_environment({}).debug is False


def test_an_actor_brings_its_names_in_each_language(tmp_path: Path) -> None:
    body = '[[actor]]\nname = "Marenia"\nkind = "state"\nen = ["Marenian"]\nja = ["マレニア"]\nzh = ["马雷尼亚", "馬雷尼亞"]\n'
    case = parse_case(body.encode(), tmp_path)
    assert [actor.name for actor in case.actors] == ["Marenia"]
    assert {(alias.words, alias.language) for alias in case.aliases} == {
        ("Marenian", "en"),
        ("マレニア", "ja"),
        ("马雷尼亚", "zh"),
        ("馬雷尼亞", "zh"),
    }
