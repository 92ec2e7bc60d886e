"""A case at a moment, as a brief."""

from collections.abc import Collection

from rejoinder.brief import bases
from rejoinder.brief.cover import cover
from rejoinder.brief.material import BriefMaterial, Known, know
from rejoinder.brief.quoting import cite
from rejoinder.brief.rank import moved, total, weigh
from rejoinder.brief.sentences import about_claim, lines, opening
from rejoinder.brief.timeline import timeline
from rejoinder.model.briefed import Brief, BriefItem

MOST_ITEMS = 12  # what one reads before a meeting; the others are counted, with their ids


def write_brief(material: BriefMaterial, *, most: int = MOST_ITEMS, claims: Collection[str] | None = None) -> Brief:
    """The claims that need a decision, most urgent first, each with its reasons and cited sentences.

    Claims with nothing to decide, and those beyond `most`, are counted in the opening. With `claims`, those alone are written
    about, decided or not. The brief is not yet checked: `check` it before it is handed on.
    """
    known = know(material)
    stand = [claim for claim in known.claims if _stands(known, claim)]
    wanted = [claim for claim in stand if (_needs_decision(known, claim) if claims is None else claim in claims)]
    placed = sorted(wanted, key=lambda claim: _rank(known, claim))[:most]
    return Brief(
        case=material.case.name,
        desk=material.case.desk,
        as_of=material.as_of,
        since=material.since,
        zone=material.case.zone,
        items=tuple(_item(known, claim) for claim in placed),
        opening=opening(known, placed),
        coverage=cover(material),
    )


def _stands(known: Known, claim: str) -> bool:
    """Whether there is something to say of a claim: somebody carries it, and its exemplar can be shown."""
    trace = known.traces.get(claim)
    return trace is not None and bool(trace.carriers) and known.claims[claim].exemplar in known.standing


def _needs_decision(known: Known, claim: str) -> bool:
    """Whether a claim is more than one voice about bystanders, and not both settled and still."""
    trace = known.traces[claim]
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
        score=total(points),
        reasons=tuple(point.words for point in points),
        sentences=about_claim(known, claim),
        timeline=timeline(known, claim),
    )


def _rank(known: Known, claim: str) -> tuple[float, float, str]:
    """By score; among equals the one that moved last; then by name, so that the order never depends on chance."""
    last = max((point.published.earliest.timestamp() for point in timeline(known, claim)), default=0.0)
    return -total(weigh(known, claim)), -last, claim
