"""A brief laid out for its page: what the templates show, in order, with every number and anchor settled."""

from dataclasses import dataclass

from rejoinder.brief.render.passages import Excerpt, Stretch
from rejoinder.brief.render.pieces import Piece
from rejoinder.brief.render.shelf import Facts
from rejoinder.model import Judgement
from rejoinder.model.briefed import Brief, SentenceKind, TimelinePoint
from rejoinder.model.traced import Coverage


@dataclass(frozen=True, slots=True)
class Call:
    """The number that leads from a sentence to what it rests on."""

    number: int
    target: str


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; `place` is its anchor. A person has confirmed it, or approved it as a line to take."""

    place: str
    pieces: tuple[Piece, ...]
    calls: tuple[Call, ...]
    confirmed: bool
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that stand in one paragraph: each quotation has its own, counts and absences run on."""

    kind: SentenceKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item. `words` are the exemplar's own."""

    rank: int
    words: str
    lang: str
    facts: Facts
    call: Call
    reasons: tuple[str, ...]
    blocks: tuple[Block, ...]
    points: tuple[TimelinePoint, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Named:
    """An id that a count rests on: what it names, and where in the page that is, if it is there."""

    id: str
    words: str | None = None
    lang: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in full."""

    source: str
    version: str
    statement: str | None
    lang: str
    facts: Facts
    excerpt: Excerpt
    characters: str
    place: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note in full: what its number rests on is there, all else is empty."""

    number: int
    places: tuple[str, ...]
    cited: Cited | None = None
    listed: tuple[Named, ...] = ()
    covered: Coverage | None = None
    approved: Judgement | None = None
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A version in the appendix: its anchor, what is known about it, and its whole text with the cited passages.

    `places` says for each note that cites it where the passage is in the capture.
    """

    anchor: str
    version: str
    lang: str
    facts: Facts
    stretches: tuple[Stretch, ...]
    places: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is shown. `confirmed` of `sentences` is how many of them a person has confirmed.

    `languages` are their names, with how many documents were read in each, and the reader's recall where it is known.
    """

    brief: Brief
    opening: tuple[Block, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Footnote, ...]
    texts: tuple[Text, ...]
    sentences: int
    confirmed: int
    languages: tuple[tuple[str, int, float | None], ...]
