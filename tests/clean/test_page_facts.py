import json

import lxml.html
import pytest

from rejoinder.clean.page_facts import PageFacts, find_facts


def facts(head: str = "", body: str = "", attributes: str = "") -> PageFacts:
    return find_facts(
        lxml.html.document_fromstring(f"<html {attributes}><head>{head}</head><body><p>words</p>{body}</body></html>")
    )


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Aldovia &quot;denies&quot;　report",
    "datePublished": "2025-01-13T21:37:00+09:00",
    "dateModified": "2025-01-13T22:11:48+09:00",
    "inLanguage": "ja",
    "author": [{"@type": "Person", "name": "Mira Tolen"}, {"@type": "Person", "name": "Ren Asado"}],
    "publisher": {"@type": "Organization", "name": "The Veskar Herald"},
}


def test_an_article_in_json_ld_is_read() -> None:
    found = facts(linked(**ARTICLE))
    assert found.title == 'Aldovia "denies"　report'
    assert [dated.value for dated in found.published] == ["2025-01-13T21:37:00+09:00"]
    assert [dated.value for dated in found.updated] == ["2025-01-13T22:11:48+09:00"]
    assert (found.publisher, found.byline, found.languages) == ("The Veskar Herald", ("Mira Tolen", "Ren Asado"), ("ja",))


@pytest.mark.parametrize(
    "wrap",
    [
        lambda a: {"@graph": [{"@type": "WebSite", "name": "x"}, a]},
        lambda a: {"mainEntity": a},
        lambda a: {"@type": "WebPage", "x": [[a]]},
    ],
)
def test_an_article_is_found_however_deep_it_stands(wrap: object) -> None:
    assert callable(wrap)
    assert facts(linked(**wrap(ARTICLE))).published


def test_the_first_article_is_the_pages_own() -> None:
    other = {"@type": "Article", "headline": "Another"}
    assert facts(linked(**ARTICLE) + linked(**other)).title == ARTICLE["headline"].replace("&quot;", '"')  # type: ignore[attr-defined]


def test_json_ld_is_believed_before_meta_and_both_are_kept() -> None:
    found = facts(linked(**ARTICLE) + '<meta property="article:published_time" content="2025-01-12T01:00:00Z">')
    assert [dated.value for dated in found.published] == ["2025-01-13T21:37:00+09:00", "2025-01-12T01:00:00Z"]


def test_a_time_with_its_hour_is_believed_before_a_bare_day() -> None:
    head = '<meta name="pubdate" content="2025-01-13"><meta name="date" content="2025-01-13T21:37:00+09:00">'
    assert [dated.value for dated in facts(head).published] == ["2025-01-13T21:37:00+09:00", "2025-01-13"]


def test_a_marked_time_in_the_page_is_a_date() -> None:
    assert [dated.value for dated in facts(body='<time itemprop="datePublished" datetime="2025-01-13">x</time>').published] == [
        "2025-01-13"
    ]


def test_a_time_that_is_not_marked_may_be_of_anything() -> None:
    assert facts(body='<time datetime="2025-01-13">x</time>').published == ()


@pytest.mark.parametrize(
    "title",
    [
        "Talks fail | The Herald",
        "Talks fail｜The Herald",
        "Talks fail：The Herald",
        "Talks fail - The Herald",
        "Talks fail — The Herald",
    ],
)
def test_the_outlets_name_is_no_part_of_a_title(title: str) -> None:
    assert facts(f'<title>{title}</title><meta property="og:site_name" content="The Herald">').title == "Talks fail"


def test_a_title_that_is_only_the_outlets_name_stays() -> None:
    assert facts('<title>The Herald</title><meta property="og:site_name" content="The Herald">').title == "The Herald"


def test_an_outlet_that_names_itself_as_author_says_nothing() -> None:
    head = '<meta property="og:site_name" content="The Herald"><meta name="author" content="The Herald">'
    assert facts(head).byline == ()


@pytest.mark.parametrize("author", ["105092", "https://www.herald.example/people/7", "  "])
def test_what_is_no_name_is_no_author(author: str) -> None:
    assert facts(f'<meta name="author" content="{author}">').byline == ()


def test_the_page_and_its_locale_say_the_language() -> None:
    found = facts(
        '<meta property="og:locale" content="zh_TW"><meta http-equiv="Content-Language" content="zh">',
        attributes='lang="zh-Hant"',
    )
    assert found.languages == ("zh-Hant", "zh_TW", "zh")


def test_a_canonical_link_is_believed_before_og_url() -> None:
    head = '<link rel="Canonical" href=" https://a.example/1 "><meta property="og:url" content="https://a.example/2">'
    assert facts(head).url == "https://a.example/1"


def test_a_bare_page_says_nothing() -> None:
    assert facts() == PageFacts()


@pytest.mark.parametrize(
    "script",
    [
        "no json",
        "",
        "null",
        "[" * 100_000,
        '{"@type": 7}',
        '{"@type": "Article", "datePublished": 20250113, "author": 7, "headline": ["x", 1], "publisher": []}',
        '{"@type": ["Article", 7], "author": [null, {"name": {}}], "headline": {}}',
        '{"@type": "Article"' + ', "x": {"y": 1}' * 5_000 + "}",
    ],
)
def test_odd_json_ld_breaks_nothing(script: str) -> None:
    assert facts(f'<script type="application/ld+json">{script}</script>').published == ()
