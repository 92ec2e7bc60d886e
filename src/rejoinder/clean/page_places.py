"""Where each line of a page's text stands in the page: the number of its paragraph, found again in the source."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml import etree
from lxml.html import HtmlElement

from rejoinder.model import Locator, Span

BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
        ),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
SILENT = frozenset(("script", "style", "noscript", "template", "svg", "head"))
MAX_SEARCHES = 200  # lines that are no whole paragraph cost a search through the page each
NOT_FOUND = "these words do not stand together in the page's source"
NOT_SEARCHED = "too many lines of this page had to be searched for"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The page's paragraphs, blanks dropped: all in a row, where each begins, and the number of each."""

    joined: str
    starts: tuple[int, ...]
    numbers: dict[str, int]


def index_blocks(tree: HtmlElement) -> Blocks:
    """The paragraphs of a page, numbered from 1 in the order of its source; what no reader sees is not counted."""
    texts = [text for text in _block_texts(tree) if text]
    starts = tuple(accumulate(map(len, texts), initial=0))[:-1]
    numbers: dict[str, int] = {}
    for number, text in enumerate(texts, 1):
        numbers.setdefault(text, number)
    return Blocks("".join(texts), starts, numbers)


def find_places(text: str, blocks: Blocks) -> tuple[Locator, ...]:
    """A locator for each line of the text that is not blank."""
    locators, at, cursor, searches = [], 0, 0, 0
    for line in text.split("\n"):
        words = _squeeze(line.removeprefix("- ").strip("| "))
        if words:
            number = blocks.numbers.get(words)
            if number is None and searches < MAX_SEARCHES:
                searches += 1
                number, cursor = _search(words, blocks, cursor)
            missing = None if number else NOT_FOUND if searches < MAX_SEARCHES else NOT_SEARCHED
            place = f"paragraph {number}" if number else None
            locators.append(Locator(Span(at, at + len(line)), place, missing=missing))
        at += len(line) + 1
    return tuple(locators)


def _search(words: str, blocks: Blocks, cursor: int) -> tuple[int | None, int]:
    """The paragraph in which the words begin, looked for from the cursor on and then from the start; and the new cursor."""
    found = blocks.joined.find(words, cursor)
    if found < 0:
        found = blocks.joined.find(words, 0, cursor)
    return (bisect_right(blocks.starts, found), found + len(words)) if found >= 0 else (None, cursor)


def _block_texts(tree: HtmlElement) -> Iterator[str]:
    current: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in BLOCKS:
            yield _squeeze("".join(current))
            current.clear()
        if element.tag in SILENT:
            silent += 1 if event == "start" else -1
        words = element.text if event == "start" else element.tail
        if words and not silent:
            current.append(words)
    yield _squeeze("".join(current))


def _squeeze(text: str) -> str:
    return "".join(text.split())
