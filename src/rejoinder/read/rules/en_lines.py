"""English lines that say by their layout who speaks: transcripts of questions and answers."""

import re
from collections import Counter
from collections.abc import Sequence

from rejoinder.model import Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.within import joined, touches

TURN = "a turn of a transcript"  # how the reason begins
MIN_TURNS = 2  # labels that a text needs before its lines are read as turns
QUESTIONS = frozenset(["Q", "QUESTION", "Question"])
_FIRST = frozenset(["i", "we"])
_LABEL = re.compile(
    r"^[ \t]*(?:(Q|A|QUESTION|Question|ANSWER|Answer)(?::|\.(?=[ \t])|(?=[ \t]{2}))"
    r"|((?:[A-Z][\w.’'-]{0,24}[ \t]){0,5}[A-Z][\w.’'-]{1,24})(?:[ \t]*\([^)\n]{1,40}\))?:)[ \t]*(?=\S)",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\s][^\n]*")
_ENDS = re.compile(r"[.?!…\"”’)\]–—-]\s*$")


def find_turns(text: str) -> tuple[Attribution, ...]:
    """Every turn of a transcript, its lines as parts of its content; nothing where lines are not labelled by turns."""
    labels = [m for m in _LABEL.finditer(text) if _ENDS.search(text[m.end() : _line_end(text, m.end())])]
    names = [m.group(1) or m.group(2) for m in labels]
    asked = any(name in QUESTIONS for name in names)
    if len(labels) < MIN_TURNS or not (asked or _alternate(names)):
        return ()
    ends = [*(m.start() for m in labels[1:]), len(text)]
    turns = (_turn(text, label, end) for label, end in zip(labels, ends, strict=True))
    return tuple(turn for turn in turns if turn.content)


def beside_turns(text: str, found: Sequence[Attribution], turns: Sequence[Attribution]) -> list[Attribution]:
    """What of the found ones takes no label for words, a cue or a source, and is not what a speaker says of himself."""
    labels = joined(Span(s.start, s.end + 1) for turn in turns for s in (*(turn.source or ()), *(turn.cue or ())))
    if not labels:
        return list(found)
    spoken = joined(span for turn in turns for span in turn.content)
    return [one for one in found if not _is_of_layout(labels, one) and not _is_own(text, spoken, one)]


def _is_of_layout(labels: Spans, one: Attribution) -> bool:
    return any(touches(labels, span) for span in (*one.content, *(one.cue or ()), *(one.source or ())))


def _is_own(text: str, spoken: Spans, one: Attribution) -> bool:
    """“I think”, “we will say” in a turn."""
    return any(source.of(text).casefold() in _FIRST and touches(spoken, source) for source in one.source or ())


def _alternate(names: Sequence[str]) -> bool:
    """Two speakers, one of them more than once, and most of the labels by names that come again."""
    times = Counter(names)
    return len(times) > 1 and sum(count for count in times.values() if count > 1) * 2 > len(names)


def _turn(text: str, label: re.Match[str], end: int) -> Attribution:
    pieces: Spans = tuple(Span(m.start(), m.start() + len(m.group().rstrip())) for m in _LINE.finditer(text, label.end(), end))
    if label.group(1):
        what = "question" if label.group(1) in QUESTIONS else "answer"
        return Attribution(pieces, (Span(*label.span(1)),), None, 0.8, f"{TURN}, marked as {what}")
    return Attribution(pieces, None, (Span(*label.span(2)),), 0.85, f"{TURN}, labelled with its speaker")


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
