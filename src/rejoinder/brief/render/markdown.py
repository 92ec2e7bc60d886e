"""A brief as Markdown: the same sentences, with their notes as footnotes and only the cited words of each text."""

from collections.abc import Mapping
from types import MappingProxyType

from rejoinder.brief.render.layout import lay_out
from rejoinder.brief.render.shelf import Shelf
from rejoinder.brief.render.telling import tellers
from rejoinder.brief.render.templating import template
from rejoinder.model import Capture, Judgement, Source, Version
from rejoinder.model.briefed import Brief


def to_markdown(
    brief: Brief,
    versions: Mapping[str, Version],
    captures: Mapping[str, Capture],
    *,
    sources: Mapping[str, Source] = MappingProxyType({}),
    judgements: Mapping[str, Judgement] = MappingProxyType({}),
) -> str:
    """The brief in CommonMark with footnotes; arguments and errors as for `to_html`."""
    return template("brief.md.j2").render(
        page=lay_out(brief, Shelf(versions, captures, sources, judgements)),
        **tellers(brief.zone),
    )
