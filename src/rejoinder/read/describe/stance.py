"""What the source does with its words."""

from collections.abc import Sequence

from rejoinder.model import Span, Spans, Stance
from rejoinder.read.lexicon import Cue
from rejoinder.read.marked import Marked
from rejoinder.read.within import joined, touches

_MARKS = (("rejections", Stance.DENIES), ("fears", Stance.FEARS), ("demands", Stance.DEMANDS), ("promises", Stance.PROMISES))


def stance_of(marked: Marked, content: Spans, cue: Cue | None, *, inner: Sequence[Spans] = ()) -> Stance:
    """The cue's stance where it has one; else what the words themselves do, those of inner statements left aside."""
    if cue and cue.stance is not Stance.ASSERTS:
        return cue.stance
    for name, stance in _MARKS:
        if _outside(_matches(marked, content, name), inner):
            return stance
    if all(marked.text[s.start : s.end].rstrip("\"'”’」』 ").endswith(("?", "？")) for s in content):
        return Stance.ASKS
    return Stance.ASSERTS


def denied_by(marked: Marked, content: Spans, cue: Cue | None, *, inner: Sequence[Spans] = ()) -> Spans | None:
    """The proposition that a denying source rejects.

    The content itself after a cue that denies; else the inner statement that the content rejects; None when neither is there.
    """
    if cue and cue.stance is Stance.DENIES:
        return content
    if inner and _matches(marked, content, "rejections"):
        return inner[0]
    return None


def _matches(marked: Marked, content: Spans, name: str) -> list[Span]:
    return [Span(*m.span()) for s in content for m in marked.find(name, s.start, s.end)]


def _outside(found: Sequence[Span], inner: Sequence[Spans]) -> bool:
    """Whether one of the spans begins in none of the inner statements."""
    covered = joined(s for spans in inner for s in spans) if found else ()
    return any(not touches(covered, Span(span.start, span.start + 1)) for span in found)
