"""The templates, and the rule that holds in all of them: a value is made visible, then escaped, unless it is our own markup."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from rejoinder.brief.render.visible import one_line, visible

_SPECIAL = {ord(sign): f"\\{sign}" for sign in "\\`*_{}[]<>&#|~!$"}
_STARTS = re.compile(r"^(?:(\d{1,9})([.)])|([-+=:]))")
_ADDRESSES = re.compile(r"(?<=\w)(:)(?=//)|(?<=www)(\.)|(?<=\S)(@)(?=\S)", re.IGNORECASE)


@cache
def template(name: str) -> Template:
    """The template of that name: Markdown where it ends so, HTML or SVG otherwise."""
    markdown = name.endswith(".md.j2")
    environment = Environment(
        loader=PackageLoader("rejoinder.brief.render"),
        autoescape=True,
        finalize=_in_markdown if markdown else _in_markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


def plain_markdown(text: str) -> str:
    """Text in one line of Markdown that reads as it stands: no markup, no link, no HTML, no heading."""
    line = one_line(text).translate(_SPECIAL)
    line = _ADDRESSES.sub(r"\\\g<0>", line)
    return _STARTS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def _in_markup(value: object) -> object:
    return value if isinstance(value, Markup | StrictUndefined) else visible(str(value))


def _in_markdown(value: object) -> object:
    return value if isinstance(value, Markup | StrictUndefined) else Markup(plain_markdown(str(value)))  # noqa: S704 - escaped for Markdown
