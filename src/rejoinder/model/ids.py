"""The recipes of all ids, each with its reason.

An id is a two-letter prefix that says what it names and 16 hexadecimal digits of a SHA-256 over its parts: 64 bits, so that a
ledger of ten million records has a chance of about 3 in a million of one collision.
"""

import hashlib
import json
from collections.abc import Sequence

from rejoinder.model.source import Given
from rejoinder.model.span import Spans

DIGITS = 16


def _make(prefix: str, *parts: object) -> str:
    body = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=str)
    return f"{prefix}-{hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"


def _pairs(spans: Spans | None) -> list[list[int]] | None:
    return None if spans is None else [[s.start, s.end] for s in spans]


def content_digest(content: bytes) -> str:
    """SHA-256 in hexadecimal: the name of captured bytes in the archive."""
    return hashlib.sha256(content).hexdigest()


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8: two versions are the same when this is."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def source_id(name: str) -> str:
    """A publisher is known by its name, case aside: outlets have no better id that everybody shares."""
    return _make("so", name.strip().casefold())


def capture_id(sha256: str, location: str, given: Given) -> str:
    """The same bytes from the same place with the same description are the same capture: adding twice changes nothing."""
    described = (given.id, given.title, given.language, given.published, given.publisher, given.url, given.zone)
    return _make("ca", sha256, location, described)


def document_id(publisher: str | None, key: str) -> str:
    """A document is known by its source and its canonical URL, or the caller's id: an edited article keeps its id."""
    return _make("do", (publisher or "").strip().casefold(), key)


def version_id(document: str, digest: str) -> str:
    """A version is one text of one document: the same text in two outlets is two versions, which are copies."""
    return _make("ve", document, digest)


def statement_id(version: str, content: Spans, cue: Spans | None, source: Spans | None, depth: int) -> str:
    """Content alone is not enough: an outer and an inner speaker may share it, so cue, source and depth count."""
    return _make("st", version, _pairs(content), _pairs(cue), _pairs(source), depth)


def event_id(version: str, kind: str, trigger: Spans) -> str:
    """One trigger can tell of two kinds of event, never of two of one kind."""
    return _make("ev", version, kind, _pairs(trigger))


def origin_id(stage: str, parts: Sequence[tuple[str, str]]) -> str:
    """An origin is the stage with its parts and their versions: an undisturbed run and a resumed one have the same."""
    return _make("or", stage, sorted(parts))


def run_id(started_at: str, process: str) -> str:
    """A run is an occurrence: when it began, and which process it was."""
    return _make("ru", started_at, process)


def skipped_id(stage: str, item: str, reason: str, field: str | None) -> str:
    """The same item left out for the same reason is one record, however often it is tried."""
    return _make("sk", stage, item, reason, field)


def judgement_id(kind: str, target: str, judge: str, judged_at: str, value: str | None) -> str:
    """A judge may judge the same record again later: the time counts."""
    return _make("ju", kind, target, judge, judged_at, value)


def copies_id(first: str) -> str:
    """A group of copies is known by the version that came out first: it grows without changing its name."""
    return _make("co", first)


def claim_id(exemplar: str) -> str:
    """A claim is known by its exemplar statement: it grows without changing its name."""
    return _make("cl", exemplar)


def happening_id(exemplar: str) -> str:
    """What several documents report is known by the event of the report that is first in time."""
    return _make("ha", exemplar)


def story_id(first: str) -> str:
    """A story is known by the document that came first: it grows without changing its name."""
    return _make("sy", first)


def narrative_id(title: str) -> str:
    """A narrative that an analyst named is known by its title, case aside: its description and examples may be mended."""
    return _make("nr", "titled", title.strip().casefold())


def proposed_id(exemplar: str) -> str:
    """A proposed narrative is known by the statement that shows its most typical claim."""
    return _make("nr", "proposed", exemplar)


def issued_id(kind: str, as_of: str, issued_at: str) -> str:
    """A brief that was handed over is an occurrence: what it was, as of when, and when that was done."""
    return _make("br", kind, as_of, issued_at)
