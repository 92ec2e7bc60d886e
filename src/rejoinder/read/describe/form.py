"""Whether the words are quoted."""

from collections.abc import Sequence

from rejoinder.model import Form, Spans
from rejoinder.read.quotes import Quotation

_EDGE = " \t\n\r\u3000.,;:!?\"'“”‘’「」『』«»。，、；：！？`"
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
        own = [q.inner for q in quotations if span.start <= q.span.start < span.end]
        letters = [i for i in range(span.start, span.end) if text[i] not in _EDGE]
        total += len(letters)
        inside += sum(any(q.start <= i < q.end for q in own) for i in letters) if own else 0
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
