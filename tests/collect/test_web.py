"""Against a real server on this machine."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, cycle

import pytest

from rejoinder.collect import Limits
from rejoinder.collect.sources.web import user_agent
from rejoinder.model import Capture, Skipped, SkipReason

pytestmark = pytest.mark.enable_socket

Taken = list[Capture | Skipped]
TakeIn = Callable[..., Taken]

HERE = Limits(allow_loopback=True, max_seconds=60, max_silence=30)  # a busy machine is no slow server
PAGE = "<html><body><p>ベスカルは否定した。</p></body></html>".encode()
SEEN: list[dict[str, str]] = []


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        SEEN.append(dict(self.headers.items()))
        path, _, rest = self.path.lstrip("/").partition("/")
        getattr(self, f"show_{path}", self.show_nothing)(rest)

    def log_message(self, *_: object) -> None:
        pass

    def show_page(self, _: str) -> None:
        self.answer(200, PAGE)

    def show_nothing(self, _: str) -> None:
        self.answer(404, b"no")

    def show_status(self, rest: str) -> None:
        self.answer(int(rest), b"words")

    def show_packed(self, _: str) -> None:
        self.answer(200, gzip.compress(PAGE), **{"Content-Encoding": "gzip"})

    def show_bomb(self, _: str) -> None:
        self.answer(200, gzip.compress(b"<html>" + b" " * 40_000_000), **{"Content-Encoding": "gzip"})

    def show_brotli(self, _: str) -> None:
        self.answer(200, b"\x0b\x02\x80", **{"Content-Encoding": "br"})

    def show_rows(self, _: str) -> None:
        self.answer(200, b'{"text":"One."}\n{"text":"Two."}\n')

    def show_hops(self, rest: str) -> None:
        self.answer(302, b"", Location=f"/hops/{int(rest) - 1}" if int(rest) else "/page/end")

    def show_lead(self, rest: str) -> None:
        self.answer(301, b"", Location=rest)

    def show_cookie(self, _: str) -> None:
        self.answer(302, b"", Location="/page", **{"Set-Cookie": "who=me"})

    def show_endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _turn in range(100_000):
                self.wfile.write(b"words " * 10_000)
        except OSError:
            return

    def show_drip(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"w")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/plain", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def reason(taken: Taken) -> SkipReason:
    (skipped,) = taken
    assert isinstance(skipped, Skipped), skipped
    return skipped.reason


def capture(taken: Taken) -> Capture:
    (found,) = taken
    assert isinstance(found, Capture), found
    return found


def test_a_page_is_one_capture_of_the_type_its_bytes_have(take_in: TakeIn, site: str, shelf: dict[str, bytes]) -> None:
    found = capture(take_in(f"{site}/page", limits=HERE))
    assert (found.location, found.media_type) == (f"{site}/page", "text/html")
    assert shelf[found.sha256] == PAGE


def test_the_request_says_who_asks_and_why(take_in: TakeIn, site: str) -> None:
    SEEN.clear()
    take_in(f"{site}/page", limits=HERE)
    assert SEEN[0]["User-Agent"] == user_agent()
    assert user_agent().startswith("Rejoinder/")
    assert "press desk" in user_agent()


def test_a_packed_answer_is_unpacked(take_in: TakeIn, site: str, shelf: dict[str, bytes]) -> None:
    assert shelf[capture(take_in(f"{site}/packed", limits=HERE)).sha256] == PAGE


def test_the_location_is_where_the_redirects_end(take_in: TakeIn, site: str) -> None:
    assert capture(take_in(f"{site}/hops/3", limits=HERE)).location == f"{site}/page/end"


def test_too_many_redirects_are_given_up(take_in: TakeIn, site: str) -> None:
    assert reason(take_in(f"{site}/hops/9", limits=HERE)) is SkipReason.UNREACHABLE


def test_rows_behind_an_address_are_rows(take_in: TakeIn, site: str) -> None:
    assert [item.location for item in take_in(f"{site}/rows", limits=HERE) if isinstance(item, Capture)] == [
        f"{site}/rows#line 1",
        f"{site}/rows#line 2",
    ]


def test_this_machine_is_not_asked_unless_allowed(take_in: TakeIn, site: str) -> None:
    SEEN.clear()
    assert reason(take_in(f"{site}/page")) is SkipReason.REFUSED
    assert SEEN == []


@pytest.mark.parametrize(
    "address", ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/", "http://0.0.0.0/"]
)
def test_a_redirect_into_a_private_network_is_refused(take_in: TakeIn, site: str, address: str) -> None:
    assert reason(take_in(f"{site}/lead/{address}", limits=HERE)) is SkipReason.REFUSED


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://a.example/x"])
def test_a_redirect_to_another_kind_of_address_is_refused(take_in: TakeIn, site: str, address: str) -> None:
    assert reason(take_in(f"{site}/lead/{address}", limits=HERE)) is SkipReason.REFUSED


def test_cookies_are_not_carried_on(take_in: TakeIn, site: str) -> None:
    SEEN.clear()
    take_in(f"{site}/cookie", limits=HERE)
    assert all("Cookie" not in headers for headers in SEEN)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, SkipReason.UNREACHABLE),
        (500, SkipReason.UNREACHABLE),
        (403, SkipReason.REFUSED),
        (451, SkipReason.REFUSED),
        (206, SkipReason.UNREACHABLE),
    ],
)
def test_a_page_that_is_not_given_is_no_capture(take_in: TakeIn, site: str, status: int, expected: SkipReason) -> None:
    assert reason(take_in(f"{site}/status/{status}", limits=HERE)) is expected


def test_a_bomb_is_given_up(take_in: TakeIn, site: str) -> None:
    assert reason(take_in(f"{site}/bomb", limits=HERE)) is SkipReason.TOO_LARGE


def test_an_answer_without_end_is_given_up_at_the_limit(take_in: TakeIn, site: str) -> None:
    limits = Limits(allow_loopback=True, max_bytes=500_000)
    assert reason(take_in(f"{site}/endless", limits=limits)) is SkipReason.TOO_LARGE


def test_an_answer_that_drips_is_given_up_in_time(take_in: TakeIn, site: str) -> None:
    assert reason(take_in(f"{site}/drip", limits=Limits(allow_loopback=True, max_seconds=0.6))) is SkipReason.TIMED_OUT


def test_a_packing_that_was_not_asked_for_is_named(take_in: TakeIn, site: str) -> None:
    assert reason(take_in(f"{site}/brotli", limits=HERE)) is SkipReason.UNKNOWN_TYPE


def test_nobody_at_home_is_unreachable(take_in: TakeIn) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]  # held, but nobody listens: nobody else can take it meanwhile
        assert reason(take_in(f"http://127.0.0.1:{port}/", limits=HERE)) is SkipReason.UNREACHABLE


@pytest.fixture
def drip() -> Iterator[str]:
    """A server that sends headers without end, a letter at a time."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            client, _ = server.accept()
            with client:
                for letter in chain("HTTP/1.1 200 OK\r\n", cycle("X-Slow: yes\r\n")):
                    try:
                        client.sendall(letter.encode())
                    except OSError:
                        return
                    time.sleep(0.05)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        thread.join()


def test_headers_that_drip_are_given_up_in_time(take_in: TakeIn, drip: str) -> None:
    assert reason(take_in(drip, limits=Limits(allow_loopback=True, max_seconds=0.5))) is SkipReason.TIMED_OUT


def test_an_answer_that_is_no_http_is_unreachable(take_in: TakeIn) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            client, _ = server.accept()
            with client:
                client.recv(1000)
                client.sendall(b"220 mail.example ESMTP\r\n")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        assert reason(take_in(f"http://127.0.0.1:{server.getsockname()[1]}/", limits=HERE)) is SkipReason.UNREACHABLE
        thread.join()
