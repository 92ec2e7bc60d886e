"""Passages that one document has from another, where the documents are no copies as wholes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rejoinder.link.copies import latest_of_each_document
from rejoinder.link.differences import sentence_spans
from rejoinder.link.groups import Joining
from rejoinder.link.sharing import find_sharing
from rejoinder.model import Span
from rejoinder.model.linked import Copies
from rejoinder.model.material import ReadVersion, order_of
from rejoinder.model.repeated import Excerpt, Lifted
from rejoinder.text.shingles import containment, shingles

LIFTED = 0.8  # share of the shorter passage's shingles that the longer one must hold
FEWEST_SHINGLES = 20  # of a passage: two dozen words, or as many characters and a few; below, a phrase may be anybody's
LONGEST = 800  # characters of a paragraph beyond which it is looked at sentence by sentence


def find_passages(material: Sequence[ReadVersion], copies: Iterable[Copies]) -> tuple[Lifted, ...]:
    """Paragraphs that stand in several documents, in the order in which they first came; copies of each other count as one."""
    latest = {read.version.id: read for read in latest_of_each_document(material)}
    kin = {version: group.id for group in copies for version in group.versions}
    excerpts = sorted((e for read in latest.values() for e in _excerpts(read)), key=lambda e: (e.version, e.span))
    sets = [shingles(e.span.of(latest[e.version].version.text)) for e in excerpts]
    long = [place for place, found in enumerate(sets) if len(found) >= FEWEST_SHINGLES]
    excerpts, sets = [excerpts[place] for place in long], [sets[place] for place in long]
    joining = Joining[int]()
    for left, right in find_sharing(sets):
        one, other = (kin.get(excerpts[place].version, excerpts[place].version) for place in (left, right))
        if one != other and containment(sets[left], sets[right]) >= LIFTED:
            joining.join(left, right)
    ordered = (sorted((excerpts[place] for place in group), key=lambda e: _order(e, latest)) for group in joining.groups())
    return tuple(sorted((_lifted(group, kin) for group in ordered), key=lambda one: _order(one.first, latest)))


def _lifted(ordered: Sequence[Excerpt], kin: Mapping[str, str]) -> Lifted:
    """Of each group of copies, and of each document, the first place alone."""
    firsts: dict[str, Excerpt] = {}
    for excerpt in ordered:
        firsts.setdefault(kin.get(excerpt.version, excerpt.version), excerpt)
    first, *others = firsts.values()
    return Lifted(first, tuple(others))


def _order(excerpt: Excerpt, latest: Mapping[str, ReadVersion]) -> tuple[tuple[float, int, str], Span]:
    return order_of(latest[excerpt.version]), excerpt.span


def _excerpts(read: ReadVersion) -> Iterator[Excerpt]:
    text, start = read.version.text, 0
    for line in text.splitlines(keepends=True):
        paragraph = Span(start, start + len(line))
        start += len(line)
        inside = sentence_spans(line) if len(line) > LONGEST else (Span(0, len(line.rstrip("\r\n"))),)
        yield from (Excerpt(read.version.id, Span(paragraph.start + s.start, paragraph.start + s.end)) for s in inside)
