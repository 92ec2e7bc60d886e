"""Whether the words are quoted."""

from collections.abc import Sequence

from rejoinder.model import Form, Spans
from rejoinder.read.quotes import Quotation
from rejoinder.read.within import joined, within

_EDGE = frozenset(" \t\n\r\u3000.,;:!?\"'“”‘’「」『』«»。，、；：！？`")
_OPENING = frozenset('「『｢“‘"＂')
_CLOSING = frozenset(["」", "』", "｣", "”", "’", "“", '"', "＂", "\n", ""])  # or the end of the line, where the mark is lost
FULLY = 0.9  # share of the letters that stands in quotation marks before words count as wholly quoted


def form_of(text: str, content: Spans, quotations: Sequence[Quotation]) -> Form:
    """Direct when all words of the content stand in quotation marks that it opens, mixed when some do, else indirect.

    Marks that open before the content do not count, they belong to whoever quotes the whole, unless they stand right round it.
    """
    opened, closed = _marks_round(text, content)
    if opened:
        return Form.DIRECT if closed else Form.MIXED
    inside = total = 0
    for span in content:
        own = joined(q.inner for q in within(quotations, span, lambda q: q.span))
        total += _letters(text, span.start, span.end)
        inside += sum(_letters(text, q.start, min(q.end, span.end)) for q in own)
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if inside >= FULLY * total else Form.MIXED


def _marks_round(text: str, content: Spans) -> tuple[bool, bool]:
    """Whether a mark opens right before the first word, and whether one closes right behind the last.

    Only a content of several parts may have the first without the second: quoted words that reported ones go on from.
    """
    start, end = content[0].start, content[-1].end
    opened = start > 0 and text[start - 1] in _OPENING
    closed = text[end : end + 1] in _CLOSING
    return opened and (closed or len(content) > 1), closed


def _letters(text: str, start: int, end: int) -> int:
    return sum(character not in _EDGE for character in text[start:end])
