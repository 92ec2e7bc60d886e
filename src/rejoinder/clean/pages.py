"""Saved pages of the web, through trafilatura."""

import lxml.html
import trafilatura
from lxml import etree

from rejoinder.clean.decode import decode_page
from rejoinder.clean.limits import Limits
from rejoinder.clean.page_facts import find_facts
from rejoinder.clean.page_places import find_places, index_blocks
from rejoinder.clean.raw import Raw, Unusable
from rejoinder.model import SkipReason


def read_page(content: bytes, limits: Limits) -> Raw:
    """The main text of a page and what the page says about it. Raises Unusable."""
    tree = _parse(decode_page(content), limits)
    facts = find_facts(tree)
    blocks = index_blocks(tree)
    text = _main_text(tree)
    return Raw(
        text=text,
        title=facts.title,
        languages=facts.languages,
        published=facts.published,
        updated=facts.updated,
        publisher=facts.publisher,
        url=facts.url,
        byline=facts.byline,
        locators=find_places(text, blocks),
    )


def _parse(source: str, limits: Limits) -> lxml.html.HtmlElement:
    """The tree of a page, within limits: what a few bytes of tags can make of a parser has no other bound."""
    if len(source) > limits.max_page_bytes:
        raise Unusable(SkipReason.TOO_LARGE, f"the page has more than {limits.max_page_bytes:,} characters")
    if source.count("<") > limits.max_tags:
        raise Unusable(SkipReason.TOO_LARGE, f"the page has more than {limits.max_tags:,} tags")
    parser = lxml.html.HTMLParser(encoding="utf-8", collect_ids=False)
    body = source.replace("\0", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unusable(SkipReason.NO_TEXT, "no text was found in the page") from error
    if _depth(tree) > limits.max_depth:
        raise Unusable(SkipReason.TOO_LARGE, f"the page's tags stand more than {limits.max_depth} deep")
    return tree


def _depth(tree: lxml.html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _main_text(tree: lxml.html.HtmlElement) -> str:
    """The main text, a line a paragraph. The tree is used up by it."""
    document = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=True, as_dict=True)
    return str(document["text"] or "").strip() if isinstance(document, dict) else ""
