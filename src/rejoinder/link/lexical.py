"""How far texts share their words: BM25 over the beginnings, middles and ends of words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import log
from typing import TYPE_CHECKING, cast

import numpy as np
import opencc

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST = 4000  # characters of a text that count
GRAM = 4  # characters of a word that are looked at together: an ending more or less still leaves most of them
SATURATION, LENGTH = 0.9, 0.4  # k1 and b of BM25 (Robertson and Zaragoza, 2009), as for short passages
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNIT = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+|[\u3400-\u9fff]+|[\u30a1-\u30fa\u30fc]+")
_KANA = re.compile("[\u3040-\u30ff]")
_SPACED = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]")


def plain(text: str) -> str:
    """The text without addresses, and with the words of a hashtag apart."""
    whole = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")  # half a character is none
    return _JOINED.sub(" ", _ADDRESS.sub(" ", whole)).strip()


def units_of(text: str) -> Counter[str]:
    """What a text is compared by: figures, four letters of each word, Chinese characters and their pairs.

    Chinese characters are brought to their simplified forms, those of Japanese too, so that words are shared across the two.
    """
    return Counter(_units(_folded(plain(text))))


class Lexicon:
    """Passages by their units; a unit that few passages have counts most."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [units_of(text) for text in texts]
        held = Counter(unit for units in counted for unit in units)
        self._rare = _rarity(0, len(texts))
        self._weight = {unit: _rarity(times, len(texts)) for unit, times in held.items()}
        lengths = [sum(units.values()) for units in counted]
        usual = max(sum(lengths) / max(len(lengths), 1), 1.0)
        self._size = len(texts)
        held_at: dict[str, list[tuple[int, float]]] = {}
        for place, (units, length) in enumerate(zip(counted, lengths, strict=True)):
            damped = SATURATION * (1 - LENGTH + LENGTH * length / usual)
            for unit, times in units.items():
                held_at.setdefault(unit, []).append((place, times * (SATURATION + 1) / (times + damped)))
        self._holders = {unit: _columns(found) for unit, found in held_at.items()}

    def shares(self, query: str) -> "NDArray[np.float64]":
        """For each passage the share of the query's units that it has, rare ones counting more: about 0..1."""
        found = np.zeros(self._size)
        units = units_of(query)
        for unit in units:
            if unit in self._holders:
                places, parts = self._holders[unit]
                found[places] += self._weight[unit] * parts
        whole = sum(self._weight.get(unit, self._rare) for unit in units)
        return found / whole if whole else found


def _columns(found: Sequence[tuple[int, float]]) -> "tuple[NDArray[np.int64], NDArray[np.float64]]":
    return np.array([place for place, _ in found]), np.array([part for _, part in found])


def _rarity(times: int, size: int) -> float:
    return log(1 + (size - times + 0.5) / (times + 0.5))


def _units(text: str) -> Iterator[str]:
    for run in _UNIT.findall(text):
        if run[0].isdigit():
            yield run.replace(",", "")
        elif _SPACED.match(run):
            word = f"<{run}>"
            yield from (word[at : at + GRAM] for at in range(max(len(word) - GRAM + 1, 1)))
        else:
            yield from run
            yield from (run[at : at + 2] for at in range(len(run) - 1))


def _folded(text: str) -> str:
    flat = unicodedata.normalize("NFKC", text).casefold()
    return _simplified(_converter("jp2t").convert(flat) if _KANA.search(flat) else flat)


def _simplified(text: str) -> str:
    return cast("str", _converter("t2s").convert(text))


@cache
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)
