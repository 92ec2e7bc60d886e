"""Original words, and the marks round them: “ ” where the document quotes, ‹ › where it reports."""

from collections.abc import Iterable, Iterator

from rejoinder.brief.phrases import MARKS
from rejoinder.errors import BriefRefused
from rejoinder.model import Form, Span, Spans, Statement, Version
from rejoinder.model.briefed import Citation

QUOTED = ("“", "”")
REPORTED = ("‹", "›")
LONGEST = 600  # characters of a statement that a sentence shows; what follows is one click away
LONGEST_SOURCE = 80  # characters of the words that name a source
_EDGES = '“”„‟«»「」『』＂" \n\t\u3000'
_PAIRS = dict((QUOTED, REPORTED))


def shown(statement: Statement, text: str) -> Spans:
    """The spans of a statement that a sentence shows: its content without the document's own outer quotation marks."""
    direct = statement.form is Form.DIRECT
    spans = [_trimmed(span, text) if direct else span for span in statement.content]
    return shortened(tuple(span for span in spans if span), text, LONGEST) or statement.content[:1]


def shortened(spans: Spans, text: str, limit: int) -> Spans:
    """As much of the spans as the limit allows, cut between words where there are spaces."""
    kept: list[Span] = []
    for span in spans:
        if limit <= 0:
            break
        end = min(span.end, span.start + limit)
        space = text.rfind(" ", span.start + limit // 2, end) if end < span.end else -1
        kept.append(Span(span.start, space if space > span.start else end))
        limit -= kept[-1].end - kept[-1].start
    return tuple(kept)


def words(spans: Spans, text: str, marks: tuple[str, str]) -> str:
    """The words of spans, each between the marks, an ellipsis where some were left out between them."""
    return " … ".join(f"{marks[0]}{span.of(text)}{marks[1]}" for span in spans)


def cite(statement: Statement, version: Version) -> Citation:
    """A statement as a place: what is shown of it, with its source and cue."""
    return Citation(version.id, shown(statement, version.text), statement.source, statement.cue, statement.id)


def marks_of(statement: Statement | None) -> tuple[str, str]:
    """Quotation marks only for what the document itself quotes throughout."""
    return QUOTED if statement is not None and statement.form is Form.DIRECT else REPORTED


def prose(sentence: str, passages: Iterable[str]) -> str:
    """The sentence without its marked words, each of which must be one of the passages.

    Raises BriefRefused for a mark that does not enclose exactly such a passage, and for a mark that no other opened. The passages
    may hold marks of their own.
    """
    return "".join(_outside(sentence, sorted(set(passages), key=len, reverse=True)))


def _outside(sentence: str, passages: list[str]) -> Iterator[str]:
    at = 0
    while at < len(sentence):
        char = sentence[at]
        if char in _PAIRS:
            at = _behind(sentence, at, passages)
        elif char in MARKS:
            raise BriefRefused(f"{sentence[at : at + 60]!r} is marked as a quotation, and no source has it", _RIGHT)
        else:
            yield char
            at += 1


def _behind(sentence: str, at: int, passages: list[str]) -> int:
    """The place behind the closing mark of a passage that opens here."""
    for passage in passages:
        end = at + 1 + len(passage)
        if sentence[end : end + 1] == _PAIRS[sentence[at]] and sentence.startswith(passage, at + 1):
            return end + 1
    raise BriefRefused(f"{sentence[at : at + 60]!r} is not byte for byte in the span that it cites", _RIGHT)


_RIGHT = "marked words must be the exact words of a cited span"


def _trimmed(span: Span, text: str) -> Span | None:
    words_ = span.of(text)
    start = span.start + len(words_) - len(words_.lstrip(_EDGES))
    end = span.end - (len(words_) - len(words_.rstrip(_EDGES)))
    return Span(start, end) if start < end else None
