"""Reading without a case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rejoinder import flow
from rejoinder.engine import Engine, InProcess
from rejoinder.model import Case, Reading, Skipped, Version


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that was read: the id it was handed in under, its version, and its reading. Spans are in `version.text`."""

    id: str
    version: Version
    reading: Reading


Document = str | Mapping[str, object]


def read_documents(documents: Document | Iterable[Document], *, engine: Engine | None = None) -> Iterator[ReadDocument | Skipped]:
    """Read texts, or mappings in the form of an input document (`text`, and `id`, `language`, `published`… where known).

    One result a document, in order; what cannot be read comes as the `Skipped` that says why.
    """
    many: Iterable[Document] = [documents] if isinstance(documents, str | Mapping) else documents
    rows: Iterator[Mapping[str, object]] = ({"text": d} if isinstance(d, str) else d for d in many)
    arrivals = flow.handed_rows(rows, clock=lambda: datetime.now(UTC))
    for result in flow.pipe(arrivals, engine or InProcess(), flow.Plan(Case(Path(), "documents"))):
        if isinstance(result, flow.Left):
            yield result.skipped
        else:
            yield ReadDocument(result.name, result.cleaned.version, result.reading)
