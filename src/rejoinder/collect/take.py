"""One stream of bytes, from wherever it came, to captures."""

from collections.abc import Iterator

from rejoinder.collect.chunks import CHUNK, GZIP_MAGIC, Chunks, join, peek, unpack
from rejoinder.collect.intake import Intake, skip
from rejoinder.collect.rows import split_rows
from rejoinder.collect.sniff import JSON_LINES, ROW, Unknown, sniff
from rejoinder.model import Capture, Skipped, SkipReason, Unusable


def take(pieces: Chunks, location: str, intake: Intake, *, name: str | None = None) -> Iterator[Capture | Skipped]:
    """One capture for a document, one a row for JSON lines; what cannot be used comes as `Skipped`, at its place."""
    try:
        yield from _take(pieces, location, intake, location if name is None else name)
    except Unusable as unusable:
        yield skip(location, unusable.reason, unusable.detail)
    except OSError as error:
        yield skip(location, SkipReason.UNREADABLE, f"it cannot be read ({error.strerror or error})")


def _take(pieces: Chunks, location: str, intake: Intake, name: str) -> Iterator[Capture | Skipped]:
    head, pieces = peek(pieces, CHUNK)
    if head.startswith(GZIP_MAGIC):
        head, pieces = peek(unpack(pieces, intake.limits.max_unpacked), CHUNK)
    if not head.strip():
        head, pieces = _past_blanks(join(pieces, intake.limits.max_bytes))
    kind = sniff(head[:CHUNK], name)
    if isinstance(kind, Unknown):
        raise Unusable(kind.reason, kind.detail)
    if kind == JSON_LINES:
        yield from _take_rows(pieces, location, intake)
    else:
        yield intake.keep(join(pieces, intake.limits.max_bytes), kind, location)


def _past_blanks(content: bytes) -> tuple[bytes, Chunks]:
    if not content.strip():
        raise Unusable(SkipReason.EMPTY, "it is empty")
    return content.lstrip(), iter([content])


def _take_rows(pieces: Chunks, location: str, intake: Intake) -> Iterator[Capture | Skipped]:
    limit = intake.limits.max_row_bytes
    for number, row in split_rows(pieces, limit):
        place = f"{location}#line {number}"
        if row is None:
            yield skip(place, SkipReason.TOO_LARGE, f"the row has more than {limit:,} bytes")
        elif not _is_utf8(row):
            yield skip(place, SkipReason.UNDECODABLE, "the row is not valid UTF-8")
        else:
            yield intake.keep(row, ROW, place)


def _is_utf8(row: bytes) -> bool:
    try:
        row.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
