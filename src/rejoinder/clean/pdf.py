"""PDF files, through pypdfium2: their lines, put together to paragraphs, each line with its page and box.

PDFium is not thread-safe: one thread of a process at a time may read.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw as native

from rejoinder.clean.limits import Limits
from rejoinder.clean.raw import Dated, Loss, Raw
from rejoinder.clean.textdate import dates_in_text
from rejoinder.model import Ground, Locator, SkipReason, Span, Unusable

Box = tuple[float, float, float, float]

NEW_PARAGRAPH_GAP = 0.9  # of a line's height: single-spaced lines stand closer
SHORT_LINE = 4.0  # line heights short of the right edge: the paragraph ends there
OTHER_SIZE = 0.2  # difference in height between a heading and its text

_CJK_EDGE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_HYPHENS = "\x02\ufffe\u00ad"
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'(\d\d)'?)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, its box in PDF points and its page, from 1. `broken` says that a word goes on in the next line."""

    text: str
    box: Box
    page: int
    broken: bool = False

    @property
    def height(self) -> float:
        """From its lowest to its highest mark."""
        return max(self.box[3] - self.box[1], 1.0)


def read_pdf(content: bytes, limits: Limits) -> Raw:
    """The text of a PDF file and what it says about itself. Raises Unusable for one that is locked, broken or without text."""
    try:
        with closing(pdfium.PdfDocument(content)) as document:
            return _read(document, limits)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unusable(SkipReason.PROTECTED, "the PDF is locked with a password") from error
        raise Unusable(SkipReason.UNREADABLE, "the PDF is broken") from error


def _read(document: pdfium.PdfDocument, limits: Limits) -> Raw:
    pages = len(document)
    lines: list[Line] = []
    size = 0
    for number in range(min(pages, limits.max_pdf_pages)):
        found = list(_lines_of(document, number))
        size += sum(len(line.text) for line in found)
        if size > limits.max_characters:
            raise Unusable(SkipReason.TOO_LARGE, f"its text has more than {limits.max_characters:,} characters")
        lines += found
    if not lines:
        raise Unusable(SkipReason.NO_TEXT, "the PDF holds no text; it may be a scan")
    text, locators = join_lines(lines)
    facts = document.get_metadata_dict()
    created = [Dated(date, Ground.PAGE) for date in [_created(facts.get("CreationDate", ""))] if date]
    return Raw(
        text=text,
        title=facts.get("Title") or None,
        published=(*dates_in_text(text), *created),
        byline=tuple(filter(None, [facts.get("Author")])),
        locators=locators,
        losses=_left_out(pages, limits.max_pdf_pages),
    )


def _left_out(pages: int, most: int) -> tuple[Loss, ...]:
    detail = f"pages {most + 1} to {pages} were not read"
    return (Loss("pages", SkipReason.TOO_LARGE, detail),) if pages > most else ()


def _created(stamp: str) -> str | None:
    match = _CREATED.match(stamp)
    if match is None:
        return None
    year, month, day, hour, minute, second, utc, away, more = match.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{utc or (f'{away}:{more}' if away else '')}"


def _lines_of(document: pdfium.PdfDocument, index: int) -> Iterator[Line]:
    """The lines of one page, in the order of the file."""
    with closing(document[index]) as page, closing(page.get_textpage()) as text_page:
        units: list[int] = []
        start = 0
        for at in range(text_page.count_chars() + 1):
            unit = native.FPDFText_GetUnicode(text_page, at) if at < text_page.count_chars() else ord("\n")
            if unit not in (10, 13):
                units.append(unit)
                continue
            if line := _line(text_page, units, start, index + 1):
                yield line
            units, start = [], at + 1


def _line(text_page: pdfium.PdfTextPage, units: list[int], start: int, page: int) -> Line | None:
    text = "".join(map(chr, units)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    words = text.strip().rstrip(_HYPHENS).translate({ord(mark): None for mark in _HYPHENS})
    boxes = [text_page.get_rect(i) for i in range(text_page.count_rects(start, len(units)))] if words else []
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    box = (round(min(left), 1), round(min(bottom), 1), round(max(right), 1), round(max(top), 1))
    return Line(words, box, page, broken=text.rstrip().endswith(tuple(_HYPHENS)))


def join_lines(lines: list[Line]) -> tuple[str, tuple[Locator, ...]]:
    """The text, a line a paragraph, and where each printed line stands on its page."""
    edges: dict[int, float] = {}
    for line in lines:
        edges[line.page] = max(edges.get(line.page, 0.0), line.box[2])
    pieces, locators, at = [], [], 0
    for before, line in zip([None, *lines], lines, strict=False):
        glue = "" if before is None else _glue(before, line, edges[line.page])
        start = at + len(glue)
        at = start + len(line.text)
        pieces += [glue, line.text]
        locators.append(Locator(Span(start, at), f"page {line.page}", line.box))
    return "".join(pieces), tuple(locators)


def _glue(before: Line, line: Line, edge: float) -> str:
    if before.page != line.page or _is_apart(before, line, edge):
        return "\n"
    if before.broken or _CJK_EDGE.match(before.text[-1]) or _CJK_EDGE.match(line.text[0]):
        return ""
    return " "


def _is_apart(before: Line, line: Line, edge: float) -> bool:
    """Whether a new paragraph begins."""
    height = max(before.height, line.height)
    gap = before.box[1] - line.box[3]
    sizes = abs(before.height - line.height) > OTHER_SIZE * height
    above = line.box[1] > before.box[3]
    return above or gap > NEW_PARAGRAPH_GAP * height or (sizes and gap > 0) or before.box[2] < edge - SHORT_LINE * height
