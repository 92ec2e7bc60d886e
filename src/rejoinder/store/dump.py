"""What a ledger says, as lines of text: equal for ledgers of equal content, whenever and in however many runs they were made."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from rejoinder.model import Ground, Interval
from rejoinder.store.base import View


def ledger_digest(view: View) -> str:
    """SHA-256 over the dump."""
    digest = hashlib.sha256()
    for line in dump(view):
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def dump(view: View) -> Iterator[str]:
    """All that the view shows, a JSON object a line, in the order of ids.

    Left out are runs, briefs that were handed over, the moments of capture, and times of publication that rest on nothing else.
    """
    yield from (_line("source", _fields(source)) for source in view.sources())
    for capture in sorted(view.captures(), key=lambda capture: capture.id):
        yield _line("capture", _fields(capture) | {"captured_at": None})
    for document in sorted(view.documents(), key=lambda document: document.id):
        yield _line("document", _fields(document))
        for version in sorted(view.versions_of(document.id), key=lambda version: version.id):
            times = {"published": _lasting(version.published), "updated": _lasting(version.updated)}
            yield _line("version", _fields(version) | times)
            yield from _reading(view, version.id)
    linked = view.linked()
    yield from (_line("copies", _fields(group)) for group in linked.copies)
    yield from (_line("claim", _fields(claim)) for claim in linked.claims)
    yield from (_line("reply", _fields(link)) for link in linked.replies)
    yield from (_line("happening", _fields(one)) for one in linked.happenings)
    yield from (_line("story", _fields(one)) for one in linked.stories)
    yield from (_line("narrative", _fields(one)) for one in linked.narratives)
    yield from (_line("judgement", _fields(judgement)) for judgement in view.judgements())
    for skipped in sorted(view.skipped(), key=lambda skipped: skipped.id):
        yield _line("skipped", _fields(skipped))


def _reading(view: View, version: str) -> Iterator[str]:
    current = view.reading_of(version)
    if current is not None:
        reading, origin = current
        yield _line("reading", {"origin": origin} | _fields(reading))


def _lasting(interval: Interval | None) -> object:
    if interval is None or interval.ground is not Ground.FIRST_SEEN:
        return interval
    return {"zone": interval.zone, "ground": interval.ground}


def _line(record: str, fields: dict[str, Any]) -> str:
    return json.dumps({"record": record} | fields, ensure_ascii=False, sort_keys=True, default=_fields)


def _fields(value: Any) -> Any:  # noqa: ANN401  any record, or a time in one
    if isinstance(value, datetime):
        return value.isoformat()
    return {name: getattr(value, name) for name in value.__slots__}
