"""One row of JSON lines: the input document of the doors."""

import json
from collections.abc import Mapping

from rejoinder.clean.plain import whole
from rejoinder.clean.raw import Dated, Loss, Raw
from rejoinder.model import Ground, SkipReason, Unusable

FIELDS = ("id", "title", "language", "published", "publisher", "url")
MAX_FIELD = 4096  # characters


def read_row(content: bytes) -> Raw:
    """The document of a row, its text exactly as given. Unknown fields are nobody's business here. Raises Unusable."""
    row = parse_row(content)
    text = row.get("text")
    if not isinstance(text, str):
        raise Unusable(SkipReason.BAD_ROW, f"`text` must be a string, not {_kind(text)}")
    fields, losses = _fields(row)
    return Raw(
        text=text,
        id=fields.get("id"),
        title=fields.get("title"),
        languages=tuple(filter(None, [fields.get("language")])),
        published=(Dated(fields["published"], Ground.GIVEN),) if "published" in fields else (),
        publisher=fields.get("publisher"),
        url=fields.get("url"),
        locators=whole(text),
        losses=losses,
    )


def parse_row(content: bytes) -> Mapping[str, object]:
    """The fields of a row. Raises Unusable for what is no JSON object."""
    try:
        row = json.loads(content)
    except RecursionError as error:
        raise Unusable(SkipReason.BAD_ROW, "the row is nested too deeply") from error
    except ValueError as error:
        said = str(error).split(";")[0]  # what may follow is advice to programmers
        raise Unusable(SkipReason.BAD_ROW, f"the row is no JSON ({said})") from error
    if not isinstance(row, dict):
        raise Unusable(SkipReason.BAD_ROW, f"a row must be an object, not {'null' if row is None else _kind(row)}")
    return row


def _fields(row: Mapping[str, object]) -> tuple[dict[str, str], tuple[Loss, ...]]:
    kept, losses = {}, []
    for name in FIELDS:
        value = row.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and len(value) <= MAX_FIELD:
            if value.strip():
                kept[name] = value
        elif value is not None:
            wrong = f"longer than {MAX_FIELD:,} characters" if isinstance(value, str) else f"{_kind(value)}, not a string"
            losses.append(Loss(name, SkipReason.BAD_FIELD, f"`{name}` is {wrong}"))
    return kept, tuple(losses)


def _kind(value: object) -> str:
    names = {type(None): "missing", bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "a string")
