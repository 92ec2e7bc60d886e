"""Which network addresses may be asked, and connections to those alone.

A name is looked up once; every address it stands for must be public, and the connection goes to one that was checked, so that a
name cannot point elsewhere between the check and the call (DNS rebinding).
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass

import httpcore

from rejoinder.collect.limits import Limits
from rejoinder.model import SkipReason, Unusable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


def is_public(text: str, *, allow_loopback: bool = False) -> bool:
    """Whether an address, with every IPv4 address that it wraps, belongs to the public internet."""
    address = ipaddress.ip_address(text.split("%", 1)[0])
    if allow_loopback and address.is_loopback:
        return True
    return all(_is_global(one) for one in (address, *_wrapped(address)))


def _is_global(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and (address.ipv4_mapped or address in _NAT64):
        return True  # judged by what it wraps
    return address.is_global and not address.is_multicast and not address.is_reserved


def _wrapped(address: Address) -> Iterable[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64 or address in _COMPATIBLE:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def resolve(host: str, port: int, limits: Limits) -> str:
    """The first address of a host, when all of them are public. Raises Unusable."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unusable(SkipReason.UNREACHABLE, f"no address is known for {host}") from error
    addresses = [str(item[4][0]) for item in found]
    private = [one for one in addresses if not is_public(one, allow_loopback=limits.allow_loopback)]
    if private or not addresses:
        raise Unusable(SkipReason.REFUSED, f"{host} is not on the public internet")
    return addresses[0]


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, on the monotonic clock, when patience ends."""

    at: float

    def cut(self, timeout: float | None) -> float:
        """The shorter of a timeout and the time left. Raises Unusable when none is left."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise Unusable(SkipReason.TIMED_OUT, "it took too long")
        return left if timeout is None else min(timeout, left)


class CheckedBackend(httpcore.NetworkBackend):
    """Connections to checked addresses, none of which outlasts the deadline however slowly it drips."""

    def __init__(self, limits: Limits, deadline: Deadline) -> None:
        self._limits = limits
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up, check, and connect to the address that was checked."""
        address = resolve(host, port, self._limits)
        left = self._deadline.cut(timeout)
        return _CheckedStream(self._inner.connect_tcp(address, port, left, local_address, socket_options), self._deadline)


class _CheckedStream(httpcore.NetworkStream):
    """A connection of which each step is cut at the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """At most so many bytes; none at the end."""
        return self._inner.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send everything."""
        self._inner.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        """Hang up."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, secured for the host that was asked for, whatever its address."""
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.cut(timeout))
        return _CheckedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What the connection below knows of itself."""
        return self._inner.get_extra_info(info)
