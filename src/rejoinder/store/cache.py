"""Results that cost time, in files. Nothing here is ever needed: what is missing or damaged is made again."""

import hashlib
from contextlib import suppress
from pathlib import Path

from rejoinder.store.files import write_whole

_DIGEST_SIZE = 32


class FileCache:
    """A cache in a folder. Each file begins with a digest of its key and value, so a damaged one counts as missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under this key, or None."""
        try:
            kept = self._path(key).read_bytes()
        except OSError:
            return None
        value = kept[_DIGEST_SIZE:]
        return value if kept[:_DIGEST_SIZE] == _seal(key, value) else None

    def put(self, key: str, value: bytes) -> None:
        """Keep a value where the folder allows it: a full disk costs time later, nothing else."""
        with suppress(OSError):
            write_whole(self._path(key), _seal(key, value) + value, durable=False)

    def _path(self, key: str) -> Path:
        name = _digest(key).hex()
        return self._folder / name[:2] / name[2:]


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def _seal(key: str, value: bytes) -> bytes:
    return hashlib.sha256(_digest(key) + value).digest()
