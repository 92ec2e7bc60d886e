"""One sentence in, what its finder attributes out, as words."""

from rejoinder.model import Language, Spans
from rejoinder.read.contract import Attribution, Finder

Row = tuple[str, str, str]  # source, cue, content; a hyphen stands for none, a bar between the parts of one


def words_of(text: str, spans: Spans | None) -> str:
    return "-" if spans is None else "|".join(span.of(text) for span in spans)


def rows_of(finder: Finder, text: str, language: Language) -> list[Row]:
    found = finder.find(text, language)
    return [(words_of(text, a.source), words_of(text, a.cue), words_of(text, a.content)) for a in found]


def spans_of(found: tuple[Attribution, ...]) -> list[Spans]:
    return [spans for a in found for spans in (a.content, a.cue, a.source, a.addressee) if spans]
