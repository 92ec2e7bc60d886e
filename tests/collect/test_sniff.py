import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.collect.sniff import HTML, JSON_LINES, MARKDOWN, PDF, PLAIN, Unknown, sniff
from rejoinder.model import SkipReason
from tests.growth import assert_linear

MAIL = b"Received: from a.example\r\nMessage-ID: <1@a.example>\r\nSubject: Talks\r\nFrom: x@a.example\r\n\r\nWords\r\n"


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html><html><p>words",
        b"\xef\xbb\xbf\n<!doctype HTML>",
        b"<html lang='ja'>",
        b"<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>",
        b"<!-- saved from url -->\n<!-- twice -->\n<html>",
        b"<div class=a>words</div>",
        b"<P>words",
        "<html><p>外相".encode("utf-16"),
    ],
)
def test_a_page_is_known_by_its_tags(head: bytes) -> None:
    assert sniff(head, "saved.txt") == HTML


def test_a_pdf_is_known_by_its_mark_even_after_rubbish() -> None:
    assert sniff(b"%PDF-1.7\n%\xe2\xe3", "letter.txt") == PDF
    assert sniff(b"\n\n%PDF-1.4\n") == PDF


def test_rows_are_known_by_their_first_lines() -> None:
    assert sniff(b'{"id": "1", "text": "words"}\n{"id": "2"}\n', "rows.txt") == JSON_LINES


def test_one_object_on_one_line_is_a_row() -> None:
    assert sniff(b'{"text": "words"}') == JSON_LINES


def test_a_broken_first_row_does_not_hide_the_others() -> None:
    assert sniff(b'{"id": "1", broken\n{"id": "2"}\n') == JSON_LINES


def test_a_row_longer_than_the_head_is_still_a_row() -> None:
    assert sniff(b'{"text": "' + b"a" * 70_000) == JSON_LINES


def test_a_file_called_jsonl_is_read_as_rows_so_that_each_bad_one_is_named() -> None:
    assert sniff(b"no json at all\n", "a.jsonl") == JSON_LINES
    assert sniff(b"no json at all\n", "a.ndjson.gz") == JSON_LINES


def test_json_that_is_no_rows_is_not_read_as_words() -> None:
    for head in (b'{\n  "id": 1,\n  "text": "words"\n}', b'[\n {"id": 1},\n {"id": 2}\n]'):
        found = sniff(head, "a.json")
        assert isinstance(found, Unknown)
        assert found.reason is SkipReason.UNKNOWN_TYPE


def test_words_in_brackets_are_words() -> None:
    assert sniff(b"[Speech] Good morning.") == PLAIN
    assert sniff(b"{sic} he said") == PLAIN


def test_the_suffix_only_chooses_between_kinds_of_text() -> None:
    assert sniff(b"# Talks fail\n\nWords.", "a.md") == MARKDOWN
    assert sniff(b"# Talks fail\n\nWords.", "a.md.gz") == MARKDOWN
    assert sniff(b"# Talks fail\n\nWords.", "a.txt") == PLAIN
    assert sniff(b"<html><body>", "a.md") == HTML


@pytest.mark.parametrize(
    "text", ["Plain words.", "外相が否定した。", "  indented", "a < b and b > c", "Subject: only one header\n\nwords"]
)
def test_plain_text_is_plain_text(text: str) -> None:
    assert sniff(text.encode()) == PLAIN


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"])
def test_older_encodings_are_text(encoding: str) -> None:
    assert sniff("ベスカルの外相は協議の中断を否定した。".encode(encoding)) == PLAIN


def test_random_bytes_are_no_text_whatever_they_are_called() -> None:
    for seed in range(30):
        found = sniff(hashlib.shake_128(bytes([seed])).digest(2000), "a.txt")
        assert isinstance(found, Unknown)


def test_a_nul_makes_it_no_text() -> None:
    found = sniff(b"words\0words", "a.txt")
    assert isinstance(found, Unknown)
    assert found.reason is SkipReason.NOT_TEXT


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"PK\x03\x04rest", "Word"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"{\\rtf1 words}", "rich-text"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (MAIL, "e-mail"),
        (b"<?xml version='1.0'?><rss></rss>", "XML"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_what_is_not_read_yet_is_called_by_its_name(head: bytes, word: str) -> None:
    found = sniff(head, "a.txt")
    assert isinstance(found, Unknown)
    assert found.reason is SkipReason.UNKNOWN_TYPE
    assert word in found.detail


def test_a_letter_that_names_sender_and_subject_is_no_mail_file() -> None:
    assert sniff(b"From: The Foreign Ministry\nTo: The Embassy\nSubject: Talks\nDate: today\n\nWords") == PLAIN


@given(st.binary(max_size=300))
def test_no_bytes_break_it(head: bytes) -> None:
    assert sniff(head)


@pytest.mark.parametrize("unit", [b"<!--", b" ", b"<?xml", b'{"', b"[", b"\n"])
def test_a_hostile_head_costs_time_in_proportion(unit: bytes) -> None:
    assert_linear(sniff, lambda size: unit * (size // len(unit)), size=65_536)
