"""What finders of attributed words hand on: raw spans, before anybody says what they mean.

The rules of each language fill this contract today; a trained reader fills the same one, and the rules stay as its fallback.
"""

from dataclasses import dataclass
from typing import Protocol

from rejoinder.model import Language, Spans


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content that the text attributes, with the words that do so.

    `outer` is the position in the finder's result of the attribution that this one stands in. `reason` says in words why the
    finder believes it. `confidence` is in 0..1.
    """

    content: Spans
    cue: Spans | None
    source: Spans | None
    confidence: float
    reason: str
    addressee: Spans | None = None
    outer: int | None = None


class Finder(Protocol):
    """Finds attributed words in a text."""

    name: str
    version: str

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content. A text's result depends on nothing but the text and its language."""
        ...
