import socket
import time

import pytest

from rejoinder.collect.address import Deadline, is_public, resolve
from rejoinder.collect.limits import Limits
from rejoinder.model import SkipReason, Unusable


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_public_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104 (an address to refuse)
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
    ],
)
def test_addresses_of_this_machine_or_its_network_are_not_public(address: str) -> None:
    assert not is_public(address)


def test_loopback_is_let_through_only_when_asked_for() -> None:
    assert is_public("127.0.0.1", allow_loopback=True)
    assert is_public("::1", allow_loopback=True)
    assert not is_public("10.0.0.1", allow_loopback=True)
    assert not is_public("169.254.169.254", allow_loopback=True)


def known(*addresses: str) -> list[tuple[object, object, int, str, tuple[str, int]]]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]


def test_a_host_with_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: known("8.8.8.8", "10.0.0.1"))
    with pytest.raises(Unusable) as caught:
        resolve("herald.example", 80, Limits())
    assert caught.value.reason is SkipReason.REFUSED


def test_a_public_host_gives_the_address_to_connect_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: known("8.8.8.8", "8.8.4.4"))
    assert resolve("herald.example", 80, Limits()) == "8.8.8.8"


@pytest.mark.enable_socket
@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost"])
def test_other_spellings_of_this_machine_are_refused(host: str) -> None:
    with pytest.raises(Unusable) as caught:
        resolve(host, 80, Limits())
    assert caught.value.reason in (SkipReason.REFUSED, SkipReason.UNREACHABLE)


def test_an_unknown_host_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Unusable) as caught:
        resolve("nowhere.example", 80, Limits())
    assert caught.value.reason is SkipReason.UNREACHABLE


def test_a_deadline_cuts_every_wait() -> None:
    deadline = Deadline(time.monotonic() + 5000)
    assert deadline.cut(2) == 2
    assert 4000 < deadline.cut(None) <= 5000
    assert 4000 < deadline.cut(60_000) <= 5000


def test_a_deadline_that_has_passed_ends_the_wait() -> None:
    with pytest.raises(Unusable) as caught:
        Deadline(time.monotonic() - 1).cut(10)
    assert caught.value.reason is SkipReason.TIMED_OUT
