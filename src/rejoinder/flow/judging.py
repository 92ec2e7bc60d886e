"""What people decided about statements, applied to what was read; a judgement finds its statement again after a new reading."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rejoinder.errors import UnknownId
from rejoinder.model import FoundStatement, Judgement, JudgementKind, Reading, Span, Stance, Statement
from rejoinder.model.material import ReadVersion
from rejoinder.store.base import View

LEAST_OVERLAP = 0.5  # share of the longer of two passages that both must cover to be the same words read anew
OF_TWO = frozenset({JudgementKind.SAME_CLAIM, JudgementKind.DIFFERENT_CLAIM})  # what names another statement as its value
OF_DOCUMENTS = frozenset({JudgementKind.SAME_STORY, JudgementKind.DIFFERENT_STORY})  # documents keep their ids for ever

Mend = Callable[[Statement, Judgement], Statement | None]
Where = Callable[[str], FoundStatement | None]


def judge(material: Sequence[ReadVersion], judgements: Iterable[Judgement]) -> tuple[ReadVersion, ...]:
    """The material with the speakers, stances and omissions that people decided on."""
    of_statement: dict[str, list[Judgement]] = {}
    for one in anchor(judgements, material):
        if one.kind in MENDS:
            of_statement.setdefault(one.target, []).append(one)
    return tuple(replace(read, reading=_mended(read.reading, of_statement)) for read in material)


def nowhere(_statement: str) -> FoundStatement | None:
    """No statement but those of today is known."""
    return None


def remembered(view: View) -> Where:
    """Statements as the ledger keeps them, those of earlier readings too."""

    def found(statement: str) -> FoundStatement | None:
        """None for an id that no reading ever gave."""
        try:
            return view.statement(statement)
        except UnknownId:
            return None

    return found


def anchor(judgements: Iterable[Judgement], material: Sequence[ReadVersion], where: Where = nowhere) -> tuple[Judgement, ...]:
    """The judgements, each on the statements that hold its words today; what finds none keeps its ids.

    `where` knows the places of statements that stand no more.
    """
    places = _Places(material, where)
    return tuple(one if one.kind in OF_DOCUMENTS else _anchored(one, places) for one in judgements)


def adrift(judgements: Iterable[Judgement], material: Sequence[ReadVersion]) -> tuple[Judgement, ...]:
    """Of anchored judgements those that no record of today bears: a person has to look at them."""
    standing = {s.id for read in material for s in read.reading.statements} | {read.version.document for read in material}
    return tuple(one for one in judgements if not standing.issuperset(_borne_by(one)))


def _borne_by(judgement: Judgement) -> set[str]:
    value = judgement.value if judgement.kind in OF_TWO | OF_DOCUMENTS else None
    return {judgement.target, value or judgement.target}


def _anchored(judgement: Judgement, places: "_Places") -> Judgement:
    target = places.today(judgement.target, judgement.version, judgement.quoted)
    value = places.today(judgement.value) if judgement.kind in OF_TWO and judgement.value else judgement.value
    return judgement if (target, value) == (judgement.target, judgement.value) else replace(judgement, target=target, value=value)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that a judge saw: in which version of which document, and where in it, as far as that is known."""

    version: str
    document: str | None
    quoted: str
    start: int


class _Places:
    """Where words stand today."""

    def __init__(self, material: Sequence[ReadVersion], where: Where) -> None:
        self._standing = {s.id for read in material for s in read.reading.statements}
        self._versions = {read.version.id: read for read in material}
        self._of_document: dict[str, list[ReadVersion]] = {}
        for read in material:
            self._of_document.setdefault(read.version.document, []).append(read)
        self._where = where

    def today(self, statement: str, version: str | None = None, quoted: str | None = None) -> str:
        """The statement that holds the words of this one: in its version, else in another text of its document."""
        words = None if statement in self._standing else self._words(statement, version, quoted)
        if words is None:
            return statement
        own = self._versions.get(words.version)
        texts = [own] if own else reversed(self._of_document.get(words.document or "", []))
        return next((found for read in texts if (found := _holding(read, words))), statement)

    def _words(self, statement: str, version: str | None, quoted: str | None) -> _Words | None:
        found = self._where(statement)
        if found is not None:
            span = _whole(found.statement)
            return _Words(found.version.id, found.version.document, span.of(found.version.text), span.start)
        return _Words(version, None, quoted, 0) if version and quoted else None


def _holding(read: ReadVersion, words: _Words) -> str | None:
    """The statement that covers most of the words, at the place nearest to where they stood."""
    start = min(_places(words.quoted, read.version.text), key=lambda at: abs(at - words.start), default=None)
    if start is None:
        return None
    seen = Span(start, start + len(words.quoted))
    best = max(read.reading.statements, key=lambda s: _overlap(_whole(s), seen), default=None)
    return best.id if best and _overlap(_whole(best), seen) >= LEAST_OVERLAP else None


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


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
