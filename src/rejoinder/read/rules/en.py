"""The English finder: quotations and reported words by cue, word order and noun phrases."""

from rejoinder.model import Language
from rejoinder.read.contract import Attribution


class EnglishFinder:
    """Finds attributed words in English by rules."""

    name = "rules-en"
    version = "1"

    def find(self, text: str, language: Language) -> tuple[Attribution, ...]:
        """Attributions in the order of their content."""
        return ()
