"""The parts of a sentence that are filled in, each from what the sentence rests on and from the ledger alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rejoinder.brief.bases import labelled
from rejoinder.brief.cover import covered
from rejoinder.brief.material import Known
from rejoinder.brief.phrases import LONGEST_NAME, lag, language_name, listed, moment, plain, when
from rejoinder.brief.quoting import LONGEST_SOURCE, REPORTED, marks_of, shortened, words
from rejoinder.model import Basis, Stance, Statement, Version
from rejoinder.model.assessed import Evidence, Relation
from rejoinder.model.briefed import BriefSentence, Citation
from rejoinder.model.ids import source_id

ACTS: Mapping[Stance, str] = {
    Stance.ASSERTS: "says",
    Stance.DENIES: "denies",
    Stance.CRITICISES: "criticises",
    Stance.DEMANDS: "demands",
    Stance.PROMISES: "promises",
    Stance.FEARS: "fears",
    Stance.ASKS: "asks",
    Stance.SUPPORTS: "supports",
}
RELATIONS: Mapping[Relation, str] = {
    Relation.SUPPORTS: "supports this",
    Relation.CONTRADICTS: "contradicts this",
    Relation.CONTEXT: "gives context to this",
}


@dataclass(frozen=True, slots=True)
class Rests:
    """A sentence with everything that its text may be made of."""

    known: Known
    sentence: BriefSentence
    claim: str | None = None

    @property
    def citation(self) -> Citation:
        """The one place that a quotation rests on."""
        return self.sentence.citations[0]

    @property
    def version(self) -> Version:
        """The version that it stands in."""
        return self.known.versions[self.citation.version]

    @property
    def statement(self) -> Statement | None:
        """The statement that is quoted, if it is one."""
        return self.known.statements.get(self.citation.statement or "")

    @property
    def evidence(self) -> Evidence | None:
        """The evidence that is quoted, if it is one."""
        place = (self.citation.version, self.citation.spans)
        return next((e for e in self.known.material.evidence if e.claim == self.claim and (e.version, (e.span,)) == place), None)


def fill(pattern: str, rests: Rests) -> str:
    """The pattern with every slot filled. Raises KeyError or IndexError where what it rests on is not there."""
    filled = {slot: make(rests) for slot, make in SLOTS.items() if f"{{{slot}}}" in pattern}
    return pattern.format_map(filled)


def skeleton(pattern: str, rests: Rests) -> str:
    """The pattern with its number and nothing else filled in."""
    return pattern.format_map(
        {slot: make(rests) if slot == "number" else "" for slot, make in SLOTS.items() if f"{{{slot}}}" in pattern}
    )


def _number(rests: Rests) -> str:
    return str(rests.sentence.number)


def _outlet(rests: Rests) -> str:
    return plain(rests.version.publisher) or "an outlet without a name"


def _when(rests: Rests) -> str:
    return when(rests.version.published, rests.known.zone)


def _who(rests: Rests) -> str:
    """The actor; else the words that name the source, as the document has them."""
    statement = rests.statement
    if statement is None:
        raise KeyError(rests.citation.statement)
    if name := plain(statement.source_actor):
        return name
    if not statement.source:
        return "a speaker whom it does not name"
    text = rests.version.text
    return words(shortened(statement.source, text, LONGEST_SOURCE), text, REPORTED)


def _act(rests: Rests) -> str:
    """What the speaker does with the words, and how far the document goes along."""
    statement = rests.statement
    if statement is None:
        raise KeyError(rests.citation.statement)
    act = ACTS[statement.stance]
    imputed = f"{act}, as the outlet puts it" if statement.basis is Basis.IMPUTED else act
    return f"{imputed} (the outlet hedges)" if statement.hedged else imputed


def _words(rests: Rests) -> str:
    return words(rests.citation.spans, rests.version.text, marks_of(rests.statement))


def _lag(rests: Rests) -> str:
    """How long after the claim, where it can be said."""
    found = (a for a in rests.known.traces[rests.claim or ""].answers if a.statement == rests.citation.statement)
    after = next(found).after
    return f", {lag(after)} it was first seen" if after else ""


def _language(rests: Rests) -> str:
    """The language of the cited version; of an absence, the one that was looked through."""
    if rests.sentence.citations:
        return language_name(rests.version.language.base)
    coverage = rests.sentence.coverage
    return listed([language_name(code) for code, _ in coverage.languages]) if coverage else ""


def _languages(rests: Rests) -> str:
    return listed([language_name(code) for code in rests.sentence.ids])


def _narratives(rests: Rests) -> str:
    titles = {one.id: one.title for one in rests.known.material.narratives}
    return "; ".join(plain(titles[name]) for name in rests.sentence.ids)


def _authority(rests: Rests) -> str:
    """Who says that the outlets are state media."""
    names = {source_id(source.name): source.name for source in rests.known.sources.values()}
    found = (labelled(rests.known, names[one]) for one in rests.sentence.ids)
    return "; ".join(dict.fromkeys(plain(label) for label in found if label))


def _desk(rests: Rests) -> str:
    return plain(rests.known.desk)


def _since(rests: Rests) -> str:
    since = rests.known.material.since
    return f" since {moment(since, rests.known.zone)}" if since else ""


def _recent(rests: Rests) -> str:
    since = _since(rests)
    return f" that came out{since}" if since else ""


def _covered(rests: Rests) -> str:
    coverage = rests.sentence.coverage
    return covered(coverage, rests.known.zone) if coverage else ""


def _record(rests: Rests) -> str:
    """What a primary document is called: by its title, else by how it begins."""
    opening = rests.version.text.lstrip()[: 4 * LONGEST_NAME].partition("\n")[0]
    return plain(rests.version.title) or plain(opening) or "a primary document"


def _relation(rests: Rests) -> str:
    evidence = rests.evidence
    return RELATIONS[evidence.relation] if evidence else ""


SLOTS: Mapping[str, Callable[[Rests], str]] = {
    "number": _number,
    "outlet": _outlet,
    "when": _when,
    "who": _who,
    "act": _act,
    "words": _words,
    "lag": _lag,
    "language": _language,
    "languages": _languages,
    "narratives": _narratives,
    "authority": _authority,
    "desk": _desk,
    "since": _since,
    "recent": _recent,
    "covered": _covered,
    "record": _record,
    "relation": _relation,
}
