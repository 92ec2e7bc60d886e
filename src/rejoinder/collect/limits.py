"""How much of the world one call may take in."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is taken in; sizes in bytes, times in seconds.

    `max_bytes` bounds one document after unpacking, `max_row_bytes` one row, `max_unpacked` all that comes out of one packed
    file of rows. `max_seconds` bounds one page from the first look-up of its name to its last byte. `allow_loopback` lets
    addresses of this machine through and is meant for tests.
    """

    max_bytes: int = 32 * MIB
    max_row_bytes: int = 8 * MIB
    max_unpacked: int = 1024 * MIB
    max_seconds: float = 60.0
    max_silence: float = 15.0
    max_redirects: int = 5
    allow_loopback: bool = False


USUAL_LIMITS = Limits()
