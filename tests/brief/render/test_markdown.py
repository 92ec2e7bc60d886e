"""The brief in Markdown: the same sentences, and hostile text that stays text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from rejoinder.brief.render import to_markdown
from rejoinder.brief.render.templating import plain_markdown
from rejoinder.brief.render.visible import one_line
from rejoinder.model.briefed import Brief
from tests.brief.render.builders import (
    CAPTURES,
    HERALD,
    ITEM,
    LINE,
    SOURCES,
    VERSIONS,
    brief,
    cite,
    point,
    quotation,
    unconfirmed,
    version,
)

COMMON = MarkdownIt("commonmark")
WEB = MarkdownIt("gfm-like", {"linkify": False})
ATTACKS = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<https://evil.example>",
    "https://evil.example and www.evil.example",
    "# Heading",
    "## 2. Veskar lied",
    "===",
    "---",
    "- item",
    "1. item",
    "1) item",
    "> quoted",
    "```",
    "~~~",
    "    code",
    "`code`",
    "**strong** _soft_ ~~gone~~",
    "&lt;b&gt; &#60; &copy;",
    "[^1]: another note",
    "[ref]: https://evil.example",
    "| a | b |\n|---|---|\n| c | d |",
    "line\n\n# Heading\n\n[^9]: x",
    "\\",
    "a\\",
    "$x$",
    ": term",
    "+++",
    "<!-- hidden -->",
    "]()",
)
TAGS = {"html", "body", "h1", "h2", "p", "ul", "li", "strong", "em"}


def told(of: Brief | None = None) -> str:
    return to_markdown(of or brief(), VERSIONS, CAPTURES, sources=SOURCES, judgements={"ju-1": LINE})


def tags(markdown: str) -> list[str]:
    return [str(e.tag) for e in html.document_fromstring(COMMON.render(markdown)).iter()]


def hostile(attack: str) -> str:
    of = version("ve-x", f"Aldovia said {attack} and no more.", title=attack, publisher=attack, url=attack)
    place = cite(of, attack)
    item = replace(
        ITEM,
        title=place,
        reasons=(attack,),
        sentences=(quotation(attack, place), replace(ITEM.sentences[4], text=attack)),
        timeline=(replace(point(of), label=attack),),
    )
    line = replace(LINE, judge=attack, why=attack)
    return to_markdown(brief(item, case=attack, desk=attack), {"ve-x": of}, {}, judgements={"ju-1": line})


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_outside_makes_no_markup_wherever_it_stands(attack: str) -> None:
    assert tags(hostile(attack)) == tags(hostile("Moran"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_outside_reads_as_it_stood(attack: str) -> None:
    page = html.document_fromstring(COMMON.render(hostile(attack)))
    assert page.findtext(".//h1") == f"Brief: {one_line(attack)}"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:@/'\"=$^ \n\t19aw韦「”"), min_size=1, max_size=30))
def test_any_text_is_one_paragraph_of_itself(text: str) -> None:
    line = one_line(text)
    if not line:
        return
    for reader in (COMMON, WEB):
        page = html.fragment_fromstring(reader.render(plain_markdown(text)), create_parent=True)
        assert [e.tag for e in page.iter()] == ["div", "p"]
        assert page.findtext("p") == line


@given(st.text(max_size=60))
def test_no_address_is_left_that_a_reader_would_make_a_link_of(text: str) -> None:
    shown = plain_markdown(f"{text}https://evil.example www.evil.example a@evil.example")
    assert not re.search(r"(?<!\\)://|www\.|\w@\w", shown)


def test_every_call_has_its_note_and_every_note_its_call() -> None:
    body, _, notes = told().partition("## Notes")
    assert set(re.findall(r"\[\^(\d+)\]", body)) == set(re.findall(r"^\[\^(\d+)\]:", notes, re.MULTILINE))


def test_a_note_gives_version_outlet_time_characters_and_hash() -> None:
    note = next(n for n in told().split("\n\n") if "Veskar has closed the strait.”" in n and n.startswith("[^"))
    assert "From **The Aldovia Herald**, *Veskar Is Closing the Strait*, 10 June 2025, 12:00, as the page itself says." in note
    start = HERALD.text.index("Veskar has")
    assert f"characters {start}–{start + 29} of version ve-en, statement st-en" in note
    assert CAPTURES["ca-ve-en"].sha256 in note
    assert "In context: The foreign minister of Aldovia, Ilva Moran, said: “Veskar has closed the strait." in note


def test_whole_texts_are_left_out() -> None:
    assert "She gave no date" not in told()


def test_two_sentences_of_a_paragraph_stand_apart() -> None:
    assert "2 claims were found.[^1] No claim in Japanese was found.[^2]" in told(brief(unconfirmed(ITEM)))


def test_the_same_sentences_stand_in_the_same_order() -> None:
    shown = told()
    places = [shown.index(plain_markdown(sentence.text)) for item in brief().items for sentence in item.sentences]
    assert places == sorted(places)


def test_the_header_and_the_marking_are_there() -> None:
    shown = told(brief(unconfirmed(ITEM)))
    assert shown.startswith("# Brief: The Strait\n\n**UNCONFIRMED.**")
    assert "- As of: 11 June 2025, 12:00\n- Since: 10 June 2025, 12:00\n- Times in: Asia/Tokyo" in shown
    assert "**PARTLY UNCONFIRMED.** A person has confirmed or approved 1 of 8 sentences" in told()


def test_what_was_read_is_told() -> None:
    assert "English: 1, of whose statements the reader finds about 71%" in told()
    assert "Outlets: The Aldovia Herald, ベスカル通信, 韦斯卡尔日报" in told()


def test_the_timeline_is_a_list_in_the_order_of_time() -> None:
    assert "- 10 June 2025, 12:00: The Aldovia Herald carries it\n- 10 June 2025, 17:00: ベスカル通信 answers it" in told()


def test_an_empty_brief_says_so() -> None:
    assert "There is no item in this brief." in told(replace(brief(), items=(), opening=()))


def test_only_the_tags_of_a_plain_page_are_made() -> None:
    assert set(tags(told())) <= TAGS


def test_nothing_is_escaped_twice() -> None:
    assert "&amp;" not in told()
    assert "\\\\" not in told()
    assert "韦斯卡尔日报" in told()
