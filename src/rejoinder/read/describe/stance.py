"""What the source does with its words."""

import re
from collections.abc import Sequence

from rejoinder.model import Span, Spans, Stance
from rejoinder.read.lexicon import Cue
from rejoinder.read.marked import Marked
from rejoinder.read.within import joined, touches

_TURN = re.compile(
    r"[てでし]?[、，]\s*(?:(?:これ|それ|主張|疑惑|報道|指摘|批判|非難|関与|見方|訴え|疑い)を)?(?:[一-龥]{1,3}(?:的に|に)|強く|重ねて|真っ向から)?"
)
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


def cue_that_closes(marked: Marked, cue: Spans | None, sentence: Span) -> Cue | None:
    """…と述べ、否定した: the verb of the same speaker that says in Japanese what the words were said for.

    None where it has an object of its own or does not close the sentence.
    """
    turn = _TURN.match(marked.text, cue[-1].end, sentence.end) if cue and marked.lexicon.language == "ja" else None
    found = marked.lexicon.pattern("cues").match(marked.text, turn.end(), sentence.end) if turn else None
    closes = found and not marked.text[found.end() : sentence.end].strip("。いる\n ")
    return marked.lexicon.cues.get(found.group()) if found and closes else None


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
