"""Whatever stands in a document, it stays text: no markup, no link, no style, no direction, nothing unseen."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rejoinder.brief.render import to_html, to_markdown
from rejoinder.brief.render.visible import clipped, one_line, visible
from rejoinder.model import Language, Locator, Source, Span, StateMediaLabel, Version
from rejoinder.model.briefed import Brief, Citation
from rejoinder.model.traced import Coverage
from tests.brief.render.builders import CAPTURES, COVERED, ITEM, LINE, brief, count, parsed, point, quotation, version, words
from tests.growth import assert_linear, assert_within

ATTACKS = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script><style>",
    "</title></head><body onload=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "' onmouseover='alert(1)' x=\"",
    "]]><svg onload=alert(1)>",
    "-->--!><!--",
    "<svg><style><img src=x onerror=alert(1)></style>",
    "{{ 7 * 7 }}{% raw %}{# hidden #}",
    "&lt;script&gt;&#x3c;",
    "<math><mtext></p><iframe srcdoc=x>",
    "</desc></svg><img src=//evil.example>",
)
EVENTS = ("onload", "onerror", "onmouseover", "srcdoc")


def everywhere(attack: str) -> tuple[Brief, str]:
    """A brief with the attack in every text that others write, and its page."""
    text = f"Aldovia said {attack} and no more."
    of = version("ve-x", text, title=attack, publisher=attack, url=attack, locators=(Locator(Span(0, 5), attack),))
    there = text.index(attack)
    place = Citation("ve-x", (Span(there, there + len(attack)),), (Span(0, 7),), (Span(8, 12),), "st-x")
    covered = replace(COVERED, publishers=(attack,))
    item = replace(
        ITEM,
        title=place,
        reasons=(attack,),
        sentences=(quotation(f"It says ‹{attack}›", place), count(attack, attack), replace(ITEM.sentences[4], text=attack)),
        timeline=(replace(point(of), label=attack, language=attack),),
    )
    made = brief(item, replace(item, claim="cl-9"), case=attack, desk=attack, coverage=covered)
    capture = replace(CAPTURES["ca-ve-en"], location=attack, sha256=attack)
    source = Source("so-x", attack, state_media=StateMediaLabel(attack, attack))
    line = replace(LINE, judge=attack, why=attack)
    return made, to_html(made, {"ve-x": of}, {"ca-ve-x": capture}, sources={attack: source}, judgements={"ju-1": line})


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_from_outside_stays_text_wherever_it_stands(attack: str) -> None:
    tree = parsed(everywhere(attack)[1])
    plain = parsed(everywhere("Moran")[1])
    assert [e.tag for e in tree.iter()] == [e.tag for e in plain.iter()]
    assert not [name for e in tree.iter() for name in e.attrib if name in EVENTS]


@pytest.mark.parametrize("attack", ATTACKS)
def test_exactly_the_cited_characters_are_marked(attack: str) -> None:
    tree = parsed(everywhere(attack)[1])
    assert [words(mark) for mark in tree.xpath("//div[@class='body']/mark")] == [attack]
    assert [words(mark) for mark in tree.xpath("//p[@class='excerpt']/mark")] == [attack]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "vbscript:x",
        "//evil.example/x",
        "https://",
        "https://evil.example/ x",
        "http://[::1",
        "ftp://evil.example/x",
        "#s1",
    ],
)
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    of = replace(version("ve-en", ITEM_TEXT), url=address)
    tree = parsed(to_html(brief(QUIET), {"ve-en": of}, {}))
    assert tree.xpath("//a[@class='outside']") == []
    assert one_line(address) in " ".join(words(tree).split())


def test_a_link_outside_carries_no_trace_and_no_quotation_mark_leaves_its_attribute() -> None:
    of = replace(version("ve-en", ITEM_TEXT), url='https://evil.example/?a="onclick="x')
    [link] = parsed(to_html(brief(QUIET), {"ve-en": of}, {})).xpath("//a[@class='outside']")
    assert dict(link.attrib) == {
        "class": "outside",
        "href": 'https://evil.example/?a="onclick="x',
        "rel": "noopener noreferrer nofollow",
    }


def test_what_turns_the_direction_or_cannot_be_seen_is_spelt_out() -> None:
    assert visible("safe\u202egnp.exe\u2069\x00\x1b[31m\u200b\ufeff\U000e0041\ud800") == (
        "safe⟨U+202E⟩gnp.exe⟨U+2069⟩⟨U+0000⟩⟨U+001B⟩[31m⟨U+200B⟩⟨U+FEFF⟩⟨U+E0041⟩⟨U+D800⟩"
    )


def test_lines_tabs_and_the_joiners_of_living_scripts_stay() -> None:
    text = "a\n\tb 韦斯卡尔 ベスカル e\u0301 \u0643\u200c\u0645 👩\u200d🚀"
    assert visible(text) == text


def test_a_long_line_is_cut_with_an_ellipsis() -> None:
    assert clipped("x" * 300, 10) == "x" * 9 + "…"
    assert clipped("a  b", 10) == "a b"
    assert clipped(" " * 500 + "x", 10) == "…"


def test_a_bidirectional_attack_is_seen_in_page_and_markdown() -> None:
    made, shown = everywhere("\u202e\u2066evil\x07")
    assert "⟨U+202E⟩⟨U+2066⟩evil⟨U+0007⟩" in shown
    assert not set(shown) & set("\u202e\u2066\x07")
    of = version("ve-x", "Aldovia said \u202e\u2066evil\x07 and no more.", title="\u202e", publisher="\x9b")
    told = to_markdown(made, {"ve-x": of}, {})
    assert not set(told) & set("\u202e\u2066\x07\x9b")


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=40))
def test_any_text_gives_a_page_that_can_be_written_and_read(text: str) -> None:
    shown = everywhere(text)[1]
    shown.encode("utf-8")
    tree = parsed(shown)
    assert words(tree.xpath("//div[@class='body']/mark")[0]) == visible(text)


@pytest.mark.parametrize("unit", ["“‹", "<", "\u202e", "*[`", "a ", "\n", "韦", "w.://"])
def test_a_huge_text_of_one_kind_is_rendered_in_proportion(unit: str) -> None:
    def make(size: int) -> tuple[Brief, Version]:
        text = (unit * size)[:size]
        of = version("ve-x", text, Language.ZH_HANS, title=text, publisher=text, url=text)
        whole = Citation("ve-x", (Span(0, len(text)),))
        item = replace(ITEM, title=whole, sentences=(quotation(f"‹{text}›", whole),), reasons=(), timeline=(point(of),))
        return brief(item, opening=()), of

    def render(given: tuple[Brief, Version]) -> None:
        made, of = given
        to_html(made, {"ve-x": of}, {})
        to_markdown(made, {"ve-x": of}, {})

    assert_linear(render, make, size=100_000)


def test_hundreds_of_citations_that_lie_over_one_another_take_no_longer_than_they_should() -> None:
    of = version("ve-x", "Aldovia said so. " * 2000)
    places = [Citation("ve-x", (Span(n, n + 5000),)) for n in range(400)]
    made = brief(replace(ITEM, title=places[0], sentences=(quotation("so", *places),), timeline=()), opening=())
    assert to_html(made, {"ve-x": of}, {}).count('class="ref"') == 400
    assert_within(20, lambda: to_html(made, {"ve-x": of}, {}))


def test_a_span_beyond_the_text_breaks_nothing() -> None:
    of = version("ve-x", "Short.")
    made = brief(replace(ITEM, title=Citation("ve-x", (Span(2, 900), Span(1000, 1001))), sentences=(), timeline=()), opening=())
    assert isinstance(parsed(to_html(made, {"ve-x": of}, {})), etree._Element)


def test_a_coverage_with_broken_times_is_told_as_it_stands() -> None:
    broken = Coverage(1, (), (("xx", 1),), "yesterday <b>", "0000", ())
    tree = parsed(to_html(brief(QUIET, coverage=broken), {"ve-en": version("ve-en", ITEM_TEXT)}, {}))
    assert "between yesterday <b> and 0000" in words(tree)


ITEM_TEXT = "Veskar has closed the strait."
QUIET = replace(ITEM, title=Citation("ve-en", (Span(0, 6),)), sentences=(), timeline=())
