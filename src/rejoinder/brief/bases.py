"""What each form of sentence may rest on: the same functions say it to the writer and to the gate."""

from collections.abc import Callable, Iterable, Mapping

from rejoinder.brief.material import Known, party_of
from rejoinder.model import Idle, Stance
from rejoinder.model.ids import source_id
from rejoinder.model.linked import Polarity
from rejoinder.model.told import Narrative
from rejoinder.model.traced import Carrier, ClaimTrace

Ids = tuple[str, ...]
Basis = Callable[[Known, str], Ids]
MILD = frozenset({Stance.ASSERTS, Stance.SUPPORTS, Stance.PROMISES, Stance.ASKS})  # what charges nobody
IDLE = frozenset(Idle)
LEAST_CHECKABLE = 0.25  # the share of checkable sentences among those that the weights were learnt on


def documents(known: Known, claim: str) -> Ids:
    """Documents that carry a claim, first mover first."""
    return tuple(carrier.document for carrier in known.traces[claim].carriers)


def copies(known: Known, claim: str) -> Ids:
    """Those among them that copy another one."""
    return tuple(carrier.document for carrier in known.traces[claim].carriers if carrier.copy_of)


def outlets(known: Known, claim: str) -> Ids:
    """Who published them."""
    return _unique(source_id(name) for name in _publishers(known.traces[claim]))


def stories(known: Known, claim: str) -> Ids:
    """The happenings that these documents report, as far as stories were told apart."""
    return _unique(known.story_of[name] for name in documents(known, claim) if name in known.story_of)


def narratives(known: Known, claim: str) -> Ids:
    """The narratives that an analyst named and that the claim tells."""
    return tuple(one.id for one in known.material.narratives if not one.proposed and claim in _claims_of(one))


def before(known: Known, claim: str) -> Ids:
    """Claims of the same narratives that somebody carried before anybody carried this one."""
    told = {
        other for one in known.material.narratives if not one.proposed and claim in _claims_of(one) for other in _claims_of(one)
    }
    return tuple(c for c in known.claims if c in told and c != claim and _came_before(known.traces.get(c), known.traces[claim]))


def travels(known: Known, claim: str) -> Ids:
    """The other claims of the narratives that the program proposes with this one in them."""
    held = (one for one in known.material.narratives if one.proposed and claim in _claims_of(one))
    return _unique(other for one in held for other in _claims_of(one) if other != claim and other in known.claims)


def languages(known: Known, claim: str) -> Ids:
    """The base languages that a claim was carried in."""
    return known.traces[claim].languages


def state_media(known: Known, claim: str) -> Ids:
    """The outlets among its carriers that the case labels as state media, on somebody's authority."""
    return _unique(source_id(name) for name in _publishers(known.traces[claim]) if labelled(known, name))


def answers(known: Known, claim: str) -> Ids:
    """The statements that deny a claim, earliest first."""
    return _unique(answer.statement for answer in known.traces[claim].answers)


def first(known: Known, claim: str) -> Ids:
    """The exemplar, where it stands in the document that came first."""
    exemplar, carriers = known.claims[claim].exemplar, known.traces[claim].carriers
    version = known.standing.get(exemplar)
    return (exemplar,) if version and carriers and carriers[0].version == version.id else ()


def seen(known: Known, claim: str) -> Ids:
    """The exemplar, wherever it stands."""
    return (known.claims[claim].exemplar,)


def reached(known: Known, claim: str) -> Ids:
    """The first statement in each language but the first one."""
    pioneers: dict[str, Carrier] = {}
    for carrier in known.traces[claim].carriers:
        pioneers.setdefault(carrier.language, carrier)
    return tuple(carrier.statements[0] for carrier in list(pioneers.values())[1:] if carrier.statements)


def gone(known: Known, claim: str) -> Ids:
    """Statements of the claim that stood in an earlier version of a document and whose words its last one no longer has."""
    members = [m.statement for m in known.claims[claim].members if m.polarity is Polarity.ASSERTS]
    return tuple(name for name in members if name in known.standing and _is_gone(known, name))


def own(known: Known, claim: str) -> bool:
    """Whether the desk itself put the claim forward: those who did speak for it, as far as they speak for a state at all."""
    members = (m.statement for m in known.claims[claim].members if m.polarity is Polarity.ASSERTS)
    parties = {party_of(known, known.statements[name]) for name in members if name in known.standing} - {None}
    return known.desk is not None and parties == {known.desk}


def about_desk(known: Known, claim: str) -> bool:
    """Whether somebody else's claim speaks of the desk."""
    return known.desk is not None and known.desk in known.traces[claim].about and not own(known, claim)


def answered_by_desk(known: Known, claim: str) -> bool:
    """Whether one of its answers speaks for the desk."""
    found = (known.statements.get(name) for name in answers(known, claim))
    return any(statement is not None and party_of(known, statement) == known.desk for statement in found)


def needs_no_answer(known: Known, claim: str) -> str | None:
    """Why there is nothing in a claim to answer (“a wish, not a fact”); None where there is, or where nobody can tell.

    That a claim is hard to check is no such reason, and what criticises, denies or demands is for somebody to answer.
    """
    members = [m.statement for m in known.claims[claim].members if m.polarity is Polarity.ASSERTS]
    weighed = [known.checkable.get(name) for name in members]
    charges = any(known.statements[name].stance not in MILD for name in members if name in known.statements)
    most = max((one for one in weighed if one), key=lambda one: one.checkworthiness, default=None)
    if most is None or None in weighed or charges or most.checkworthiness >= LEAST_CHECKABLE:
        return None
    return next((reason for reason in most.reasons[:1] if reason in IDLE), None)


def labelled(known: Known, publisher: str) -> str | None:
    """Who says that an outlet is state media, and as of when; None where the case has no such label."""
    source = known.sources.get(publisher.strip().casefold())
    label = source.state_media if source else None
    return f"{label.authority} ({label.dated})" if label else None


def _claims_of(narrative: Narrative) -> tuple[str, ...]:
    return tuple(member.claim for member in narrative.members)


def _came_before(earlier: ClaimTrace | None, later: ClaimTrace) -> bool:
    """Whether the first carrier of one claim surely came out before that of the other."""
    if earlier is None or not earlier.carriers or not later.carriers:
        return False
    first, then = earlier.carriers[0].published, later.carriers[0].published
    return first is not None and then is not None and first.latest <= then.earliest


def _publishers(trace: ClaimTrace) -> list[str]:
    return [carrier.publisher for carrier in trace.carriers if carrier.publisher]


def _unique(names: Iterable[str]) -> Ids:
    return tuple(dict.fromkeys(names))


def _is_gone(known: Known, statement: str) -> bool:
    version = known.standing[statement]
    last = known.latest.get(version.document, version)
    return last.id != version.id and any(s.of(version.text) not in last.text for s in known.statements[statement].content)


COUNTED: Mapping[str, Basis] = {
    "documents": documents,
    "copies": copies,
    "stories": stories,
    "outlets": outlets,
    "languages": languages,
    "state media": state_media,
    "narratives": narratives,
    "before": before,
    "travels": travels,
    "answers": answers,
}
QUOTED: Mapping[str, Basis] = {"first": first, "seen": seen, "reached": reached, "answer": answers, "gone": gone}
