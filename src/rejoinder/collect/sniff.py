"""What bytes are, told from the bytes. A name's suffix only chooses between kinds of plain text that bytes cannot tell apart."""

import json
import re
from dataclasses import dataclass

from rejoinder.model import SkipReason

HTML = "text/html"
PDF = "application/pdf"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
JSON_LINES = "application/jsonl"
ROW = "application/x-rejoinder-row"

MAX_CONTROLS = 0.02  # share of control bytes: text has none or a stray one, random bytes have one in ten
HEAD = 64 * 1024
FIRST_ROWS = 5  # so many lines may be broken before a file is no longer taken for JSON lines
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\b\x1b")) + b"\x7f"  # escape stays: ISO-2022-JP is made of it

_TAGS = "html|head|body|title|meta|link|script|style|div|p|h1|article|main|section|span|table|a|ul|ol|br|header|nav|center|font"
_HTML = re.compile(rf"\s*(?:<!doctype\s+html|<(?:{_TAGS})[\s>/])", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]{0,400}\?>|<!--.{0,4000}?-->)", re.DOTALL)
_JSON = re.compile(r'\s*(?:\{\s*"[^"\n]{0,200}"\s*:|\[\s*[\[{])')
_MAIL_HEADER = re.compile(r"(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Subject|From|To|Date):\s", re.IGNORECASE)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip container such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"WARC/", "a web archive (WARC)"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7-zip file"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"SQLite format 3", "an SQLite database"),
)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Bytes that cannot be read as a document: why, and a sentence for people."""

    reason: SkipReason
    detail: str


def sniff(head: bytes, name: str = "") -> str | Unknown:
    """The media type of what begins with `head` (its first 64 KiB), or why it has none that we read."""
    if b"%PDF-" in head[:1024]:
        return PDF
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return Unknown(SkipReason.UNKNOWN_TYPE, f"it is {what}, which is not read")
    text = _glance(head)
    if _is_page(text):
        return HTML
    if text is None or _is_binary(head, text):
        return Unknown(SkipReason.NOT_TEXT, "it holds bytes that are no text")
    return _kind_of_text(text, name.lower())


def _glance(head: bytes) -> str | None:
    """The beginning as text, byte for character unless a byte-order mark says otherwise."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _is_binary(head: bytes, text: str) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "\0" in text
    return b"\0" in head or len(head) - len(head.translate(None, CONTROLS)) > MAX_CONTROLS * len(head)


def _is_page(text: str | None) -> bool:
    at, rest = 0, text or ""
    while match := _PROLOGUE.match(rest, at):
        at = match.end()
    return _HTML.match(rest, at) is not None


def _kind_of_text(text: str, name: str) -> str | Unknown:
    bare = name.removesuffix(".gz")
    if bare.endswith((".jsonl", ".ndjson")) or _is_rows(text):
        return JSON_LINES
    if _is_mail(text):
        return Unknown(SkipReason.UNKNOWN_TYPE, "it is a saved e-mail or mailbox, which is not read")
    if _JSON.match(text):
        return Unknown(SkipReason.UNKNOWN_TYPE, "it is JSON, but not one object a line")
    if text.lstrip().startswith("<?xml"):
        return Unknown(SkipReason.UNKNOWN_TYPE, "it is XML that is no page")
    return MARKDOWN if bare.endswith((".md", ".markdown")) else PLAIN


def _is_rows(text: str) -> bool:
    """Whether one of the first lines is a JSON object, or a line that goes on beyond the head begins like one."""
    lines = text.lstrip().split("\n", FIRST_ROWS)
    if not lines[0].startswith("{"):
        return False
    if len(lines) == 1 and len(text) >= HEAD:
        return _JSON.match(text) is not None
    return any(_is_object(line) for line in lines[:FIRST_ROWS])


def _is_object(line: str) -> bool:
    try:
        return line.startswith("{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(text: str) -> bool:
    lines = text[:4000].split("\n", 12)[:12]
    headers = {line.split(":", 1)[0].lower() for line in lines if _MAIL_HEADER.match(line)}
    return len(headers) >= 3 and bool(headers & {"received", "return-path", "message-id", "mime-version"})
