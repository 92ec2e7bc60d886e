"""Whether the document commits itself."""

from rejoinder.model import Span, Spans
from rejoinder.read.lexicon import Lexicon

_OPENING_WORDS = 12  # characters of the content in which its own first verb stands when its subject is left out


def is_hedged(text: str, clause: Span, content: Spans, lexicon: Lexicon) -> bool:
    """A hedge stands in the attributing clause outside the content, or the content begins with one (“could fuel …”)."""
    hedges = lexicon.pattern("hedges")
    if any(not any(c.start <= m.start() < c.end for c in content) for m in hedges.finditer(text, clause.start, clause.end)):
        return True
    first = content[0]
    found = lexicon.pattern("modals").search(text, first.start, min(first.end, first.start + _OPENING_WORDS))
    return found is not None and not any(c.isalnum() for c in text[first.start : found.start()])
