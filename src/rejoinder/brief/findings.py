"""A case at a moment, as a brief."""

from rejoinder.brief import bases
from rejoinder.brief.cover import cover
from rejoinder.brief.material import BriefMaterial, Known, know
from rejoinder.brief.quoting import cite
from rejoinder.brief.rank import moved, weigh
from rejoinder.brief.sentences import about_claim, lines, opening
from rejoinder.brief.timeline import timeline
from rejoinder.model.briefed import Brief, BriefItem

MOST_ITEMS = 12  # what one reads before a meeting; the others are counted, with their ids


def write_brief(material: BriefMaterial, *, most: int = MOST_ITEMS) -> Brief:
    """The claims that need a decision, most urgent first, each with its reasons and cited sentences.

    Claims with nothing to decide, and those beyond `most`, are counted in the opening. The brief is not yet checked: `check` it
    before it is handed on.
    """
    known = know(material)
    items = sorted((_item(known, claim) for claim in known.claims if _needs_decision(known, claim)), key=_rank)[:most]
    placed = [item.claim for item in items]
    return Brief(
        case=material.case.name,
        desk=material.case.desk,
        as_of=material.as_of,
        since=material.since,
        zone=material.case.zone,
        items=tuple(items),
        opening=opening(known, placed),
        coverage=cover(material),
    )


def _needs_decision(known: Known, claim: str) -> bool:
    """Whether a claim is more than one voice about bystanders, and not both settled and still."""
    trace, exemplar = known.traces.get(claim), known.claims[claim].exemplar
    if trace is None or not trace.carriers or exemplar not in known.standing:
        return False
    if any(lines(known, claim)) or bases.gone(known, claim):
        return True
    still = known.material.since is not None and not moved(known, trace)
    if still and (trace.answers or bases.own(known, claim)):
        return False
    parties = {known.desk} if known.desk else set(known.material.case.parties)
    independent = len(trace.carriers) - len(bases.copies(known, claim))
    concerned = bool(parties & set(trace.about)) and not bases.own(known, claim)
    return concerned or independent > 1 or bool(trace.answers)


def _item(known: Known, claim: str) -> BriefItem:
    exemplar = known.claims[claim].exemplar
    points = weigh(known, claim)
    return BriefItem(
        claim=claim,
        title=cite(known.statements[exemplar], known.standing[exemplar]),
        score=round(sum(point.weight for point in points), 2),
        reasons=tuple(point.words for point in points),
        sentences=about_claim(known, claim),
        timeline=timeline(known, claim),
    )


def _rank(item: BriefItem) -> tuple[float, float, str]:
    """By score; among equals the one that moved last; then by name, so that the order never depends on chance."""
    last = max((point.published.earliest.timestamp() for point in item.timeline), default=0.0)
    return -item.score, -last, item.claim
