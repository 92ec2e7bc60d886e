"""Claims that tell a narrative which an analyst described."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rejoinder.link.likeness import other_actors, other_figures, shared_actors
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition
from rejoinder.model.case import Outline
from rejoinder.model.ids import narrative_id
from rejoinder.model.told import Narrative, NarrativeMember

TELLS = (
    0.50  # cosine with an example, names in place, from which a claim tells the narrative; one claim in two tellings needs 0.58
)
NEAREST = 0.05  # by how much it may be less like a narrative than like the one that it is most like, and still tell both
LONGEST_SHOWN = 60  # characters of an example in a reason
Asserting = Mapping[str, Sequence[Proposition]]
Likest = tuple[float, tuple[str, ...]]  # how alike a claim and the example nearest to it are, and why


@dataclass(frozen=True, slots=True)
class Described:
    """A narrative that an analyst described, with its examples as propositions and in their own words."""

    outline: Outline
    examples: tuple[tuple[Proposition, str], ...]


def match_narratives(described: Sequence[Described], claims: Asserting, meanings: Meanings) -> tuple[Narrative, ...]:
    """Each narrative with the claims that tell it, most like its examples first, in the order in which they were described.

    `claims` holds the propositions that assert each claim. A claim tells a narrative when one of them is like one of the
    examples, about the same actors and the same way round, and no other narrative's examples are clearly nearer.
    """
    found: list[dict[str, Likest]] = [{} for _ in described]
    for key, told in claims.items():
        likest = [_likest(told, one.examples, meanings) for one in described]
        floor = max((one[0] for one in likest if one), default=0.0) - NEAREST
        for held, one in zip(found, likest, strict=True):
            if one and one[0] >= floor:
                held[key] = one
    return tuple(_narrative(one.outline, held) for one, held in zip(described, found, strict=True))


def _narrative(outline: Outline, found: Mapping[str, Likest]) -> Narrative:
    ordered = sorted(found, key=lambda key: (-found[key][0], key))
    members = tuple(NarrativeMember(key, found[key][1]) for key in ordered)
    typical = ordered[0] if ordered else None
    return Narrative(narrative_id(outline.title), outline.title, outline.description, typical, members)


def _likest(told: Sequence[Proposition], examples: Sequence[tuple[Proposition, str]], meanings: Meanings) -> Likest | None:
    """None where no example is near."""
    cosines = meanings.named([p.said for p in told]) @ meanings.named([e.said for e, _ in examples]).T
    near = zip(*np.nonzero(cosines >= TELLS), strict=True)
    fitting = [(float(cosines[i, j]), -int(i), -int(j)) for i, j in near if _fits(told[i], examples[j][0])]
    if not fitting:
        return None
    value, i, j = max(fitting)
    example, words = examples[-j]
    shown = words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1]}…"
    reasons = (f"alike in meaning ({value:.2f}) to the example ‹{shown}›", shared_actors(told[-i], example))
    return value, tuple(reason for reason in reasons if reason)


def _fits(told: Proposition, example: Proposition) -> bool:
    return told.negated == example.negated and not other_actors(told, example) and not other_figures(told, example)
