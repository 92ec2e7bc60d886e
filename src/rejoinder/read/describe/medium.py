"""Where the words were said or written."""

from collections.abc import Iterable

from rejoinder.model import Medium, Span, Spans
from rejoinder.read.contract import Attribution
from rejoinder.read.lexicon import Cue
from rejoinder.read.marked import Marked


def medium_of(marked: Marked, sentence: Span, found: Attribution, cue: Cue | None) -> Medium | None:
    """What the cue says, else an outlet that was told, else the nearest words beside the content that name a medium."""
    if cue and cue.medium not in {None, Medium.WRITTEN_STATEMENT}:
        return cue.medium
    content = found.content
    if found.addressee and (told := _of_the_told(marked, found.addressee[0])):
        return told
    named = list(_named(marked, _outside(sentence, content)))
    middle = content[0].start
    return min(named, key=lambda pair: abs(pair[0] - middle))[1] if named else (cue.medium if cue else None)


def _of_the_told(marked: Marked, told: Span) -> Medium | None:
    """A news conference is one; an outlet, written with a capital, interviews."""
    named = next((medium for _, medium in _named(marked, [told])), None)
    outlets = marked.find("outlets", told.start, told.end)
    return named or (Medium.INTERVIEW if outlets and not outlets[0].group()[0].islower() else None)


def _named(marked: Marked, gaps: Iterable[Span]) -> Iterable[tuple[int, Medium]]:
    for gap in gaps:
        for name in ("media", "documents"):
            for match in marked.find(name, gap.start, gap.end):
                medium = marked.lexicon.media.get(" ".join(match.group().casefold().split()).replace("’", "'"))
                if medium:
                    yield match.start(), medium


def _outside(sentence: Span, content: Spans) -> list[Span]:
    gaps, start = [], sentence.start
    for span in sorted(content):
        if start < span.start <= sentence.end:
            gaps.append(Span(start, span.start))
        start = max(start, span.end)
    return [*gaps, Span(start, sentence.end)] if start < sentence.end else gaps
