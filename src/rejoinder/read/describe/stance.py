"""What the source does with its words."""

from collections.abc import Sequence

from rejoinder.model import Span, Spans, Stance
from rejoinder.read.lexicon import Cue, Lexicon

_MARKS = (("rejections", Stance.DENIES), ("fears", Stance.FEARS), ("demands", Stance.DEMANDS), ("promises", Stance.PROMISES))


def stance_of(text: str, content: Spans, cue: Cue | None, lexicon: Lexicon, *, inner: Sequence[Spans] = ()) -> Stance:
    """The cue's stance where it has one; else what the words themselves do, those of inner statements left aside."""
    if cue and cue.stance is not Stance.ASSERTS:
        return cue.stance
    for name, stance in _MARKS:
        if any(not _within(at, inner) for at in _matches(text, content, lexicon, name)):
            return stance
    if all(text[s.start : s.end].rstrip("\"'”’」』 ").endswith(("?", "？")) for s in content):
        return Stance.ASKS
    return Stance.ASSERTS


def denied_by(text: str, content: Spans, cue: Cue | None, lexicon: Lexicon, *, inner: Sequence[Spans] = ()) -> Spans | None:
    """The proposition that a denying source rejects.

    The content itself after a cue that denies; else the inner statement that the content rejects; None when neither is there.
    """
    if cue and cue.stance is Stance.DENIES:
        return content
    if inner and any(True for _ in _matches(text, content, lexicon, "rejections")):
        return inner[0]
    return None


def _matches(text: str, content: Spans, lexicon: Lexicon, name: str) -> list[int]:
    return [m.start() for s in content for m in lexicon.pattern(name).finditer(text, s.start, s.end)]


def _within(at: int, inner: Sequence[Spans]) -> bool:
    return any(Span(at, at + 1).overlaps(s) for spans in inner for s in spans)
