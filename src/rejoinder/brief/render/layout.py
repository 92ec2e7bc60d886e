"""Lays a brief out: numbers its notes, resolves what they point to, and cuts its sentences and texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from rejoinder.brief.phrases import language_name
from rejoinder.brief.render.naming import Register, named, register
from rejoinder.brief.render.notes import Approved, Basis, Listed, Note, bases_of, number_notes
from rejoinder.brief.render.page import Block, Call, Cited, Entry, Footnote, Line, Page, Text
from rejoinder.brief.render.passages import excerpt, stretches
from rejoinder.brief.render.pieces import Cutter, cited_words, cut, cutter, outlets
from rejoinder.brief.render.shelf import Facts, Shelf, facts_of, place_of
from rejoinder.brief.render.visible import clipped
from rejoinder.model.briefed import Brief, BriefItem, BriefSentence, Citation, SentenceKind, TimelinePoint
from rejoinder.model.traced import Coverage

LONGEST_TITLE = 600  # characters of the exemplar's words; the whole of them stands in the text
APART = (SentenceKind.QUOTATION, SentenceKind.LINE)  # kinds whose sentences each have a paragraph of their own
Notes = Mapping[Basis, Note]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is at hand while a page is laid out."""

    notes: Notes
    shelf: Shelf
    names: Cutter
    anchors: Mapping[str, str]
    facts: Mapping[str, Facts]


def lay_out(brief: Brief, shelf: Shelf) -> Page:
    """The brief as a page. Raises UnknownId where it points to a version that is not on the shelf."""
    notes = number_notes(brief)
    anchors = _anchors(brief, notes)
    versions = {name: shelf.version(name) for name in anchors}
    facts = {name: facts_of(version, shelf, brief.zone) for name, version in versions.items()}
    desk = _Desk(notes, shelf, cutter(outlets(shelf.versions.values())), anchors, facts)
    known = register(brief, shelf, anchors)
    said = [*brief.opening, *(sentence for item in brief.items for sentence in item.sentences)]
    return Page(
        brief=brief,
        opening=_blocks("o", brief.opening, desk),
        entries=tuple(_entry(rank, item, desk) for rank, item in enumerate(brief.items, 1)),
        notes=tuple(_footnote(note, desk, known) for note in notes.values()),
        texts=_texts(desk),
        sentences=len(said),
        confirmed=sum(sentence.confirmed for sentence in said),
        languages=languages_of(brief.coverage),
    )


def languages_of(coverage: Coverage) -> tuple[tuple[str, int, float | None], ...]:
    """The languages that were read: name, documents, and the share of statements that the reader finds."""
    recall = dict(coverage.recall)
    return tuple((language_name(code), documents, recall.get(code)) for code, documents in coverage.languages)


def _anchors(brief: Brief, notes: Notes) -> Mapping[str, str]:
    """The versions that the page holds in full, each with its anchor: the cited ones first, then those on a timeline."""
    cited = [basis.version for basis in notes if isinstance(basis, Citation)]
    drawn = [point.version for item in brief.items for point in item.timeline]
    return {name: f"s{number}" for number, name in enumerate(dict.fromkeys((*cited, *drawn)), 1)}


def _entry(rank: int, item: BriefItem, desk: _Desk) -> Entry:
    version = desk.shelf.version(item.title.version)
    return Entry(
        rank=rank,
        words=clipped(" … ".join(span.of(version.text) for span in item.title.spans), LONGEST_TITLE),
        lang=version.language.value,
        facts=desk.facts[version.id],
        call=_call(desk.notes[item.title]),
        reasons=item.reasons,
        blocks=_blocks(f"i{rank}-", item.sentences, desk),
        points=tuple(_point(point, desk.shelf) for point in item.timeline),
        confirmed=any(sentence.confirmed for sentence in item.sentences),
    )


def _point(point: TimelinePoint, shelf: Shelf) -> TimelinePoint:
    """The point with its full language: Chinese is drawn by its script."""
    return replace(point, language=shelf.version(point.version).language.value)


def _blocks(prefix: str, sentences: Iterable[BriefSentence], desk: _Desk) -> tuple[Block, ...]:
    lines = [(number, sentence, _line(f"{prefix}{number}", sentence, desk)) for number, sentence in enumerate(sentences, 1)]
    runs = groupby(lines, key=lambda row: row[0] if row[1].kind in APART else 0)
    return tuple(Block(rows[0][1].kind, tuple(line for *_, line in rows)) for rows in (list(run) for _, run in runs))


def _line(place: str, sentence: BriefSentence, desk: _Desk) -> Line:
    pieces = cut(sentence.text, cited_words(sentence.citations, desk.shelf.versions), desk.names)
    calls = tuple(_call(desk.notes[basis]) for basis in bases_of(sentence))
    return Line(place, pieces, calls, sentence.confirmed, sentence.kind is SentenceKind.LINE)


def _call(note: Note) -> Call:
    """A citation leads into its text, anything else to its note."""
    return Call(note.number, f"c{note.number}" if isinstance(note.basis, Citation) else f"n{note.number}")


def _footnote(note: Note, desk: _Desk, known: Register) -> Footnote:
    basis = note.basis
    if isinstance(basis, Citation):
        return Footnote(note.number, note.places, cited=_cited(basis, desk))
    if isinstance(basis, Listed):
        return Footnote(note.number, note.places, listed=named(basis.ids, known))
    if isinstance(basis, Approved):
        judgement = desk.shelf.judgements.get(basis.judgement)
        return Footnote(note.number, note.places, approved=judgement, judgement=basis.judgement)
    return Footnote(note.number, note.places, covered=basis)


def _cited(citation: Citation, desk: _Desk) -> Cited:
    version = desk.shelf.version(citation.version)
    return Cited(
        source=desk.anchors[version.id],
        version=version.id,
        statement=citation.statement,
        lang=version.language.value,
        facts=desk.facts[version.id],
        excerpt=excerpt(version.text, citation.spans),
        characters=", ".join(f"{span.start}–{span.end}" for span in citation.spans),
        place=place_of(version.locators, citation.spans),
    )


def _texts(desk: _Desk) -> tuple[Text, ...]:
    citing: dict[str, list[Note]] = {}
    for basis, note in desk.notes.items():
        if isinstance(basis, Citation):
            citing.setdefault(basis.version, []).append(note)
    return tuple(_text(name, citing.get(name, []), desk) for name in desk.anchors)


def _text(name: str, notes: list[Note], desk: _Desk) -> Text:
    version = desk.shelf.version(name)
    return Text(
        anchor=desk.anchors[name],
        version=name,
        lang=version.language.value,
        facts=desk.facts[name],
        stretches=stretches(version.text, notes),
        places=tuple((n.number, place_of(version.locators, n.basis.spans)) for n in notes if isinstance(n.basis, Citation)),
    )
