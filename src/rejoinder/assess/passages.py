"""Sentences of primary documents, and claims, in a form in which they can be compared across languages."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rejoinder.assess.articles import articles_in, heading_of
from rejoinder.model import Mention, MentionKind, Span, Spans, Statement
from rejoinder.model.linked import Claim
from rejoinder.model.material import ReadVersion

LONGEST = 600  # characters of a passage: a longer sentence is cut, since nobody reads it as one
FEWEST_LETTERS = 12  # letters below which a line such as “Article 7” says nothing by itself
FEWEST_CHARACTERS = 6  # the same for Chinese and Japanese
OPENING = 400  # characters in which a document says what it is called
MOST_FORMS = 8  # different wordings of a claim that are looked for; the later ones are variants of the first
STEM = 5  # letters by which words of one family are known: drill, drilled, drilling
_CHARACTER = r"(?:[^\n。！？]|\n(?=[ \t]{0,8}[a-z]))"  # a line that goes on with a small letter was wrapped
_STOP = r"[。！？]|(?<=[^\W\d_])[.!?;][”’\"')\]]?(?=\s|$)|(?=\n(?![ \t]{0,8}[a-z]))|$"
_SENTENCE = re.compile(rf"{_CHARACTER}{{1,{LONGEST}}}?(?:{_STOP})|{_CHARACTER}{{{LONGEST}}}")
_ENDS = re.compile(r"[.!?;。！？；][”’\"')\]」』）]*$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_UNITS = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{5,}|(?=([\u30a0-\u30ff\u3400-\u9fff]{2}))")
_FIGURE = re.compile(r"\d[\d,.]{0,12}\d|\d")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a record: its words with actors under their English names, its deed without them, what it names.

    `units` maps the stems of its words to the words; `article` is the number of the article that it stands in; `opening` is how
    its document begins, case aside.
    """

    version: str
    span: Span
    words: str
    deed: str
    names: frozenset[str]
    documents: frozenset[str]
    units: Mapping[str, str]
    figures: frozenset[str]
    article: int | None = None
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim as it is looked for: each of its wordings in the two forms of a passage, and what any of them names."""

    claim: str
    words: tuple[str, ...]
    deeds: tuple[str, ...]
    names: frozenset[str]
    units: Mapping[str, str]
    figures: frozenset[str]
    articles: frozenset[int]
    documents: frozenset[str]


def passages_of(read: ReadVersion) -> Iterator[Passage]:
    """The sentences of a record that say something; headings and lines that make no sentence are left out."""
    text, article, inside = read.version.text, None, _mentions_of(read)
    opening = text[:OPENING].casefold()
    for span in _sentences(text):
        line = span.of(text)
        if span.start == 0 or text[span.start - 1] == "\n":
            opened = heading_of(line)
            article = opened if opened is not None else article
        if _ENDS.search(line) and _tells(line):
            yield replace(_passage(read, span, inside(span)), article=article, opening=opening)


def asked(claims: Sequence[Claim], material: Iterable[ReadVersion]) -> Iterator[Asked]:
    """The claims as they are looked for, whichever way their statements stand to them."""
    standing = {s.id: (s, read) for read in material for s in read.reading.statements}
    for claim in claims:
        found = [standing[m.statement] for m in claim.members if m.statement in standing]
        yield _asked(claim.id, list(_wordings(found))[:MOST_FORMS])


def _asked(claim: str, forms: Sequence[Passage]) -> Asked:
    return Asked(
        claim=claim,
        words=tuple(form.words for form in forms),
        deeds=tuple(form.deed for form in forms),
        names=frozenset().union(*(form.names for form in forms)),
        units={stem: word for form in forms for stem, word in form.units.items()},
        figures=frozenset().union(*(form.figures for form in forms)),
        articles=frozenset().union(*(articles_in(form.words) for form in forms)),
        documents=frozenset().union(*(form.documents for form in forms)),
    )


def _wordings(found: Iterable[tuple[Statement, ReadVersion]]) -> Iterable[Passage]:
    """Each wording once, in the order of the statements."""
    forms: dict[str, Passage] = {}
    for statement, read in found:
        inside = _mentions_of(read)
        for span in statement.denied or statement.content:
            form = _passage(read, span, inside(span))
            forms.setdefault(unicodedata.normalize("NFKC", form.words).casefold(), form)
    return forms.values()


def _sentences(text: str) -> Spans:
    found = (Span(m.start(), m.end()) for m in _SENTENCE.finditer(text))
    return tuple(s for span in found if (s := _trimmed(span, text)))


def _trimmed(span: Span, text: str) -> Span | None:
    words = span.of(text)
    start, end = span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None


def _tells(line: str) -> bool:
    cjk = len(_CJK.findall(line))
    return cjk >= FEWEST_CHARACTERS or sum(char.isalpha() for char in line) - cjk >= FEWEST_LETTERS


def _mentions_of(read: ReadVersion) -> Callable[[Span], list[Mention]]:
    """A way to the mentions within a span, without looking at all of them each time."""
    ordered = sorted((m for m in read.reading.mentions if m.actor), key=lambda m: m.span)
    starts = [mention.span.start for mention in ordered]

    def _inside(span: Span) -> list[Mention]:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [mention for mention in ordered[first:last] if span.covers(mention.span)]

    return _inside


def _passage(read: ReadVersion, span: Span, inside: Sequence[Mention]) -> Passage:
    text = read.version.text
    deed = _renamed(text, span, inside, lambda _: "")
    folded = unicodedata.normalize("NFKC", deed).casefold()
    return Passage(
        version=read.version.id,
        span=span,
        words=_renamed(text, span, inside, str),
        deed=deed,
        names=frozenset(m.actor for m in inside if m.actor),
        documents=frozenset(m.actor for m in inside if m.actor and m.kind is MentionKind.DOCUMENT),
        units={m[1] or m[0][:STEM]: m[1] or m[0] for m in _UNITS.finditer(folded)},
        figures=frozenset(_FIGURE.findall(folded)),
    )


def _renamed(text: str, span: Span, mentions: Sequence[Mention], name: Callable[[str], str]) -> str:
    pieces, at = [], span.start
    for mention in mentions:
        if mention.span.start >= at and mention.actor:
            pieces += [text[at : mention.span.start], f" {name(mention.actor)} "]
            at = mention.span.end
    return " ".join("".join([*pieces, text[at : span.end]]).split())
