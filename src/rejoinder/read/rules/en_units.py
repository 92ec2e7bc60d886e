"""The stretches of English text that are read as one: sentences, with quotations kept whole, and the words inside quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rejoinder.model import Span
from rejoinder.read.quotes import Quotation
from rejoinder.read.rules.en_tokens import MAX_TOKENS, Token, tokens_of, top_level

MIN_INNER = 25  # characters; shorter quotations are names and scraps, in which nobody is reported


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as tokens. `depth` counts the quotations it stands in; `paragraph` is the number of its paragraph."""

    tokens: tuple[Token, ...]
    paragraph: int
    depth: int = 0

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


def units_of(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[Unit]:
    """All units in order of their start, those inside quotations too."""
    units: list[Unit] = []
    number = 0
    for span in _whole(sentences, quotations):
        while number + 1 < len(paragraphs) and paragraphs[number + 1].start <= span.start:
            number += 1
        units += _cut(tokens_of(text, span, top_level(quotations, span, 0)), number, 0)
    for quotation in quotations:
        if quotation.depth == 0:
            units += _inside(text, quotation, sentences, quotations, paragraphs)
    return units


def _cut(tokens: list[Token], paragraph: int, depth: int) -> list[Unit]:
    pieces = (tokens[i : i + MAX_TOKENS] for i in range(0, len(tokens), MAX_TOKENS))
    return [Unit(tuple(piece), paragraph, depth) for piece in pieces]


def _whole(sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[Span]:
    """Sentences joined where one ends inside a quotation that begins in it."""
    outer = [q for q in quotations if q.depth == 0]
    joined: list[Span] = []
    position, reach = 0, 0
    for sentence in sentences:
        while position < len(outer) and outer[position].span.start < sentence.start:
            reach = max(reach, outer[position].span.end)
            position += 1
        if joined and sentence.start < reach:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, sentence.end))
        else:
            joined.append(sentence)
        while position < len(outer) and outer[position].span.start < sentence.end:
            reach = max(reach, outer[position].span.end)
            position += 1
    return joined


def _inside(
    text: str, quotation: Quotation, sentences: Sequence[Span], quotations: Sequence[Quotation], paragraphs: Sequence[Span]
) -> list[Unit]:
    inner = quotation.inner
    first = max(bisect_right(sentences, inner.start, key=lambda s: s.start) - 1, 0)
    paragraph = max(bisect_right(paragraphs, inner.start, key=lambda p: p.start) - 1, 0)
    units: list[Unit] = []
    after = bisect_left(sentences, inner.end, key=lambda s: s.start)
    for sentence in sentences[first:after]:
        start, end = max(sentence.start, inner.start), min(sentence.end, inner.end)
        if end - start >= MIN_INNER:
            span = Span(start, end)
            units += _cut(tokens_of(text, span, top_level(quotations, span, quotation.depth + 1)), paragraph, 1)
    return units
