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
_ASKED = {
    "en": re.compile(r"\?[\"'”’ ]*$"),
    "ja": re.compile(r"(?:[?？]|か。?)[」』 ]*$"),
    "zh": re.compile(r"(?:[?？]|[吗嗎]。?)[\"'”’」』 ]*$"),
}
_STOPS = re.compile(r"[。！？!?\n]|\.\s")
_CARRIES = re.compile(r"\b(?:express|voic|convey|register)\w*$", re.IGNORECASE)
_NOUN = re.compile(r"\s+((?:[a-z-]+\s+){0,2}[a-z-]+)")
_MARKS = (("rejections", Stance.DENIES), ("fears", Stance.FEARS), ("demands", Stance.DEMANDS), ("promises", Stance.PROMISES))


def stance_of(marked: Marked, content: Spans, cue: Cue | None, *, inner: Sequence[Spans] = ()) -> Stance:
    """The cue's stance where it has one; else what the words themselves do, those of inner statements left aside."""
    if cue and cue.stance is not Stance.ASSERTS:
        return cue.stance
    for name, stance in _MARKS:
        if _outside(_matches(marked, content, name), inner):
            return stance
    if all(_ASKED[marked.lexicon.language].search(marked.text[s.start : s.end]) for s in content):
        return Stance.ASKS
    return Stance.ASSERTS


def cue_that_closes(marked: Marked, cue: Spans | None, sentence: Span) -> Cue | None:
    """…と述べ、否定した, expressed concern: the other word that says what the words were said for.

    In Japanese the verb of the same speaker that closes the sentence, without an object of its own; in English the noun that a
    verb such as “express” carries. None where there is no such word.
    """
    if cue and marked.lexicon.language == "en":
        noun = _NOUN.match(marked.text, cue[-1].end, sentence.end) if _CARRIES.search(cue[-1].of(marked.text)) else None
        carried = marked.lexicon.cue(noun.group(1)) if noun else None
        return carried if carried and "noun" in carried.kind else None
    turn = _TURN.match(marked.text, cue[-1].end, sentence.end) if cue and marked.lexicon.language == "ja" else None
    found = marked.lexicon.pattern("cues").match(marked.text, turn.end(), sentence.end) if turn else None
    closes = found and not marked.text[found.end() : sentence.end].strip("。いる\n ")
    return marked.lexicon.cues.get(found.group()) if found and closes else None


def denied_by(
    marked: Marked, content: Spans, cue: Cue | None, *, inner: Sequence[Spans] = (), claims: Sequence[Spans] = ()
) -> Spans | None:
    """The proposition that a denying source rejects.

    The content itself after a cue that denies, or the claim that ends it (“denied a claim that X”); else the inner statement
    that the content rejects in one sentence with it; None when neither is there.
    """
    if cue and cue.stance is Stance.DENIES:
        return next((claim for claim in claims if claim[-1].end >= content[-1].end - 2), content)
    rejections = _matches(marked, content, "rejections") if inner else []
    return next((told for told in inner if any(_together(marked.text, told, found) for found in rejections)), None)


def _together(text: str, told: Spans, rejection: Span) -> bool:
    """Whether both stand in one sentence."""
    low, high = sorted((told[0].start, rejection.start))
    return _STOPS.search(text, low, high) is None


def _matches(marked: Marked, content: Spans, name: str) -> list[Span]:
    return [Span(*m.span()) for s in content for m in marked.find(name, s.start, s.end)]


def _outside(found: Sequence[Span], inner: Sequence[Spans]) -> bool:
    """Whether one of the spans begins in none of the inner statements."""
    covered = joined(s for spans in inner for s in spans) if found else ()
    return any(not touches(covered, Span(span.start, span.start + 1)) for span in found)
