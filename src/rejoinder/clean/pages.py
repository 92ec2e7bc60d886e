"""Saved pages of the web, through trafilatura."""

import re

import lxml.html
import trafilatura
from lxml import etree
from trafilatura.settings import Document

from rejoinder.clean.decode import decode_page
from rejoinder.clean.limits import Limits
from rejoinder.clean.page_facts import find_facts
from rejoinder.clean.page_places import find_places, index_blocks
from rejoinder.clean.raw import Dated, Raw
from rejoinder.model import Ground, SkipReason, Unusable

MAX_GUESSED = 2_000_000  # characters: guessing dates and names from how a page looks takes its time
SHORT_TAG = 4_000  # characters: no tag so short can hold attributes enough to matter

_SCRIPT = re.compile("<script", re.IGNORECASE)
_SCRIPT_END = re.compile("</script", re.IGNORECASE)
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_ATTRIBUTE = re.compile(r"[^\s/]+")
_NO_WORDS = "-*•·|–— \t\u3000"


def read_page(content: bytes, limits: Limits) -> Raw:
    """The main text of a page and what the page says about it. Raises Unusable."""
    source = decode_page(content)
    tree = _parse(source, limits)
    facts = find_facts(tree)
    blocks = index_blocks(tree)
    found = _extract(tree, guess=len(source) <= MAX_GUESSED and not (facts.published and facts.byline))
    text = _main_text(found.text)
    return Raw(
        text=text,
        title=facts.title or found.title,
        languages=facts.languages,
        published=facts.published or _guessed_dates(found.date),
        updated=facts.updated,
        publisher=facts.publisher,
        url=facts.url,
        byline=facts.byline or _guessed_names(found.author),
        locators=find_places(text, blocks),
    )


def _parse(source: str, limits: Limits) -> lxml.html.HtmlElement:
    """The tree of a page, within limits: what a few bytes of tags can make of a parser has no other bound."""
    if len(source) > limits.max_source:
        raise Unusable(SkipReason.TOO_LARGE, f"the page has more than {limits.max_source:,} characters")
    if source.count("<") > limits.max_tags:
        raise Unusable(SkipReason.TOO_LARGE, f"the page has more than {limits.max_tags:,} tags")
    if _most_attributes(source) > limits.max_attributes:
        raise Unusable(SkipReason.TOO_LARGE, f"a tag of the page has more than {limits.max_attributes:,} attributes")
    parser = lxml.html.HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    body = source.replace("\0", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unusable(SkipReason.NO_TEXT, "no text was found in the page") from error
    return tree


def _most_attributes(source: str) -> int:
    """How many attributes the fullest tag has, as near as can be told without parsing it."""
    long = (piece for piece in _without_scripts(source).split("<") if len(piece) > SHORT_TAG and piece[0].isalpha())
    return max((len(_ATTRIBUTE.findall(_QUOTED.sub(" ", piece).split(">", 1)[0])) for piece in long), default=0)


def _without_scripts(source: str) -> str:
    """The source without what scripts hold, where tags are only words."""
    first, *scripts = _SCRIPT.split(source)
    kept = [first]
    for script in scripts:
        tag, _, body = script.partition(">")
        end = _SCRIPT_END.search(body)
        kept += ["<script", tag, ">", body[end.start() :] if end else ""]
    return "".join(kept)


def _extract(tree: lxml.html.HtmlElement, *, guess: bool) -> Document:
    """What trafilatura finds, which uses the tree up. With `guess`, also date and author from how the page looks."""
    found = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=True, with_metadata=guess)
    return found if isinstance(found, Document) else Document()


def _main_text(text: str | None) -> str:
    """The main text, a line a paragraph."""
    return "\n".join(line.strip() for line in (text or "").split("\n") if line.strip(_NO_WORDS))


def _guessed_dates(date: str | None) -> tuple[Dated, ...]:
    return (Dated(date, Ground.PAGE),) if date else ()


def _guessed_names(authors: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (authors or "").split(";") if name.strip())
