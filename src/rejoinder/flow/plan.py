"""What a case says about how its documents are treated."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from rejoinder.model import Capture, Case, Source


@dataclass(frozen=True, slots=True)
class Plan:
    """How a case's documents are cleaned and read. Small and picklable: each worker gets it once."""

    case: Case

    def source_of(self, capture: Capture) -> Source | None:
        """Who publishes a capture, as far as the case knows: by the name that was given, else by the address."""
        name = (capture.given.publisher or "").strip().casefold()
        for source in self.case.sources:
            if name and source.name.casefold() == name:
                return source
        host = _host(capture.given.url or capture.location)
        return next((s for s in self.case.sources if host and not name and _host(s.url) == host), None)


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
