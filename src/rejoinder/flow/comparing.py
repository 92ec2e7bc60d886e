"""Comparing texts without a case: what says the same, what stands together, what a later text does to an earlier one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rejoinder import encode
from rejoinder.clean.rows import parse_row
from rejoinder.encode import UniversalSentenceEncoder
from rejoinder.flow.guard import left_out
from rejoinder.flow.piping import Arrival, Left
from rejoinder.link.comparison import Comparer
from rejoinder.link.copies import group_copies
from rejoinder.link.matching import Matcher
from rejoinder.link.relating import relate as weigh_relation
from rejoinder.link.stories import group_stories
from rejoinder.model import Capture, Skipped, SkipReason, Stage, Unusable
from rejoinder.model.compared import Matched, Passage, Related


@dataclass(frozen=True, slots=True)
class Answer:
    """The passages that were found for a query, best first."""

    query: str
    hits: tuple[Matched, ...]


def match(
    queries: Iterable[Arrival], corpus: Iterable[Arrival], *, top: int, encoder: str | None = None
) -> Iterator[Answer | Left]:
    """For each query the best passages of the corpus; rows that cannot be used come first, those of the corpus before all.

    `encoder` names a sentence encoder of the Hugging Face Hub, or its folder, in place of our own; for errors see `find_encoder`.
    """
    made = encode.find_encoder(encoder) if encoder is not None else UniversalSentenceEncoder()
    passages, left = _passages(corpus)
    yield from left
    matcher = Matcher(passages, made)
    for item in queries:
        row = _row(item, ("text",))
        yield row if isinstance(row, Left) else Answer(row.name, matcher.find(row.fields["text"], top))


class By(StrEnum):
    """What documents are grouped by: the text that they repeat, or the happening that they report."""

    COPIES = "copies"
    STORIES = "stories"


@dataclass(frozen=True, slots=True)
class Grouped:
    """A document and the group that it stands in, named by the first of its documents; one that stands alone names its own."""

    document: str
    group: str


def group(documents: Iterable[Arrival], *, by: By) -> Iterator[Grouped | Left]:
    """The group of each document, in the order in which they came; rows that cannot be used come first."""
    rows = list(_once(_row(item, ("text",)) for item in documents))
    yield from (row for row in rows if isinstance(row, Left))
    kept = [row for row in rows if isinstance(row, _Row)]
    texts = {row.name: row.fields["text"] for row in kept}
    if by is By.COPIES:
        found = group_copies(texts.items())
    else:
        titled = {row.name: f"{row.fields.get('title', '')}\n{row.fields['text']}".strip() for row in kept}
        found = group_stories(titled, UniversalSentenceEncoder())
    place = {name: at for at, name in enumerate(texts)}
    home = {name: min(members, key=place.__getitem__) for members in found for name in members}
    yield from (Grouped(name, home.get(name, name)) for name in texts)


def relate(pairs: Iterable[Arrival]) -> Iterator[Related | Left]:
    """What the later text of each pair does to the earlier one, in order; rows that cannot be used come at their place."""
    comparer = Comparer(UniversalSentenceEncoder())
    for item in pairs:
        row = _row(item, ("earlier", "later"))
        if isinstance(row, Left):
            yield row
        else:
            relation, reasons = weigh_relation(comparer.compare(row.fields["earlier"], row.fields["later"]))
            yield Related(row.name, relation, reasons)


@dataclass(frozen=True, slots=True)
class _Row:
    capture: Capture
    name: str
    fields: dict[str, str]


def _passages(items: Iterable[Arrival]) -> tuple[Sequence[Passage], Sequence[Left]]:
    rows = [_row(item, ("text",)) for item in items]
    found = [Passage(r.name, r.fields["text"], r.fields.get("title", "")) for r in rows if isinstance(r, _Row)]
    return found, [row for row in rows if isinstance(row, Left)]


def _once(rows: Iterable[_Row | Left]) -> Iterator[_Row | Left]:
    """The rows; one whose id an earlier row has is left out, for nobody could tell which of the two a group means."""
    seen = set[str]()
    for row in rows:
        if isinstance(row, Left):
            yield row
        elif row.name in seen:
            yield _left(row.capture, f"an earlier row has its id ({row.name})")
        else:
            seen.add(row.name)
            yield row


def _row(item: Arrival, needed: Sequence[str]) -> _Row | Left:
    """The text fields of a row, with its id; a row that lacks one of them is left out."""
    if isinstance(item, Skipped):
        return Left(item.item, item)
    capture, content = item
    try:
        row = parse_row(content)
    except Unusable as error:
        return _left(capture, error.detail)
    name = row.get("id")
    fields = {key: value for key, value in row.items() if isinstance(value, str)}
    missing = [key for key in needed if not fields.get(key, "").strip()]
    if isinstance(name, bool) or not isinstance(name, str | int):
        missing.insert(0, "id")
    return _left(capture, f"it has no {' and no '.join(missing)}") if missing else _Row(capture, str(name), fields)


def _left(capture: Capture, detail: str) -> Left:
    return Left(capture.location, left_out(Stage.COLLECT, capture.location, SkipReason.BAD_ROW, detail))
