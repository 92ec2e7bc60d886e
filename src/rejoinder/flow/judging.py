"""What people decided about statements, applied to what was read; a judgement finds its statement again after a new reading."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from rejoinder.model import Judgement, JudgementKind, Reading, Span, Stance, Statement
from rejoinder.model.material import ReadVersion

LEAST_OVERLAP = 0.5  # share of the longer of two passages that both must cover to be the same words read anew

Mend = Callable[[Statement, Judgement], Statement | None]


def judge(material: Sequence[ReadVersion], judgements: Iterable[Judgement]) -> tuple[ReadVersion, ...]:
    """The material with the speakers, stances and omissions that people decided on."""
    decided = [one for one in anchor(judgements, material) if one.kind in MENDS]
    of_statement: dict[str, list[Judgement]] = {}
    for one in decided:
        of_statement.setdefault(one.target, []).append(one)
    return tuple(replace(read, reading=_mended(read.reading, of_statement)) for read in material)


def anchor(judgements: Iterable[Judgement], material: Sequence[ReadVersion]) -> tuple[Judgement, ...]:
    """The judgements, each on the statement that holds its quoted words today; one that finds none keeps its target."""
    standing = {s.id for read in material for s in read.reading.statements}
    versions = {read.version.id: read for read in material}
    return tuple(one if one.target in standing else _anchored(one, versions) for one in judgements)


def _anchored(judgement: Judgement, versions: Mapping[str, ReadVersion]) -> Judgement:
    read = versions.get(judgement.version or "")
    if read is None or not judgement.quoted:
        return judgement
    start = read.version.text.find(judgement.quoted)
    if start < 0:
        return judgement
    seen = Span(start, start + len(judgement.quoted))
    best = max(read.reading.statements, key=lambda s: _overlap(_whole(s), seen), default=None)
    return replace(judgement, target=best.id) if best and _overlap(_whole(best), seen) >= LEAST_OVERLAP else judgement


def _whole(statement: Statement) -> Span:
    return Span(statement.content[0].start, statement.content[-1].end)


def _overlap(left: Span, right: Span) -> float:
    shared = min(left.end, right.end) - max(left.start, right.start)
    return max(shared, 0) / max(left.end - left.start, right.end - right.start)


def _mended(reading: Reading, of_statement: Mapping[str, Sequence[Judgement]]) -> Reading:
    if not any(s.id in of_statement for s in reading.statements):
        return reading
    kept = [mended for s in reading.statements if (mended := _decided(s, of_statement.get(s.id, ()))) is not None]
    ids = {s.id for s in kept}
    replies = tuple(r for r in reading.replies if r.later in ids and r.earlier in ids)
    return replace(reading, statements=tuple(kept), replies=replies)


def _decided(statement: Statement, judgements: Iterable[Judgement]) -> Statement | None:
    """The statement as the latest judgement of each kind leaves it, None where it is none."""
    mended: Statement | None = statement
    for one in judgements:
        mended = mended and MENDS[one.kind](mended, one)
    return mended


def _speaker(statement: Statement, judgement: Judgement) -> Statement:
    return replace(statement, source_actor=judgement.value)


def _stance(statement: Statement, judgement: Judgement) -> Statement:
    known = {stance.value: stance for stance in Stance}
    return replace(statement, stance=known.get(judgement.value or "", statement.stance))


def _omitted(_statement: Statement, _judgement: Judgement) -> None:
    return None


MENDS: Mapping[JudgementKind, Mend] = {
    JudgementKind.WRONG_SPEAKER: _speaker,
    JudgementKind.WRONG_STANCE: _stance,
    JudgementKind.NOT_A_STATEMENT: _omitted,
}
