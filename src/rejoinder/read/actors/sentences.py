"""Where sentences begin, as far as pronouns need it."""

import re
from bisect import bisect_right

from rejoinder.model import Language

ENGLISH = re.compile(r"(?<=[\w)’”\"]{2})[.!?][”’\"]?\s+(?=[“‘\"A-Z])|\n+")
WRAPPED = re.compile(r"(?<=[^\n]{45}[^\n.!?:”\"])\n(?=[^\s*#>•-])")
CHINESE_AND_JAPANESE = re.compile(r"[。！？][」』”]?\n*|\n+")


def unwrap(text: str) -> str:
    """The text with spaces where lines were only broken to fit a width; every offset stays."""
    return WRAPPED.sub(" ", text)


class Sentences:
    """The sentences of a text, numbered from 0; a paragraph's end is a sentence's end."""

    def __init__(self, text: str, language: Language) -> None:
        pattern = ENGLISH if language.base == "en" else CHINESE_AND_JAPANESE
        ends = list(pattern.finditer(text))
        self._starts = [0, *(match.end() for match in ends)]
        breaks = [number for number, match in enumerate(ends, start=1) if "\n" in match[0]]
        self._paragraphs = [0, *breaks]

    def of(self, place: int) -> int:
        """The number of the sentence that holds this place."""
        return bisect_right(self._starts, place) - 1

    def paragraph(self, sentence: int) -> int:
        """The number of the first sentence of its paragraph."""
        return self._paragraphs[bisect_right(self._paragraphs, sentence) - 1]
