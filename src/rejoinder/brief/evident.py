"""Whether the ledger that a brief cites hangs together: texts, statements and traces are what their ids say."""

from rejoinder.brief.material import Known
from rejoinder.brief.refuse import require
from rejoinder.model import Spans, Statement, Version
from rejoinder.model.ids import statement_id, text_digest, version_id
from rejoinder.model.linked import Polarity, answers_to
from rejoinder.model.traced import Carrier, ClaimTrace

DEEPEST = 8  # levels of statements within statements that an id is tried for


def check_version(known: Known, name: str) -> Version:
    """The version of this id. Raises BriefRefused when it is not there, or its text is not the one that the id was made of."""
    version = known.versions.get(name)
    require(version is not None, f"the brief cites {name}, which is no version of this case", "cite a version that was read")
    assert version is not None  # noqa: S101 - for the type checker; the line above has refused it
    whole = version.id == name == version_id(version.document, text_digest(version.text))
    require(whole, f"the text of {name} is not the one that it was stored with", "restore the ledger from a copy")
    return version


def check_statement(known: Known, name: str) -> Statement:
    """The statement of this id. Raises BriefRefused when it is not there, or not made of the places that it names."""
    statement = known.statements.get(name)
    require(statement is not None, f"the brief cites {name}, which is no statement of this case", "cite one that was read")
    assert statement is not None  # noqa: S101 - for the type checker; the line above has refused it
    version = check_version(known, known.standing[name].id)
    made = {statement_id(version.id, statement.content, statement.cue, statement.source, d) for d in range(DEEPEST)}
    require(name in made, f"{name} is not made of the places that it names", "read the version again")
    for spans in (statement.content, statement.cue, statement.source):
        check_spans(version, spans)
    return statement


def check_spans(version: Version, spans: Spans | None) -> None:
    """Raises BriefRefused when a span reaches beyond its text."""
    inside = all(span.end <= len(version.text) for span in spans or ())
    require(inside, f"a cited span reaches beyond the text of {version.id}", "cite a place within the text")


def check_trace(known: Known, claim: str) -> ClaimTrace:
    """The trace of a claim. Raises BriefRefused when the claim's own statements and their versions do not bear it out."""
    trace = known.traces.get(claim)
    both = claim in known.claims and trace is not None
    require(both, f"{claim} is no claim of this case, or was not traced", "link and trace the case again")
    assert trace is not None  # noqa: S101 - for the type checker; the line above has refused it
    members = _members(known, claim, Polarity.ASSERTS)
    require(bool(trace.carriers), f"nobody carries {claim}", "leave it out of the brief")
    documents = [carrier.document for carrier in trace.carriers]
    require(len(documents) == len(set(documents)), f"a document carries {claim} twice", "count each document once")
    for carrier in trace.carriers:
        _check_carrier(known, carrier)
        own = bool(carrier.statements) and set(carrier.statements) <= members
        require(own, f"{carrier.version} is said to carry {claim} by statements that do not put it forward", "trace it again")
    _check_answers(known, trace)
    return trace


def _check_carrier(known: Known, carrier: Carrier) -> None:
    version = check_version(known, carrier.version)
    said = (carrier.document, carrier.publisher, carrier.language, carrier.published)
    true = (version.document, version.publisher, version.language.base, version.published)
    require(said == true, f"what is said of {carrier.version} is not what is stored", "trace the case again")
    require(carrier.copy_of is None or carrier.copy_of in known.versions, "a copy has no original", "trace the case again")
    stand = all(name in known.standing and known.standing[name].id == version.id for name in carrier.statements)
    require(stand, f"a statement does not stand in {carrier.version}", "trace the case again")


def _check_answers(known: Known, trace: ClaimTrace) -> None:
    """No answer that is not one, and none left out: silence is claimed only where nothing denies or answers the claim."""
    denying = answers_to(known.claims[trace.claim], known.replies)
    for answer in trace.answers:
        _check_carrier(known, answer.carrier)
        check_statement(known, answer.statement)
        answers = answer.statement in denying and answer.statement in answer.carrier.statements
        require(answers, f"{answer.statement} is no answer to {trace.claim}", "trace the case again")
    heard = {known.standing[name].language.base for name in denying if name in known.standing}
    require(bool(heard) == bool(trace.answers), f"answers to {trace.claim} were left out", "trace the case again")
    carried = tuple(dict.fromkeys(carrier.language for carrier in trace.carriers))
    true = carried, tuple(language for language in carried if language not in heard)
    said = trace.languages, trace.unanswered_in
    require(said == true, f"the languages of {trace.claim} are not those of its carriers and answers", "trace the case again")


def _members(known: Known, claim: str, polarity: Polarity) -> set[str]:
    return {member.statement for member in known.claims[claim].members if member.polarity is polarity}
