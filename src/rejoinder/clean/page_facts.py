"""What a page says of itself: JSON-LD first, then its meta fields."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from rejoinder.clean.raw import Dated
from rejoinder.model import Ground

MAX_SCRIPT = 1_000_000  # characters of JSON-LD
MAX_NODES = 2_000
MAX_FACT = 1_000
AUTHORS = 20

Facts = dict[str, str]

PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "lastupdate", "last-modified", "dcterms.modified")
LOCALES = ("og:locale", "content-language", "language", "dc.language")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself, nothing of it believed yet."""

    title: str | None = None
    languages: tuple[str, ...] = ()
    published: tuple[Dated, ...] = ()
    updated: tuple[Dated, ...] = ()
    publisher: str | None = None
    url: str | None = None
    byline: tuple[str, ...] = ()


def find_facts(tree: HtmlElement) -> PageFacts:
    """The facts of a page's head; where two places differ, JSON-LD of an article is believed before a meta field."""
    meta, article = _meta(tree), _article(tree)
    publisher = meta.get("og:site_name") or _name(article.get("publisher"))
    return PageFacts(
        title=_title(tree, meta, article, publisher),
        languages=tuple(
            filter(
                None,
                [
                    tree.get("lang"),
                    tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
                    _text(article.get("inLanguage")),
                    *(meta.get(name) for name in LOCALES),
                ],
            )
        ),
        published=_dates([_text(article.get("datePublished")), *(meta.get(name) for name in PUBLISHED), *_marked_times(tree)]),
        updated=_dates([_text(article.get("dateModified")), *(meta.get(name) for name in UPDATED)]),
        publisher=publisher,
        url=_canonical(tree) or meta.get("og:url"),
        byline=_byline(meta, article, publisher),
    )


def _meta(tree: HtmlElement) -> Facts:
    """The first content of each meta field, its name in small letters."""
    found: Facts = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content[:MAX_FACT])
    return found


def _article(tree: HtmlElement) -> dict[str, object]:
    """The first article that the page's JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for node in _nodes(script.text or ""):
                if any(kind.endswith(("Article", "BlogPosting", "Report")) for kind in _kinds(node)):
                    return node
    return {}


def _nodes(body: str) -> Iterator[dict[str, object]]:
    """All objects of a JSON-LD script, outer before inner, up to a bound."""
    try:
        waiting = [json.loads(body.strip()[:MAX_SCRIPT], strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _kinds(node: dict[str, object]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return html.unescape(value).strip()[:MAX_FACT] or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _title(tree: HtmlElement, meta: Facts, article: dict[str, object], publisher: str | None) -> str | None:
    element = tree.find(".//title")
    said = [
        _text(article.get("headline")),
        meta.get("og:title"),
        meta.get("twitter:title"),
        element.text_content() if element is not None else None,
    ]
    title = next((cleaned for one in said if one and (cleaned := one.strip())), None)
    return _without_publisher(title[:MAX_FACT], publisher) if title else None


def _without_publisher(title: str, publisher: str | None) -> str:
    """A title without the outlet's name at its end: `Talks fail | The Veskar Herald`."""
    if not publisher or not title.endswith(publisher):
        return title
    return title[: -len(publisher)].rstrip().rstrip("|｜:：-–—_ \u3000") or title


def _dates(values: list[str | None]) -> tuple[Dated, ...]:
    """Each value once; those that tell the hour before those that tell only the day."""
    once = dict.fromkeys(value for value in values if value)
    return tuple(Dated(value, Ground.PAGE, midnight_is_day=True) for value in sorted(once, key=lambda value: ":" not in value))


def _marked_times(tree: HtmlElement) -> list[str]:
    times = (e for e in tree.iter("time") if "datePublished" in (e.get("itemprop") or "") or e.get("pubdate") is not None)
    return [value[:MAX_FACT] for e in times if (value := e.get("datetime"))][:1]


def _canonical(tree: HtmlElement) -> str | None:
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((href.strip() for link in links if (href := link.get("href"))), None)


def _byline(meta: Facts, article: dict[str, object], publisher: str | None) -> tuple[str, ...]:
    """Who wrote it. An outlet that names itself as its own author says nothing."""
    authors = article.get("author")
    listed = authors if isinstance(authors, list) else [authors]
    said = [*(_name(author) for author in listed[:AUTHORS]), meta.get("author"), meta.get("dc.creator")]
    names = dict.fromkeys(name for name in said if name and any(map(str.isalpha, name)) and not name.startswith("http"))
    return tuple(name for name in names if name != publisher)
