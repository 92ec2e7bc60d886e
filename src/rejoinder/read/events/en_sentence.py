"""An English sentence while its events are read."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rejoinder.model import Span
from rejoinder.read.events.en_chunks import Chunk, chunks_of
from rejoinder.read.events.en_clauses import span_of
from rejoinder.read.events.lexicon import leading_nouns, setting
from rejoinder.read.rules.en_tokens import Token

BEFORE_NUMBERS = frozenset([("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("up", "to"), ("as", "many")])


@dataclass(slots=True)
class Sentence:
    """A sentence, its tokens and chunks. `taken` are the chunks that an event has used up: what completes its verb."""

    text: str
    tokens: Sequence[Token]
    chunks: Sequence[Chunk] = field(init=False)
    taken: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.tokens = _with_quantities(self.tokens)
        self.chunks = chunks_of(self.tokens)

    def span(self, start: int, end: int) -> Span:
        """The span of some tokens, without a possessive ending."""
        last = self.tokens[end - 1]
        ending = 0 if last.tag != "owner" else 2 if last.low.endswith("'s") else 1
        return Span(self.tokens[start].start, last.end - ending)

    def phrase(self, chunk: int, limit: int | None = None) -> Span:
        """The span of a noun phrase with what belongs to it, up to a chunk."""
        return self.span(*span_of(self.tokens, self.chunks, chunk, len(self.chunks) if limit is None else limit))

    def words(self, chunk: int) -> Sequence[Token]:
        """The tokens of a chunk."""
        return self.tokens[self.chunks[chunk].start : self.chunks[chunk].end]

    def head(self, chunk: int) -> Span:
        """The span of the word that a chunk is about: its verb or its noun."""
        return self.span(self.chunks[chunk].main, self.chunks[chunk].end)

    def clause(self, place: int, subject: int | None = None) -> Span:
        """From the verb before the one at a place, or that governs it, to the next: where the time of its deed stands.

        Behind a verb before it begins with the subject: of “said on Monday it met X” the day is not that of the meeting.
        """
        verbs = [i for i, chunk in enumerate(self.chunks) if chunk.tag == "V"]
        first = place
        while first in verbs and self.chunks[first].helpers == ("to",):
            first = max((i for i in verbs if i < first), default=place)
            if first == place:
                break
        before = max((i for i in verbs if i < first), default=None)
        after = min((i for i in verbs if i > place and self.chunks[i].helpers != ("to",)), default=None)
        start = self.tokens[0].start if before is None else self.head(before).end
        if before is not None and subject is not None and subject > before:
            start = self.tokens[self.chunks[subject].start].start
        return Span(start, self.tokens[-1].end if after is None else self.tokens[self.chunks[after].start].start)

    def is_named(self, chunk: int) -> bool:
        """Whether a noun phrase holds a name."""
        return any(t.tag in {"name", "owner"} and t.low[0].isalpha() for t in self.words(chunk))

    def leads_on(self, chunk: int) -> bool:
        """Whether the head of a phrase only leads on to whom it concerns: a decision, an attack."""
        return self.tokens[self.chunks[chunk].main].low in leading_nouns()

    def owner(self, chunk: int) -> Span | None:
        """Whose it is: “Germany's decision”, “an Armenian proposal”."""
        start, end = self.chunks[chunk].start, self.chunks[chunk].end
        for i in range(end - 1, start - 1, -1):
            if self.tokens[i].tag == "owner":
                return self.span(start, i + 1)
        names = [i for i in range(start, end - 1) if self.tokens[i].tag == "name"]
        return self.span(names[0], names[-1] + 1) if names else None


def _with_quantities(tokens: Sequence[Token]) -> list[Token]:
    """Without words that stand aside; “more than 800”, “at least eight”, “up to 30” as part of the number behind them."""
    aside = setting("aside")
    found = [replace(t, tag="sub" if t.low == "according" else "adverb") if t.low in aside else t for t in tokens]
    found = _with_hyphens(found)
    for i in range(len(found) - 2):
        if (found[i].low, found[i + 1].low) in BEFORE_NUMBERS and found[i + 2].tag in {"number", "word", "det"}:
            found[i : i + 2] = [replace(found[i], tag="number"), replace(found[i + 1], tag="number")]
    return found


def _with_hyphens(tokens: Sequence[Token]) -> list[Token]:
    """“U.N.-backed” as one word."""
    found: list[Token] = []
    for token in tokens:
        if len(found) > 1 and found[-1].low == "-" and found[-2].end == found[-1].start and found[-1].end == token.start:
            first = found[-2]
            found[-2:] = [Token(first.start, token.end, f"{first.low}-{token.low}", "name" if first.tag == "name" else "word")]
        else:
            found.append(token)
    return found
