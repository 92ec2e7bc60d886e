"""Bytes to text. UTF-8 and marked UTF-16 are certain; the older encodings of Japan and China are weighed against each other."""

import codecs
import re

from rejoinder.model import SkipReason, Unusable
from rejoinder.text.scripts import count_scripts, weigh_han

LEGACY = ("cp932", "euc_jp", "gb18030", "big5hkscs")
SAMPLE = 100_000  # bytes weighed for an encoding that nothing names
MIN_SENSE = 0.8  # share of characters beyond ASCII that everyday texts of that encoding use
MAX_LATIN_MARKS = 0.1  # share of characters beyond ASCII in English: quotation marks, dashes, names
MAX_BROKEN = 0.005  # share of characters that a page may have damaged in its own encoding

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
# Python's own, which no page is written in: some take any bytes for text, some take time that grows with their square.
_NOT_OF_PAGES = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape"})
_MARKED = re.compile("[^\x00-\x7f]")
_PUNCTUATION = re.compile("[\u3000-\u303f\uff01-\uff60\u2010-\u2026\u00b7\u30fb\u30fc\u25a0-\u25ff\u2460-\u2473]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_LATIN_MARK = re.compile("[\u00a0-\u00ff\u0152-\u0178\u2013-\u2026\u20ac\u2122]")


def decode_text(content: bytes) -> str:
    """The text of a plain file. Raises Unusable when no encoding makes sense of it."""
    text = _certain(content)
    if text is None:
        text = _guess(content)
    if text is None:
        raise Unusable(SkipReason.UNDECODABLE, "no encoding that we know makes sense of it; save it as UTF-8")
    return text


def decode_page(content: bytes) -> str:
    """The source of a page: as certain encodings say, else as the page says, else as makes most sense. Raises Unusable."""
    text = _certain(content)
    if text is None:
        text = _as_declared(content)
    return text if text is not None else decode_text(content)


def _certain(content: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strict(content, encoding)
    if b"\x1b$" in content:
        return _strict(content, "iso2022_jp_ext")
    return _strict(content, "utf-8")


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _as_declared(content: bytes) -> str | None:
    declared = _META.search(content[:8192])
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        if name in _NOT_OF_PAGES:
            return None
        text = content.decode(_WIDER.get(name, name), "replace")
    except (LookupError, UnicodeError):
        return None
    return text if text.count("\ufffd") <= MAX_BROKEN * len(text) else None


def _guess(content: bytes) -> str | None:
    """The one reading whose characters are in everyday use where that encoding is at home."""
    weighed = [(_sense(content, encoding), encoding) for encoding in LEGACY]
    for sense, encoding in sorted(weighed, key=lambda pair: -pair[0]):
        if sense >= MIN_SENSE and (text := _strict(content, encoding)) is not None:
            return text
    return _as_latin(content)


def _sense(content: bytes, encoding: str) -> float:
    """The share of a reading's characters beyond ASCII that its home uses every day; 0 where the bytes do not fit."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(content[:SAMPLE])
    except UnicodeError:
        return 0.0
    han = weigh_han(text)
    unusual = {"gb18030": han.not_simplified, "big5hkscs": han.not_traditional}.get(encoding, han.not_japanese)
    kana = 0 if encoding == "big5hkscs" else _wide_kana(text)
    usual = han.han - unusual + kana + len(_PUNCTUATION.findall(text))
    return usual / max(len(_MARKED.findall(text)), 1)


def _wide_kana(text: str) -> int:
    """Half-width kana do not count: nearly any bytes look like them."""
    return count_scripts(_HALF_WIDTH.sub("", text)).kana


def _as_latin(content: bytes) -> str | None:
    text = _strict(content, "cp1252")
    if text is None:
        return None
    marked = len(_MARKED.findall(text))
    return text if marked == len(_LATIN_MARK.findall(text)) and marked <= MAX_LATIN_MARKS * len(text) else None
