"""Whether the document commits itself."""

import re

from rejoinder.model import Span, Spans
from rejoinder.read.marked import Marked
from rejoinder.read.within import touches

_OPENING = re.compile(r"[“‘「『\"]|''|``")


def is_hedged(marked: Marked, clause: Span, content: Spans) -> bool:
    """A hedge stands in the clause outside the content, or a quotation in it begins with a modal verb (“could fuel …”)."""
    if any(not touches(content, Span(m.start(), m.end())) for m in marked.find("hedges", clause.start, clause.end)):
        return True
    text, modals = marked.text, marked.lexicon.pattern("modals")
    return any(modals.match(text, m.end(), c.end) for c in content for m in _OPENING.finditer(text, c.start, c.end))
