"""What each stage does with one item, and what its outcome depends on. Workers build it from what can be handed to them."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from rejoinder.clean import clean
from rejoinder.clean import origin as clean_origin
from rejoinder.errors import LedgerDamaged
from rejoinder.flow.guard import guard, left_out
from rejoinder.model import Archive, Capture, Case, Cleaned, Origin, Reading, Skipped, SkipReason, Source, Stage, Version, ids
from rejoinder.read.reader import Reader
from rejoinder.reference import Gazetteer


@dataclass(frozen=True, slots=True)
class Plan:
    """How a case's documents are cleaned and read. Small and picklable: each worker gets it once."""

    case: Case

    def clean_origin(self) -> Origin:
        """The parts that cleaning depends on: code, and what the case says of zones and sources."""
        made = clean_origin()
        said = sha256(repr((self.case.zone, self.case.sources)).encode()).hexdigest()[:16]
        parts = tuple(sorted({*made.parts, ("case", said)}))
        return Origin(ids.origin_id(made.stage.value, parts), made.stage, parts)

    def reader(self) -> Reader:
        """The reader, with the actors and names that the case adds."""
        return Reader.standard(gazetteer=Gazetteer.standard().with_names(self.case.actors, self.case.aliases))

    def source_of(self, capture: Capture) -> Source | None:
        """Who publishes a capture, as far as the case knows: by the name that was given, else by the address."""
        name = (capture.given.publisher or "").strip().casefold()
        for source in self.case.sources:
            if name and source.name.casefold() == name:
                return source
        host = _host(capture.given.url or capture.location)
        return next((s for s in self.case.sources if host and not name and _host(s.url) == host), None)


def make_cleaner(plan: Plan, archive: Archive) -> Callable[[Capture], Cleaned | Skipped]:
    """The function that cleans one capture of an archive."""

    def work(capture: Capture) -> Cleaned | Skipped:
        return guard(Stage.CLEAN, capture.location, lambda: _clean_from(archive, capture, plan))

    return work


def make_reader(plan: Plan) -> Callable[[Version], Reading | Skipped]:
    """The function that reads one version."""
    reader = plan.reader()

    def work(version: Version) -> Reading | Skipped:
        return guard(Stage.READ, version.id, lambda: reader.read(version))

    return work


def clean_content(capture: Capture, content: bytes, plan: Plan) -> Cleaned | Skipped:
    """What `clean` makes of bytes in hand."""
    return guard(
        Stage.CLEAN, capture.location, lambda: clean(capture, content, zone=plan.case.zone, source=plan.source_of(capture))
    )


def _clean_from(archive: Archive, capture: Capture, plan: Plan) -> Cleaned | Skipped:
    try:
        content = archive.get(capture.sha256)
    except (KeyError, LedgerDamaged) as error:
        return left_out(
            Stage.CLEAN, capture.id, SkipReason.UNREADABLE, f"its bytes are not in the archive as they were received ({error})"
        )
    return clean(capture, content, zone=plan.case.zone, source=plan.source_of(capture))


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
