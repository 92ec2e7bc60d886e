"""What needs a decision: each reason a small function with its weight, whose words the user reads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rejoinder.brief import bases
from rejoinder.brief.material import Known
from rejoinder.brief.phrases import language_name, listed, moment, plain
from rejoinder.model.traced import Carrier, ClaimTrace

NEW = 3.0  # nobody has decided about it yet
MOVED = 1.0  # it was known before, and turned up again
ABOUT_DESK = 3.0  # what is said of others is theirs to answer
ABOUT_PARTY = 1.0  # without a desk all parties are alike, and count more than bystanders
UNANSWERED = 2.0  # silence is the decision that is made by nobody
UNANSWERED_BY_DESK = 1.0  # others answered; whether we should is open
UNANSWERED_SOMEWHERE = 1.0  # its readers in that language have heard one side
A_DOCUMENT = 0.5  # for each further document that is no copy: somebody chose to write it
A_COPY = 0.1  # for each copy: it reaches readers, and nobody chose anything
MOST_FOR_CARRIERS = 2.0  # so that a much-copied trifle does not outrank what is new and about the desk
A_LANGUAGE = 1.0  # for each language beyond the first
A_COUNTRY = 0.5  # for each country beyond the first
STATE_MEDIA = 0.5  # a state stands behind it, on a named authority
GONE = 1.0  # an outlet took its words back without saying so


@dataclass(frozen=True, slots=True)
class Point:
    """A reason why a claim needs a decision, in words, and how much it counts."""

    words: str
    weight: float


Weigh = Callable[[Known, ClaimTrace], Point | None]


def weigh(known: Known, claim: str) -> tuple[Point, ...]:
    """All reasons why a claim needs a decision."""
    trace = known.traces[claim]
    found = (reason(known, trace) for reason in REASONS)
    return tuple(point for point in found if point)


def total(points: Sequence[Point]) -> float:
    """The score of a claim: the sum of its reasons."""
    return round(sum(point.weight for point in points), 2)


def is_new(known: Known, trace: ClaimTrace) -> Point | None:
    """Nobody is known to have carried it before the moment asked about."""
    since = known.material.since
    return Point(f"new since {moment(since, known.zone)}", NEW) if since and trace.new else None


def has_moved(known: Known, trace: ClaimTrace) -> Point | None:
    """It was carried or answered again since the moment asked about."""
    since = known.material.since
    if since is None or trace.new or not moved(known, trace):
        return None
    return Point(f"carried or answered again since {moment(since, known.zone)}", MOVED)


def is_about(known: Known, trace: ClaimTrace) -> Point | None:
    """Somebody says it about the desk; without a desk, about a party."""
    if known.desk:
        return Point(f"about {plain(known.desk)}", ABOUT_DESK) if bases.about_desk(known, trace.claim) else None
    named = [plain(party) for party in known.material.case.parties if party in trace.about]
    return Point(f"about {listed(sorted(named))}", ABOUT_PARTY) if named else None


def is_carried(known: Known, trace: ClaimTrace) -> Point | None:
    """How many documents carry it, copies told apart."""
    documents, copies = bases.documents(known, trace.claim), bases.copies(known, trace.claim)
    outlets = len(bases.outlets(known, trace.claim))
    if len(documents) < 2:
        return None
    of = f" of {outlets} {'outlet' if outlets == 1 else 'outlets'}" if outlets else ""
    copied = f", {len(copies)} of them {'a copy' if len(copies) == 1 else 'copies'}" if copies else ""
    weight = A_DOCUMENT * max(len(documents) - len(copies) - 1, 0) + A_COPY * len(copies)
    return Point(f"carried by {len(documents)} documents{of}{copied}", min(weight, MOST_FOR_CARRIERS))


def is_unanswered(known: Known, trace: ClaimTrace) -> Point | None:
    """Nobody answered it, or somebody did and the desk did not."""
    if bases.own(known, trace.claim):
        return None
    if not trace.answers:
        idle = bases.needs_no_answer(known, trace.claim)
        return Point(f"hardly anything to answer: {idle}", 0.0) if idle else Point("no answer found", UNANSWERED)
    waiting = bases.about_desk(known, trace.claim) and not bases.answered_by_desk(known, trace.claim)
    return Point(f"no answer by {plain(known.desk)} found", UNANSWERED_BY_DESK) if waiting else None


def is_unanswered_somewhere(known: Known, trace: ClaimTrace) -> Point | None:
    """It was answered, though not in every language that it was carried in."""
    if not trace.answers or not trace.unanswered_in or bases.own(known, trace.claim):
        return None
    return Point(f"unanswered in {_named(trace.unanswered_in)}", UNANSWERED_SOMEWHERE)


def has_crossed(_: Known, trace: ClaimTrace) -> Point | None:
    """It went into another language."""
    first, *others = trace.languages or ("",)
    return Point(f"went from {language_name(first)} to {_named(others)}", A_LANGUAGE * len(others)) if others else None


def has_travelled(known: Known, trace: ClaimTrace) -> Point | None:
    """It went into another country, as far as the case says where its sources are."""
    countries = list(dict.fromkeys(country for carrier in trace.carriers if (country := _country(known, carrier))))
    if len(countries) < 2:
        return None
    return Point(f"carried in {len(countries)} countries", A_COUNTRY * (len(countries) - 1))


def is_on_state_media(known: Known, trace: ClaimTrace) -> Point | None:
    """An outlet that somebody with authority labels as state media carries it."""
    labels = [label for c in trace.carriers if c.publisher and (label := bases.labelled(known, c.publisher))]
    return Point(f"carried by state media according to {plain(labels[0])}", STATE_MEDIA) if labels else None


def is_gone(known: Known, trace: ClaimTrace) -> Point | None:
    """An outlet no longer has its words."""
    return Point("its words were taken out of an article", GONE) if bases.gone(known, trace.claim) else None


def moved(known: Known, trace: ClaimTrace) -> bool:
    """Whether anybody carried or answered it since the moment asked about."""
    since = known.material.since
    carriers = (*trace.carriers, *(answer.carrier for answer in trace.answers))
    return since is not None and any(c.published is not None and c.published.latest > since for c in carriers)


def _named(codes: Sequence[str]) -> str:
    return listed([language_name(code) for code in codes])


def _country(known: Known, carrier: Carrier) -> str | None:
    source = known.sources.get((carrier.publisher or "").strip().casefold())
    return source.country if source else None


REASONS: tuple[Weigh, ...] = (
    is_new,
    has_moved,
    is_about,
    is_unanswered,
    is_unanswered_somewhere,
    is_carried,
    has_crossed,
    has_travelled,
    is_on_state_media,
    is_gone,
)
