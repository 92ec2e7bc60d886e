"""What may stand between two parts that belong together."""

import re
from functools import cache

from rejoinder.model import Language
from rejoinder.reference.tables import facts

WIDEST_GAP = 40  # characters; the longest modifiers with a possessive need no more
OF = re.compile(r" (?:of|for|from|at|in|with|to)(?: the)? ")
POSSESSIVE = re.compile(r"[’'](?:s\b)?")


def belongs(text: str, left: int, right: int, language: Language) -> bool:
    """Whether what begins at `right` is of what ends at `left`: a possessive, a modifier or nothing between them."""
    if not 0 <= right - left <= WIDEST_GAP:
        return False
    return _gap(language.base).fullmatch(text, left, right) is not None


def is_of(text: str, left: int, right: int) -> bool:
    """Whether English says that what ends at `left` is of what begins at `right`."""
    return right - left <= WIDEST_GAP and OF.fullmatch(text, left, right) is not None


def touches(text: str, left: int, right: int, language: Language) -> bool:
    """Whether a title and a name beside each other are one phrase; a Latin name stands apart from Chinese characters."""
    between = text[left:right]
    if language is Language.EN or (between and text[right : right + 1].isascii() and not text[left - 1].isascii()):
        return between == " "
    return between == ""


@cache
def _gap(base: str) -> re.Pattern[str]:
    if base == "ja":
        return re.compile(r"(?:の|側の|政府の)?")
    if base == "zh":
        return re.compile(r"的?")
    modifier = "|".join(re.escape(row["words"]) for row in facts("modifiers"))
    return re.compile(rf"(?:[’'](?:s)?(?: [\w.-]+){{0,3}} |[ -](?:(?:{modifier}) ){{0,3}})")
