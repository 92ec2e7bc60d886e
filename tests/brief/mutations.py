"""Ways to falsify a brief or the ledger behind it, at random; what comes back must be refused."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from rejoinder.brief import BriefMaterial
from rejoinder.model import Interval, Span, Spans, Statement
from rejoinder.model.assessed import Relation
from rejoinder.model.briefed import Brief, BriefItem, BriefSentence, Citation, SentenceKind
from rejoinder.model.linked import Polarity
from rejoinder.model.material import ReadVersion

Chance = random.Random
T = TypeVar("T")
ALPHABET = "aZ0 9é海“”‹›「」<>&\"'.\n\u202e"
LIES = (
    " “We started it.”",
    " ‹We started it›",
    " 「我々が始めた」",
    ' "We started it."',
    " «We started it»",
    " They are liars.",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    " 17",
    " seven",
    "\x00",
)


class Unfit(Exception):
    """There is nothing here that could be falsified in this way."""


def chance_of(seed: int) -> Chance:
    """The same chances for the same number."""
    return Chance(seed)


def pick(chance: Chance, found: Iterable[T]) -> T:
    """Any one of them."""
    ways = list(found)
    if not ways:
        raise Unfit
    return chance.choice(ways)


def with_sentence(brief: Brief, old: BriefSentence, new: BriefSentence | None) -> Brief:
    """The brief with one sentence changed, or without it."""

    def changed(sentences: tuple[BriefSentence, ...]) -> tuple[BriefSentence, ...]:
        return tuple(n for s in sentences if (n := new if s is old else s) is not None)

    items = tuple(replace(item, sentences=changed(item.sentences)) for item in brief.items)
    return replace(brief, items=items, opening=changed(brief.opening))


def with_item(brief: Brief, old: BriefItem, new: BriefItem) -> Brief:
    """The brief with one item changed."""
    return replace(brief, items=tuple(new if item is old else item for item in brief.items))


def sentences(brief: Brief, kind: SentenceKind | None = None) -> list[BriefSentence]:
    """Its sentences, or those of one kind."""
    found = [*brief.opening, *(s for item in brief.items for s in item.sentences)]
    return [s for s in found if kind is None or s.kind is kind]


def altered(chance: Chance, text: str) -> str:
    """The text with one character put in, taken out or replaced."""
    at, char = chance.randrange(len(text) + 1), chance.choice(ALPHABET)
    ways = [text[:at] + char + text[at:], text[:at] + text[at + 1 :], text[:at] + char + text[at + 1 :]]
    return pick(chance, [way for way in ways if way != text])


def moved(chance: Chance, spans: Spans) -> Spans:
    """The spans with one end of one of them moved, always into the text's realm of possible numbers."""
    at = chance.randrange(len(spans))
    start, end, by = spans[at].start, spans[at].end, chance.choice([-40, -3, -1, 1, 2, 7, 10_000])
    ways = [(start + by, end), (start, end + by), (start + by, end + by)]
    one = pick(chance, [Span(a, b) for a, b in ways if 0 <= a < b])
    return (*spans[:at], one, *spans[at + 1 :])


def a_character(chance: Chance, brief: Brief) -> Brief:
    """One character of one sentence."""
    old = pick(chance, sentences(brief))
    return with_sentence(brief, old, replace(old, text=altered(chance, old.text)))


def a_lie(chance: Chance, brief: Brief) -> Brief:
    """Words that nobody said, markup, or a number, somewhere in a sentence."""
    old = pick(chance, sentences(brief))
    at = chance.randrange(len(old.text) + 1)
    return with_sentence(brief, old, replace(old, text=old.text[:at] + chance.choice(LIES) + old.text[at:]))


def citation(chance: Chance, brief: Brief) -> tuple[BriefSentence, Citation]:
    """A quotation and its place."""
    old = pick(chance, sentences(brief, SentenceKind.QUOTATION))
    return old, old.citations[0]


def a_span(chance: Chance, brief: Brief) -> Brief:
    """A cited span, moved."""
    old, place = citation(chance, brief)
    return with_sentence(brief, old, replace(old, citations=(replace(place, spans=moved(chance, place.spans)),)))


def a_quoted_span(chance: Chance, brief: Brief) -> Brief:
    """A cited span moved, and the words with it: true to the text, and yet not what was read there."""
    old, place = citation(chance, brief)
    span = pick(chance, place.spans)
    if span.end - span.start < 4:
        raise Unfit
    less = Span(span.start + 1, span.end)
    spans = tuple(less if one == span else one for one in place.spans)
    opening = pick(chance, [at for at in range(len(old.text)) if old.text[at] in "‹“" and at < len(old.text) - 2])
    text = old.text[: opening + 1] + old.text[opening + 2 :]
    return with_sentence(brief, old, replace(old, text=text, citations=(replace(place, spans=spans),)))


def a_version(chance: Chance, brief: Brief) -> Brief:
    """The version of a citation."""
    old, place = citation(chance, brief)
    others = {s.citations[0].version for s in sentences(brief, SentenceKind.QUOTATION)} - {place.version} | {
        "ve-0000000000000000"
    }
    return with_sentence(brief, old, replace(old, citations=(replace(place, version=pick(chance, sorted(others))),)))


def a_source(chance: Chance, brief: Brief) -> Brief:
    """The source or the cue of a citation, left out."""
    old, place = citation(chance, brief)
    fields = [name for name in ("source", "cue", "statement") if getattr(place, name) is not None]
    left_out = pick(chance, fields)
    new = Citation(
        version=place.version,
        spans=place.spans,
        source=None if left_out == "source" else place.source,
        cue=None if left_out == "cue" else place.cue,
        statement=None if left_out == "statement" else place.statement,
    )
    return with_sentence(brief, old, replace(old, citations=(new,)))


def another_quotation(chance: Chance, brief: Brief) -> Brief:
    """A true quotation under another form: somebody else's words as the first, an assertion as an answer."""
    old, _ = citation(chance, brief)
    forms = {s.form for s in sentences(brief, SentenceKind.QUOTATION)} | {"answer", "gone", "record judged"}
    new = replace(old, form=pick(chance, sorted(forms - {old.form})))
    return with_sentence(brief, old, new)


def a_number(chance: Chance, brief: Brief) -> Brief:
    """The number of a count, in the record or in record and text."""
    old = pick(chance, sentences(brief, SentenceKind.COUNT))
    number = pick(chance, [n for n in (0, 1, 2, len(old.ids) + 1, len(old.ids) + 10, -1, None) if n != old.number])
    text = chance.choice([old.text, old.text.replace(str(old.number), str(number))])
    return with_sentence(brief, old, replace(old, number=number, text=text))


def an_id(chance: Chance, brief: Brief) -> Brief:
    """The ids of a count: one left out, one twice, one unknown, one of another kind."""
    old = pick(chance, sentences(brief, SentenceKind.COUNT))
    others = [name for s in sentences(brief, SentenceKind.COUNT) for name in s.ids if name not in old.ids]
    swapped = [(*old.ids[1:], chance.choice(others))] if others else []
    ways = [old.ids[1:], (*old.ids, old.ids[0]), (*old.ids, "do-0000000000000000"), ("", *old.ids[1:]), *swapped]
    ids = pick(chance, ways)
    number = chance.choice([old.number, len(ids)])
    text = chance.choice([old.text, old.text.replace(str(old.number), str(number))])
    return with_sentence(brief, old, replace(old, ids=ids, number=number, text=text))


def a_coverage(chance: Chance, brief: Brief) -> Brief:
    """What an absence covers: nothing, more, less, other languages, other times, no recall."""
    old = pick(chance, sentences(brief, SentenceKind.ABSENCE))
    coverage = old.coverage
    if coverage is None:
        raise Unfit
    ways = [
        None,
        replace(coverage, documents=0),
        replace(coverage, documents=coverage.documents + 5),
        replace(coverage, languages=()),
        replace(coverage, languages=(*coverage.languages, ("fr", 3))),
        replace(coverage, recall=()),
        replace(coverage, recall=tuple((language, 1.0) for language, _ in coverage.recall)),
        replace(coverage, publishers=(*coverage.publishers, "The Ghost")),
        replace(coverage, earliest=None),
        replace(coverage, latest="2040-01-01T00:00:00+00:00"),
        replace(coverage, skipped=coverage.skipped + 1),
    ]
    return with_sentence(brief, old, replace(old, coverage=pick(chance, [w for w in ways if w != coverage])))


def a_kind(chance: Chance, brief: Brief) -> Brief:
    """The kind of a sentence."""
    old = pick(chance, sentences(brief))
    return with_sentence(brief, old, replace(old, kind=pick(chance, [kind for kind in SentenceKind if kind is not old.kind])))


def a_form(chance: Chance, brief: Brief) -> Brief:
    """A form that there is not."""
    old = pick(chance, sentences(brief))
    return with_sentence(
        brief, old, replace(old, form=pick(chance, ["", "verdict", "First", "line" if old.form != "line" else ""]))
    )


def a_judgement(chance: Chance, brief: Brief) -> Brief:
    """The judgement of a line."""
    old = pick(chance, sentences(brief, SentenceKind.LINE))
    return with_sentence(brief, old, replace(old, judgement=pick(chance, [None, "ju-0000000000000000", "", f"{old.judgement}0"])))


def a_confirmation(chance: Chance, brief: Brief) -> Brief:
    """Whether a person confirmed it."""
    old = pick(chance, sentences(brief))
    return with_sentence(brief, old, replace(old, confirmed=not old.confirmed))


def an_invention(chance: Chance, brief: Brief) -> Brief:
    """A sentence of its own."""
    old = pick(chance, sentences(brief))
    made = [
        BriefSentence("Veskaria lied.", SentenceKind.QUOTATION, "seen", old.citations),
        BriefSentence("Nobody disputes it.", SentenceKind.ABSENCE, "no answer", coverage=old.coverage or brief.coverage),
        BriefSentence("3 sources confirm it.", SentenceKind.COUNT, "documents", ids=("a", "b", "c"), number=3),
        BriefSentence("It is our view that they lied.", SentenceKind.LINE, "line", judgement=old.judgement, confirmed=True),
        replace(old, text="", citations=(), ids=(), number=None, coverage=None, judgement=None),
    ]
    new = chance.choice(made)
    item = pick(chance, brief.items)
    at = chance.randrange(len(item.sentences) + 1)
    return with_item(brief, item, replace(item, sentences=(*item.sentences[:at], new, *item.sentences[at:])))


def a_heading(chance: Chance, brief: Brief) -> Brief:
    """What stands over an item, or over the whole."""
    item = pick(chance, brief.items)
    ways = [
        with_item(brief, item, replace(item, score=item.score + 1)),
        with_item(brief, item, replace(item, reasons=(*item.reasons, "they lied"))),
        with_item(brief, item, replace(item, reasons=item.reasons[1:])),
        with_item(brief, item, replace(item, title=replace(item.title, spans=moved(chance, item.title.spans)))),
        with_item(brief, item, replace(item, title=replace(item.title, version="ve-0000000000000000"))),
        with_item(brief, item, replace(item, timeline=item.timeline[1:])),
        with_item(brief, item, replace(item, claim="cl-0000000000000000")),
        replace(brief, items=(*brief.items, item)),
        replace(brief, case="Another Case"),
        replace(brief, desk="Nobody"),
        replace(brief, as_of=brief.as_of + timedelta(hours=1)),
        replace(brief, zone="UTC"),
        replace(brief, coverage=replace(brief.coverage, documents=brief.coverage.documents + 1)),
    ]
    if len(brief.items) > 1 and brief.items[0].score != brief.items[-1].score:
        ways.append(replace(brief, items=brief.items[::-1]))
    return pick(chance, ways)


BRIEFS: tuple[Callable[[Chance, Brief], Brief], ...] = (
    a_character,
    a_lie,
    a_span,
    a_quoted_span,
    a_version,
    a_source,
    another_quotation,
    a_number,
    an_id,
    a_coverage,
    a_kind,
    a_form,
    a_judgement,
    a_confirmation,
    an_invention,
    a_heading,
)


def cited(brief: Brief) -> set[str]:
    """The versions that the brief quotes."""
    return {place.version for s in sentences(brief) for place in s.citations}


def with_read(material: BriefMaterial, old: ReadVersion, new: ReadVersion) -> BriefMaterial:
    """The ledger with one version changed."""
    press = tuple(new if read is old else read for read in material.press)
    return replace(material, press=press, record=tuple(new if read is old else read for read in material.record))


def a_text(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """One character of a stored text that the brief quotes."""
    old = pick(chance, [r for r in (*material.press, *material.record) if r.version.id in cited(brief)])
    version = replace(old.version, text=altered(chance, old.version.text))
    return with_read(material, old, replace(old, version=version))


def a_stored_statement(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """The places or the speaker of a stored statement that the brief quotes."""
    quoted = {place.statement for s in sentences(brief) for place in s.citations}
    found = [(r, s) for r in material.press for s in r.reading.statements if s.id in quoted]
    old, statement = pick(chance, found)
    ways: list[Statement] = [
        replace(statement, content=moved(chance, statement.content)),
        replace(statement, source_actor="Somebody Else"),
        replace(statement, source=moved(chance, statement.source or statement.content)),
    ]
    changed = tuple(chance.choice(ways) if s is statement else s for s in old.reading.statements)
    return with_read(material, old, replace(old, reading=replace(old.reading, statements=changed)))


def a_publication(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """When or where a quoted version came out."""
    old = pick(chance, [r for r in material.press if r.version.id in cited(brief)])
    ways = [replace(old.version, publisher="The Ghost")]
    if at := old.version.published:
        later = Interval(at.earliest + timedelta(hours=1), at.latest + timedelta(hours=1), at.zone, at.ground)
        ways.append(replace(old.version, published=later))
    return with_read(material, old, replace(old, version=chance.choice(ways)))


def a_missing_version(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """A version that the brief quotes, gone from the ledger."""
    gone = pick(chance, sorted(cited(brief)))
    kept = [tuple(r for r in reads if r.version.id != gone) for reads in (material.press, material.record)]
    return replace(material, press=kept[0], record=kept[1])


def a_withdrawal(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """The approved line, withdrawn, reworded, moved to another claim, or never given."""
    line = pick(chance, [j for j in material.judgements if any(s.judgement == j.id for s in sentences(brief))])
    ways = [
        (*material.judgements, replace(line, id="ju-1111111111111111", withdraws=line.id, value=None)),
        tuple(replace(j, value=altered(chance, j.value or " ")) if j is line else j for j in material.judgements),
        tuple(replace(j, target="cl-0000000000000000") if j is line else j for j in material.judgements),
        tuple(j for j in material.judgements if j is not line),
    ]
    return replace(material, judgements=chance.choice(ways))


def a_trace(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """The way of a claim: a carrier or an answer lost, its languages changed."""
    items = {item.claim for item in brief.items}
    old = pick(chance, [t for t in material.traces if t.claim in items])
    ways = [
        replace(old, carriers=old.carriers[1:]),
        replace(old, carriers=(*old.carriers, old.carriers[0])),
        replace(old, languages=(*old.languages, "fr")),
        replace(old, unanswered_in=(*old.unanswered_in, "fr")),
        replace(old, carriers=(replace(old.carriers[0], statements=()), *old.carriers[1:])),
        replace(old, carriers=(replace(old.carriers[0], version="ve-0000000000000000"), *old.carriers[1:])),
    ]
    if old.answers:
        ways += [replace(old, answers=()), replace(old, answers=(replace(old.answers[0], statement="st-0000000000000000"),))]
    new = chance.choice(ways)
    return replace(material, traces=tuple(new if t is old else t for t in material.traces))


def a_denial(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """A denial that the brief does not know of."""
    silent = {item.claim for item in brief.items for s in item.sentences if s.form == "no answer"}
    old = pick(chance, [c for c in material.claims if c.id in silent])
    members = tuple(replace(m, polarity=Polarity.DENIES) if m.statement != old.exemplar else m for m in old.members)
    denial = pick(chance, [m for c in material.claims for m in c.members if m.polarity is Polarity.DENIES])
    new = replace(old, members=(*members, denial))
    return replace(material, claims=tuple(new if c is old else c for c in material.claims))


def an_evidence(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """The evidence that the brief shows: gone, elsewhere, or judged."""
    old = pick(chance, [e for e in material.evidence if any(s.form.startswith("record") for s in sentences(brief))])
    ways = [
        (),
        (replace(old, span=Span(old.span.start, old.span.end - 1)),),
        (replace(old, claim="cl-0000000000000000"),),
        (replace(old, confirmed=not old.confirmed, relation=Relation.CONTRADICTS),),
    ]
    return replace(material, evidence=chance.choice(ways))


def a_question(chance: Chance, brief: Brief, material: BriefMaterial) -> BriefMaterial:
    """What was asked, and how much the reader finds."""
    del brief
    ways = [
        replace(material, as_of=material.as_of + timedelta(days=1)),
        replace(material, recall=()),
        replace(material, recall=tuple((language, share / 2) for language, share in material.recall)),
        replace(material, skipped=material.skipped + 2),
        replace(material, since=material.as_of - timedelta(days=2, hours=chance.randrange(20))),
        replace(material, case=replace(material.case, desk="Nobody")),
        replace(material, case=replace(material.case, name="Another Case")),
    ]
    return chance.choice([way for way in ways if way != material])


LEDGERS: tuple[Callable[[Chance, Brief, BriefMaterial], BriefMaterial], ...] = (
    a_text,
    a_stored_statement,
    a_publication,
    a_missing_version,
    a_withdrawal,
    a_trace,
    a_denial,
    an_evidence,
    a_question,
)
NAMES = sorted(way.__name__ for way in (*BRIEFS, *LEDGERS))


def falsify_by(name: str, chance: Chance, brief: Brief, material: BriefMaterial) -> tuple[Brief, BriefMaterial]:
    """A brief and a ledger of which one was falsified in this way. Raises Unfit."""
    for way in BRIEFS:
        if way.__name__ == name:
            return way(chance, brief), material
    return brief, next(way for way in LEDGERS if way.__name__ == name)(chance, brief, material)


def falsify(chance: Chance, brief: Brief, material: BriefMaterial) -> tuple[str, Brief, BriefMaterial]:
    """A brief and a ledger of which one was falsified, and how."""
    while True:
        name = chance.choice(NAMES)
        try:
            return name, *falsify_by(name, chance, brief, material)
        except Unfit:
            continue
