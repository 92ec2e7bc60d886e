"""To whom the words were said, where the cue does not say it itself."""

import re
from collections.abc import Sequence

from rejoinder.model import Mention, Span, Spans
from rejoinder.read.marked import Marked

MAX_GAP = 60  # characters that a title such as “Secretary General” may take between two names
_TITLE = re.compile(r"\s*(?:[A-Z][\w.’'-]*\s+)*")
_ARTICLE = re.compile(r"\s+the\s+")


def addressee_of(marked: Marked, sentence: Span, content: Spans, mentions: Sequence[Mention]) -> Spans | None:
    """The name after words such as “a letter to”, outside the content; names that stand together are one addressee."""
    text = marked.text
    for match in marked.find("addressing", sentence.start, sentence.end):
        end = match.end()
        for mention in mentions:
            gap = text[end : mention.span.start] if end <= mention.span.start <= end + MAX_GAP else None
            if gap is not None and (_TITLE.fullmatch(gap) or (end == match.end() and _ARTICLE.fullmatch(gap))):
                end = mention.span.end
        if end > match.end():
            span = Span(_first(text, match.end()), end)
            return None if any(span.overlaps(c) for c in content) else (span,)
    return None


def _first(text: str, position: int) -> int:
    while text[position].isspace():
        position += 1
    return position
