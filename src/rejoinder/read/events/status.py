"""Whether the document says itself that an event happened."""

from collections.abc import Sequence

from rejoinder.model import Basis, EventStatus, Span, Stance, Statement
from rejoinder.read.events.found import Told


class Holders:
    """The statements of a document by the places of their contents: in which one an event stands."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._contents = sorted(((span, s) for s in statements for span in s.content), key=lambda pair: pair[0])
        self._widest = max((span.end - span.start for span, _ in self._contents), default=0)

    def of(self, trigger: Span) -> Statement | None:
        """The innermost statement whose content covers the trigger."""
        covering = [(span.end - span.start, s) for span, s in self._near(trigger) if span.covers(trigger)]
        return min(covering, key=lambda pair: pair[0])[1] if covering else None

    def clause(self, trigger: Span, sentence: Span) -> Span:
        """What whoever tells of the trigger says in the sentence: inside the words of a source, or outside them."""
        start, end = sentence.start, sentence.end
        for span, statement in self._near(sentence):
            if statement.cue is not None and any(cue.overlaps(trigger) for cue in statement.cue):
                continue
            if span.covers(trigger):
                start, end = max(start, span.start), min(end, span.end)
            elif span.end <= trigger.start:
                start = max(start, span.end) if span.start <= sentence.start else start
            elif span.start >= trigger.end:
                end = min(end, span.start)
        return Span(start, end)

    def _near(self, span: Span) -> Sequence[tuple[Span, Statement]]:
        from_here = span.start - self._widest
        return [
            pair
            for pair in self._contents
            if pair[0].start < span.end and pair[0].start >= from_here and pair[0].end > span.start
        ]


def status_of(statement: Statement | None, actor: str | None, told: Told) -> EventStatus:
    """What only a source tells of others is what it alleges; what a noun names or it did itself is taken to have happened."""
    trigger = told.trigger[0]
    if told.denied:
        return EventStatus.DENIED
    if statement is not None:
        denied = statement.denied is not None and any(span.covers(trigger) for span in statement.denied)
        if denied or (statement.stance is Stance.DENIES and statement.denied is None):
            return EventStatus.DENIED
    if told.planned:
        return EventStatus.PLANNED
    if told.alleged:
        return EventStatus.ALLEGED
    if statement is None or (told.presupposed and not statement.hedged):
        return EventStatus.HAPPENED
    own = actor is not None and statement.source_actor == actor
    if statement.hedged or statement.basis is Basis.IMPUTED or not own:
        return EventStatus.ALLEGED
    return EventStatus.HAPPENED
