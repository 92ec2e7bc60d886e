"""Spans of primary documents that bear on a claim, by words, names, figures, articles and meaning."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rejoinder.assess.passages import Asked, Passage, asked, passages_of
from rejoinder.model import Encoder
from rejoinder.model.assessed import Evidence, Relation
from rejoinder.model.linked import Claim
from rejoinder.model.material import ReadVersion

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 3  # spans a claim: what a person looks at before deciding
ENOUGH = 0.40  # score from which a span is put forward
ALONE = 0.45  # the same where nothing but meaning speaks for it
MEANING = 0.30  # cosine from which meaning is named as a reason
AN_ARTICLE = 0.25  # the claim names the very article
A_WORD = 0.08  # for each rare word that both use, up to MOST_WORDS
MOST_WORDS = 2
A_NAME = 0.06  # both name an actor or place
A_FIGURE = 0.06  # both give a figure
RARE = 0.25  # share of a record's passages up to which a word tells one from another


@dataclass(frozen=True, slots=True)
class Point:
    """A reason in words, and how much it counts."""

    words: str
    weight: float


def find_evidence(
    claims: Sequence[Claim], material: Sequence[ReadVersion], record: Sequence[ReadVersion], encoder: Encoder
) -> tuple[Evidence, ...]:
    """For each claim up to three spans of the record that bear on it, best first; none where nothing does.

    `material` holds the versions that the claims' statements stand in. All that is found is context and unconfirmed: what it
    shows a person decides.
    """
    passages = [passage for read in record for passage in passages_of(read)]
    if not passages or not claims:
        return ()
    matrix = _vectors([p.words for p in passages], [p.deed for p in passages], encoder)
    rare = _rare(passages)
    wanted = list(asked(claims, material))
    forms = _vectors([w for one in wanted for w in one.words], [d for one in wanted for d in one.deeds], encoder)
    ends = np.cumsum([len(one.words) for one in wanted])
    cosines = (matrix @ rows.T for rows in np.split(forms, ends[:-1]))
    return tuple(e for one, found in zip(wanted, cosines, strict=True) for e in _bearing(one, passages, found, rare))


def _vectors(words: Sequence[str], deeds: Sequence[str], encoder: Encoder) -> "NDArray[np.float32]":
    """One row a text, so that the product of two rows is the mean of their cosines with and without the actors' names."""
    both = np.concatenate([encoder.encode(words), encoder.encode(deeds)], axis=1)
    found: NDArray[np.float32] = both / np.sqrt(np.float32(2))
    return found


def _rare(passages: Sequence[Passage]) -> frozenset[str]:
    """The words that stand in few of the passages."""
    counted = Counter(unit for passage in passages for unit in passage.units)
    return frozenset(unit for unit, times in counted.items() if times <= max(RARE * len(passages), 1))


def _bearing(
    claim: Asked, passages: Sequence[Passage], cosines: "NDArray[np.float32]", rare: frozenset[str]
) -> Iterator[Evidence]:
    """The passages that bear on a claim, best first; `cosines` has a row a passage and a column a wording of the claim."""
    if cosines.shape[1] == 0:
        return
    best = cosines.max(axis=1)
    scores = {}
    for place, passage in enumerate(passages):
        points = tuple(_points(claim, passage, rare))
        score = float(best[place]) + sum(point.weight for point in points)
        if score >= (ENOUGH if points else ALONE):
            meaning = [f"alike in meaning ({best[place]:.2f})"] if best[place] >= MEANING else []
            scores[place] = (min(score, 1.0), (*meaning, *(point.words for point in points)))
    for place in sorted(scores, key=lambda p: (-scores[p][0], p))[:MOST]:
        score, reasons = scores[place]
        yield Evidence(claim.claim, passages[place].version, passages[place].span, Relation.CONTEXT, round(score, 4), reasons)


def _points(claim: Asked, passage: Passage, rare: frozenset[str]) -> Iterator[Point]:
    other = claim.documents and not any(name.casefold() in passage.opening for name in claim.documents)
    if passage.article in claim.articles and not other:
        yield Point(f"it stands in article {passage.article}, which the claim names", AN_ARTICLE)
    if words := sorted(claim.units.keys() & passage.units.keys() & rare)[:MOST_WORDS]:
        yield Point(f"both use {', '.join(passage.units[word] for word in words)}", A_WORD * len(words))
    if names := sorted(claim.names & passage.names):
        yield Point(f"both name {', '.join(names)}", A_NAME)
    if figures := sorted(claim.figures & passage.figures):
        yield Point(f"both give {', '.join(figures)}", A_FIGURE)
