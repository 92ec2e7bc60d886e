"""An English sentence while its events are read."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rejoinder.model import Span
from rejoinder.read.events.en_chunks import Chunk, chunks_of
from rejoinder.read.events.en_clauses import span_of
from rejoinder.read.events.lexicon import leading_nouns, object_classes, roles, setting, verb_forms
from rejoinder.read.rules.en_tokens import Token

BEFORE_NUMBERS = frozenset([("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("up", "to"), ("as", "many")])

ASIDE = 6  # tokens of a short name in brackets, with them
SHORT_NAME = frozenset(["name", "dash", "mark", "number"])

ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ness", "ship", "ism", "ure", "al")  # endings of nouns for deeds and states


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

    def ending_at(self, end: int) -> int | None:
        """The noun phrase that ends at a place of the text."""
        return next((i for i, chunk in enumerate(self.chunks) if chunk.tag == "N" and self.head(i).end == end), None)

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

    def is_called(self, verb: Chunk, objects: Sequence[int]) -> bool:
        """Whether the object is a name and nothing says what it is called: “called Ada Sorn”, not “called Ada Sorn a liar”."""
        held = objects[0]
        bare = len(objects) == 1 and not self.chunks[held].low and self.chunks[held].start == verb.end
        last = self.tokens[self.chunks[held].main]
        return bare and (self.text[last.start : last.end].lower() != self.text[last.start : last.end] or last.low in roles())

    def leads_on(self, chunk: int) -> bool:
        """Whether the head of a phrase only leads on to whom it concerns: a decision, an attack, by its ending an expansion."""
        head = self.tokens[self.chunks[chunk].main]
        single = head.low.removesuffix("s")
        return head.low in leading_nouns() or (
            head.tag == "word" and single.endswith(ABSTRACT) and single not in setting("body") | object_classes().keys()
        )

    def is_of_class(self, chunk: int, other: int) -> bool:
        """Whether two phrases are about things of one class: “two billion in aid”."""
        classes = object_classes()
        first, second = (classes.get(self.tokens[self.chunks[i].main].low, frozenset()) for i in (chunk, other))
        return not first.isdisjoint(second)

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
    found = [_retagged(token) for token in tokens]
    found = [_without_prefix(token) if token.low.startswith("re-") else token for token in found]
    found = _without_asides(_with_hyphens(found))
    for i in range(len(found) - 1):
        if (found[i].low, found[i + 1].low) == ("so", "far"):
            found[i : i + 2] = [replace(found[i], tag="adverb"), replace(found[i + 1], tag="adverb")]
    for i in range(len(found) - 2):
        if (found[i].low, found[i + 1].low) in BEFORE_NUMBERS and found[i + 2].tag in {"number", "word", "det"}:
            found[i : i + 2] = [replace(found[i], tag="number"), replace(found[i + 1], tag="number")]
    return found


def _retagged(token: Token) -> Token:
    """A word as what it is here: a preposition, or one that stands aside."""
    if token.tag != "word":
        return token
    if token.low in setting("aside"):
        return replace(token, tag="sub" if token.low == "according" else "adverb")
    return replace(token, tag="prep") if token.low in setting("preposition") else token


def _without_prefix(token: Token) -> Token:
    """“re-elected” as the lists spell it."""
    plain = token.low.replace("re-", "re", 1)
    return replace(token, low=plain) if plain in verb_forms() else token


def _without_asides(tokens: Sequence[Token]) -> list[Token]:
    """Without the short name of a body behind its long one: “the Coast Union (CU) said”."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        if found and tokens[place].tag == "open" and found[-1].tag in {"name", "word"}:
            closing = next((i for i in range(place, min(place + ASIDE, len(tokens))) if tokens[i].tag == "close"), None)
            if closing is not None and all(t.tag in SHORT_NAME for t in tokens[place + 1 : closing]):
                place = closing + 1
                continue
        found.append(tokens[place])
        place += 1
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
