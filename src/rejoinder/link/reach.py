"""Which statements a denial could answer at all: bounds on their scores, for all statements at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from rejoinder.link.propositions import Proposition

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Places = NDArray[np.intp]

NAMED = 0.10  # what it adds to the cosine that the sentence names the side that made the claim
SPEAKER = 0.10  # what it adds further that it names the very body or person
SAME_TEXT = 0.05  # what it adds that the claim stands in the same text
FITS = 0.15  # what it adds that all of the denial's own words stand in the claim
NEARLY = 0.10  # scores of one claim's statements nearer than this are equal
LOWEST_FLOOR = 0.45  # no answer is looked for below this score among all statements
_ROUNDING = 1e-5


class Reach:
    """Statements that may be answered. Their order is that of the cosines that are asked about."""

    def __init__(self, open_to: Sequence[Proposition]) -> None:
        self._place = {p.statement.id: place for place, p in enumerate(open_to)}
        self._parties, self._party = _coded(p.party for p in open_to)
        self._versions, self._version = _coded(p.version for p in open_to)
        bodies, self._body = _coded(p.speakers - {p.party} for p in open_to)
        self._bodies_with: defaultdict[str, list[int]] = defaultdict(list)
        for body, code in bodies.items():
            for actor in body:
                self._bodies_with[actor].append(code)
        self._since = np.array([p.order[0] for p in open_to])
        self._negated, self._headline, self._figures = (
            np.array(column, dtype=np.bool_).reshape(-1)
            for column in ([p.negated for p in open_to], [p.headline for p in open_to], [bool(p.figures) for p in open_to])
        )
        self._sizes = len(self._parties), len(bodies)

    def find(self, denial: Proposition, cosines: "Floats") -> "Places":
        """Places of the statements that could be the best answer, or one as good, or stand beneath a headline that is."""
        open_now = self._open_to(denial)
        low = cosines + self._added(denial)
        told = open_now if not denial.figures or not denial.substance else open_now & ~self._figures
        best = max(float(low.max(initial=0, where=told)), LOWEST_FLOOR)
        near = open_now & (low + FITS >= best - NEARLY - _ROUNDING)
        below = np.isin(self._version, self._version[near & self._headline])
        return np.flatnonzero(near | (open_now & below))

    def _open_to(self, denial: Proposition) -> "NDArray[np.bool_]":
        """Other sides' statements that were there in time, and that the denial does not repeat; see `may_answer`."""
        found = self._since <= denial.until
        if denial.party is not None:
            found &= self._party != self._parties.get(denial.party, -1)
        if denial.substance and (denial.party is None or not denial.negated):
            found &= ~self._negated
        if (own := self._place.get(denial.statement.id)) is not None:
            found[own] = False
        return found

    def _added(self, denial: Proposition) -> "Floats":
        named, bodies = (np.zeros(size, dtype=np.float32) for size in self._sizes)
        for actor in beside(denial):
            if actor in self._parties:
                named[self._parties[actor]] = NAMED
            bodies[self._bodies_with.get(actor, [])] = SPEAKER
        together = self._version == self._versions.get(denial.version, -1)
        added: Floats = named[self._party] + bodies[self._body] + SAME_TEXT * together.astype(np.float32)
        return added


def beside(denial: Proposition) -> frozenset[str]:
    """Who is named round a denial: in its sentence, and in the one before where it names no deed itself."""
    return denial.near_actors if denial.substance else denial.near_actors | denial.before_actors


def _coded(values: "Iterable[str | frozenset[str] | None]") -> "tuple[dict[Any, int], Places]":
    codes: dict[Any, int] = {}
    found = [codes.setdefault(value, len(codes)) for value in values]
    return codes, np.array(found, dtype=np.intp)
