"""Text that others wrote, made safe to show: what cannot be seen, or could turn the page round, is spelt out."""

import re
from functools import lru_cache

LONGEST_ADDRESS = 200  # characters of an address that are shown

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # zero width, and whatever sets the direction of writing
    "\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff"  # separators, marks of the encoding, and what is no character
    "\U000e0000-\U000e007f"  # tags, which carry text that nobody sees
    "\ud800-\udfff]+"  # halves of characters, which no file can hold
)


def visible(text: str) -> str:
    """The text with every hidden character as its code point, such as ⟨U+202E⟩; lines and tabs stay."""
    return _HIDDEN.sub(_spelt, text)


def one_line(text: str) -> str:
    """The same in one line."""
    return visible(" ".join(text.split()))


def clipped(text: str, most: int) -> str:
    """One line of at most so many characters, with an ellipsis where some had to go."""
    line = one_line(text[: 4 * most])
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1].rstrip() + "…"


def _spelt(run: re.Match[str]) -> str:
    return "".join(map(_code_point, run.group()))


@lru_cache(maxsize=4096)
def _code_point(char: str) -> str:
    return f"⟨U+{ord(char):04X}⟩"
