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
_OTHERWISE = 0x7FFFFFFE  # a character whose form depends on its neighbours, or is of several characters
_ALONE = 0x80000000  # marks a character that is a unit by itself
_BASE = np.uint32(0x9E3779B1)  # of the powers that tell places in a word apart
_INVERSE = np.uint32(pow(int(_BASE), -1, 2**32))
_LONG = 1 << 16  # characters up to which powers are kept


def normal_form(text: str) -> str:
    """A text as it is compared: compatibility forms, case, punctuation and spaces aside."""
    return " ".join(_UNIT.findall(unicodedata.normalize("NFKC", text).casefold()))


def shingles(text: str) -> "Digests":
    """Digests (32 bits) of all runs of five words, or nine characters where most units are Chinese or Japanese.

    Sorted, each once; not to be changed. A text shorter than one run has a single shingle, itself; a text without letters none.
    """
    units, alone = _units(_folded(text))
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
    """A number for each character as it is compared, 0 where it belongs to no unit. Most texts need the table alone."""
    found = _table().take(_code_points(text), mode="clip")
    if not (found == _OTHERWISE).any():
        return found
    codes = _code_points(normal_form(text))
    return np.where(codes == ord(" "), np.uint32(0), _numbers(codes))


def _code_points(text: str) -> "Digests":
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _numbers(codes: "Digests") -> "Digests":
    """A number for each letter, in no order and never 0, with a mark where the letter stands alone."""
    alone = functools.reduce(np.logical_or, [(codes >= low) & (codes < high) for low, high in _CJK_RANGES])
    marks: Digests = np.where(alone, np.uint32(_ALONE), np.uint32(0))
    return marks | (_scattered(codes.copy()) & np.uint32(_OTHERWISE)) | np.uint32(1)


@functools.cache
def _table() -> "Digests":
    """What becomes of each of the first 65,535 characters by itself."""
    codes = np.arange(_BEYOND + 1, dtype=np.uint32)
    changing = [c for c in codes.tolist() if c not in _IDEOGRAPHS and c not in _LATER_SCRIPTS]
    codes[changing] = [_fold(chr(c)) for c in changing]
    table = np.where(codes == 0, np.uint32(0), _numbers(codes))
    table[codes == _OTHERWISE] = _OTHERWISE
    table[_LATER_SCRIPTS.start : _LATER_SCRIPTS.stop] = table[_BEYOND] = _OTHERWISE
    return table


def _fold(character: str) -> int:
    folded = unicodedata.normalize("NFKC", character).casefold()
    if ord(character) in _JAMO or any(unicodedata.category(c).startswith("M") for c in (character, *folded)):
        return _OTHERWISE
    if not _UNIT.search(folded):
        return 0
    return ord(folded) if len(folded) == 1 else _OTHERWISE


def _units(letters: "Digests") -> tuple["Digests", int]:
    """A digest of each word or lone character, and how many of them are lone characters.

    That of a word is a polynomial of its letters: weighed by their places in the text, then brought back by that of the first.
    """
    alone = letters >= _ALONE
    begins = letters != 0
    begins[1:] &= alone[1:] | alone[:-1] | ~begins[:-1]
    starts = np.flatnonzero(begins)
    if not len(starts):
        return np.zeros(0, dtype=np.uint32), 0
    weights, back = _powers(len(letters))
    return np.add.reduceat(letters * weights, starts, dtype=np.uint32) * back[starts], int(np.count_nonzero(alone))


def _powers(length: int) -> tuple["Digests", "Digests"]:
    """Powers of the base and of its inverse, as many as there are letters."""
    weights, back = _powers_of_short() if length <= _LONG else _accumulated(length)
    return weights[:length], back[:length]


@functools.cache
def _powers_of_short() -> tuple["Digests", "Digests"]:
    return _accumulated(_LONG)


def _accumulated(length: int) -> tuple["Digests", "Digests"]:
    weights, back = (
        np.multiply.accumulate(np.full(length, base, dtype=np.uint32), dtype=np.uint32) for base in (_BASE, _INVERSE)
    )
    return weights, back


def _runs(units: "Digests", size: int) -> "Digests":
    last = len(units) - size + 1 if size else 0
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
