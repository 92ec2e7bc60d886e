"""Overlapping runs of words or characters: how texts are compared for what they repeat."""

import re
import unicodedata
import zlib

WORDS = 5  # words a shingle in spaced scripts
CHARACTERS = 9  # characters a shingle in Chinese and Japanese: about as much as five English words say
_UNIT = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def normal_form(text: str) -> str:
    """A text as it is compared: compatibility forms, case, punctuation and spaces aside."""
    return " ".join(_UNIT.findall(unicodedata.normalize("NFKC", text).casefold()))


def shingles(text: str) -> frozenset[int]:
    """Digests (32 bits) of all runs of five words, or nine characters where most units are Chinese or Japanese.

    A text shorter than one run has a single shingle, itself; a text without letters has none.
    """
    units = _UNIT.findall(unicodedata.normalize("NFKC", text).casefold())
    if not units:
        return frozenset()
    size = CHARACTERS if 2 * sum(bool(_CJK.match(u)) for u in units) > len(units) else WORDS
    last = max(len(units) - size, 0)
    return frozenset(zlib.crc32(" ".join(units[i : i + size]).encode()) for i in range(last + 1))


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of the smaller set that the larger one holds, in 0..1; 0 where one is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
