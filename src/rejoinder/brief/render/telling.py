"""How the templates tell times, languages and places, the same in every format."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from rejoinder.brief.phrases import moment, when
from rejoinder.brief.render.layout import languages_of
from rejoinder.model import Interval


def tellers(zone: str) -> dict[str, Callable[..., Any]]:
    """The functions of the templates, under the names that they call them by; times are told in the zone."""
    return {
        "moment": partial(moment, zone=zone),
        "told": partial(_told, zone=zone),
        "when": partial(_when, zone=zone),
        "told_place": told_place,
        "languages_of": languages_of,
    }


def told_place(place: str) -> str:
    """A place in the brief in words: `o2` is the second sentence of the summary, `i3-1` the first one of item 3."""
    if place.startswith("o"):
        return f"summary, sentence {place[1:]}"
    rank, _, sentence = place[1:].partition("-")
    return f"item {rank}, sentence {sentence}" if sentence else f"item {rank}"


def _told(at: str, zone: str) -> str:
    """A moment written in ISO 8601 with its offset; what is none stands as it is."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return at
    return moment(found, zone) if found.tzinfo else at


def _when(interval: Interval, zone: str) -> str:
    return when(interval, zone)
