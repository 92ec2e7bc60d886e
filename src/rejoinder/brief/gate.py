"""The citation gate: a brief passes only when everything in it follows from the ledger."""

from collections.abc import Iterator

from rejoinder.brief.cover import cover
from rejoinder.brief.evident import check_spans, check_statement, check_trace, check_version
from rejoinder.brief.laws import check_grounds
from rejoinder.brief.material import BriefMaterial, Known, know
from rejoinder.brief.quoting import cite
from rejoinder.brief.rank import total, weigh
from rejoinder.brief.refuse import require
from rejoinder.brief.slots import Rests
from rejoinder.brief.timeline import timeline
from rejoinder.brief.wording import check_form, check_wording
from rejoinder.model.briefed import Brief, BriefItem


def check(brief: Brief, material: BriefMaterial) -> None:
    """Raises BriefRefused, which names what is unsupported, unless every part of the brief follows from the material.

    Hand in the material as the ledger holds it now, not as the brief was written from: then a brief that was altered is refused,
    and so is a ledger that was.
    """
    known = know(material)
    _check_frame(brief, material)
    placed = tuple(item.claim for item in brief.items)
    require(len(placed) == len(set(placed)), "a claim has two items in the brief", "give each claim one item")
    for name in _named(brief):
        check_trace(known, name)
    for item in brief.items:
        _check_item(known, item, placed)
    for sentence in brief.opening:
        _check_sentence(Rests(known, sentence), placed)


def _check_frame(brief: Brief, material: BriefMaterial) -> None:
    said = (brief.case, brief.desk, brief.zone, brief.as_of, brief.since)
    case = material.case
    true = (case.name, case.desk, case.zone, material.as_of, material.since)
    require(said == true, f"the brief is headed for {brief.case!r} at another moment or desk", "head it as it was asked for")
    require(brief.coverage == cover(material), "the brief covers other documents than were read", "count what was read")
    scores = [item.score for item in brief.items]
    require(scores == sorted(scores, reverse=True), "the items are not in the order of their scores", "put the highest first")


def _named(brief: Brief) -> Iterator[str]:
    """Every claim that the brief speaks of or counts."""
    yield from dict.fromkeys(
        [*(item.claim for item in brief.items), *(n for s in brief.opening for n in s.ids if n[:3] == "cl-")]
    )


def _check_item(known: Known, item: BriefItem, placed: tuple[str, ...]) -> None:
    exemplar = known.claims[item.claim].exemplar
    statement = check_statement(known, exemplar)
    version = check_version(known, item.title.version)
    check_spans(version, item.title.spans)
    right = "show the words of its exemplar"
    require(item.title == cite(statement, known.standing[exemplar]), f"the title of {item.claim} is not its exemplar", right)
    points = weigh(known, item.claim)
    ranked = (tuple(p.words for p in points), total(points)) == (item.reasons, item.score)
    require(ranked, f"the reasons or the score of {item.claim} are not those of its trace", "rank it again")
    require(item.timeline == timeline(known, item.claim), f"the timeline of {item.claim} is not its trace", "draw it again")
    for sentence in item.sentences:
        _check_sentence(Rests(known, sentence, item.claim), placed)


def _check_sentence(rests: Rests, placed: tuple[str, ...]) -> None:
    check_form(rests.sentence)
    check_grounds(rests, placed)
    check_wording(rests)
