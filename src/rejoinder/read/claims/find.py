"""The sentences of a version that assert something, stated or told, each with how surely it can be checked."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rejoinder.model import CheckableClaim, Encoder, Mention, MentionKind, Span, Spans, Statement, Version
from rejoinder.read.claims.fold import fold, mask, neutral_names
from rejoinder.read.claims.weigh import Sentence, Weighed, weigh
from rejoinder.read.within import joined

Record = TypeVar("Record")
FEWEST = {"en": 12, "ja": 6, "zh": 5}  # characters of a piece below which it asserts nothing of its own
MOST_STATED = 0.6  # share of a sentence that statements may fill before nothing is left that the document itself tells
OWN = 1 / 3  # the say of words beside that of their sentence: a half and a quarter do as well on ClaimBuster to 0.001


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or part of one, and the statement whose content it is."""

    span: Span
    sentence: Span
    statement: str | None = None


def find_claims(
    version: Version,
    sentences: Spans,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    encoder: Encoder | None = None,
) -> tuple[CheckableClaim, ...]:
    """What could be confirmed or refuted, in the order of its place: each sentence of a statement, each that is narrated.

    Questions, wishes and praise are in it too, with the low scores that they have. Who is named does not weigh.
    """
    base, text = version.language.base, version.text
    pieces = _pieces(text, sentences, statements, FEWEST[base])
    wholes = {piece.sentence for piece in pieces}
    spans = sorted({*wholes, *(piece.span for piece in pieces)})
    names = neutral_names(base)
    weighed = weigh([_sentence(text, span, mentions, base, names if span in wholes else None) for span in spans], base, encoder)
    by_span = dict(zip(spans, weighed, strict=True))
    return tuple(_claim(piece, by_span[piece.span], by_span[piece.sentence]) for piece in pieces)


def _claim(piece: Piece, own: Weighed, whole: Weighed) -> CheckableClaim:
    """Words in a sentence (“of ramming a boat”) have a third of a say, what it says as a whole has the rest.

    Multiplied, not added: a wish in a sentence full of facts stays a wish.
    """
    score = own.score**OWN * whole.score ** (1 - OWN)
    first, second = sorted((own, whole), key=lambda one: one.score, reverse=score >= 0.5)
    reasons = own.reasons if own == whole else tuple(dict.fromkeys((*first.reasons[:2], *second.reasons[:1])))
    return CheckableClaim(piece.span, round(score, 4), piece.statement, reasons)


def _sentence(text: str, span: Span, mentions: Sequence[Mention], base: str, names: Mapping[MentionKind, str] | None) -> Sentence:
    """With `names`, the words for actors in a vector, it is a whole sentence; without, a part of one."""
    named = _near(mentions, span, _place)
    return Sentence(fold(mask(text, span, named), base), mask(text, span, named, names) if names else None)


def _near(records: Sequence[Record], span: Span, place: Callable[[Record], Span]) -> Sequence[Record]:
    """The records that may touch a span: the last that starts before it, and those that start in it."""
    first = bisect_right(records, span.start, key=lambda r: place(r).start)
    last = bisect_left(records, span.end, key=lambda r: place(r).start)
    return records[max(first - 1, 0) : last]


def _place(mention: Mention) -> Span:
    return mention.span


def _itself(span: Span) -> Span:
    return span


def _pieces(text: str, sentences: Spans, statements: Sequence[Statement], fewest: int) -> list[Piece]:
    """What is stated, cut at the ends of sentences, and sentences that are mostly not; words are the innermost statement's."""
    stated: dict[Span, Piece] = {}
    for statement in statements:
        for span in statement.content:
            stated.update((part, Piece(part, whole, statement.id)) for part, whole in _cut(text, span, sentences))
    covered = joined(stated)
    told = (Piece(one, one) for one in sentences if _shared(covered, one) < MOST_STATED * (one.end - one.start))
    long = (piece for piece in (*told, *stated.values()) if piece.span.end - piece.span.start >= fewest)
    return sorted(long, key=lambda piece: (piece.span, piece.statement is not None))


def _cut(text: str, span: Span, sentences: Spans) -> Iterator[tuple[Span, Span]]:
    """The parts of a span that lie in one sentence each, without the spaces around them, with that sentence."""
    for sentence in _near(sentences, span, _itself):
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())), sentence


def _shared(covered: Spans, sentence: Span) -> int:
    """How many characters of a sentence are covered; the spans are in order and apart."""
    near = _near(covered, sentence, _itself)
    return sum(max(0, min(one.end, sentence.end) - max(one.start, sentence.start)) for one in near)
