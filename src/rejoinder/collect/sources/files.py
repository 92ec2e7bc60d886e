"""Files and folders."""

import os
from collections.abc import Iterator
from pathlib import Path

from rejoinder.collect.chunks import chunks_of
from rejoinder.collect.intake import Intake, skip
from rejoinder.collect.take import take
from rejoinder.model import Capture, Skipped, SkipReason


def take_path(path: Path, intake: Intake) -> Iterator[Capture | Skipped]:
    """The captures of a file, or of all files in a folder and its folders, sorted by name; hidden ones are left out."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 (resolve() would follow links, and the caller's name is the location)
    if os.path.isdir(path):  # noqa: PTH112 (Path.is_dir() raises where it may not look; then the file names the fault)
        yield from _take_folder(path, path.resolve(), intake)
    else:
        yield from _take_file(path, intake)


def _take_folder(folder: Path, root: Path, intake: Intake) -> Iterator[Capture | Skipped]:
    try:
        items = sorted(folder.iterdir())
    except OSError as error:
        yield skip(str(folder), SkipReason.UNREADABLE, f"the folder cannot be read ({error.strerror})")
        return
    for item in items:
        if not item.name.startswith("."):
            yield from _take_item(item, root, intake)


def _take_item(item: Path, root: Path, intake: Intake) -> Iterator[Capture | Skipped]:
    try:
        outside = item.is_symlink() and not item.resolve().is_relative_to(root)
        folder, file = item.is_dir(), item.is_file()
    except (OSError, RuntimeError) as error:
        yield skip(str(item), SkipReason.UNREADABLE, f"it cannot be read ({error})")
        return
    if outside:
        yield skip(str(item), SkipReason.REFUSED, "it is a link that leads out of the folder")
    elif folder and not item.is_symlink():
        yield from _take_folder(item, root, intake)
    elif file:
        yield from _take_file(item, intake)
    elif not folder:
        yield skip(str(item), SkipReason.UNREADABLE, "it is no regular file")


def _take_file(path: Path, intake: Intake) -> Iterator[Capture | Skipped]:
    try:
        stream = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 (Path.open takes no opener; closed below)
    except OSError as error:
        yield skip(str(path), SkipReason.UNREADABLE, f"it cannot be read ({error.strerror})")
        return
    with stream:
        yield from take(chunks_of(stream), _printable(path), intake)


def _open_at_once(path: str, flags: int) -> int:
    """A handle without waiting for anybody: a pipe that nobody writes to is empty, one that is written to is read to its end."""
    at_once = getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | at_once)
    if at_once:
        os.set_blocking(handle, True)
    return handle


def _printable(path: Path) -> str:
    """The path as text that can be stored: bytes in a name that are no UTF-8 are written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
