"""Primary documents: the files in a case's `record/`, each known by its place in it, so that a moved case keeps them."""

import os
from dataclasses import replace
from pathlib import Path

from rejoinder.collect import collect
from rejoinder.flow.place import Place
from rejoinder.model import Capture, Cleaned, Document, Skipped, ids
from rejoinder.model.document import RECORD


def take_in_records(place: Place) -> tuple[Skipped, ...]:
    """Take in what is in `record/`; what was there before changes nothing. Gives what was newly left out."""
    folder = place.case.folder / RECORD
    skipped: list[Skipped] = []
    if not folder.is_dir():
        return ()
    for found in collect([os.fspath(folder)], archive=place.archive, clock=place.clock):
        if isinstance(found, Capture):
            place.ledger.add_capture(_placed(found, folder))
        else:
            left = _left(found, folder)
            skipped += [left] * place.ledger.add_skipped(left)
    return tuple(skipped)


def filed(capture: Capture, cleaned: Cleaned) -> Cleaned:
    """A primary document bears the name of its place in the case; whatever else calls itself so gets another name."""
    key = cleaned.document.key
    if capture.location.startswith(RECORD):
        return _renamed(cleaned, capture.location)
    return _renamed(cleaned, f"id:{key}") if key.startswith(RECORD) else cleaned


def _renamed(cleaned: Cleaned, key: str) -> Cleaned:
    publisher, version = cleaned.document.publisher, cleaned.version
    document = Document(ids.document_id(publisher, key), key, publisher, cleaned.document.url)
    id_ = ids.version_id(document.id, ids.text_digest(version.text))
    return replace(cleaned, document=document, version=replace(version, id=id_, document=document.id))


def _placed(capture: Capture, folder: Path) -> Capture:
    location = _place_in(capture.location, folder)
    return replace(capture, id=ids.capture_id(capture.sha256, location, capture.given), location=location)


def _left(skipped: Skipped, folder: Path) -> Skipped:
    item = _place_in(skipped.item, folder)
    return replace(skipped, id=ids.skipped_id(skipped.stage, item, skipped.reason, skipped.field), item=item)


def _place_in(location: str, folder: Path) -> str:
    """`record/…`, as the collected location goes on behind the folder's own."""
    above = os.fsencode(os.path.abspath(folder)).decode("utf-8", "backslashreplace")  # noqa: PTH100  as `collect` names places
    return RECORD + location.removeprefix(above).lstrip(os.sep).replace(os.sep, "/")
