"""Whether the document commits itself."""

import re

from rejoinder.model import Span, Spans
from rejoinder.read.lexicon import Lexicon

_OPENING = re.compile(r"[“‘「『\"]|''|``")


def is_hedged(text: str, clause: Span, content: Spans, lexicon: Lexicon) -> bool:
    """A hedge stands in the clause outside the content, or a quotation in it begins with a modal verb (“could fuel …”)."""
    hedges = lexicon.pattern("hedges")
    if any(not any(c.start <= m.start() < c.end for c in content) for m in hedges.finditer(text, clause.start, clause.end)):
        return True
    modals = lexicon.pattern("modals")
    return any(modals.match(text, m.end(), c.end) for c in content for m in _OPENING.finditer(text, c.start, c.end))
