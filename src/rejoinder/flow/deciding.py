"""People decide; what they decide is kept beside the words that they saw."""

from collections.abc import Callable
from dataclasses import dataclass

from rejoinder.errors import CallDifferently
from rejoinder.flow.judging import adrift, anchor, remembered
from rejoinder.flow.material import load_read
from rejoinder.flow.place import Place
from rejoinder.flow.telling import STORIES
from rejoinder.model import Judgement, JudgementKind, Stance
from rejoinder.model.ids import judgement_id

LONGEST_OPENING = 200  # characters by which a document without a title is shown to whoever reads the judgement
MOST_VALUE = 4000  # characters of a line or a reason: a page; more is a document


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides: the kind, the decision itself where the kind needs one, why, and who."""

    kind: JudgementKind
    value: str | None
    why: str
    judge: str


def decide(place: Place, target: str, decision: Decision) -> Judgement:
    """Keep a decision on a statement, on a claim through its exemplar, or on a document or a story through its first document.

    Raises CallDifferently for one that says too little, or is made on what its kind cannot be made on.
    """
    seen = _document(place, target) if decision.kind in STORIES else _statement(place, target)
    value = _value(place, decision)
    judged_at = place.clock()
    judgement = Judgement(
        judgement_id(decision.kind.value, seen.id, decision.judge, judged_at.isoformat(), value),
        decision.kind,
        seen.id,
        _said(decision.judge, "who judges"),
        judged_at,
        _said(decision.why, "why"),
        value=value,
        version=seen.version,
        quoted=seen.words,
    )
    place.ledger.add_judgement(judgement)
    return judgement


def withdraw(place: Place, id_: str, *, why: str, judge: str) -> Judgement:
    """Take a judgement back by a new row that names it. Raises UnknownId, and CallDifferently where it was withdrawn already."""
    taken = place.ledger.judgement(id_)
    if taken.withdraws is None and taken.id not in {one.id for one in place.ledger.judgements()}:
        raise CallDifferently(f"{taken.id} was withdrawn already", "`rejoinder show` says when and why")
    judged_at = place.clock()
    name = judgement_id(taken.kind.value, taken.target, judge, judged_at.isoformat(), taken.id)
    by, reason = _said(judge, "who judges"), _said(why, "why")
    row = Judgement(name, taken.kind, taken.target, by, judged_at, reason, withdraws=taken.id)
    place.ledger.add_judgement(row)
    return row


def find_adrift(place: Place) -> tuple[Judgement, ...]:
    """Judgements in force that no record of today bears."""
    read = load_read(place.ledger)
    return adrift(anchor(place.ledger.judgements(), read, remembered(place.ledger)), read)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a judge saw: the record, the version that it stands in, and its words."""

    id: str
    version: str
    words: str


def _statement(place: Place, target: str) -> _Seen:
    kind = target.partition("-")[0]
    if kind not in ("cl", "st"):
        raise CallDifferently(f"{target} is neither a statement nor a claim", "judge a statement (st-…) or a claim (cl-…)")
    found = place.ledger.statement(place.ledger.claim(target).exemplar if kind == "cl" else target)
    content = found.statement.content
    return _Seen(found.statement.id, found.version.id, found.version.text[content[0].start : content[-1].end])


def _document(place: Place, target: str) -> _Seen:
    kind = target.partition("-")[0]
    if kind not in ("do", "sy"):
        raise CallDifferently(f"{target} is neither a document nor a story", "judge a document (do-…) or a story (sy-…)")
    document = place.ledger.story(target).first if kind == "sy" else place.ledger.document(target).id
    last = place.ledger.versions_of(document)[-1]
    return _Seen(document, last.id, last.title or last.text.strip()[:LONGEST_OPENING])


def _value(place: Place, decision: Decision) -> str | None:
    if decision.kind not in _NEEDS:
        if decision.value is not None:
            raise CallDifferently(f"{decision.kind.value!r} needs no text", "leave --text out")
        return None
    what, right = _NEEDS[decision.kind]
    value = (decision.value or "").strip()
    if not value:
        raise CallDifferently(f"{decision.kind.value!r} needs {what}", f"give it: --text {right}")
    if len(value) > MOST_VALUE:
        raise CallDifferently(f"the text has {len(value):,} characters", f"keep it to {MOST_VALUE:,}")
    return _READ[decision.kind](place, value) if decision.kind in _READ else value


def _said(words: str, what: str) -> str:
    kept = words.strip()
    if not kept:
        raise CallDifferently(f"nothing says {what}", "a judgement names who made it and why")
    if len(kept) > MOST_VALUE:
        raise CallDifferently(f"what says {what} has {len(kept):,} characters", f"keep it to {MOST_VALUE:,}")
    return kept


def _stance(_place: Place, value: str) -> str:
    known = [stance.value for stance in Stance]
    if value not in known:
        raise CallDifferently(f"{value!r} is no stance", f"it is one of {', '.join(known)}")
    return value


def _other(place: Place, value: str) -> str:
    return _statement(place, place.ledger.resolve_id(value)).id


def _other_document(place: Place, value: str) -> str:
    return _document(place, place.ledger.resolve_id(value)).id


def _narrative(place: Place, value: str) -> str:
    """A narrative that an analyst named: what the program proposes is nobody's, and another one tomorrow."""
    found = place.ledger.narrative(place.ledger.resolve_id(value))
    if found.proposed:
        raise CallDifferently(f"{found.id} is only proposed by the program", "name it first: a [[narrative]] in case.toml")
    return found.id


_NEEDS = {
    JudgementKind.LINE: ("the line", '"…"'),
    JudgementKind.VERDICT: ("the verdict", '"…"'),
    JudgementKind.WRONG_SPEAKER: ("the right speaker", '"Ministry of …"'),
    JudgementKind.WRONG_SPAN: ("the right words", '"…"'),
    JudgementKind.WRONG_STANCE: ("the right stance", "denies"),
    JudgementKind.SAME_CLAIM: ("the other statement or claim", "st-…"),
    JudgementKind.DIFFERENT_CLAIM: ("the other statement or claim", "st-…"),
    JudgementKind.SAME_STORY: ("the other document or story", "sy-…"),
    JudgementKind.DIFFERENT_STORY: ("the other document or story", "do-…"),
    JudgementKind.IN_NARRATIVE: ("the narrative", "nr-…"),
    JudgementKind.NOT_IN_NARRATIVE: ("the narrative", "nr-…"),
}
_READ: dict[JudgementKind, Callable[[Place, str], str]] = {
    JudgementKind.WRONG_STANCE: _stance,
    JudgementKind.SAME_CLAIM: _other,
    JudgementKind.DIFFERENT_CLAIM: _other,
    JudgementKind.SAME_STORY: _other_document,
    JudgementKind.DIFFERENT_STORY: _other_document,
    JudgementKind.IN_NARRATIVE: _narrative,
    JudgementKind.NOT_IN_NARRATIVE: _narrative,
}
