"""Overlapping runs of words or characters: how texts are compared for what they repeat."""

import functools
import re
import unicodedata
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Digests: TypeAlias = NDArray[np.uint32]

WORDS = 5  # words a shingle in spaced scripts
CHARACTERS = 9  # characters a shingle in Chinese and Japanese: about as much as five English words say
_UNIT = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CJK_RANGES = ((0x3040, 0x3100), (0x3400, 0xA000), (0xF900, 0xFB00))
_IDEOGRAPHS = range(0x3400, 0xA000)
_LATER_SCRIPTS = range(0xA000, 0xF900)
_JAMO = range(0x1100, 0x1200)
_BEYOND = 0xFFFF  # stands for every character that the table does not hold
_OTHERWISE = 0x7FFFFFFF  # a character whose form depends on its neighbours, or is of several characters
_ALONE = 0x80000000  # marks a character that is a unit by itself


def normal_form(text: str) -> str:
    """A text as it is compared: compatibility forms, case, punctuation and spaces aside."""
    return " ".join(_UNIT.findall(unicodedata.normalize("NFKC", text).casefold()))


def shingles(text: str) -> "Digests":
    """Digests (32 bits) of all runs of five words, or nine characters where most units are Chinese or Japanese.

    Sorted, each once; not to be changed. A text shorter than one run has a single shingle, itself; a text without letters none.
    """
    folded = _folded(text)
    places = np.flatnonzero(folded)
    if not len(places):
        return np.zeros(0, dtype=np.uint32)
    units, alone = _units(folded, places)
    size = CHARACTERS if 2 * alone > len(units) else WORDS
    return _each_once(_runs(units, min(size, len(units))))


def containment(left: "Digests", right: "Digests") -> float:
    """The share of the smaller set that the larger one holds, in 0..1; 0 where one is empty. Both hold each digest once."""
    smaller = min(len(left), len(right))
    if not smaller:
        return 0.0
    both = np.concatenate((left, right))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1])) / smaller


def _folded(text: str) -> "Digests":
    """Each character as it is compared, 0 where it belongs to no unit. Most texts need the table alone."""
    found = _table()[np.minimum(_code_points(text), _BEYOND)]
    if not (found == _OTHERWISE).any():
        return found
    codes = _code_points(normal_form(text))
    return np.where(codes == ord(" "), 0, np.where(_is_cjk(codes), codes | _ALONE, codes)).astype(np.uint32)


def _code_points(text: str) -> "Digests":
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


@functools.cache
def _table() -> "Digests":
    """What becomes of each of the first 65,535 characters by itself."""
    table = np.full(_BEYOND + 1, _OTHERWISE, dtype=np.uint32)
    for code in (*range(_IDEOGRAPHS.start), *range(_LATER_SCRIPTS.stop, _BEYOND)):
        table[code] = _fold(chr(code))
    table[_IDEOGRAPHS.start : _IDEOGRAPHS.stop] = np.arange(_IDEOGRAPHS.start, _IDEOGRAPHS.stop, dtype=np.uint32) | _ALONE
    return table


def _fold(character: str) -> int:
    folded = unicodedata.normalize("NFKC", character).casefold()
    if ord(character) in _JAMO or any(unicodedata.category(c).startswith("M") for c in (character, *folded)):
        return _OTHERWISE
    units = _UNIT.findall(folded)
    if not units:
        return 0
    if len(folded) > 1:
        return _OTHERWISE
    return ord(folded) | (_ALONE if _is_cjk(np.array([ord(folded)])).any() else 0)


def _is_cjk(codes: "NDArray[np.integer]") -> "NDArray[np.bool_]":
    return functools.reduce(np.logical_or, [(codes >= low) & (codes < high) for low, high in _CJK_RANGES])


def _units(folded: "Digests", places: "NDArray[np.intp]") -> tuple["Digests", int]:
    """A digest of each word or lone character, and how many of them are lone characters."""
    letters = folded[places]
    alone = letters >= _ALONE
    begins = alone.copy()
    begins[0] = True
    begins[1:] |= alone[:-1] | (places[1:] != places[:-1] + 1)
    starts = np.flatnonzero(begins).astype(np.uint32)
    within = np.arange(len(letters), dtype=np.uint32) - np.repeat(starts, np.diff(starts, append=np.uint32(len(letters))))
    mixed = letters * np.uint32(0x9E3779B1) + within * np.uint32(0x85EBCA77)
    return np.add.reduceat(_scattered(mixed), starts), int(np.count_nonzero(alone))


def _runs(units: "Digests", size: int) -> "Digests":
    last = len(units) - size + 1
    found = units[:last].copy()
    for place in range(1, size):
        found *= np.uint32(0x01000193)
        found += units[place : last + place]
    return _scattered(found)


def _scattered(values: "Digests") -> "Digests":
    """Every bit spread over all others: the last step of MurmurHash3 (Appleby, public domain). Changes what it is given."""
    values ^= values >> np.uint32(16)
    values *= np.uint32(0x85EBCA6B)
    values ^= values >> np.uint32(13)
    values *= np.uint32(0xC2B2AE35)
    values ^= values >> np.uint32(16)
    return values


def _each_once(values: "Digests") -> "Digests":
    """Sorted, without repetitions; `np.unique` takes five times as long."""
    values.sort()
    kept = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=kept[1:])
    return values[kept]
