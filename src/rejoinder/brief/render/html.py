"""A brief as one HTML file that asks nobody for anything: no script, no font, no picture from outside."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import resources
from types import MappingProxyType
from zoneinfo import ZoneInfo

from markupsafe import Markup

from rejoinder.brief.render.layout import lay_out
from rejoinder.brief.render.page import Entry, Page
from rejoinder.brief.render.shelf import Shelf
from rejoinder.brief.render.telling import tellers
from rejoinder.brief.render.templating import template
from rejoinder.brief.render.timeline import NARROW, WIDE, timeline_svg
from rejoinder.brief.render.visible import clipped
from rejoinder.model import Capture, Judgement, Source, Version
from rejoinder.model.briefed import Brief, TimelinePoint

IN_OVERVIEW = 40  # characters of a title in the overview, before it is fitted to its row


def to_html(
    brief: Brief,
    versions: Mapping[str, Version],
    captures: Mapping[str, Capture],
    *,
    sources: Mapping[str, Source] = MappingProxyType({}),
    judgements: Mapping[str, Judgement] = MappingProxyType({}),
) -> str:
    """The brief as a page. `versions`, `captures` and `judgements` by id, `sources` by the publisher's name.

    The page holds the whole text of every version that the brief cites or draws. Raises UnknownId where one is missing.
    """
    page = lay_out(brief, Shelf(versions, captures, sources, judgements))
    style = _style(page)
    return template("brief.html.j2").render(
        page=page,
        style=Markup(style),  # noqa: S704 - our own file, and numbers
        style_hash=_hash(style),
        offset=_offset(brief),
        outlet_languages={v.publisher: v.language.value for v in versions.values() if v.publisher},
        overview=_drawings(_overview(page.entries), brief.zone, "When each item was carried and answered", "overview"),
        drawings=[
            _drawings(e.points, brief.zone, f"When item {e.rank} was carried and answered", f"t{e.rank}") for e in page.entries
        ],
        **tellers(brief.zone),
    )


def _style(page: Page) -> str:
    """The style, with a rule for each citation that lights up all its passages when its number is clicked."""
    common = resources.files(__package__).joinpath("templates", "brief.css").read_text(encoding="utf-8")
    numbers = [note.number for note in page.notes if note.cited]
    lit = ",".join(f"#c{number}:target~.m{number}" for number in numbers)
    return f"{common}{lit}{{background:var(--strong)}}\n" if lit else common


def _drawings(points: Sequence[TimelinePoint], zone: str, title: str, name: str) -> tuple[tuple[str, Markup], ...]:
    """The same drawing for a wide page and for a narrow one; the style shows one of them. One document needs none."""
    sizes = (("wide", WIDE), ("narrow", NARROW)) if len(points) > 1 else ()
    return tuple(
        (size, Markup(timeline_svg(points, zone=zone, title=title, name=f"{name}-{size}", width=width)))  # noqa: S704 - our own markup
        for size, width in sizes
    )


def _overview(entries: Sequence[Entry]) -> tuple[TimelinePoint, ...]:
    """All points under the number and the first words of their item; nothing for a single item, which has its own drawing."""
    labels = {entry.rank: f"{entry.rank}  {clipped(entry.words, IN_OVERVIEW)}" for entry in entries}
    found = [replace(point, label=labels[entry.rank], language=entry.lang) for entry in entries for point in entry.points]
    return tuple(found) if len(entries) > 1 else ()


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def _offset(brief: Brief) -> str:
    """How far the zone is from UTC at the moment of the brief."""
    offset = f"{brief.as_of.astimezone(ZoneInfo(brief.zone)):%z}"
    return f"{offset[:3]}:{offset[3:5]}"
