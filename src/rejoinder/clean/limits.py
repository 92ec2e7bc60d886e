"""How much one document may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document: characters of text, tags of a page and how deep they stand, pages of a PDF."""

    max_characters: int = 4_000_000
    max_page_bytes: int = 16 * 1024 * 1024
    max_tags: int = 100_000
    max_depth: int = 400
    max_pdf_pages: int = 1_000


USUAL_LIMITS = Limits()
