"""People decide; what they decide is kept beside the words that they saw."""

from collections.abc import Callable
from dataclasses import dataclass

from rejoinder.errors import CallDifferently
from rejoinder.flow.place import Place
from rejoinder.model import FoundStatement, Judgement, JudgementKind, Stance
from rejoinder.model.ids import judgement_id

MOST_VALUE = 4000  # characters of a line or a reason: a page; more is a document


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides: the kind, the decision itself where the kind needs one, why, and who."""

    kind: JudgementKind
    value: str | None
    why: str
    judge: str


def decide(place: Place, target: str, decision: Decision) -> Judgement:
    """Keep a decision on a statement, or on a claim through its exemplar. Raises CallDifferently for one that says too little."""
    found = _statement(place, target)
    value = _value(place, decision)
    content = found.statement.content
    quoted = found.version.text[content[0].start : content[-1].end]
    judged_at = place.clock()
    id_ = judgement_id(decision.kind.value, found.statement.id, decision.judge, judged_at.isoformat(), value)
    judgement = Judgement(
        id_,
        decision.kind,
        found.statement.id,
        _said(decision.judge, "who judges"),
        judged_at,
        _said(decision.why, "why"),
        value=value,
        version=found.version.id,
        quoted=quoted,
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


def _statement(place: Place, target: str) -> FoundStatement:
    kind = target.partition("-")[0]
    if kind == "cl":
        return place.ledger.statement(place.ledger.claim(target).exemplar)
    if kind != "st":
        raise CallDifferently(f"{target} is neither a statement nor a claim", "judge a statement (st-…) or a claim (cl-…)")
    return place.ledger.statement(target)


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
    return _statement(place, place.ledger.resolve_id(value)).statement.id


_NEEDS = {
    JudgementKind.LINE: ("the line", '"…"'),
    JudgementKind.VERDICT: ("the verdict", '"…"'),
    JudgementKind.WRONG_SPEAKER: ("the right speaker", '"Ministry of …"'),
    JudgementKind.WRONG_SPAN: ("the right words", '"…"'),
    JudgementKind.WRONG_STANCE: ("the right stance", "denies"),
    JudgementKind.SAME_CLAIM: ("the other statement or claim", "st-…"),
    JudgementKind.DIFFERENT_CLAIM: ("the other statement or claim", "st-…"),
}
_READ: dict[JudgementKind, Callable[[Place, str], str]] = {
    JudgementKind.WRONG_STANCE: _stance,
    JudgementKind.SAME_CLAIM: _other,
    JudgementKind.DIFFERENT_CLAIM: _other,
}
