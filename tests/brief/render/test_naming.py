"""What the ids of a count stand for."""

from dataclasses import replace

import pytest

from rejoinder.brief.render.naming import named, register
from rejoinder.brief.render.page import Named
from rejoinder.brief.render.shelf import Shelf, facts_of
from rejoinder.brief.render.telling import tellers
from rejoinder.errors import UnknownId
from rejoinder.model import Version
from rejoinder.model.ids import source_id
from tests.brief.render.builders import CAPTURES, HERALD, SOURCES, TSUSHIN, VERSIONS, ZONE, brief, version
from tests.growth import assert_linear

MANY = 8_000
ANCHORS = {"ve-en": "s1", "ve-ja": "s2", "ve-hans": "s3"}


def shelf(*more: Version) -> Shelf:
    return Shelf(VERSIONS | {v.id: v for v in more}, CAPTURES, SOURCES, {})


def test_a_document_is_named_by_outlet_and_title_and_leads_to_its_text() -> None:
    known = register(brief(), shelf(), ANCHORS)
    assert named(("do-ve-en",), known) == (Named("do-ve-en", "The Aldovia Herald: Veskar Is Closing the Strait", "en", "s1"),)


def test_of_an_edited_document_the_version_in_the_page_is_named() -> None:
    later = replace(HERALD, id="ve-later", title="Veskar May Close the Strait")
    known = register(brief(), shelf(later), ANCHORS)
    assert known["do-ve-en"].target == "s1"
    assert known["ve-later"].target is None


def test_a_document_that_is_not_in_the_page_has_a_name_and_no_link() -> None:
    assert register(brief(), shelf(), ANCHORS)["do-ve-hant"].target is None


def test_an_outlet_is_known_by_its_id() -> None:
    name = source_id("ベスカル通信")
    assert register(brief(), shelf(), ANCHORS)[name] == Named(name, "ベスカル通信", "ja")


def test_claims_lead_to_their_items_and_statements_to_their_texts() -> None:
    known = register(brief(), shelf(), ANCHORS)
    assert known["cl-2"] == Named("cl-2", "有关说法毫无根据", "zh-Hans", "i2")
    assert known["st-ja"] == Named("st-ja", "海峡は封鎖していない", "ja", "s2")


def test_languages_are_told_by_name() -> None:
    assert [one.words for one in named(("en", "ja", "zh"), register(brief(), shelf(), ANCHORS))] == [
        "English",
        "Japanese",
        "Chinese",
    ]


def test_what_nothing_is_known_about_stands_for_itself() -> None:
    assert named(("cl-unknown", "x"), {}) == (Named("cl-unknown"), Named("x"))


def test_a_large_case_does_not_slow_a_small_brief_down() -> None:
    def case(size: int) -> Shelf:
        return shelf(*(version(f"ve-{n}", "Aldovia said nothing.", publisher=f"Outlet {n % 50}") for n in range(size)))

    assert_linear(lambda full: register(brief(), full, ANCHORS), case, size=MANY)


def test_a_version_that_is_not_there_is_named_with_what_to_do() -> None:
    with pytest.raises(UnknownId, match="ve-none, which was not handed in with it; hand in every version"):
        shelf().version("ve-none")


def test_a_capture_from_the_address_of_the_document_is_not_told_twice() -> None:
    assert facts_of(TSUSHIN, shelf(), ZONE).captured_from is None


def test_a_capture_from_another_address_is_told() -> None:
    moved = replace(TSUSHIN, url="https://news.example/moved")
    assert facts_of(moved, shelf(), ZONE).captured_from == "https://news.example/ve-ja"


def test_an_address_is_a_link_in_its_one_form() -> None:
    tracked = replace(TSUSHIN, url="HTTPS://News.Example:443/a?utm_source=x&id=1#top")
    assert facts_of(tracked, shelf(), ZONE).link == "https://news.example/a?id=1"


def test_a_moment_that_is_none_stands_as_it_is() -> None:
    told = tellers(ZONE)["told"]
    assert told("2025-06-10T03:00:00+00:00") == "10 June 2025, 12:00"
    assert told("next week") == "next week"
    assert told("") == ""


def test_a_moment_without_a_zone_is_not_taken_for_one_of_this_machine() -> None:
    assert tellers(ZONE)["told"]("2025-06-10T12:00:00") == "2025-06-10T12:00:00"
