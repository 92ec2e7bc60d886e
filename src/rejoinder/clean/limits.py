"""How much one document may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document: characters of its text and source, tags of a page, attributes of one tag, pages of a PDF.

    The time that a page takes grows with the square of its tags, and with that of one tag's attributes: at these bounds the worst
    page that we could make takes five seconds. How deep tags stand is bounded by libxml2 itself, at 256.
    """

    max_characters: int = 4_000_000
    max_source: int = 8_000_000
    max_tags: int = 25_000
    max_attributes: int = 500
    max_pdf_pages: int = 1_000


USUAL_LIMITS = Limits()
