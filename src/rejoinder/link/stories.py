"""Documents that report the same happening, in whatever of the languages."""

import math
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.comparison import language_of
from rejoinder.link.groups import group_by_average
from rejoinder.link.sentences import sentences_of
from rejoinder.model import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

OPENING = 3  # sentences by which a report says what happened
FADING = 0.7  # what each of them counts of the one before
SAME_STORY = 0.32  # mean of the likeness in meaning, words and names from which two reports are of one happening
ABROAD = 0.2  # by how much the cosine of reports in two languages, which share no words, must exceed it
APART = 5  # days between two reports of a case beyond which they are of two happenings, however alike
USUAL = 10  # texts of a language that together say as much about what is usual in it as knowing nothing does
STRIKING = 0.4  # likeness from which texts of one case say something about its stories by themselves
LOWEST = 0.1  # likeness below which a pair counts as unlike
PLACES = 2048  # numbers by which words, and names, are compared: their cosine is right to about two in a hundred
STEM = 6  # letters of a word that carry its sense
LONGEST = 20_000  # characters of a report that count
BLOCK = 512  # reports compared at once
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+|[\u3400-\u9fff]{2,}|[\u30a1-\u30fa\u30fc]{2,}")
_NAME = re.compile(r"(?<![.?!\n] )\b[A-Z][A-Za-z]+|\d+(?:[.,]\d+)*|[\u30a1-\u30fa\u30fc]{3,}")
_SPACED = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]")


def group_stories(reports: Mapping[str, str], encoder: Encoder) -> tuple[tuple[str, ...], ...]:
    """Ids of reports by the happening that they tell of, those that stand alone left out; their order does not matter.

    Two reports are as alike as their openings are in meaning and their texts in words and names; those that are alike on
    average are joined (average linkage).
    """
    return group_by_average(liken_reports(reports, encoder), SAME_STORY)


def liken_reports(
    reports: Mapping[str, str],
    encoder: Encoder,
    days: Mapping[str, float] | None = None,
    *,
    wanted: Iterable[tuple[str, str]] = (),
) -> dict[tuple[str, str], float]:
    """Sorted pairs of ids with the likeness of the two reports, in 0..1, where it is more than a little.

    `days` is for reports of one case: what all of them in a language have in common then counts for nothing, and those that came
    out more than `APART` days after one another are not compared; one whose day it does not hold is compared with all. Of such
    pairs only those are given that are very alike, or `wanted`: about one dispute, most pairs are alike a little.
    """
    known = days or {}
    names = sorted(reports, key=lambda name: (known.get(name, math.inf), name))
    when = np.array([known.get(name, math.inf) for name in names])
    texts = [unicodedata.normalize("NFKC", reports[name])[:LONGEST] for name in names]
    place = {name: at for at, name in enumerate(names)}
    asked = np.array([sorted((place[left], place[right])) for left, right in wanted], dtype=np.intp).reshape(-1, 2)
    pairs = _pairs(texts, when, encoder, None if days is None else asked) if texts else ()
    return {(min(names[i], names[j]), max(names[i], names[j])): value for i, j, value in pairs}


def _pairs(
    texts: Sequence[str], days: "NDArray[np.float64]", encoder: Encoder, asked: "NDArray[np.intp] | None"
) -> Iterator[tuple[int, int, float]]:
    """Places of two reports with their likeness; the reports stand in the order of their days, those without one last.

    `asked` is for reports of one case: pairs of places, the first one first, that are given however little they are alike.
    """
    spoken = np.array([language_of(text) for text in texts])
    meaning, abroad = _openings(texts, encoder), ABROAD
    if asked is not None:
        meaning, abroad = _apart_from_the_usual(meaning, spoken), 0.0
    floor = LOWEST if asked is None else STRIKING
    wording = np.concatenate([_weighed([_words(t) for t in texts]), _weighed([_names(t) for t in texts])], axis=1)
    for start in range(0, len(texts), BLOCK):
        here = slice(start, start + BLOCK)
        beside = np.flatnonzero((days[start:] <= days[here][-1] + APART) | np.isinf(days[start:])) + start
        cosines = meaning[here] @ meaning[beside].T
        at_home = (cosines + wording[here] @ wording[beside].T) / 3
        likeness = np.where(spoken[here, None] == spoken[beside], at_home, cosines - abroad)
        near = (days[beside] <= days[here, None] + APART) | np.isinf(days[beside])
        near &= np.arange(start, start + len(likeness))[:, None] < beside
        given = likeness >= floor
        if asked is not None:
            own = asked[(asked[:, 0] >= start) & (asked[:, 0] < start + len(likeness)) & np.isin(asked[:, 1], beside)]
            given[own[:, 0] - start, np.searchsorted(beside, own[:, 1])] = True
        for i, j in zip(*np.nonzero(given & near & (likeness >= LOWEST)), strict=True):
            yield start + int(i), int(beside[j]), round(float(likeness[i, j]), 6)


def _apart_from_the_usual(meaning: "NDArray[np.float32]", spoken: "NDArray[np.str_]") -> "NDArray[np.float32]":
    """The vectors without what all texts of their language mean; of a few texts, little is known to be usual."""
    rest = meaning.copy()
    for language in np.unique(spoken):
        of_language = spoken == language
        count = int(of_language.sum())
        rest[of_language] -= meaning[of_language].mean(axis=0) * (count / (count + USUAL))
    return _unit(rest)


def _openings(texts: Sequence[str], encoder: Encoder) -> "NDArray[np.float32]":
    """What the first sentences of each report say, as one unit vector."""
    openings = [sentences_of(text)[:OPENING] for text in texts]
    known = sorted({sentence for opening in openings for sentence in opening})
    vectors = dict(zip(known, encoder.encode(known), strict=True))
    found = [sum(FADING**at * vectors[sentence] for at, sentence in enumerate(opening)) for opening in openings]
    return _unit(np.array(found, dtype=np.float32))


def _words(text: str) -> Iterator[str]:
    for run in _WORD.findall(text.casefold()):
        if _SPACED.match(run):
            yield run[:STEM]
        else:
            yield from (run[at : at + 2] for at in range(len(run) - 1))


def _names(text: str) -> Iterable[str]:
    return [name.casefold() for name in _NAME.findall(text)]


def _weighed(found: Sequence[Iterable[str]]) -> "NDArray[np.float32]":
    """Unit vectors of what the texts hold, what few of them hold counting most (tf-idf), each word at a place by its digest."""
    counted = [Counter(one) for one in found]
    held = Counter(word for words in counted for word in words)
    rows = np.zeros((len(counted), PLACES), dtype=np.float32)
    for row, words in zip(rows, counted, strict=True):
        for word, times in words.items():
            if held[word] > 1:
                digest = zlib.crc32(word.encode("utf-8", "surrogatepass"))
                row[digest % PLACES] += (
                    (1 if digest & 0x10000 else -1) * (1 + math.log(times)) * math.log(1 + len(counted) / held[word])
                )
    return _unit(rows)


def _unit(rows: "NDArray[np.float32]") -> "NDArray[np.float32]":
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths, lengths, 1), dtype=np.float32)
