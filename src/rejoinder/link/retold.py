"""What one side is said to have claimed, looked for among what that side says."""

from collections.abc import Mapping, Sequence

from rejoinder.link.fit import Fit
from rejoinder.link.meanings import Meanings
from rejoinder.link.propositions import Proposition

ENOUGH = 0.42  # score from which a retold claim is looked for no further; statements told by the side itself need 0.58
CLEAR = 0.08  # by how much it must be more like one claim of that side than like any other
FITS = 0.15  # what it adds that all of its own words stand in the claim
Groups = Mapping[str, Sequence[Proposition]]


def find_retold(groups: Groups, meanings: Meanings) -> Mapping[str, str]:
    """Keys of groups made of retold claims alone to the key of the group that each retells, where that is clear.

    “We are drilling”, as the other side puts it while denying it, is shorter and vaguer than what was said: it need not be as
    alike as two statements of the same side, but more like this one than like all else that the side says.
    """
    told = {key: group for key, group in groups.items() if not all(p.retold for p in group)}
    fit = Fit(told)
    found = {}
    for key in sorted(groups.keys() - told.keys()):
        parties = {p.party for p in groups[key]}
        sides = {other: group for other, group in told.items() if parties & {p.party for p in group if p.party}}
        if best := _clearly_best(_scores(groups[key], sides, fit, meanings)):
            found[key] = best
    return found


def _scores(retold: Sequence[Proposition], told: Groups, fit: Fit, meanings: Meanings) -> Mapping[str, float]:
    """For each claim how alike its most alike statement is, of those that were there in time."""
    rows = meanings.of([p.said for p in retold])
    scores = {}
    for key, group in told.items():
        before = [p for p in group if p.order[0] <= max(r.until for r in retold) and p.negated == retold[0].negated]
        if before:
            cosine = float((rows @ meanings.of([p.said for p in before]).T).max())
            scores[key] = cosine + FITS * max(fit.share(r, key) for r in retold)
    return scores


def _clearly_best(scores: Mapping[str, float]) -> str | None:
    ordered = sorted(scores, key=lambda key: (-scores[key], key))
    if not ordered or scores[ordered[0]] < ENOUGH:
        return None
    return ordered[0] if len(ordered) == 1 or scores[ordered[0]] - scores[ordered[1]] >= CLEAR else None
