"""What each kind of sentence must rest on."""

from collections.abc import Callable, Mapping

from rejoinder.brief import bases, overall
from rejoinder.brief.cover import cover
from rejoinder.brief.evident import check_spans, check_statement, check_version
from rejoinder.brief.forms import FORMS
from rejoinder.brief.material import Known
from rejoinder.brief.quoting import cite
from rejoinder.brief.refuse import require
from rejoinder.brief.sentences import left_out, lines
from rejoinder.brief.slots import Rests
from rejoinder.model.briefed import BriefSentence, SentenceKind
from rejoinder.model.traced import Coverage

Placed = tuple[str, ...]


def check_grounds(rests: Rests, placed: Placed) -> None:
    """Raises BriefRefused unless the sentence rests on what its kind needs, and on nothing else.

    `placed` are the claims that have an item in the brief.
    """
    sentence = rests.sentence
    quotes, counts = bool(sentence.citations), bool(sentence.ids) or sentence.number is not None
    needs = {
        SentenceKind.QUOTATION: (True, False, False, False),
        SentenceKind.COUNT: (False, True, sentence.form in FORMS and FORMS[sentence.form].covers, False),
        SentenceKind.ABSENCE: (False, False, True, False),
        SentenceKind.LINE: (False, False, False, True),
    }[sentence.kind]
    has = (quotes, counts, sentence.coverage is not None, sentence.judgement is not None)
    right = f"a {sentence.kind.value} needs {', '.join(n for n, it in zip(_NAMES, needs, strict=True) if it)} and nothing else"
    require(has == needs, f"{sentence.text[:80]!r} does not rest on what its kind rests on", right)
    if sentence.coverage is not None:
        _check_coverage(rests.known, sentence)
    LAWS[sentence.kind](rests, placed)


_NAMES = ("citations", "ids with their number", "coverage", "a judgement")


def _check_quotation(rests: Rests, _: Placed) -> None:
    """Every span in the stored text, and the whole place one that this form may cite for this claim."""
    sentence, known = rests.sentence, rests.known
    require(len(sentence.citations) == 1, f"{sentence.text[:80]!r} cites several places", "cite the one that is quoted")
    version = check_version(known, rests.citation.version)
    for spans in (rests.citation.spans, rests.citation.source, rests.citation.cue):
        check_spans(version, spans)
    if sentence.form.startswith("record"):
        _check_record(rests)
        return
    require(rests.claim is not None and sentence.form in bases.QUOTED, "a quotation stands outside a claim", "quote under one")
    name = rests.citation.statement or ""
    statement = check_statement(known, name)
    same = rests.citation == cite(statement, version) and known.standing[name].id == version.id
    right = "cite its content, source and cue as they were read"
    require(same, f"{sentence.text[:80]!r} does not cite the places of its statement", right)
    may = bases.QUOTED[sentence.form](known, rests.claim or "")
    require(name in may, f"{name} is not what {sentence.text[:40]!r} says that it is", "quote it for what it is")
    require(not sentence.confirmed, f"no person confirmed {sentence.text[:80]!r}", "mark it as unconfirmed")


def _check_record(rests: Rests) -> None:
    """Evidence that was found for this claim in a primary document, and confirmed only where a person did so."""
    evidence, sentence = rests.evidence, rests.sentence
    primary = {read.version.id for read in rests.known.material.record}
    found = evidence is not None and rests.citation.version in primary and rests.citation.statement is None
    require(found, f"{sentence.text[:80]!r} is no evidence on this claim from the record", "cite evidence that was found")
    judged = evidence is not None and evidence.confirmed
    stated = sentence.confirmed == judged == (sentence.form == "record judged")
    require(stated, f"{sentence.text[:80]!r} says of itself what no person judged", "mark it as unconfirmed")


def _check_count(rests: Rests, placed: Placed) -> None:
    """As many as the listed ids, no id twice, and exactly those that the ledger gives for this form."""
    sentence, known = rests.sentence, rests.known
    ids = sentence.ids
    require(len(ids) == len(set(ids)) == sentence.number, f"{sentence.text[:80]!r} miscounts its ids", "count each id once")
    unknown = [name for name in ids if name not in known.existing]
    require(not unknown, f"{sentence.text[:80]!r} counts {', '.join(unknown[:3])}, not in this case", "count what is stored")
    require(
        set(ids) == set(_countable(rests, placed)), f"{sentence.text[:80]!r} counts others than it says", "count those it names"
    )
    since = "{since}" in FORMS[sentence.form].pattern and "new" in sentence.form
    require(not since or known.material.since is not None, "something is called new since no moment", "say since when")
    require(not sentence.confirmed, f"no person confirmed {sentence.text[:80]!r}", "mark it as unconfirmed")


def _countable(rests: Rests, placed: Placed) -> tuple[str, ...]:
    form, known = rests.sentence.form, rests.known
    if rests.claim is not None and form in bases.COUNTED:
        return bases.COUNTED[form](known, rests.claim)
    if rests.claim is None and form in overall.COUNTED:
        return overall.COUNTED[form](known)
    return left_out(known, placed) if rests.claim is None and form == "left out" else ()


def _check_absence(rests: Rests, _: Placed) -> None:
    """Silence that the traces bear out."""
    sentence = rests.sentence
    true = ABSENT[sentence.form](rests)
    require(true, f"{sentence.text[:80]!r}, and the ledger has some", "say that there is none only where there is none")
    require(not sentence.confirmed, f"no person confirmed {sentence.text[:80]!r}", "mark it as unconfirmed")


def _check_coverage(known: Known, sentence: BriefSentence) -> None:
    """Something was read, and the coverage says exactly what, with the recall in each language."""
    coverage = sentence.coverage or Coverage(0, (), (), None, None, ())
    languages = [language for language, _ in coverage.languages]
    require(coverage.documents > 0, f"{sentence.text[:80]!r} rests on no document", "say nothing about what was not read")
    recalled = {language for language, share in coverage.recall if 0 <= share <= 1}
    right = "hand in the recall of each language that was looked through"
    require(set(languages) <= recalled, f"{sentence.text[:80]!r} does not say how much the reader finds", right)
    dated = coverage.earliest is not None and coverage.latest is not None
    require(dated, f"{sentence.text[:80]!r} does not say from when to when", "date at least one document")
    whole = coverage == cover(known.material, languages)
    require(whole, f"{sentence.text[:80]!r} covers other documents than were read", "count what was read")


def _check_line(rests: Rests, _: Placed) -> None:
    """The very words of a judgement in force on this claim."""
    sentence = rests.sentence
    allowed = lines(rests.known, rests.claim) if rests.claim is not None else ()
    right = "offer only lines that a person approved for this claim, unchanged"
    require(sentence in tuple(allowed), f"{sentence.text[:80]!r} is not the approved line of {sentence.judgement}", right)


def _no_answer(rests: Rests) -> bool:
    return rests.claim is not None and not rests.known.traces[rests.claim].answers and _whole(rests)


def _no_answer_in(rests: Rests) -> bool:
    languages = rests.sentence.coverage.languages if rests.sentence.coverage else ()
    one = len(languages) == 1 and rests.claim is not None
    return one and languages[0][0] in rests.known.traces[rests.claim or ""].unanswered_in


def _no_answer_by_desk(rests: Rests) -> bool:
    asked = rests.claim is not None and rests.known.desk is not None and _whole(rests)
    return asked and not bases.answered_by_desk(rests.known, rests.claim or "")


def _nothing(rests: Rests) -> bool:
    return rests.claim is None and rests.known.desk is None and not overall.about(rests.known) and _whole(rests)


def _nothing_about_desk(rests: Rests) -> bool:
    return rests.claim is None and rests.known.desk is not None and not overall.about(rests.known) and _whole(rests)


def _nothing_new(rests: Rests) -> bool:
    asked = rests.claim is None and rests.known.material.since is not None and _whole(rests)
    return asked and rests.known.desk is None and not overall.new(rests.known)


def _nothing_new_about_desk(rests: Rests) -> bool:
    asked = rests.claim is None and rests.known.material.since is not None and _whole(rests)
    return asked and rests.known.desk is not None and not overall.new(rests.known)


def _whole(rests: Rests) -> bool:
    """Whether everything was looked through."""
    return rests.sentence.coverage == cover(rests.known.material)


ABSENT: Mapping[str, Callable[[Rests], bool]] = {
    "no answer": _no_answer,
    "no answer in": _no_answer_in,
    "no answer by desk": _no_answer_by_desk,
    "nothing": _nothing,
    "nothing about desk": _nothing_about_desk,
    "nothing new": _nothing_new,
    "nothing new about desk": _nothing_new_about_desk,
}
LAWS: Mapping[SentenceKind, Callable[[Rests, Placed], None]] = {
    SentenceKind.QUOTATION: _check_quotation,
    SentenceKind.COUNT: _check_count,
    SentenceKind.ABSENCE: _check_absence,
    SentenceKind.LINE: _check_line,
}
