"""Runs of words or characters, as the numbers of the weights that they have."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BITS = 18
BUCKETS = 1 << BITS
WORDS = (1, 3)  # words in a run, fewest and most
CHARACTERS = {"en": (3, 5), "ja": (1, 4), "zh": (1, 3)}  # characters in a run, likewise
FRAME = (1, 5)  # characters of what is left of a Japanese sentence without the words of its topic
_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?|\w+|[^\w\s]")
_RARE_HAN = re.compile(
    "[^\\W\\d_a-z\u3040-\u30ff思考述言見行年月日人円件県国都市町村区第条約以上下前後今昨本来答申議会決定調査発表報告結果]+"
)
_ODD, _SPREAD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)
_HALF, _REST = np.uint64(29), np.uint64(64 - BITS)


def grams(folded: str, base: str) -> "NDArray[np.int64]":
    """The buckets of a sentence's runs, each once, sorted; in Japanese also of what is left without words of the topic."""
    found = [_buckets(_characters(f"^{folded}$"), CHARACTERS[base])]
    if base == "en":
        found.append(_buckets(np.array([_code(word) for word in _WORD.findall(folded)], dtype=np.uint64), WORDS))
    if base == "ja":
        found.append(_buckets(_characters(f"&{_RARE_HAN.sub('漢', folded)}$"), FRAME))
    return np.unique(np.concatenate(found))


def _characters(text: str) -> "NDArray[np.uint64]":
    return np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)


@lru_cache(maxsize=50_000)
def _code(word: str) -> int:
    return crc32(word.encode("utf-8", "replace"))


def _buckets(codes: "NDArray[np.uint64]", lengths: tuple[int, int]) -> "NDArray[np.int64]":
    """Each run of so many codes is mixed into one number; its upper bits are the bucket."""
    shortest, longest = lengths
    runs, mixed = [np.zeros(0, dtype=np.uint64)], np.zeros(len(codes) + 1, dtype=np.uint64)
    for length in range(1, min(longest, len(codes)) + 1):
        mixed = (mixed[:-1] + codes[length - 1 :]) * _ODD
        mixed ^= mixed >> _HALF
        if length >= shortest:
            runs.append((mixed * _SPREAD) >> _REST)
    return np.concatenate(runs).astype(np.int64)
