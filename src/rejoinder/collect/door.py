"""The way in: what a caller names, to captures."""

import errno
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from rejoinder.collect.intake import Intake
from rejoinder.collect.limits import USUAL_LIMITS, Limits
from rejoinder.collect.sources.files import take_path
from rejoinder.collect.sources.pasted import take_pasted
from rejoinder.collect.sources.web import take_url
from rejoinder.errors import InputInvalid
from rejoinder.model import NOTHING_GIVEN, Archive, Capture, Given, Skipped

STANDARD_INPUT = "-"


def collect(  # noqa: PLR0913 (the one door of the room: two ports, three options)
    targets: Sequence[str],
    *,
    archive: Archive,
    clock: Callable[[], datetime],
    limits: Limits = USUAL_LIMITS,
    given: Given = NOTHING_GIVEN,
    standard_input: BinaryIO | None = None,
) -> Iterator[Capture | Skipped]:
    """Captures of files, folders, JSON lines, packed files, http(s) addresses and `-`, in the order they were named.

    Raises InputInvalid before anything is taken in, when a target cannot be one. All else that cannot be used comes as
    `Skipped` at its place. Each capture's bytes are in the archive before the capture is handed on.
    """
    for target in targets:
        _check(target, standard_input)
    return _collect(targets, Intake(archive, clock, limits, given), standard_input)


def _collect(targets: Sequence[str], intake: Intake, standard_input: BinaryIO | None) -> Iterator[Capture | Skipped]:
    for target in targets:
        if target == STANDARD_INPUT and standard_input is not None:
            yield from take_pasted(standard_input, intake)
        elif _is_url(target):
            yield from take_url(target, intake)
        else:
            yield from take_path(Path(target), intake)


def _is_url(target: str) -> bool:
    return target.lower().startswith(("http://", "https://"))


def _check(target: str, standard_input: BinaryIO | None) -> None:
    if target == STANDARD_INPUT:
        if standard_input is None:
            raise InputInvalid("there is no standard input to read", "hand in a stream, or name a file")
    elif "://" in target:
        _check_url(target)
    elif not target or "\0" in target:
        raise InputInvalid(f"{target!r} names no file", "name a file, a folder, an http(s) address, or - for pasted text")
    elif not _exists(target):
        raise InputInvalid(f"{target} does not exist", "name a file, a folder, an http(s) address, or - for pasted text")


def _exists(target: str) -> bool:
    """Whether something is there; what stands in a folder that may not be looked into is for its source to name."""
    try:
        return Path(target).exists()
    except OSError as error:
        return error.errno == errno.EACCES


def _check_url(target: str) -> None:
    try:
        parts = urlsplit(target)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise InputInvalid(f"{target} is no address that can be fetched", "give an http:// or https:// address")
