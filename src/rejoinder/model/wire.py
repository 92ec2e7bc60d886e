"""Records as the JSON of the doors. The schema is `schema/reading.schema.json`."""

import json
from datetime import datetime
from importlib import resources
from typing import Any

from rejoinder.model.document import Version
from rejoinder.model.interval import Interval, TimeValue
from rejoinder.model.reading import CheckableClaim, Event, Mention, Reading, Reply, Statement, TimeExpression
from rejoinder.model.span import Span, Spans

Json = dict[str, Any]


def reading_schema() -> Json:
    """The JSON Schema that every reading fulfils."""
    path = resources.files(__package__).joinpath("schema", "reading.schema.json")
    schema: Json = json.loads(path.read_text(encoding="utf-8"))
    return schema


def reading_to_json(name: str, version: Version, reading: Reading) -> Json:
    """A reading as `rejoinder read` prints it; `name` is the id under which the caller knows the document."""
    return {
        "document": document_to_json(name, version),
        "statements": [statement_to_json(s) for s in reading.statements],
        "mentions": [_mention(m) for m in reading.mentions],
        "times": [_time(t) for t in reading.times],
        "events": [_event(e) for e in reading.events],
        "claims": [_claim(c) for c in reading.claims],
        "replies": [_reply(r) for r in reading.replies],
    }


def document_to_json(name: str, version: Version) -> Json:
    """What is known about a version, without its text."""
    return {
        "id": name,
        "version": version.id,
        "language": version.language.value,
        "published": interval_to_json(version.published),
        "title": version.title,
        "publisher": version.publisher,
        "url": version.url,
    }


def statement_to_json(statement: Statement) -> Json:
    """A statement, spans as [start, end] pairs."""
    return {
        "id": statement.id,
        "parent": statement.parent,
        "content": _spans(statement.content),
        "cue": _spans(statement.cue),
        "source": _spans(statement.source),
        "source_actor": statement.source_actor,
        "source_grade": statement.source_grade.value,
        "form": statement.form.value,
        "stance": statement.stance.value,
        "denied": _spans(statement.denied),
        "basis": statement.basis.value,
        "hedged": statement.hedged,
        "attributed_by": statement.attributed_by,
        "about": list(statement.about),
        "addressee": _spans(statement.addressee),
        "addressee_actor": statement.addressee_actor,
        "medium": statement.medium.value if statement.medium else None,
        "said_at": statement.said_at.value if statement.said_at else None,
        "confidence": round(statement.confidence, 4),
    }


def interval_to_json(interval: Interval | None) -> Json | None:
    """An interval with its zone and ground; ends in ISO 8601, the later one exclusive."""
    if interval is None:
        return None
    return {
        "earliest": interval.earliest.isoformat(),
        "latest": interval.latest.isoformat(),
        "zone": interval.zone,
        "ground": interval.ground.value,
    }


def _spans(spans: Spans | None) -> list[list[int]] | None:
    return None if spans is None else [_span(s) for s in spans]


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _at(time: TimeValue | None) -> str | None:
    return time.value if time else None


def _mention(mention: Mention) -> Json:
    return {"span": _span(mention.span), "kind": mention.kind.value, "actor": mention.actor}


def _time(found: TimeExpression) -> Json:
    start, end = _moment(found.time.start), _moment(found.time.end)
    return {"span": _span(found.span), "type": found.type.value, "value": found.time.value, "start": start, "end": end}


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "kind": event.kind.value,
        "plover": event.plover.value,
        "trigger": _spans(event.trigger),
        "actor": _spans(event.actor),
        "target": _spans(event.target),
        "actor_name": event.actor_name,
        "target_name": event.target_name,
        "at": _at(event.at),
        "status": event.status.value,
        "statement": event.statement,
    }


def _claim(claim: CheckableClaim) -> Json:
    return {
        "span": _span(claim.span),
        "statement": claim.statement,
        "checkworthiness": round(claim.checkworthiness, 4),
        "reasons": list(claim.reasons),
    }


def _reply(reply: Reply) -> Json:
    return {"later": reply.later, "earlier": reply.earlier, "kind": reply.kind.value}
