"""Cleaning and reading without a case: documents in, readings out, nothing kept."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePath
from typing import BinaryIO, TypeVar

from rejoinder.clean import Extract
from rejoinder.collect import collect
from rejoinder.collect.sniff import ROW
from rejoinder.engine import Engine, Failure
from rejoinder.flow.cleaning import clean_content, extract_content
from rejoinder.flow.guard import left_out
from rejoinder.flow.plan import Plan
from rejoinder.flow.reading import make_reader
from rejoinder.flow.updating import REASONS
from rejoinder.model import NOTHING_GIVEN, Capture, Cleaned, Reading, Skipped, SkipReason, Stage, Version
from rejoinder.model.ids import capture_id, content_digest


@dataclass(frozen=True, slots=True)
class Piped:
    """One document that went through: the id or file name that it came under, and what was made of it."""

    name: str
    location: str
    cleaned: Cleaned
    reading: Reading


@dataclass(frozen=True, slots=True)
class PipedPage:
    """One page that was cleaned, in whatever language: where it came from, and what it holds."""

    location: str
    page: Extract


@dataclass(frozen=True, slots=True)
class Left:
    """One document that did not, and where it came from."""

    location: str
    skipped: Skipped


Result = TypeVar("Result")
Handed = tuple[Capture, bytes]
Arrival = Handed | Skipped


def take_in(
    targets: Sequence[str], *, clock: Callable[[], datetime], standard_input: BinaryIO | None = None, rows: bool = False
) -> Iterator[Arrival]:
    """Captures with their bytes, which are kept nowhere else; with `rows`, what is no JSON line is left out.

    Raises InputInvalid before anything is taken in.
    """
    hands = _Hands()
    found = collect(targets, archive=hands, clock=clock, standard_input=standard_input)
    return (_handed(record, hands, rows=rows) for record in found)


def _handed(record: Capture | Skipped, hands: "_Hands", *, rows: bool) -> Arrival:
    if isinstance(record, Skipped):
        return record
    content = hands.take(record.sha256)
    if rows and record.media_type != ROW:
        return left_out(
            Stage.COLLECT,
            record.location,
            SkipReason.BAD_ROW,
            "its first line is no JSON object, as one document a line would be",
        )
    return record, content


def handed_rows(rows: Iterable[Mapping[str, object]], *, clock: Callable[[], datetime]) -> Iterator[Handed]:
    """Documents in the form of a JSON line, handed over as they are."""
    for number, row in enumerate(rows, 1):
        content = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace")
        sha256, location = content_digest(content), f"document {number}"
        yield Capture(capture_id(sha256, location, NOTHING_GIVEN), sha256, len(content), ROW, location, clock()), content


def pipe(items: Iterable[Arrival], engine: Engine, plan: Plan) -> Iterator[Piped | Left]:
    """Each document cleaned and read, in order; what is left out comes at its place."""
    return _pipe(items, engine, partial(_make_reading, plan), Stage.READ)


def pipe_pages(items: Iterable[Arrival], engine: Engine, plan: Plan) -> Iterator[PipedPage | Left]:
    """Each page cleaned, in order and in whatever language; what is left out comes at its place."""
    return _pipe(items, engine, partial(_make_pages, plan), Stage.CLEAN)


def _pipe(
    items: Iterable[Arrival], engine: Engine, make: Callable[[], Callable[[Arrival], Result | Skipped]], stage: Stage
) -> Iterator[Result | Left]:
    places: deque[str] = deque()
    results: Iterator[Result | Skipped | Failure] = engine.map(make, _noting(items, places))
    for result in results:
        place = places.popleft()
        if isinstance(result, Failure):
            yield Left(place, left_out(stage, place, REASONS[result.kind], result.detail))
        else:
            yield Left(place, result) if isinstance(result, Skipped) else result


def _noting(items: Iterable[Arrival], places: deque[str]) -> Iterator[Arrival]:
    """The items, each noted with the place it came from, which a lost worker can no longer say."""
    for item in items:
        places.append(item.item if isinstance(item, Skipped) else item[0].location)
        yield item


def _make_reading(plan: Plan) -> Callable[[Arrival], Piped | Skipped]:
    return partial(_clean_and_read, plan, make_reader(plan))


def _make_pages(plan: Plan) -> Callable[[Arrival], PipedPage | Skipped]:
    return partial(_extract, plan)


def _clean_and_read(plan: Plan, read: Callable[[Version], Reading | Skipped], item: Arrival) -> Piped | Skipped:
    if isinstance(item, Skipped):
        return item
    capture, content = item
    cleaned = clean_content(capture, content, plan)
    if isinstance(cleaned, Skipped):
        return cleaned
    reading = read(cleaned.version)
    return reading if isinstance(reading, Skipped) else Piped(_name(capture, content), capture.location, cleaned, reading)


def _extract(plan: Plan, item: Arrival) -> PipedPage | Skipped:
    if isinstance(item, Skipped):
        return item
    capture, content = item
    page = extract_content(capture, content, plan)
    return page if isinstance(page, Skipped) else PipedPage(capture.location, page)


def _name(capture: Capture, content: bytes) -> str:
    """The id that the caller gave, which a row may say itself; else the file's name."""
    said = json.loads(content).get("id") if capture.media_type == ROW else None
    own = str(said) if isinstance(said, str | int) and not isinstance(said, bool) else ""
    return own or capture.given.id or PurePath(capture.location).name


class _Hands:
    """An archive that holds bytes only until they are taken."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        """See `Archive.put`."""
        sha256 = content_digest(content)
        self._held[sha256] = content
        return sha256

    def get(self, sha256: str) -> bytes:
        """See `Archive.get`."""
        return self._held[sha256]

    def __contains__(self, sha256: str) -> bool:
        return sha256 in self._held

    def take(self, sha256: str) -> bytes:
        """The bytes, which are then held no more."""
        return self._held.pop(sha256)
