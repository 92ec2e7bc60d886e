"""Headlines, and the statements of their own texts that they repeat."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition

OWN_HEADLINE = 0.35  # mean cosine from which a headline repeats what its own text says; statements elsewhere need 0.58


def find_bodies(propositions: Sequence[Proposition], meanings: Meanings) -> Mapping[str, Proposition]:
    """Ids of the statements in headlines to the statement of the same text that each is most like, if any is.

    Where the side that speaks in the headline speaks in the text as well, only its own words count.
    """
    bodies: defaultdict[str, list[Proposition]] = defaultdict(list)
    for p in propositions:
        if not p.headline:
            bodies[p.version].append(p)
    found = ((p, _body(p, bodies[p.version], meanings)) for p in propositions if p.headline)
    return {p.statement.id: body for p, body in found if body}


def _body(headline: Proposition, bodies: Sequence[Proposition], meanings: Meanings) -> Proposition | None:
    of_side = [b for b in bodies if headline.party and b.party == headline.party]
    possible = [b for b in of_side or bodies if b.negated == headline.negated]
    if not possible:
        return None
    cosines = meanings.of([b.said for b in possible]) @ meanings.of([headline.said])[0]
    best = int(cosines.argmax())
    return possible[best] if cosines[best] >= OWN_HEADLINE else None
