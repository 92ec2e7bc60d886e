"""Who publishes, and the bytes that were received."""

from dataclasses import dataclass
from datetime import datetime

from rejoinder.model.values import Language, Reliability


@dataclass(frozen=True, slots=True)
class StateMediaLabel:
    """That an outlet is state media, never without who says so and when."""

    authority: str
    dated: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes: an outlet, a ministry, a mission.

    `country` is an ISO 3166 two-letter code; `reliability` only a person gives.
    """

    id: str
    name: str
    country: str | None = None
    language: Language | None = None
    url: str | None = None
    zone: str | None = None
    owner: str | None = None
    state_media: StateMediaLabel | None = None
    reliability: Reliability | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever handed a document in said about it. Every field may be missing; none is believed before `clean` has looked."""

    id: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    zone: str | None = None


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes as received: from where (`location`, a path or URL), when, and their SHA-256; the bytes are in the archive.

    `media_type` is what the bytes were found to be, not what a server called them.
    """

    id: str
    sha256: str
    size: int
    media_type: str
    location: str
    captured_at: datetime
    given: Given = NOTHING_GIVEN
