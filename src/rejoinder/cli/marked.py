"""A text with some of its words marked, by style where the terminal has styles, by brackets everywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.text import Text

from rejoinder.cli.lines import printable
from rejoinder.model import Span

OPENING = {"reverse": "⟦", "bold": "‹", "underline": "("}
CLOSING = {"reverse": "⟧", "bold": "›", "underline": ")"}
AROUND = 200  # characters shown on either side of the marked words
REACH = 40  # characters further to the end of a word


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark, and how."""

    span: Span
    style: str


def in_context(text: str, marks: Sequence[Mark]) -> Text:
    """The marked words with what stands around them."""
    start = max(0, min(one.span.start for one in marks) - AROUND)
    end = min(len(text), max(one.span.end for one in marks) + AROUND)
    start = _word_start(text, start)
    end = _word_end(text, end)
    inside = [Mark(one.span.moved(-start), one.style) for one in marks]
    shown = mark(text[start:end], inside)
    return Text.assemble("… " if start else "", shown, " …" if end < len(text) else "")


def mark(text: str, marks: Sequence[Mark]) -> Text:
    """The whole text with the words marked; where marks overlap, both count."""
    cuts = sorted({0, len(text), *(end for one in marks for end in (one.span.start, one.span.end))})
    shown = Text()
    for start, end in pairwise(cuts):
        here = [one for one in marks if one.span.start <= start and end <= one.span.end]
        opening = "".join(OPENING[one.style] for one in here if one.span.start == start)
        closing = "".join(CLOSING[one.style] for one in reversed(here) if one.span.end == end)
        shown.append(opening, "dim").append(printable(text[start:end]), " ".join(one.style for one in here)).append(
            closing, "dim"
        )
    return shown


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at, at + REACH) if at else -1
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    space = text.rfind(" ", at - REACH, at) if at < len(text) else -1
    return space if space >= 0 else at
