from collections.abc import Callable

import pytest

from rejoinder.clean.limits import Limits
from rejoinder.clean.pages import read_page
from rejoinder.model import Cleaned, Given, Ground, Skipped, SkipReason, Unusable
from tests.growth import assert_linear, assert_within

HTML = "text/html"
LIMITS = Limits()
Clean = Callable[..., Cleaned]

FIRST = "Aldovia's foreign minister denied on Monday that talks with Veskar had been broken off, calling the report wrong."
SECOND = "The minister said that both delegations would meet again in Port Aldovia before the end of the month, as agreed."
THIRD = "A spokesperson for the Veskar embassy declined to comment on the matter when reached by telephone on Monday."

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Aldovia denies report | The Veskar Herald</title>
<meta property="og:site_name" content="The Veskar Herald">
<meta property="og:title" content="Aldovia denies report | The Veskar Herald">
<meta property="article:published_time" content="2025-01-13T21:37:05+09:00">
<meta property="article:modified_time" content="2025-01-13T22:00:00+09:00">
<meta name="author" content="Mira Tolen">
<link rel="canonical" href="https://www.herald.example/world/denies?utm_source=home">
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<script>var secret = "script words must not be read";</script>
<article><h1>Aldovia denies report</h1>
<p>{FIRST}</p>
<script>document.write("nor these script words");</script>
<p>{SECOND}</p>
<p>{THIRD}</p>
</article>
<footer><p>Copyright The Veskar Herald. All rights reserved.</p></footer></body></html>"""


def test_the_main_text_is_a_line_a_paragraph(cleaned: Clean) -> None:
    assert cleaned(PAGE, HTML).version.text.split("\n")[-3:] == [FIRST, SECOND, THIRD]


def test_scripts_styles_and_menus_are_not_read(cleaned: Clean) -> None:
    text = cleaned(PAGE, HTML).version.text
    for words in ("script words", "color: red", "Home", "secret"):
        assert words not in text


def test_what_the_page_says_of_itself_is_kept(cleaned: Clean) -> None:
    version = cleaned(PAGE, HTML).version
    assert (version.title, version.publisher, version.byline) == ("Aldovia denies report", "The Veskar Herald", ("Mira Tolen",))
    assert version.url == "https://www.herald.example/world/denies"
    assert version.published is not None
    assert version.updated is not None
    assert (version.published.earliest.isoformat(), version.published.ground) == ("2025-01-13T21:37:05+09:00", Ground.PAGE)
    assert version.updated.earliest.isoformat() == "2025-01-13T22:00:00+09:00"


def test_each_paragraph_is_found_again_in_the_page(cleaned: Clean) -> None:
    version = cleaned(PAGE, HTML).version
    places = {locator.span.of(version.text): locator.place for locator in version.locators}
    first = int((places[FIRST] or "").removeprefix("paragraph "))
    assert places[SECOND] == f"paragraph {first + 1}"
    assert places[THIRD] == f"paragraph {first + 2}"


def test_an_edited_page_is_a_new_version_of_the_same_document(cleaned: Clean) -> None:
    one, two = (cleaned(page, HTML) for page in (PAGE, PAGE.replace("on Monday that", "on Tuesday that")))
    assert one.document == two.document
    assert one.version.id != two.version.id


def test_the_same_page_saved_under_another_name_is_the_same_version(cleaned: Clean) -> None:
    one, two = (cleaned(PAGE, HTML, location=f"/saved/{name}.html") for name in "ab")
    assert (one.document.id, one.version.id) == (two.document.id, two.version.id)


def test_a_page_may_not_pose_as_a_page_of_another_site(cleaned: Clean) -> None:
    found = cleaned(PAGE, HTML, location="https://evil.example/fake")
    assert found.document.url == "https://evil.example/fake"
    assert [(loss.field, loss.reason) for loss in found.skipped] == [("url", SkipReason.BAD_FIELD)]


def test_a_page_may_name_another_address_on_its_own_site(cleaned: Clean) -> None:
    found = cleaned(PAGE, HTML, location="https://m.herald.example/a?id=7")
    assert found.document.url == "https://www.herald.example/world/denies"
    assert found.skipped == ()


def test_what_the_caller_says_comes_before_the_page(cleaned: Clean) -> None:
    version = cleaned(PAGE, HTML, given=Given(publisher="A desk", title="Mine", published="2025-02-01")).version
    assert (version.publisher, version.title) == ("A desk", "Mine")
    assert version.published is not None
    assert version.published.ground is Ground.GIVEN


def test_a_page_date_in_the_year_3025_gives_way_to_the_next_ground(cleaned: Clean) -> None:
    found = cleaned(PAGE.replace("2025-01-13T21", "3025-01-13T21"), HTML, location="https://herald.example/2025/01/13/a")
    assert [(loss.field, loss.reason) for loss in found.skipped if loss.field == "published"] == [
        ("published", SkipReason.BAD_DATE)
    ]
    assert found.version.published is not None


def test_a_page_in_kanji_alone_is_japanese_when_it_says_so(cleaned: Clean) -> None:
    words = "外相辞任表明。首相後任指名。国会承認。内閣改造。与党反発。野党歓迎。"
    body = f"<article><h1>外相辞任表明</h1><p>{words}</p></article>"
    page = f'<html lang="ja"><head><title>外相辞任</title></head><body>{body}</body></html>'
    assert cleaned(page, HTML).version.language == "ja"


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-jp"])
def test_a_page_in_an_older_encoding_is_read(cleaned: Clean, encoding: str) -> None:
    words = "アルドビアの外相は十三日、ベスカルとの協議が中断したとの報道を否定した。" * 3
    head = f'<meta charset="{encoding}"><title>外相否定</title>'
    page = f"<html><head>{head}</head><body><article><p>{words}</p></article></body></html>"
    version = cleaned(page.encode(encoding), HTML).version
    assert (version.text, version.title, version.language) == (words, "外相否定", "ja")


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<!doctype html>",
        "<script>var a = 1</script>",
        "<html><body><script>words words words</script><style>p{}</style></body></html>",
        "<!-- nothing -->",
    ],
)
def test_a_page_without_text_is_named(outcome: Callable[..., Cleaned | Skipped], page: str) -> None:
    found = outcome(page, HTML)
    assert isinstance(found, Skipped)
    assert found.reason is SkipReason.NO_TEXT


def test_nuls_in_a_page_do_not_end_it() -> None:
    assert THIRD in read_page(PAGE.replace("<p>", "\0<p>").encode(), LIMITS).text


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<p>" * 30_000, "tags"),
        ("<p " + " ".join(f"a{number}=1" for number in range(3_000)) + ">words", "attributes"),
        ("<p " + "/".join(f"a{number}" for number in range(3_000)) + ">words", "attributes"),
        ("<p>" + "words " * 1_500_000, "characters"),
    ],
)
def test_a_page_made_to_cost_is_named_and_not_parsed(page: str, what: str) -> None:
    content = b"<html><body>" + page.encode()

    def refuse() -> None:
        with pytest.raises(Unusable, match=what) as caught:
            read_page(content, LIMITS)
        assert caught.value.reason is SkipReason.TOO_LARGE

    assert_within(1, refuse)


def test_a_long_value_is_no_crowd_of_attributes() -> None:
    page = PAGE.replace("<article>", "<article data-props='" + "many words in one value " * 2_000 + "'>")
    assert THIRD in read_page(page.encode(), LIMITS).text


def test_tags_in_the_words_of_a_script_are_no_tags() -> None:
    words = " ".join(f"word{number}" for number in range(2_000))
    page = PAGE.replace("<article>", f"<SCRIPT>var a = '<b {words}';</SCRIPT><article>")
    assert THIRD in read_page(page.encode(), LIMITS).text


def test_a_crowd_of_attributes_after_a_script_is_still_seen() -> None:
    crowd = "<p " + " ".join(f"a{number}=1" for number in range(3_000)) + ">words"
    with pytest.raises(Unusable, match="attributes"):
        read_page(f"<html><script>var a</script>{crowd}".encode(), LIMITS)


def test_scripts_without_end_cost_time_in_proportion() -> None:
    assert_linear(lambda page: read_page(page, LIMITS), lambda size: b"<html><p>words</p>" + b"<script>a" * size, size=20_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 24_000 + "words",
        "<table>" + "<tr><td>a b c</td></tr>" * 6_000,
        "<p>aaaa bbbb cccc.</p>" * 12_000,
        "<p>" + "aaa<br>" * 24_000,
        "<a href=x>foo bar</a> " * 12_000,
        "<p>" + "- " * 3_900_000,
        "<h2>aaa bbb</h2>" * 12_000,
        "<p>a" + " " * 7_900_000 + "b</p>",
        "<script type='application/ld+json'>" + "[" * 1_000_000 + "</script><p>words",
    ],
)
def test_the_worst_page_within_the_limits_ends(body: str) -> None:
    assert_within(60, lambda: read_page(b"<html><body>" + body.encode(), LIMITS))
