"""What a brief is rendered from beside itself: versions, captures, sources, judgements, each under its name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo

from rejoinder.brief.phrases import moment, when
from rejoinder.brief.render.visible import LONGEST_ADDRESS, clipped
from rejoinder.errors import UnknownId
from rejoinder.model import Capture, Ground, Interval, Judgement, Language, Locator, Source, Spans, Version
from rejoinder.text.urls import normalise_url

LANGUAGES = MappingProxyType(
    {
        Language.EN: "English",
        Language.JA: "Japanese",
        Language.ZH_HANS: "simplified Chinese",
        Language.ZH_HANT: "traditional Chinese",
    }
)
GROUNDS = MappingProxyType(
    {
        Ground.GIVEN: "as handed in with the document",
        Ground.PAGE: "as the page itself says",
        Ground.TEXT: "as the text says",
        Ground.ADDRESS: "from the date in its address",
        Ground.FIRST_SEEN: "first seen then; nothing better is known",
    }
)
UNNAMED = "Outlet not named"
LONGEST_NAME = 160  # characters of an outlet's name or a title; a longer one is a text


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ledger's records that a brief points to. `sources` are under the publisher's name, all others under their ids."""

    versions: Mapping[str, Version]
    captures: Mapping[str, Capture]
    sources: Mapping[str, Source]
    judgements: Mapping[str, Judgement]

    def version(self, name: str) -> Version:
        """The version of that id; raises UnknownId."""
        found = self.versions.get(name)
        if found is None:
            raise UnknownId(f"the brief cites {name}, which was not handed in with it", "hand in every version that it cites")
        return found


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a version and the bytes it was made from, in words; None where nothing is."""

    outlet: str
    label: str | None
    title: str | None
    language: str
    published: str
    address: str | None
    link: str | None
    sha256: str | None
    captured: str | None
    captured_from: str | None


def facts_of(version: Version, shelf: Shelf, zone: str) -> Facts:
    """The facts of a version, times in the zone."""
    capture = shelf.captures.get(version.capture or "")
    source = shelf.sources.get(version.publisher or "")
    label = source.state_media if source else None
    return Facts(
        outlet=clipped(version.publisher or "", LONGEST_NAME) or UNNAMED,
        label=f"state media according to {label.authority}, {label.dated}" if label else None,
        title=clipped(version.title, LONGEST_NAME) if version.title else None,
        language=LANGUAGES[version.language],
        published=told(version.published, zone),
        address=clipped(version.url, LONGEST_ADDRESS) if version.url else None,
        link=normalise_url(version.url) if version.url else None,
        sha256=capture.sha256 if capture else None,
        captured=moment(capture.captured_at, zone) if capture else None,
        captured_from=_file(capture, version) if capture else None,
    )


def told(interval: Interval | None, zone: str) -> str:
    """A time of publication with the zone that it was read in and why it is believed."""
    if interval is None:
        return "time of publication unknown"
    return (
        f"{when(interval, zone).removesuffix(' (when it was captured)')}{_elsewhere(interval, zone)}, {GROUNDS[interval.ground]}"
    )


def _elsewhere(interval: Interval, zone: str) -> str:
    """The zone that a time was read in, where clocks there show another hour."""
    try:
        same = interval.zone == zone or interval.earliest.utcoffset() == interval.earliest.astimezone(ZoneInfo(zone)).utcoffset()
    except OverflowError:
        same = False
    return "" if same else f" (dated in {clipped(interval.zone, LONGEST_NAME)})"


def _file(capture: Capture, version: Version) -> str | None:
    """The name of the file that a capture came from; folders are nobody's business, and an address is told as such."""
    if capture.location == version.url:
        return None
    where = capture.location if "://" in capture.location else re.split(r"[/\\]", capture.location)[-1]
    return clipped(where, LONGEST_ADDRESS)


def place_of(locators: Iterable[Locator], spans: Spans) -> str:
    """Where in the capture a passage stands, or why that is not known."""
    first = min(spans) if spans else None
    over = [locator for locator in locators if first and locator.span.overlaps(first)]
    exact = min(over, key=lambda locator: locator.span.end - locator.span.start, default=None)
    if exact is None:
        return "place in the capture not recorded"
    return (
        clipped(exact.place, LONGEST_NAME)
        if exact.place
        else f"place not known: {clipped(exact.missing or 'no reason', LONGEST_NAME)}"
    )
