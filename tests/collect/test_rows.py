import tracemalloc
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.collect.rows import split_rows

MIB = 1024 * 1024


def pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(0, len(content), size))


def rows(content: bytes, *, size: int = 5, limit: int = 1000) -> list[tuple[int, bytes | None]]:
    return list(split_rows(pieces(content, size), limit))


def test_each_line_is_a_row_with_its_number() -> None:
    assert rows(b"one\ntwo\nthree") == [(1, b"one"), (2, b"two"), (3, b"three")]


def test_blank_lines_are_no_rows_but_count() -> None:
    assert rows(b"\n  \none\n\n\ntwo\n") == [(3, b"one"), (6, b"two")]


def test_windows_line_ends_are_no_part_of_a_row() -> None:
    assert rows(b"one\r\ntwo\r\n") == [(1, b"one"), (2, b"two")]


def test_a_byte_order_mark_is_no_part_of_the_first_row() -> None:
    assert rows(b"\xef\xbb\xbfone\ntwo") == [(1, b"one"), (2, b"two")]


def test_nothing_gives_no_rows() -> None:
    assert rows(b"") == []
    assert rows(b"\n\n \n") == []


def test_a_row_above_the_limit_is_named_and_the_next_one_read() -> None:
    assert rows(b"a" * 30 + b"\nshort\n" + b"b" * 11, limit=10) == [(1, None), (2, b"short"), (3, None)]


def test_a_row_of_exactly_the_limit_is_kept() -> None:
    assert rows(b"a" * 10 + b"\n", limit=10) == [(1, b"a" * 10)]


@given(st.binary(max_size=300), st.integers(1, 64))
def test_how_the_stream_is_cut_does_not_matter(content: bytes, size: int) -> None:
    assert rows(content, size=size, limit=20) == rows(content, size=1000, limit=20)


@given(st.lists(st.text(alphabet="ab外 ", min_size=1, max_size=9).filter(str.strip), max_size=8))
def test_rows_come_back_as_they_went_in(lines: list[str]) -> None:
    content = "\n".join(lines).encode()
    assert [row for _, row in rows(content)] == [line.encode() for line in lines]


def test_a_line_of_fifty_megabytes_is_never_held() -> None:
    def long_line() -> Iterator[bytes]:
        piece = b"x" * 65536
        for _ in range(800):
            yield piece
        yield b"\n{}\n"

    tracemalloc.start()
    found = list(split_rows(long_line(), 2 * MIB))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [(1, None), (2, b"{}")]
    assert most < 8 * MIB
