"""How the page looks: readable in light, dark and print, on a telephone, by keyboard, and in each script's own letters."""

import re
from importlib import resources
from itertools import pairwise

import pytest
from lxml import etree

from rejoinder.brief.render import to_html
from tests.brief.render.builders import CAPTURES, VERSIONS, brief, parsed, words

LEAST_CONTRAST = 4.5  # WCAG 2.2, level AA, for text
STYLE = resources.files("rejoinder.brief.render").joinpath("templates", "brief.css").read_text(encoding="utf-8")
THEMES = ("light", "dark", "print")
PAIRS = (
    ("ink", "paper"),
    ("soft", "paper"),
    ("link", "paper"),
    ("ink", "mark"),
    ("ink", "strong"),
    ("soft", "faint"),
    ("ink", "faint"),
)


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme, which begins with those of the light one."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    chosen = {"light": blocks[:1], "dark": blocks[:2], "print": [blocks[0], blocks[2]]}[theme]
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", " ".join(chosen)))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture(scope="module")
def tree() -> etree._Element:
    return parsed(to_html(brief(), VERSIONS, CAPTURES))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", PAIRS)
def test_words_stand_out_from_what_is_behind_them(theme: str, pair: tuple[str, str]) -> None:
    found = colours(theme)
    lighter, darker = sorted((luminance(found[name]) for name in pair), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST


def test_the_dark_theme_is_never_printed() -> None:
    assert "@media screen and (prefers-color-scheme: dark)" in STYLE
    assert "(prefers-color-scheme: dark)" not in STYLE.replace("screen and (prefers-color-scheme: dark)", "")


def test_paper_is_white_and_of_a_known_size() -> None:
    assert colours("print")["paper"] == "#fff"
    assert "size: A4" in STYLE


def test_the_light_theme_is_dark_on_light_and_the_dark_one_the_other_way_round() -> None:
    light, dark = colours("light"), colours("dark")
    assert luminance(light["ink"]) < luminance(light["paper"])
    assert luminance(dark["ink"]) > luminance(dark["paper"])


@pytest.mark.parametrize("lang", ["ja", "zh-Hans", "zh-Hant"])
def test_each_script_has_its_own_typefaces(lang: str) -> None:
    assert len(re.findall(rf":lang\({lang}\) \{{\s+--sans: [^;]+;\s+--serif: [^;]+;", STYLE)) == 1


def test_no_line_begins_with_a_closing_mark_and_long_words_break() -> None:
    assert "line-break: strict" in STYLE
    assert "overflow-wrap: anywhere" in STYLE


def test_no_typeface_and_no_picture_comes_from_outside() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", STYLE)


def test_nothing_in_the_style_could_end_it() -> None:
    assert not set(STYLE) & set("<&")


def test_every_class_of_the_page_is_one_that_we_named(tree: etree._Element) -> None:
    used = {name for value in tree.xpath("//@class") for name in value.split() if not re.fullmatch(r"m\d+", name)}
    plain = {"item", "outside", "carrier", "spread", "count", "absence", "more", "bare", "sentence"}
    assert {name for name in used if f".{name}" not in STYLE} <= plain


def test_the_keyboard_reaches_the_items_first_and_sees_where_it_is(tree: etree._Element) -> None:
    first = tree.xpath("//body//a")[0]
    assert (first.get("class"), first.get("href")) == ("skip", "#items")
    assert "a:focus-visible" in STYLE
    assert "outline: none" not in STYLE


def test_headings_follow_one_another_without_a_gap(tree: etree._Element) -> None:
    levels = [int(h.tag[1]) for h in tree.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_says_where_it_leads(tree: etree._Element) -> None:
    assert [a.get("href") for a in tree.xpath("//a") if not words(a).strip()] == []
    assert {a.get("aria-label") for a in tree.xpath("//sup/a")} >= {"Note 1", "Note 2"}


def test_the_page_has_its_landmarks(tree: etree._Element) -> None:
    assert [len(tree.xpath(f"/html/body/{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]
    labels = tree.xpath("//section/@aria-labelledby")
    assert set(labels) <= set(tree.xpath("//@id"))


def test_the_page_is_english_but_for_what_says_otherwise(tree: etree._Element) -> None:
    assert tree.get("lang") == "en"
    assert set(tree.xpath("//body//@lang")) <= {"en", "ja", "zh-Hans", "zh-Hant"}


def test_every_stretch_of_foreign_letters_says_which_language_it_is(tree: etree._Element) -> None:
    """Chinese and Japanese share code points, not shapes: without a language a reader gets the wrong ones."""
    foreign = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
    lost = [
        words(e)
        for e in tree.xpath("//body//*[not(ancestor-or-self::*[@lang and local-name() != 'html'])]")
        if e.text and foreign.search(e.text) and etree.QName(e).localname not in ("desc", "title", "a")
    ]
    assert lost == []
