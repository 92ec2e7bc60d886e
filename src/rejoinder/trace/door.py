"""Every claim of a case, with the way that it went."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from rejoinder.model import Statement
from rejoinder.model.linked import Claim, Linked, Polarity, answers_to, replies_by_earlier
from rejoinder.model.material import ReadVersion
from rejoinder.model.traced import Answer, Carrier, ClaimTrace
from rejoinder.trace.response import lag_between
from rejoinder.trace.spread import Standing, carriers_among, carriers_of, copied_from, where_statements_stand

StateOf = Callable[[str], str | None]


def trace(
    linked: Linked, material: Sequence[ReadVersion], state_of: StateOf, *, since: datetime | None = None
) -> tuple[ClaimTrace, ...]:
    """The traces of all claims, in the claims' order.

    `since` is the moment from which a claim counts as new: none of its carriers may surely be older. Without it nothing is new.
    """
    standing = where_statements_stand(material)
    statements = {s.id: s for read in material for s in read.reading.statements}
    copied = copied_from(linked.copies)
    replies = replies_by_earlier(linked.replies)
    return tuple(
        _trace(
            claim,
            carriers_of(claim, Polarity.ASSERTS, standing, copied),
            _answers(answers_to(claim, replies), standing, copied, statements),
            _named(claim, statements, state_of),
            since,
        )
        for claim in linked.claims
    )


def _trace(
    claim: Claim,
    carriers: tuple[Carrier, ...],
    answers: tuple[Answer, ...],
    named: tuple[tuple[str, ...], tuple[str, ...]],
    since: datetime | None,
) -> ClaimTrace:
    carried = tuple(dict.fromkeys(carrier.language for carrier in carriers))
    answered = {answer.carrier.language for answer in answers}
    return ClaimTrace(
        claim=claim.id,
        by=named[0],
        about=named[1],
        carriers=carriers,
        answers=tuple(_timed(answer, carriers) for answer in answers),
        languages=carried,
        unanswered_in=tuple(language for language in carried if language not in answered),
        new=since is not None and bool(carriers) and all(_is_new(carrier, since) for carrier in carriers),
    )


def _is_new(carrier: Carrier, since: datetime) -> bool:
    return carrier.published is not None and carrier.published.latest > since


def _timed(answer: Answer, carriers: Sequence[Carrier]) -> Answer:
    after = lag_between(carriers[0].published, answer.carrier.published) if carriers else None
    return Answer(answer.statement, answer.carrier, answer.by, after, answer.reasons)


def _answers(
    why: Mapping[str, tuple[str, ...]], standing: Standing, copied: Mapping[str, str], statements: Mapping[str, Statement]
) -> tuple[Answer, ...]:
    return tuple(
        Answer(name, carrier, statements[name].source_actor, None, why[name])
        for carrier in carriers_among(why, standing, copied)
        for name in carrier.statements
    )


def _named(claim: Claim, statements: Mapping[str, Statement], state_of: StateOf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who puts the claim forward, and of whom it speaks: actors and the states that they belong to, each once."""
    members = [statements[m.statement] for m in claim.members if m.polarity is Polarity.ASSERTS and m.statement in statements]
    by = dict.fromkeys(s.source_actor for s in members if s.source_actor)
    about = dict.fromkeys(actor for s in members for actor in s.about)
    return _with_states(by, state_of), _with_states(about, state_of)


def _with_states(names: Iterable[str], state_of: StateOf) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for name in names for one in (name, state_of(name)) if one))
