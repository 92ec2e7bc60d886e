"""What the opening of a brief may count: documents, outlets, languages and claims of the whole case."""

from collections.abc import Callable, Mapping

from rejoinder.brief.bases import Ids, about_desk, answered_by_desk, own
from rejoinder.brief.material import Known
from rejoinder.model import Version
from rejoinder.model.ids import source_id
from rejoinder.model.traced import ClaimTrace

Overall = Callable[[Known], Ids]


def documents(known: Known) -> Ids:
    """Documents that came out since the moment asked about, or all."""
    return tuple(dict.fromkeys(version.document for version in _recent(known)))


def outlets(known: Known) -> Ids:
    """Who published them."""
    return tuple(dict.fromkeys(source_id(version.publisher) for version in _recent(known) if version.publisher))


def languages(known: Known) -> Ids:
    """The base languages that they are in."""
    return tuple(sorted({version.language.base for version in _recent(known)}))


def about(known: Known) -> Ids:
    """Claims about the desk; without a desk, all."""
    return _claims(known, lambda trace: known.desk is None or about_desk(known, trace.claim))


def new(known: Known) -> Ids:
    """Those among them that are new."""
    return tuple(claim for claim in about(known) if known.traces[claim].new)


def unanswered(known: Known) -> Ids:
    """Those among them that nobody answered."""
    return tuple(claim for claim in about(known) if not known.traces[claim].answers)


def unanswered_by_desk(known: Known) -> Ids:
    """Those among them that the desk has not answered."""
    return tuple(claim for claim in about(known) if not own(known, claim) and not answered_by_desk(known, claim))


def _claims(known: Known, wanted: Callable[[ClaimTrace], bool]) -> Ids:
    return tuple(trace.claim for trace in known.material.traces if wanted(trace))


def _recent(known: Known) -> list[Version]:
    since = known.material.since
    return [v for v in known.latest.values() if since is None or (v.published is not None and v.published.latest > since)]


COUNTED: Mapping[str, Overall] = {
    "documents read": documents,
    "outlets read": outlets,
    "languages read": languages,
    "about": about,
    "about desk": about,
    "new": new,
    "new about desk": new,
    "unanswered": unanswered,
    "unanswered by desk": unanswered_by_desk,
}
