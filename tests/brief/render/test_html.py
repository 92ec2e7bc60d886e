"""The page of a brief: everything that it says leads to what it rests on, within the one file."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from lxml import etree, html

from rejoinder.brief.render import to_html
from rejoinder.errors import UnknownId
from rejoinder.model import Ground, Interval, Language, Version
from rejoinder.model.briefed import Brief
from tests.brief.render.builders import (
    A_MINUTE,
    CAPTURES,
    COVERED,
    DAILY,
    HERALD,
    ITEM,
    LINE,
    OTHER,
    SOURCES,
    TIMES,
    TSUSHIN,
    VERSIONS,
    brief,
    cite,
    parsed,
    point,
    quotation,
    unconfirmed,
    version,
    words,
)
from tests.growth import assert_linear

MANY_ITEMS = 96


def page(of: Brief | None = None) -> str:
    return to_html(of or brief(), VERSIONS, CAPTURES, sources=SOURCES, judgements={"ju-1": LINE})


@pytest.fixture(scope="module")
def tree() -> etree._Element:
    return parsed(page())


def said(tree: etree._Element, path: str) -> list[str]:
    return [" ".join(words(found).split()) for found in tree.xpath(path)]


def test_the_page_is_well_formed_and_no_id_stands_twice(tree: etree._Element) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids)) > 20


def test_a_lenient_reader_sees_the_same_page(tree: etree._Element) -> None:
    assert [e.get("id") for e in html.fromstring(page()).xpath("//*[@id]")] == [e.get("id") for e in tree.xpath("//*[@id]")]


def test_every_link_within_the_page_leads_somewhere(tree: etree._Element) -> None:
    targets = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert targets
    assert targets <= set(tree.xpath("//@id"))


def test_nothing_is_fetched_from_anywhere(tree: etree._Element) -> None:
    assert tree.xpath("//@src | //link | //script | //iframe | //object | //img | //form | //base | //@style") == []
    style = words(tree.xpath("//style")[0])
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_exactly_our_own_style(tree: etree._Element) -> None:
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = re.search(r"<style>(.*?)</style>", page(), re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_a_citation_opens_the_text_with_exactly_the_cited_words_marked(tree: etree._Element) -> None:
    [call] = tree.xpath("//*[@id='i1-1']//sup/a")
    anchor = tree.xpath(f"//*[@id='{call.get('href')[1:]}']")[0]
    assert words(anchor.getnext()) == "Veskar has closed the strait."
    assert anchor.getnext().tag == "mark"
    assert anchor.getparent().get("class") == "body"


def test_from_the_cited_words_a_link_leads_back_to_the_first_place_that_cites_them(tree: etree._Element) -> None:
    assert tree.xpath("//a[@class='ref']/@href") == ["#i1", "#i1-3", "#i2"]


def test_whole_texts_stand_once_each_and_unchanged(tree: etree._Element) -> None:
    for a in tree.xpath("//a[@class='ref']"):
        a.text = ""
    assert [words(body) for body in tree.xpath("//div[@class='body']")] == [HERALD.text, TSUSHIN.text, DAILY.text]


def test_a_text_is_shown_with_its_outlet_time_address_capture_and_place(tree: etree._Element) -> None:
    [facts] = said(tree, "//article[@id='s1']/header")
    assert "The Aldovia Herald, 10 June 2025, 12:00, as the page itself says" in facts
    assert f"Captured 10 June 2025, 12:00, SHA-256 {CAPTURES['ca-ve-en'].sha256[:16]}…" in facts
    [listed] = said(tree, "//article[@id='s1']/dl")
    assert CAPTURES["ca-ve-en"].sha256 in listed
    assert "Captured10 June 2025, 12:00" in listed
    assert "ve-en" in listed
    assert "paragraph 2" in listed
    assert tree.xpath("//article[@id='s1']//a[@class='outside']/@rel") == ["noopener noreferrer nofollow"]


def test_words_are_marked_with_their_language_so_that_their_glyphs_are_right(tree: etree._Element) -> None:
    assert tree.xpath("//h2/span[@class='original']/@lang") == ["en", "zh-Hans"]
    assert tree.xpath("//*[@id='i1-3']/span/@lang") == ["ja", "ja"]
    assert tree.xpath("//div[@class='body']/@lang") == ["en", "ja", "zh-Hans"]


def test_traditional_characters_are_told_from_simplified_ones() -> None:
    item = replace(OTHER, title=cite(TIMES, "有關說法毫無根據"), timeline=(point(TIMES), replace(point(TIMES, 9), label="海峽")))
    tree = parsed(page(brief(item)))
    assert tree.xpath("//h2/span[@class='original']/@lang") == ["zh-Hant"]
    assert tree.xpath("//figure//*[local-name()='text' and @lang]/@lang") == ["zh-Hant"] * 4
    assert "Original in traditional Chinese" in said(tree, "//p[@class='from']")[0]


def test_items_stand_in_their_order_with_the_reasons_for_it(tree: etree._Element) -> None:
    assert said(tree, "//span[@class='rank']") == ["1", "2"]
    assert said(tree, "//ul[@class='reasons']/li") == list(ITEM.reasons)


def test_counts_list_what_they_count_by_name_and_id(tree: etree._Element) -> None:
    listed = said(tree, "//ul[@class='ids']/li")
    assert listed[:2] == ["Veskar has closed the strait. cl-1", "有关说法毫无根据 cl-2"]
    assert listed[2].startswith("The Aldovia Herald: Veskar Is Closing the Strait do-ve-en")


def test_an_absence_says_what_it_holds_for(tree: etree._Element) -> None:
    notes = said(tree, "//section[@class='notes']//li")
    assert any("Holds for 1 document; Japanese: 1, of whose statements the reader finds about 70%." in note for note in notes)
    assert any("Holds for everything under What was read" in note for note in notes)


def test_an_approved_line_says_who_approved_it_and_why(tree: etree._Element) -> None:
    assert any(
        "Approved by Duty officer on 10 June 2025, 12:00: agreed with the legal desk ju-1" in n for n in said(tree, "//li")
    )
    assert said(tree, "//p[@class='line']")[0].startswith("Approved line The strait is open.")


def test_a_line_whose_judgement_was_not_handed_in_still_names_it() -> None:
    tree = parsed(to_html(brief(), VERSIONS, CAPTURES))
    assert any("Approved by judgement ju-1" in note for note in said(tree, "//li"))


def test_state_media_are_called_so_only_with_the_authority() -> None:
    label = "state media according to Register of Aldovia, 2024-11-02"
    assert label in page()
    assert label not in to_html(brief(), VERSIONS, CAPTURES)


def test_a_brief_that_nobody_confirmed_is_marked_so() -> None:
    tree = parsed(page(brief(unconfirmed(ITEM))))
    assert said(tree, "//p[@class='marking']/strong") == ["Unconfirmed"]


def test_a_brief_confirmed_in_part_marks_each_other_sentence(tree: etree._Element) -> None:
    assert said(tree, "//p[@class='marking']/strong") == ["Partly unconfirmed"]
    assert "unconfirmed" in said(tree, "//p[@class='quotation']")[0]


def test_a_brief_confirmed_throughout_bears_no_marking() -> None:
    item = replace(ITEM, sentences=(replace(ITEM.sentences[0], confirmed=True),))
    assert parsed(page(brief(item, opening=()))).xpath("//p[@class='marking']") == []


def test_the_header_says_for_whom_as_of_when_and_since_when(tree: etree._Element) -> None:
    assert said(tree, "//dl[@class='head']//dd") == ["11 June 2025, 12:00", "10 June 2025, 12:00", "Asia/Tokyo (UTC+09:00)"]
    assert said(tree, "//p[@class='kind']") == ["Brief for the desk of Aldovia"]


def test_without_a_desk_and_a_since_neither_is_claimed() -> None:
    tree = parsed(page(brief(desk=None, since=None)))
    assert said(tree, "//dl[@class='head']//dt") == ["As of", "Times in"]
    assert said(tree, "//p[@class='kind']") == ["Brief"]


def test_what_was_read_is_told_with_what_is_not_known(tree: etree._Element) -> None:
    [told] = said(tree, "//section[@id='coverage']/dl")
    assert "English: 1 document; the reader finds about 71% of statements" in told
    assert "Chinese: 2 documents; it is not known how many statements the reader finds" in told
    assert "1 not yet read, 2 left out" in told


def test_an_empty_brief_says_so() -> None:
    tree = parsed(page(replace(brief(), items=(), opening=())))
    assert said(tree, "//div[@id='items']/p") == ["There is no item in this brief."]
    assert tree.xpath("//section[@class='notes'] | //section[@class='texts'] | //figure") == []


def test_a_timeline_is_drawn_for_a_wide_page_and_for_a_narrow_one(tree: etree._Element) -> None:
    figures = tree.xpath("//article[@class='item']//figure")
    assert [[d.get("class") for d in f.findall("div")] for f in figures] == [["wide", "narrow"]]
    assert len(tree.xpath("//section[@class='overview']//figure")) == 1


def test_a_single_document_needs_no_timeline(tree: etree._Element) -> None:
    assert [len(item.xpath(".//figure")) for item in tree.xpath("//article[@class='item']")] == [1, 0]


def test_one_item_needs_no_overview() -> None:
    assert parsed(page(brief(ITEM))).xpath("//section[@class='overview']") == []


def test_a_version_that_was_not_handed_in_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownId, match="ve-ja"):
        to_html(brief(), {"ve-en": HERALD, "ve-hans": DAILY}, CAPTURES)


def test_a_version_without_capture_title_time_or_publisher_is_shown_without() -> None:
    bare = version(
        "ve-b", "Aldovia said nothing.", title=None, published=None, publisher=None, url=None, capture=None, locators=()
    )
    item = replace(OTHER, title=cite(bare, "said nothing"), sentences=(), timeline=())
    tree = parsed(to_html(brief(item, opening=()), {"ve-b": bare}, {}))
    assert said(tree, "//article[@class='text']/header") == ["Outlet not named Outlet not named, time of publication unknown"]
    [listed] = said(tree, "//article[@class='text']/dl")
    assert "not captured" in listed
    assert "place in the capture not recorded" in listed
    assert "SHA-256" not in listed


def test_a_time_that_was_read_in_another_zone_names_it() -> None:
    start = datetime(2025, 6, 9, 22, 0, tzinfo=ZoneInfo("America/Lima"))
    away = replace(HERALD, published=Interval(start, start + A_MINUTE, "America/Lima", Ground.TEXT))
    tree = parsed(to_html(brief(ITEM), VERSIONS | {"ve-en": away}, CAPTURES))
    assert "10 June 2025, 12:00 (dated in America/Lima), as the text says" in said(tree, "//article[@id='s1']/header")[0]


def test_a_path_of_the_machine_is_told_by_its_file_alone() -> None:
    from_disk = {"ca-ve-en": replace(CAPTURES["ca-ve-en"], location="C:\\Users\\moran\\cases/strait/in.jsonl#line 3")}
    shown = to_html(brief(ITEM), VERSIONS, from_disk)
    assert "from in.jsonl#line 3" in shown
    assert "moran" not in shown.replace("Moran", "")


def test_two_citations_that_overlap_mark_every_cited_character_once() -> None:
    left, right = cite(HERALD, "Veskar has closed"), cite(HERALD, "closed the strait")
    item = replace(ITEM, title=left, sentences=(quotation("a", left), quotation("b", right)), timeline=())
    tree = parsed(page(brief(item, opening=())))
    assert said(tree, "//div[@class='body']/mark") == ["Veskar has", "closed", "the strait"]
    assert tree.xpath("//div[@class='body']/mark/@class") == ["m1", "m1 m2", "m2"]


def test_every_citation_lights_up_all_its_passages() -> None:
    tree = parsed(page())
    style = words(tree.xpath("//style")[0])
    assert [n for n in tree.xpath("//a[@class='ref']/@id") if f"#{n}:target~.m{n[1:]}" not in style] == []


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert page() == page()


def test_the_chinese_of_a_timeline_keeps_its_script() -> None:
    assert Language.ZH_HANS.value in parsed(page()).xpath("//figure//*[local-name()='text']/@lang")


def large(size: int) -> tuple[Brief, dict[str, Version]]:
    """A brief of so many items over one and a half times as many versions."""
    outlets = size * 3 // 2
    versions = {f"ve-{n}": version(f"ve-{n}", f"{ENGLISH_LONG} {n}", publisher=f"Outlet {n % 40}") for n in range(outlets)}
    names = list(versions)
    items = tuple(
        replace(
            ITEM,
            claim=f"cl-{n}",
            title=cite(versions[names[n]], "closed the strait"),
            sentences=tuple(
                quotation(f"It says “{w}”", cite(versions[names[(n + k) % outlets]], w)) for k, w in enumerate(WORDS)
            ),
            timeline=tuple(point(versions[names[(2 * n + k) % outlets]], k * 3.0, answers=k % 4 == 0) for k in range(12)),
        )
        for n in range(size)
    )
    return brief(*items), versions


def test_a_large_brief_is_rendered_in_proportion() -> None:
    shown = to_html(*large(MANY_ITEMS), {})
    assert shown.count('<article class="text"') == MANY_ITEMS * 3 // 2
    assert str(COVERED.documents) in shown
    assert_linear(lambda given: to_html(*given, {}), large, size=MANY_ITEMS)


ENGLISH_LONG = HERALD.text * 20
WORDS = ("Veskar has", "closed the strait", "no date", "Ilva Moran")
