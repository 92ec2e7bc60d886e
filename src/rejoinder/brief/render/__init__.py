"""A brief in the forms that are handed over: one HTML file, Markdown, and the timelines in them."""

from rejoinder.brief.render.html import to_html
from rejoinder.brief.render.markdown import to_markdown
from rejoinder.brief.render.timeline import timeline_svg

__all__ = ["timeline_svg", "to_html", "to_markdown"]
