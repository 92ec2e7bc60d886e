"""Names of parties out of the network's sight: what it makes of a text must not depend on whose names stand in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from rejoinder.encode.windows import Line, Window
from rejoinder.model import Language, MentionKind, Span
from rejoinder.reference import Found, Gazetteer, Use
from rejoinder.reference.tables import facts

if TYPE_CHECKING:
    from rejoinder.encode.scorer import Scored


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text: `words` stand where the text has something between `start` and `end`. A `name` has other words there."""

    words: str
    start: int
    end: int
    name: bool


@dataclass(frozen=True, slots=True)
class Veiled:
    """A text with stand-ins for names, and the way back; `places` is where each part begins in `text`."""

    text: str
    parts: Sequence[Part]
    places: Sequence[int]

    def back(self, place: int) -> int:
        """The place in the text itself; all inside a stand-in is the name's end, so that a name is never cut."""
        at = bisect_right(self.places, place) - 1
        part, inside = self.parts[at], place - self.places[at]
        return part.end if part.name and inside else part.start + inside

    def unveil(self, scored: "Scored") -> "Scored":
        """What the network makes of a window of `text`, as of the text itself."""
        lines = (Line(line.ids, [(self.back(a), self.back(z)) for a, z in line.spans]) for line in scored.window.lines)
        return replace(scored, window=Window(tuple(lines), scored.window.known))


def veil(text: str, language: Language) -> Veiled:
    """The text with a stand-in for each state of the tables: the first for the state that is named first, and so on.

    States that come after the last stand-in keep their names.
    """
    parts = tuple(_parts(text, _names(Gazetteer.standard().find(text, language), language.base)))
    places = accumulate((len(part.words) for part in parts[:-1]), initial=0)
    return Veiled("".join(part.words for part in parts), parts, tuple(places))


def _parts(text: str, names: Iterable[tuple[Span, str]]) -> Iterator[Part]:
    at = 0
    for span, words in names:
        yield Part(text[at : span.start], at, span.start, name=False)
        yield Part(words, span.start, span.end, name=True)
        at = span.end
    yield Part(text[at:], at, len(text), name=False)


def _names(found: Iterable[Found], base: str) -> Iterator[tuple[Span, str]]:
    """The names that are replaced, each with its stand-in; a name over two lines is none, or the lines would be others."""
    numbers: dict[str, int] = {}
    for one in found:
        if one.actor.kind is MentionKind.STATE and "\n" not in one.words:
            stand_ins = _stand_ins(base, one.use)
            number = numbers.setdefault(one.actor.name, len(numbers))
            if number < len(stand_ins):
                yield one.span, stand_ins[number]


@cache
def _stand_ins(base: str, use: Use) -> Sequence[str]:
    return tuple(row[base] for row in facts("stand_ins") if row["use"] == use and row[base])
