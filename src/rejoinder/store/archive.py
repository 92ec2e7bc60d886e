"""Captured bytes in files named by their SHA-256."""

import re
from pathlib import Path

from rejoinder.errors import LedgerDamaged, PlaceNotWritable
from rejoinder.model.ids import content_digest
from rejoinder.store.files import write_whole

_DIGEST = re.compile(r"[0-9a-f]{64}")


class FileArchive:
    """An archive in a folder: `ab/cdef…` holds the bytes whose digest is `abcdef…`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep the bytes; the same bytes twice are kept once, and mend a file that was damaged. Returns their SHA-256."""
        sha256 = content_digest(content)
        path = self._path(sha256)
        try:
            if not (path.is_file() and path.read_bytes() == content):
                write_whole(path, content, durable=True)
        except OSError as error:
            raise PlaceNotWritable(f"{path} cannot be written ({error.strerror})", "free space or allow writing there") from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes; raises KeyError when they are not there, `LedgerDamaged` when they no longer match their digest."""
        if sha256 not in self:
            raise KeyError(sha256)
        path = self._path(sha256)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise LedgerDamaged(f"{path} cannot be read ({error.strerror})", "restore it from a copy") from error
        if content_digest(content) != sha256:
            raise LedgerDamaged(f"{path} no longer holds what was captured", "restore it from a copy, or add the document again")
        return content

    def __contains__(self, sha256: str) -> bool:
        return _DIGEST.fullmatch(sha256) is not None and self._path(sha256).exists()

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256[2:]
