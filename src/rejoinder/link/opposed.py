"""Which way two statements stand to each other, asked of a few of them."""

from collections.abc import Iterable

from rejoinder.link.claims import polarity_of
from rejoinder.link.naming import StateOf
from rejoinder.link.propositions import Proposition, propositions_of
from rejoinder.model.linked import Polarity
from rejoinder.model.material import ReadVersion


class Opposed:
    """Whether one statement denies what another one says: “X did” and “X did not” are one claim, and never agree."""

    def __init__(self, material: Iterable[ReadVersion], state_of: StateOf) -> None:
        self._reads = {s.id: read for read in material for s in read.reading.statements}
        self._state_of = state_of

    def __call__(self, exemplar: str, other: str) -> bool:
        """False where one of the two is not known."""
        first, second = self._proposition(exemplar), self._proposition(other)
        if first is None or second is None:
            return False
        return second.denies != first.denies or polarity_of(second, first) is Polarity.DENIES

    def _proposition(self, statement: str) -> Proposition | None:
        read = self._reads.get(statement)
        found = propositions_of([read], self._state_of) if read else ()
        return next((p for p in found if p.statement.id == statement), None)
