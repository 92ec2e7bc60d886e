"""Captures made on the spot, and a writer of small PDF files."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rejoinder.clean import clean
from rejoinder.clean.assemble import Surroundings
from rejoinder.model import NOTHING_GIVEN, Capture, Cleaned, Given, Skipped, ids

SEEN = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
PLACE = "/saved/a.txt"
NOWHERE = Surroundings()


def capture_of(content: bytes, media_type: str, location: str = PLACE, given: Given = NOTHING_GIVEN) -> Capture:
    sha256 = ids.content_digest(content)
    return Capture(ids.capture_id(sha256, location, given), sha256, len(content), media_type, location, SEEN, given)


@pytest.fixture
def outcome() -> Callable[..., Cleaned | Skipped]:
    """What `clean` makes of some bytes, or of a text in UTF-8."""

    def make(
        content: str | bytes,
        media_type: str = "text/plain",
        *,
        location: str = PLACE,
        given: Given = NOTHING_GIVEN,
        around: Surroundings = NOWHERE,
    ) -> Cleaned | Skipped:
        held = content.encode() if isinstance(content, str) else content
        return clean(capture_of(held, media_type, location, given), held, zone=around.zone, source=around.source)

    return make


@pytest.fixture
def cleaned(outcome: Callable[..., Cleaned | Skipped]) -> Callable[..., Cleaned]:
    def make(*args: object, **options: object) -> Cleaned:
        found = outcome(*args, **options)
        assert isinstance(found, Cleaned), found
        return found

    return make


@pytest.fixture
def skipped(outcome: Callable[..., Cleaned | Skipped]) -> Callable[..., Skipped]:
    def make(*args: object, **options: object) -> Skipped:
        found = outcome(*args, **options)
        assert isinstance(found, Skipped), found
        return found

    return make


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A PDF of pages, each a list of (x, y, size, words)."""

    def make(*pages: list[tuple[int, int, int, str]], info: str = "", extra: str = "") -> bytes:
        kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
        bodies = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for number, lines in enumerate(pages):
            shown = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, size, words in lines)
            bodies.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
            )
            bodies.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        bodies.append(f"<< {info} >>")
        return _write(bodies, extra)

    return make


def _write(bodies: list[str], extra: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    trailer = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info {len(bodies)} 0 R {extra} >>\n"
    )
    return out + f"{trailer}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")
