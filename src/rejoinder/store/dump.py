"""What a ledger says, as lines of text: equal for ledgers of equal content, whenever and in however many runs they were made."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from rejoinder.model import Ground, Interval, Version
from rejoinder.store.base import View


def ledger_digest(view: View) -> str:
    """SHA-256 over the dump."""
    digest = hashlib.sha256()
    for line in dump(view):
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def dump(view: View) -> Iterator[str]:
    """All that the view shows, a JSON object a line, in the order of ids.

    Left out are runs, the moments of capture, and times of publication that rest on nothing but such a moment.
    """
    yield from (_line("source", asdict(source)) for source in view.sources())
    for capture in sorted(view.captures(), key=lambda capture: capture.id):
        yield _line("capture", asdict(capture) | {"captured_at": None})
    for document in sorted(view.documents(), key=lambda document: document.id):
        yield _line("document", asdict(document))
        for version in sorted(view.versions_of(document.id), key=lambda version: version.id):
            yield _line("version", _version(version))
            yield from _reading(view, version.id)
    yield from (_line("judgement", asdict(judgement)) for judgement in view.judgements())
    for skipped in sorted(view.skipped(), key=lambda skipped: skipped.id):
        yield _line("skipped", asdict(skipped))


def _reading(view: View, version: str) -> Iterator[str]:
    current = view.reading_of(version)
    if current is not None:
        reading, origin = current
        yield _line("reading", {"origin": asdict(origin)} | asdict(reading))


def _version(version: Version) -> dict[str, Any]:
    fields = asdict(version)
    for name in ("published", "updated"):
        fields[name] = _lasting(getattr(version, name))
    return fields


def _lasting(interval: Interval | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    return asdict(interval) if interval.ground is not Ground.FIRST_SEEN else {"zone": interval.zone, "ground": interval.ground}


def _line(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"kind": kind} | fields, ensure_ascii=False, sort_keys=True, default=_moment)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"no line can hold {value!r}")
