"""Pages of the public web, by address."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

import httpcore
import httpx

from rejoinder.collect.address import CheckedBackend, Deadline
from rejoinder.collect.chunks import Chunks, unpack
from rejoinder.collect.intake import Intake, skip
from rejoinder.collect.limits import Limits
from rejoinder.collect.take import take
from rejoinder.model import Capture, Skipped, SkipReason, Unusable

REFUSALS = (401, 402, 403, 407, 451)
REDIRECTS = (301, 302, 303, 307, 308)
ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
PURPOSE = "reads public statements for a press desk, one page at a time"


def user_agent() -> str:
    """Who asks, and why."""
    return f"Rejoinder/{version('rejoinder')} (+{PURPOSE})"


def take_url(url: str, intake: Intake) -> Iterator[Capture | Skipped]:
    """The capture of a page; its location is the address at which the redirects end."""
    try:
        with _open(url, intake.limits) as response:
            yield from take(_body(response, intake.limits), str(response.url), intake, name=response.url.path)
    except Unusable as unusable:
        yield skip(url, unusable.reason, unusable.detail)
    except (httpx.TimeoutException, httpcore.TimeoutException):
        yield skip(url, SkipReason.TIMED_OUT, "it took too long")
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        yield skip(url, SkipReason.UNREACHABLE, f"it cannot be reached ({str(error) or type(error).__name__})")


@contextmanager
def _open(url: str, limits: Limits) -> Iterator[httpx.Response]:
    """The answer at the end of the redirects, each hop checked. Raises Unusable."""
    deadline = Deadline(time.monotonic() + limits.max_seconds)
    headers = {"User-Agent": user_agent(), "Accept": ACCEPT, "Accept-Encoding": "gzip"}
    transport = _Transport(CheckedBackend(limits, deadline))
    with httpx.Client(transport=transport, headers=headers, timeout=limits.max_silence, trust_env=False) as client:
        place = httpx.URL(url)
        for _ in range(limits.max_redirects + 1):
            with client.stream("GET", place) as response:
                if response.status_code not in REDIRECTS:
                    _check_status(response.status_code)
                    yield response
                    return
                place = _next_place(response)
            client.cookies.clear()  # what one host sets is not carried to the next
    raise Unusable(SkipReason.UNREACHABLE, f"it leads on more than {limits.max_redirects} times")


def _next_place(response: httpx.Response) -> httpx.URL:
    place = response.url.join(response.headers.get("location", "")).copy_with(fragment=None)
    if place.scheme not in ("http", "https") or not place.host:
        raise Unusable(SkipReason.REFUSED, f"it leads on to an address of kind {place.scheme!r}")
    return place


def _check_status(status: int) -> None:
    if status in REFUSALS:
        raise Unusable(SkipReason.REFUSED, f"the server refuses it (status {status})")
    if status != httpx.codes.OK:
        raise Unusable(SkipReason.UNREACHABLE, f"the server has no such page (status {status})")


def _body(response: httpx.Response, limits: Limits) -> Chunks:
    """The body, unpacked by us so that a small answer cannot fill the memory."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("gzip", "x-gzip"):
        return unpack(response.iter_raw(), limits.max_unpacked)
    if encoding not in ("", "identity"):
        raise Unusable(SkipReason.UNKNOWN_TYPE, f"the server packs it as {encoding!r}, which was not asked for")
    return response.iter_raw()


class _Transport(httpx.BaseTransport):
    """httpx over connections that are checked; its own transport has no door for them."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend, max_connections=1)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body not yet read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        asked = httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Hang up."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        """Let go of the answer."""
        self._answer.close()
