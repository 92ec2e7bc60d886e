"""Plain text, kept exactly as it is but for its encoding, so that an offset into the version is one into the file."""

from rejoinder.clean.decode import decode_text
from rejoinder.clean.raw import Raw
from rejoinder.model import Locator, Span


def read_plain(content: bytes) -> Raw:
    """The text of a plain file; line ends stay as they are, a byte-order mark goes. Raises Unusable."""
    text = decode_text(content)
    return Raw(text=text, locators=whole(text))


def whole(text: str) -> tuple[Locator, ...]:
    """One locator for a text of which nothing has moved."""
    return (Locator(Span(0, len(text)), f"characters 0 to {len(text)}"),) if text else ()
