"""What linking, tracing and briefs work on, out of the ledger."""

from collections.abc import Callable, Iterator
from itertools import count

from rejoinder.flow.judging import anchor, judge, remembered
from rejoinder.model import Judgement, Mention, Reading, Version
from rejoinder.model.material import ReadVersion
from rejoinder.store.base import View

FindMentions = Callable[[Version], tuple[Mention, ...]]


def load_press(view: View) -> tuple[ReadVersion, ...]:
    """Every version that counts as coverage and was read, as people's judgements leave it; later texts of a document later."""
    return load_judged(view)[0]


def load_judged(view: View) -> tuple[tuple[ReadVersion, ...], tuple[Judgement, ...]]:
    """The same, with the judgements in force, each on what holds its words today."""
    read = load_read(view)
    judgements = anchor(view.judgements(), read, remembered(view))
    return judge(read, judgements), judgements


def load_read(view: View) -> tuple[ReadVersion, ...]:
    """Every version that counts as coverage, as it was read."""
    places = count()
    return tuple(
        ReadVersion(version, current[0], next(places), current[1])
        for version in _versions(view, records=False)
        if (current := view.reading_of(version.id)) is not None
    )


def load_records(view: View, find_mentions: FindMentions) -> tuple[ReadVersion, ...]:
    """The last text of every primary document, with the actors that it names and no statements."""
    last = {version.document: version for version in _versions(view, records=True)}
    return tuple(
        ReadVersion(version, Reading(version.id, mentions=find_mentions(version)), place)
        for place, version in enumerate(last.values())
    )


def _versions(view: View, *, records: bool) -> Iterator[Version]:
    for document in view.documents():
        if document.is_record is records:
            yield from view.versions_of(document.id)
