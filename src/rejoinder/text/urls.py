"""Addresses of the web: one form for each, and what can be told from their letters."""

import re
from datetime import date
from urllib.parse import SplitResult, urlsplit, urlunsplit

MAX_URL = 4096
DEFAULT_PORTS = {"http": 80, "https": 443}
TRACKING = frozenset({"fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid"})

_FRONTS = re.compile(r"^(?:www\d?|m|mobile|amp|sp)\.")
_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<mark>[/_-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)|/?(?P<month2>\d\d)(?P<day2>\d\d))(?!\d)"
)


def normalise_url(url: str) -> str | None:
    """The one form of an http(s) address; None for what is none.

    Scheme and host in small letters; user, default port, fragment and tracking parameters dropped; all else, order included, as
    it stands.
    """
    parts = _split(url)
    if parts is None or not parts.hostname:
        return None
    port = f":{parts.port}" if parts.port not in (None, DEFAULT_PORTS[parts.scheme]) else ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname.rstrip(".")
    query = "&".join(part for part in parts.query.split("&") if not _is_tracking(part))
    return urlunsplit((parts.scheme, host + port, parts.path or "/", query, ""))


def same_site(left: str, right: str) -> bool:
    """Whether two addresses have the same host, or one's host lies within the other's; `www.` and `m.` count for nothing."""
    one, other = _site(left), _site(right)
    if not one or not other:
        return False
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def day_in_url(url: str) -> date | None:
    """The one full date in an address's path; None where there is none, or two that differ."""
    parts = _split(url)
    if parts is None:
        return None
    found = {day for match in _DAY.finditer(parts.path) if (day := _day(match)) is not None}
    return found.pop() if len(found) == 1 else None


def _split(url: str) -> SplitResult | None:
    """The parts of an http(s) address, its port checked."""
    text = url.strip()
    if len(text) > MAX_URL or any(ord(char) <= ord(" ") for char in text):
        return None
    try:
        parts = urlsplit(text)
        usable = parts.scheme in DEFAULT_PORTS and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _is_tracking(part: str) -> bool:
    name = part.split("=", 1)[0].lower()
    return name in TRACKING or name.startswith("utm_")


def _site(url: str) -> str:
    parts = _split(url)
    return _FRONTS.sub("", (parts.hostname or "").rstrip(".")) if parts else ""


def _day(match: re.Match[str]) -> date | None:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    try:
        return date(int(match["year"]), int(month), int(day))
    except ValueError:
        return None
