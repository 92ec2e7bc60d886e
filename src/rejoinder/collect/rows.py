"""JSON lines, one row at a time."""

from collections.abc import Iterator

from rejoinder.collect.chunks import Chunks

BOM = b"\xef\xbb\xbf"


def split_rows(pieces: Chunks, max_row: int) -> Iterator[tuple[int, bytes | None]]:
    """The number of each line that is not blank, from 1, and its bytes without its end; None for one above `max_row` bytes.

    No more than `max_row` bytes and one piece are held at a time, however long a line is.
    """
    number, held, overlong = 1, bytearray(), False
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for part in ended:
            held += part[: 0 if overlong else max_row + 1]
            overlong = overlong or len(held) > max_row
            if overlong or held.strip():
                yield number, None if overlong else _row(held, number)
            number, overlong = number + 1, False
            held.clear()
        held += rest[: 0 if overlong else max_row + 1]
        if len(held) > max_row:
            overlong = True
            held.clear()
    if overlong or held.strip():
        yield number, None if overlong else _row(held, number)


def _row(held: bytearray, number: int) -> bytes:
    line = bytes(held).rstrip(b"\r")
    return line.removeprefix(BOM) if number == 1 else line
