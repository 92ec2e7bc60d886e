"""Bytes as a stream of pieces: read, unpacked and joined within limits, so that nothing large is held."""

import zlib
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from rejoinder.model import SkipReason, Unusable

CHUNK = 64 * 1024
GZIP_MAGIC = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's number for "a gzip header and the largest window"

Chunks = Iterator[bytes]


def chunks_of(stream: BinaryIO) -> Chunks:
    """Everything that a stream still holds, piece by piece."""
    while piece := stream.read(CHUNK):
        yield piece


def peek(pieces: Chunks, size: int = CHUNK) -> tuple[bytes, Chunks]:
    """The first bytes, at least `size` where there are so many, and the whole stream again."""
    taken: list[bytes] = []
    while sum(map(len, taken)) < size and (piece := next(pieces, b"")):
        taken.append(piece)
    return b"".join(taken), chain(taken, pieces)


def unpack(pieces: Chunks, limit: int) -> Chunks:
    """What is inside a gzip stream of one member or several. Raises Unusable beyond `limit` bytes, and for a broken stream."""
    packed, left = zlib.decompressobj(GZIP_WINDOW), limit
    for piece in pieces:
        rest = piece
        while rest:
            if packed.eof:
                if not rest.strip(b"\0"):
                    break
                packed = zlib.decompressobj(GZIP_WINDOW)
            out, rest = _inflate(packed, rest)
            left -= len(out)
            if left < 0:
                raise Unusable(SkipReason.TOO_LARGE, f"it unpacks to more than {limit:,} bytes")
            if out:
                yield out
    if not packed.eof:
        raise Unusable(SkipReason.UNREADABLE, "the gzip stream ends before its end")


def join(pieces: Chunks, limit: int) -> bytes:
    """All pieces in one. Raises Unusable beyond `limit` bytes, before more than that is held."""
    taken, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise Unusable(SkipReason.TOO_LARGE, f"it has more than {limit:,} bytes")
        taken.append(piece)
    return b"".join(taken)


def _inflate(packed: "zlib._Decompress", piece: bytes) -> tuple[bytes, bytes]:
    """Up to one piece of output, and the input that is still to do."""
    try:
        out = packed.decompress(piece, CHUNK)
    except zlib.error as error:
        raise Unusable(SkipReason.UNREADABLE, f"the gzip stream is broken ({error})") from error
    return out, packed.unused_data if packed.eof else packed.unconsumed_tail
