"""Sentences about one claim, and about the whole case, each made from what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rejoinder.brief import bases, overall
from rejoinder.brief.bases import Ids
from rejoinder.brief.cover import cover
from rejoinder.brief.forms import FORMS, LINE, pattern_of
from rejoinder.brief.material import Known
from rejoinder.brief.quoting import cite
from rejoinder.brief.slots import Rests, fill
from rejoinder.model.briefed import BriefSentence, Citation, SentenceKind
from rejoinder.model.traced import Coverage

MOST_ANSWERS = 3  # answers that are quoted; the others are counted
MOST_GONE = 2  # lost passages that are quoted


def about_claim(known: Known, claim: str) -> tuple[BriefSentence, ...]:
    """Everything that is said about a claim: its words, its way, its answers or their absence, the record, the line.

    That nobody answers what the desk itself said, or thanks, wishes and questions, is no finding.
    """
    return (
        *_quotations(known, claim),
        *_counts(known, claim),
        *_gone(known, claim),
        *_answers(known, claim),
        *_absences(known, claim),
        *_record(known, claim),
        *lines(known, claim),
    )


def opening(known: Known, placed: Iterable[str]) -> tuple[BriefSentence, ...]:
    """How much was read, how many claims are about the desk, new, and unanswered, and how many the brief leaves out."""
    read = [_overall(known, form) for form in ("documents read", "outlets read", "languages read")]
    left = left_out(known, placed)
    more = [_made(known, _counting("left out", left))] if left else []
    return (*(s for s in read if s), *_claims(known), *more)


def left_out(known: Known, placed: Iterable[str]) -> Ids:
    """The claims that have no item in the brief."""
    items = frozenset(placed)
    return tuple(trace.claim for trace in known.material.traces if trace.claim not in items)


def lines(known: Known, claim: str) -> Iterator[BriefSentence]:
    """The lines that a person approved for this claim or for one of its statements, latest first."""
    members = {claim, *(member.statement for member in known.claims[claim].members)}
    found = [line for line in known.lines.values() if line.target in members]
    for line in sorted(found, key=lambda j: (j.judged_at, j.id), reverse=True):
        yield BriefSentence(line.value or "", SentenceKind.LINE, LINE, judgement=line.id, confirmed=True)


def _quotations(known: Known, claim: str) -> Iterator[BriefSentence]:
    exemplar = "first" if bases.first(known, claim) else "seen"
    yield from (_quote(known, claim, exemplar, name) for name in bases.seen(known, claim))
    yield from (_quote(known, claim, "reached", name) for name in bases.reached(known, claim))


def _counts(known: Known, claim: str) -> Iterator[BriefSentence]:
    """One document has one happening, one outlet, one language: nothing more to count."""
    several = len(bases.documents(known, claim)) > 1
    for form in ("documents", "copies", "stories", "outlets", "languages", "state media", "narratives", "before", "travels"):
        ids = bases.COUNTED[form](known, claim)
        told = several if form == "stories" else len(ids) > 1 or form not in ("outlets", "languages")
        if ids and told:
            yield _made(known, _counting(form, ids), claim)


def _gone(known: Known, claim: str) -> Iterator[BriefSentence]:
    yield from (_quote(known, claim, "gone", name) for name in bases.gone(known, claim)[:MOST_GONE])


def _answers(known: Known, claim: str) -> Iterator[BriefSentence]:
    found = bases.answers(known, claim)
    yield from (_quote(known, claim, "answer", name) for name in _telling(known, claim))
    if len(found) > 1:
        yield _made(known, _counting("answers", found), claim)


def _telling(known: Known, claim: str) -> Ids:
    """The answers that are quoted: the first in each language, then further ones, copies last."""
    firsts: dict[str, str] = {}
    for answer in known.traces[claim].answers:
        firsts.setdefault(answer.carrier.language, answer.statement)
    order = {name: place for place, name in enumerate(bases.answers(known, claim))}
    copied = {answer.statement for answer in known.traces[claim].answers if answer.carrier.copy_of}
    picked = sorted(order, key=lambda name: (name not in firsts.values(), name in copied, order[name]))[:MOST_ANSWERS]
    return tuple(sorted(picked, key=lambda name: order[name]))


def _absences(known: Known, claim: str) -> Iterator[BriefSentence]:
    trace = known.traces[claim]
    if bases.own(known, claim) or (not trace.answers and bases.needs_no_answer(known, claim)):
        return
    if not trace.answers:
        yield _absent(known, claim, "no answer", cover(known.material))
        return
    for language in trace.unanswered_in:
        yield _absent(known, claim, "no answer in", cover(known.material, [language]))
    if bases.about_desk(known, claim) and not bases.answered_by_desk(known, claim):
        yield _absent(known, claim, "no answer by desk", cover(known.material))


def _record(known: Known, claim: str) -> Iterator[BriefSentence]:
    for evidence in known.material.evidence:
        if evidence.claim == claim:
            form = "record judged" if evidence.confirmed else "record"
            place = Citation(evidence.version, (evidence.span,))
            sentence = BriefSentence("", SentenceKind.QUOTATION, form, (place,), confirmed=evidence.confirmed)
            yield _made(known, sentence, claim)


def _claims(known: Known) -> Iterator[BriefSentence]:
    about = "about desk" if known.desk else "about"
    found = _overall(known, about)
    if found is None:
        yield from _nothing(known, "nothing about desk" if known.desk else "nothing")
        return
    yield found
    new, nothing = ("new about desk", "nothing new about desk") if known.desk else ("new", "nothing new")
    fresh = _overall(known, new)
    forms = ("unanswered", "unanswered by desk") if known.desk else ("unanswered",)
    yield from (s for s in (fresh, *(_overall(known, form) for form in forms)) if s)
    if known.material.since and not fresh:
        yield from _nothing(known, nothing)


def _nothing(known: Known, form: str) -> Iterator[BriefSentence]:
    """That there is none; where nothing at all was read, not even that can be said."""
    coverage = cover(known.material)
    if coverage.documents:
        yield _absent(known, None, form, coverage)


def _overall(known: Known, form: str) -> BriefSentence | None:
    ids = overall.COUNTED[form](known)
    return _made(known, _counting(form, ids, cover(known.material) if FORMS[form].covers else None)) if ids else None


def _quote(known: Known, claim: str, form: str, statement: str) -> BriefSentence:
    place = cite(known.statements[statement], known.standing[statement])
    return _made(known, BriefSentence("", SentenceKind.QUOTATION, form, (place,)), claim)


def _counting(form: str, ids: Ids, coverage: Coverage | None = None) -> BriefSentence:
    return BriefSentence("", SentenceKind.COUNT, form, ids=ids, number=len(ids), coverage=coverage)


def _absent(known: Known, claim: str | None, form: str, coverage: Coverage) -> BriefSentence:
    return _made(known, BriefSentence("", SentenceKind.ABSENCE, form, coverage=coverage), claim)


def _made(known: Known, sentence: BriefSentence, claim: str | None = None) -> BriefSentence:
    return replace(sentence, text=fill(pattern_of(sentence), Rests(known, sentence, claim)))
