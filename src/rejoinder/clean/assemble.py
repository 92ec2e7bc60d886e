"""What a file says of itself, weighed against what is known of it, to a document and its version."""

import re
from dataclasses import dataclass, replace
from datetime import UTC
from itertools import chain

from rejoinder.clean.dates import find_zone
from rejoinder.clean.language import name_language, read_language
from rejoinder.clean.limits import USUAL_LIMITS, Limits
from rejoinder.clean.published import first_credible, first_seen
from rejoinder.clean.raw import Dated, Loss, Raw
from rejoinder.clean.textdate import dates_in_text
from rejoinder.model import (
    Capture,
    Cleaned,
    Document,
    Ground,
    Interval,
    Locator,
    Skipped,
    SkipReason,
    Source,
    Stage,
    Unusable,
    Version,
    ids,
)
from rejoinder.text.urls import day_in_url, normalise_url, same_site

REPLACEMENT = "\ufffd"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a capture: the case's zone, who published it, how much it may cost."""

    zone: str = "UTC"
    source: Source | None = None
    limits: Limits = USUAL_LIMITS


@dataclass(frozen=True, slots=True)
class Extract:
    """What a capture holds, in whatever language: `language` is the tag of the one found, `und` where nothing tells it."""

    text: str
    language: str
    title: str | None
    published: Interval
    updated: Interval | None
    publisher: str | None
    url: str | None
    byline: tuple[str, ...]
    locators: tuple[Locator, ...]
    key: str
    skipped: tuple[Skipped, ...] = ()


def describe(capture: Capture, raw: Raw, around: Surroundings) -> Extract:
    """What was read, weighed against what is known. Raises Unusable when there is no text."""
    raw = scrub(raw)
    _check_text(raw.text, around.limits)
    zone, zone_losses = _zone(capture, around)
    url, url_losses = _url(capture, raw)
    published, date_losses = first_credible(_dates(capture, raw, url), capture.captured_at, zone, "published")
    published = published or first_seen(capture.captured_at.astimezone(UTC))
    updated, update_losses = _updated(capture, raw, published, zone)
    losses = chain(raw.losses, zone_losses, url_losses, date_losses, update_losses)
    return Extract(
        text=raw.text,
        language=name_language(raw.text, _said_languages(capture, raw, around.source)),
        title=_title(capture, raw),
        published=published,
        updated=updated,
        publisher=_publisher(capture, raw, around.source),
        url=url,
        byline=raw.byline,
        locators=raw.locators,
        key=url or raw.id or capture.given.id or capture.location,
        skipped=tuple(_skipped(capture, loss) for loss in losses),
    )


def assemble(capture: Capture, found: Extract) -> Cleaned:
    """The document and its version. Raises Unusable for a text in a language that we do not read."""
    language = read_language(found.language)
    document = Document(ids.document_id(found.publisher, found.key), found.key, found.publisher, found.url)
    version = Version(
        id=ids.version_id(document.id, ids.text_digest(found.text)),
        document=document.id,
        capture=capture.id,
        text=found.text,
        language=language,
        title=found.title,
        published=found.published,
        updated=found.updated,
        publisher=found.publisher,
        url=found.url,
        byline=found.byline,
        locators=found.locators,
    )
    return Cleaned(document, version, found.skipped)


def scrub(raw: Raw) -> Raw:
    """The same with U+FFFD for each NUL and each half of a broken surrogate pair: no length changes, so no offset moves."""
    text, changed = _UNSTORABLE.subn(REPLACEMENT, raw.text)
    detail = f"what no text can hold (NUL, half a surrogate pair) now reads U+FFFD, {changed:,} in all"
    losses = (*raw.losses, Loss("text", SkipReason.BAD_FIELD, detail)) if changed else raw.losses
    return replace(
        raw,
        text=text,
        id=_scrub(raw.id),
        title=_scrub(raw.title),
        languages=tuple(_UNSTORABLE.sub(REPLACEMENT, one) for one in raw.languages),
        publisher=_scrub(raw.publisher),
        url=_scrub(raw.url),
        byline=tuple(_UNSTORABLE.sub(REPLACEMENT, one) for one in raw.byline),
        losses=losses,
    )


def _scrub(value: str | None) -> str | None:
    return None if value is None else _UNSTORABLE.sub(REPLACEMENT, value)


def _check_text(text: str, limits: Limits) -> None:
    if not text.strip():
        raise Unusable(SkipReason.NO_TEXT, "no text was found in it")
    if len(text) > limits.max_characters:
        raise Unusable(SkipReason.TOO_LARGE, f"its text has more than {limits.max_characters:,} characters")


def _said_languages(capture: Capture, raw: Raw, source: Source | None) -> tuple[str, ...]:
    return (*raw.languages, capture.given.language or "", source.language if source and source.language else "")


def _zone(capture: Capture, around: Surroundings) -> tuple[str, list[Loss]]:
    """The first zone that there is: the capture's, its source's, the case's, UTC."""
    losses: list[Loss] = []
    for name in (capture.given.zone, around.source.zone if around.source else None, around.zone):
        if name and find_zone(name) is not None:
            return name, losses
        if name:
            losses.append(Loss("zone", SkipReason.BAD_FIELD, f"{name[:60]!r} is no time zone; give a name such as Asia/Tokyo"))
    return "UTC", losses


def _url(capture: Capture, raw: Raw) -> tuple[str | None, list[Loss]]:
    """The address that a document is known by.

    What a page calls itself counts only on the site where it was found: else any page could pose as a version of another's.
    """
    known = normalise_url(capture.given.url or "") or normalise_url(capture.location)
    said = normalise_url(raw.url) if raw.url else None
    if raw.url and said is None:
        return known, [Loss("url", SkipReason.BAD_FIELD, f"{raw.url[:80]!r} is no http(s) address")]
    if said and known and not same_site(said, known):
        return known, [Loss("url", SkipReason.BAD_FIELD, f"it calls itself {said[:80]}, but is from another site")]
    return said or known, []


def _dates(capture: Capture, raw: Raw, url: str | None) -> list[Dated]:
    given = [Dated(capture.given.published, Ground.GIVEN)] if capture.given.published else []
    day = day_in_url(url) if url else None
    address = [Dated(day.isoformat(), Ground.ADDRESS)] if day else []
    own = [dated for dated in raw.published if dated.ground is Ground.GIVEN]
    page = [dated for dated in raw.published if dated.ground is not Ground.GIVEN]
    return [*own, *given, *page, *dates_in_text(raw.text), *address]


def _updated(capture: Capture, raw: Raw, published: Interval, zone: str) -> tuple[Interval | None, list[Loss]]:
    updated, losses = first_credible(raw.updated, capture.captured_at, zone, "updated")
    if updated and published.ground is not Ground.FIRST_SEEN and updated.latest <= published.earliest:
        return None, [*losses, Loss("updated", SkipReason.BAD_DATE, "it would be updated before it was published")]
    return updated, losses


def _publisher(capture: Capture, raw: Raw, source: Source | None) -> str | None:
    """A row's own field, else what the caller said, else the known source; a page's name for itself comes last."""
    known = capture.given.publisher or (source.name if source else None)
    said = raw.publisher.strip() if raw.publisher else None
    return (said or known) if capture.media_type.endswith("row") else (known or said)


def _title(capture: Capture, raw: Raw) -> str | None:
    return raw.title or capture.given.title if capture.media_type.endswith("row") else capture.given.title or raw.title


def _skipped(capture: Capture, loss: Loss) -> Skipped:
    id_ = ids.skipped_id(Stage.CLEAN, capture.location, loss.reason, loss.field)
    return Skipped(id_, Stage.CLEAN, capture.location, loss.reason, loss.detail, loss.field)
