import gzip
import io
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.collect.chunks import CHUNK, chunks_of, join, peek, unpack
from rejoinder.model import SkipReason, Unusable

MIB = 1024 * 1024


def pieces(content: bytes, size: int = 7) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(0, len(content), size))


@given(st.binary(max_size=400), st.integers(1, 50))
def test_peeking_loses_nothing(content: bytes, size: int) -> None:
    head, rest = peek(pieces(content), size)
    assert content.startswith(head)
    assert len(head) >= min(size, len(content))
    assert b"".join(rest) == content


@given(st.binary(max_size=3000), st.integers(1, 40))
def test_what_was_packed_comes_out_however_it_is_cut(content: bytes, size: int) -> None:
    assert b"".join(unpack(pieces(gzip.compress(content), size), MIB)) == content


@given(st.lists(st.binary(max_size=100), min_size=1, max_size=4))
def test_a_file_of_several_members_is_one_stream(parts: list[bytes]) -> None:
    packed = b"".join(map(gzip.compress, parts))
    assert b"".join(unpack(pieces(packed), MIB)) == b"".join(parts)


def test_zeros_after_the_last_member_are_padding() -> None:
    assert b"".join(unpack(iter([gzip.compress(b"words") + b"\0" * 600]), MIB)) == b"words"


def test_a_stream_that_ends_early_is_broken() -> None:
    with pytest.raises(Unusable, match="before its end") as caught:
        list(unpack(iter([gzip.compress(b"words" * 100)[:-9]]), MIB))
    assert caught.value.reason is SkipReason.UNREADABLE


def test_a_damaged_stream_is_broken() -> None:
    packed = bytearray(gzip.compress(b"words and more words" * 50))
    packed[20] ^= 0xFF
    with pytest.raises(Unusable) as caught:
        list(unpack(iter([bytes(packed)]), MIB))
    assert caught.value.reason is SkipReason.UNREADABLE


def test_words_after_the_last_member_are_a_broken_stream() -> None:
    with pytest.raises(Unusable):
        list(unpack(iter([gzip.compress(b"words") + b"rubbish"]), MIB))


def test_a_bomb_stops_at_the_limit_and_is_never_held() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"\0" * MIB) for _ in range(40)) + packer.flush()
    seen: list[int] = []
    with pytest.raises(Unusable, match="unpacks to more") as caught:
        seen.extend(map(len, unpack(iter([bomb]), 10 * MIB)))
    assert max(seen) <= CHUNK
    assert sum(seen) <= 10 * MIB
    assert caught.value.reason is SkipReason.TOO_LARGE


def test_joining_stops_at_the_limit() -> None:
    with pytest.raises(Unusable) as caught:
        join(pieces(b"a" * 100), 99)
    assert caught.value.reason is SkipReason.TOO_LARGE


def test_a_stream_of_exactly_the_limit_is_joined() -> None:
    assert join(pieces(b"a" * 100), 100) == b"a" * 100


def test_a_stream_is_read_to_its_end() -> None:
    content = b"abc" * CHUNK
    assert b"".join(chunks_of(io.BytesIO(content))) == content
