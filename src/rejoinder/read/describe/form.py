"""Whether the words are quoted."""

from collections.abc import Sequence

from rejoinder.model import Form, Spans
from rejoinder.read.quotes import Quotation

_EDGE = " \t\n\r\u3000.,;:!?\"'“”‘’「」『』«»。，、；：！？`"
FULLY = 0.9  # share of the letters that stands in quotation marks before words count as wholly quoted


def form_of(text: str, content: Spans, quotations: Sequence[Quotation]) -> Form:
    """Direct when all words of the content stand in quotation marks that it opens, mixed when some do, else indirect.

    Marks that open before the content do not count: they belong to whoever quotes the whole.
    """
    inside = total = 0
    for span in content:
        own = [q.inner for q in quotations if span.start <= q.span.start < span.end]
        letters = [i for i in range(span.start, span.end) if text[i] not in _EDGE]
        total += len(letters)
        inside += sum(any(q.start <= i < q.end for q in own) for i in letters) if own else 0
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if inside >= FULLY * total else Form.MIXED
