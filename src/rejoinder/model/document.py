"""Documents and the texts they have had."""

from dataclasses import dataclass

from rejoinder.model.interval import Interval
from rejoinder.model.origin import Skipped
from rejoinder.model.span import Locator
from rejoinder.model.values import Language

RECORD = "record/"  # begins the key of every primary document, and of nothing else


@dataclass(frozen=True, slots=True)
class Document:
    """Something published, known by its source and canonical URL, or the caller's id (`key`)."""

    id: str
    key: str
    publisher: str | None = None
    url: str | None = None

    @property
    def is_record(self) -> bool:
        """Whether it is a primary document of the case: searched for evidence, never read for claims, never coverage."""
        return self.key.startswith(RECORD)


@dataclass(frozen=True, slots=True)
class Version:
    """One text that a document has had, known by the hash of that text. Spans belong to versions."""

    id: str
    document: str
    capture: str | None
    text: str
    language: Language
    title: str | None = None
    published: Interval | None = None
    updated: Interval | None = None
    publisher: str | None = None
    url: str | None = None
    byline: tuple[str, ...] = ()
    locators: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What `clean` makes of one capture; `skipped` are the fields it could not keep, each with its reason."""

    document: Document
    version: Version
    skipped: tuple[Skipped, ...] = ()
