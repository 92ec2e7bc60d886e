"""How an article tells what a headline says: as a fact, as a claim or report of others, as a plan, or as a hoax."""

import re
from collections.abc import Iterator, Sequence
from math import log
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.link.wording import count_sorts

if TYPE_CHECKING:
    from numpy.typing import NDArray

SORTS = ("claim", "report", "plan", "say", "confirm", "debunk")
BEGINNING = 3  # sentences that say what an article is about
SHARPNESS = 8  # how fast a sentence counts less the farther it stands from the headline: half as much at 0.09 of cosine
NEVER = 1.2  # where a sort of words stands that does not occur: behind the end, which is 1
MOST = 2  # words of a sort in a headline that count
_FIGURE, _WORD, _QUOTE = re.compile(r"\d+"), re.compile(r"[a-z]{3,}"), re.compile("[\"“‘'「“]")


def telling(sentences: Sequence[str], cosines: "NDArray[np.float32]", headline: str, language: str) -> dict[str, float]:
    """Numbers by name. `cosines`: how near each sentence of the article stands to the headline."""
    return {
        **_sorts([count_sorts(s, language, "telling") for s in sentences], cosines, count_sorts(headline, language, "telling")),
        **_shape(sentences, headline),
        **_nearness(cosines),
        **_shared(sentences, headline),
    }


def _sorts(told: Sequence["dict[str, int]"], cosines: "NDArray[np.float32]", headline: "dict[str, int]") -> dict[str, float]:
    near = np.exp(SHARPNESS * (cosines - cosines.max()))
    found: dict[str, float] = {}
    for sort in SORTS:
        counts = np.array([words.get(sort, 0) for words in told])
        found.update((f"{sort} {name}", value) for name, value in _placed(counts, cosines, near / near.sum()))
        found[f"{sort} in headline"] = float(min(headline.get(sort, 0), MOST))
        found[f"{sort} apart"] = float(sort in headline) - found[f"{sort} near"]
    return found


def _placed(
    counts: "NDArray[np.int64]", cosines: "NDArray[np.float32]", near: "NDArray[np.float32]"
) -> Iterator[tuple[str, float]]:
    """How often, and where: in all sentences, in the first, near what the headline says."""
    has = (counts > 0).astype(np.float32)
    yield "share", float(has.mean())
    yield "first", float(has[:BEGINNING].mean())
    yield "near", float(has @ near)
    yield "nearest", float((cosines * has).max() - cosines.max())
    yield "place", float(has.argmax() / len(has)) if has.any() else NEVER
    yield "often", log(1 + int(counts.sum()))


def _shape(sentences: Sequence[str], headline: str) -> dict[str, float]:
    return {
        "headline asks": float(bool(set("?？") & set(headline))),
        "beginning asks": float(any(set("?？") & set(sentence) for sentence in sentences[:BEGINNING])),
        "headline names who says it": float(bool(set(":：") & set(headline))),
        "headline quotes": float(bool(_QUOTE.search(headline))),
        "headline exclaims": float(bool(set("!！") & set(headline))),
        "headline words": float(len(headline.split())),
        "sentences": log(len(sentences)),
        "characters": log(1 + sum(map(len, sentences))),
        "quotations": log(1 + sum(len(_QUOTE.findall(sentence)) for sentence in sentences)),
    }


def _nearness(cosines: "NDArray[np.float32]") -> dict[str, float]:
    best = float(cosines.max())
    return {
        "first sentence": float(cosines[0]),
        "best sentence": best,
        "all sentences": float(cosines.mean()),
        "best sentences": float(np.sort(cosines)[-BEGINNING:].mean()),
        "best before first": best - float(cosines[0]),
        "best stands at": float(cosines.argmax() / len(cosines)),
    }


def _shared(sentences: Sequence[str], headline: str) -> dict[str, float]:
    words, figures = set(_WORD.findall(headline.lower())), set(_FIGURE.findall(headline))
    body, first = " ".join(sentences), " ".join(sentences[:BEGINNING])
    whole = len(words & set(_WORD.findall(body.lower()))) / max(len(words), 1)
    beginning = len(words & set(_WORD.findall(first.lower()))) / max(len(words), 1)
    found = set(_FIGURE.findall(body))
    return {
        "words in article": whole,
        "words in beginning": beginning,
        "words later on": whole - beginning,
        "figures in article": float(len(figures & found)),
        "figures not in article": float(len(figures - found)),
    }
